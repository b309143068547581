import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { idempotently, UnitOfWork, type IdempotentRequest, type StoredAnswer } from '#libs/persistence';
import type { ChallengeReceipt, ChallengeView } from '../read-challenge/challenge-view.js';
import { viewOrReceipt } from '../read-challenge/receipt.read-model.js';
import type { EventCommand } from './decide-event.js';
import { takeEvent } from './take-event.js';

/** Takes an event on a challenge, if the process lets this person take it now. */
@Injectable()
export class AdvanceChallenge {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The challenge after the event, as this person sees it, with its new version. */
  async execute(
    person: SignedInPerson,
    command: EventCommand,
    request: IdempotentRequest,
  ): Promise<StoredAnswer<ChallengeView | ChallengeReceipt>> {
    return this.unitOfWork.run(actingPersonOf(person), async (tx) =>
      idempotently(tx, person, request.key, request.hash, async () => {
        const receipt = await takeEvent(tx, person, this.clock, command);
        const body = await viewOrReceipt(tx, person, this.clock, receipt);
        return { status: 200, headers: { ETag: `"${body.version}"` }, body };
      }),
    );
  }
}
