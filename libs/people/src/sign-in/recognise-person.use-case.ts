import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, sha256Hex, type Clock } from '#libs/kernel';
import { UnitOfWork } from '#libs/persistence';
import type { SignedInPerson } from '../signed-in-person.js';

/** Finds out whose token it is: undefined when it was never given out, has ended or expired, or the account was closed. */
@Injectable()
export class RecognisePersonUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(token: string): Promise<SignedInPerson | undefined> {
    const row = await this.unitOfWork.ask<{ person: SignedInPerson | null }>('select app.signed_in_person($1, $2) as person', [
      sha256Hex(token),
      this.clock.now(),
    ]);
    return row?.person ?? undefined;
  }
}
