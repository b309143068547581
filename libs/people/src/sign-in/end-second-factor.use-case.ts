import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { UnitOfWork } from '#libs/persistence';
import { personRow } from '../accounts/person-row.js';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';

/**
 * Takes away the authenticator of somebody who has lost it, or whose secret the service has lost. By whoever may set a password for
 * that person, and never one's own: that takes a code.
 */
@Injectable()
export class EndSecondFactorUseCase {
  private readonly log = new Logger(EndSecondFactorUseCase.name);

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Whether there is one that the person may end. */
  async mayEnd(person: SignedInPerson, personId: string): Promise<boolean> {
    const row = await this.unitOfWork.read(actingPersonOf(person), (tx) =>
      tx.row<{ may: boolean }>('select app.has_second_factor($1) as may', [personId]),
    );
    return row?.may === true;
  }

  /** @throws DomainError not-found for somebody whom the person may not see, or who has none; not-allowed */
  async execute(person: SignedInPerson, personId: string): Promise<void> {
    await this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      await personRow(tx, person, personId);
      const may = await tx.row<{ may: boolean }>('select app.may_change_account($1) as may', [personId]);
      if (!may?.may || personId === person.personId) throw new DomainError('not-allowed');
      const row = await tx.row<{ ended: boolean }>('select app.end_second_factor($1) as ended', [personId]);
      if (!row?.ended) throw new DomainError('not-found');
    });
    this.log.warn({ event: 'second-factor-ended', person: personId, by: person.personId });
  }
}
