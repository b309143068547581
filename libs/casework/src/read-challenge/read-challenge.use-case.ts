import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import type { Language } from '#libs/workflow';
import { openedCase } from '../case-file/opened-case.js';
import { noteWhoLooked } from '../who-looked/note-who-looked.js';
import type { ChallengeView } from './challenge-view.js';
import { viewOf } from './challenge-view.read-model.js';

/** Opens one challenge. 404 for whoever may not see it; an officer who has not declared yet is asked to. Leaves a note of it. */
@Injectable()
export class ReadChallenge {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(person: SignedInPerson, reference: string, language: Language = person.language): Promise<ChallengeView> {
    return this.unitOfWork.readNoted(actingPersonOf(person), async (tx) => {
      const opened = await openedCase(tx, person, this.clock, reference);
      const noted = noteWhoLooked(tx, opened.challenge, this.clock.now());
      const [view] = await Promise.all([viewOf(tx, opened, language), noted]);
      return view;
    });
  }
}
