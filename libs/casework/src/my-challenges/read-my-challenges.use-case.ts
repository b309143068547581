import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork, type Page, type PageRequest } from '#libs/persistence';
import type { Language } from '#libs/workflow';
import { ListChallenges } from '../list-challenges/list-challenges.use-case.js';
import type { ChallengeView } from '../read-challenge/challenge-view.js';
import { challengeView } from '../read-challenge/challenge-view.read-model.js';

/**
 * The challenges of a party, newest first, each with what the party can do now. It is an overview of one's own affairs and leaves no
 * note: opening a case does.
 */
@Injectable()
export class ReadMyChallenges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly challenges: ListChallenges,
  ) {}

  async execute(person: SignedInPerson, page: PageRequest, language: Language = person.language): Promise<Page<ChallengeView>> {
    const listed = await this.challenges.execute(person, { asParty: true }, page);
    const items = await this.unitOfWork.read(actingPersonOf(person), async (tx) => {
      const views: ChallengeView[] = [];
      for (const { reference } of listed.items) views.push(await challengeView(tx, person, this.clock, reference, language));
      return views;
    });
    return { items, next: listed.next };
  }
}
