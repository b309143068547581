import { Global, Module, type DynamicModule } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { dataSourceOptions, open } from './data-source.js';
import { WallsMissing } from './require-walls.js';
import { SchemaCheck } from './schema-check.js';
import { UnitOfWork } from './unit-of-work.js';

/**
 * Connects a Nest program to the database as `compact_app` and offers UnitOfWork and SchemaCheck everywhere. Closing the program
 * closes the connections. A connection that is not behind row-level security ends the start.
 */
@Global()
@Module({})
export class PersistenceModule {
  static register(databaseUrl: string, poolSize?: number): DynamicModule {
    const inject = [getDataSourceToken()];
    return {
      module: PersistenceModule,
      imports: [
        TypeOrmModule.forRootAsync({
          // A server that is not there within half a minute is reported; the operator, or the container, starts the program again.
          useFactory: () => ({
            ...dataSourceOptions(databaseUrl, 'compact_app', poolSize),
            retryAttempts: 10,
            retryDelay: 3_000,
            toRetry: (error: unknown) => !(error instanceof WallsMissing),
          }),
          dataSourceFactory: () => open(dataSourceOptions(databaseUrl, 'compact_app', poolSize), 'compact_app'),
        }),
      ],
      providers: [
        { provide: UnitOfWork, inject, useFactory: (source: DataSource) => new UnitOfWork(source) },
        { provide: SchemaCheck, inject, useFactory: (source: DataSource) => new SchemaCheck(source) },
      ],
      exports: [UnitOfWork, SchemaCheck],
    };
  }
}
