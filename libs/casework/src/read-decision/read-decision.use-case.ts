import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import type { Language } from '#libs/workflow';
import { openedCase } from '../case-file/opened-case.js';
import { noteWhoLooked } from '../who-looked/note-who-looked.js';
import { decisionOf, type DecisionView } from './decision.read-model.js';

/** The decision of a panel as a document of its own, for everybody who may open the case. Leaves a note like every opening. */
@Injectable()
export class ReadDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found where no panel has decided, or its decision was set aside; else as for the case */
  async execute(person: SignedInPerson, reference: string, language: Language = person.language): Promise<DecisionView> {
    return this.unitOfWork.readNoted(actingPersonOf(person), async (tx) => {
      const opened = await openedCase(tx, person, this.clock, reference);
      await noteWhoLooked(tx, opened.challenge, this.clock.now());
      return decisionOf(tx, opened, language);
    });
  }
}
