import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import { explainRefusal, type Payload } from '#libs/workflow';
import { refusal } from '../advance-challenge/refusal.js';
import { openedCase } from '../case-file/opened-case.js';
import type { FoundName } from './names-in-text.js';
import { namesInPublication } from './publication.read-model.js';

/** Looks through a text that is to be published, while it is written. Changes nothing. */
@Injectable()
export class CheckPublication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, not-allowed, process-refused where nothing can be published */
  async execute(person: SignedInPerson, reference: string, texts: Payload): Promise<FoundName[]> {
    return this.unitOfWork.read(actingPersonOf(person), async (tx) => {
      const { challenge, facts, actor } = await openedCase(tx, person, this.clock, reference);
      const type = 'publish-decision';
      const refused = explainRefusal(challenge.position, facts, { type, actor });
      if (refused) throw refusal(challenge, facts, actor, type, refused);
      return namesInPublication(tx, challenge, texts);
    });
  }
}
