import { Global, Module, type DynamicModule } from '@nestjs/common';
import { SecretSeal } from '#libs/people';

/** Gives the use cases what secrets are encrypted with. The server alone has it: neither worker nor messages need it. */
@Global()
@Module({})
export class SecretsModule {
  static register(secretKey: string): DynamicModule {
    return {
      module: SecretsModule,
      providers: [{ provide: SecretSeal, useValue: new SecretSeal(secretKey) }],
      exports: [SecretSeal],
    };
  }
}
