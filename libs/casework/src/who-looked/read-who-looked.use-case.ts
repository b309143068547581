import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { pageOf, UnitOfWork, type Page, type PageRequest } from '#libs/persistence';
import { openCase } from '../case-file/challenge-row.js';
import { noteWhoLooked } from './note-who-looked.js';
import { lookers, toldWhoLooked, type LookView } from './who-looked.read-model.js';

/** Who has looked at a case: for its parties and its officer, newest first. */
@Injectable()
export class ReadWhoLooked {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-allowed for others who may open the case */
  async execute(person: SignedInPerson, reference: string, page: PageRequest): Promise<Page<LookView>> {
    return this.unitOfWork.readNoted(actingPersonOf(person), async (tx) => {
      const { challenge, material } = await openCase(tx, reference);
      if (!toldWhoLooked(material)) throw new DomainError('not-allowed');
      await noteWhoLooked(tx, challenge, this.clock.now());
      return pageOf(await lookers(tx, challenge, page), page.limit, (look) => [look.hour, look.role]);
    });
  }
}
