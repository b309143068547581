import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AgreementsModule } from '#libs/agreements';
import { CaseworkModule } from '#libs/casework';
import type { Clock } from '#libs/kernel';
import { NotificationsModule } from '#libs/notifications';
import { PeopleModule } from '#libs/people';
import { PersistenceModule, SchemaCheck } from '#libs/persistence';
import { HealthModule } from '#libs/platform';
import { ReportingModule } from '#libs/reporting';
import { apiControllers } from './api/controllers.js';
import { ProcessDrawing } from './api/process/process-drawing.js';
import { ClockModule } from './clock.module.js';
import { DocumentsModule, type DocumentSettings } from './documents.module.js';
import { FoundingModule } from './founding.module.js';
import { AuthenticationGuard } from './http/authentication.guard.js';
import { pageControllers, pageProviders } from './pages/controllers.js';
import { TextGuard } from './pages/forms/text.guard.js';
import { ForgeryGuard } from './pages/session/forgery.guard.js';
import { SecretsModule } from './secrets.module.js';

/** What the application is put together with; everything else it finds in the database. */
export interface AppOptions extends DocumentSettings {
  /** A PostgreSQL address whose user may act as `compact_app`. */
  databaseUrl: string;
  clock: Clock;
  /** What secrets in the database are encrypted with. */
  secretKey: string;
  poolSize?: number;
  /** Asked by `/readyz`. */
  schemaCheck: () => SchemaCheck;
}

const features = [AgreementsModule, CaseworkModule, PeopleModule, NotificationsModule, ReportingModule];

/** The whole server: features, their controllers, and who may come in. */
@Module({})
export class AppModule {
  static register(options: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PersistenceModule.register(options.databaseUrl, options.poolSize),
        ClockModule.register(options.clock),
        DocumentsModule.register(options),
        FoundingModule,
        SecretsModule.register(options.secretKey),
        HealthModule.register(() => options.schemaCheck().problem()),
        ...features,
      ],
      controllers: [...apiControllers, ...pageControllers],
      // In this order: a form's token is bound to the session that was recognised.
      providers: [
        ProcessDrawing,
        ...pageProviders,
        { provide: APP_GUARD, useClass: AuthenticationGuard },
        { provide: APP_GUARD, useClass: ForgeryGuard },
        { provide: APP_GUARD, useClass: TextGuard },
      ],
    };
  }
}
