import { Global, Module } from '@nestjs/common';
import { CompactFounding } from '#libs/agreements';
import { foundCompact } from '#libs/demonstration';

/** Gives the use cases what comes with the product for a new Compact: the same as the command line and the demonstration use. */
@Global()
@Module({
  providers: [{ provide: CompactFounding, useValue: { found: foundCompact } satisfies CompactFounding }],
  exports: [CompactFounding],
})
export class FoundingModule {}
