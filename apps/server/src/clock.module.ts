import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';

/** Tells every part of the program the same time; a test tells its own. */
@Global()
@Module({})
export class ClockModule {
  static register(clock: Clock): DynamicModule {
    return { module: ClockModule, providers: [{ provide: CLOCK, useValue: clock }], exports: [CLOCK] };
  }
}
