import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { UnitOfWork } from '#libs/persistence';
import { personRow } from '../accounts/person-row.js';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';

/** Takes away the authenticator of somebody who has lost it. By whoever may set a password for that person. */
@Injectable()
export class EndSecondFactorUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found for somebody whom the person may not see, or who has none; not-allowed */
  async execute(person: SignedInPerson, personId: string): Promise<void> {
    await this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      await personRow(tx, person, personId);
      const may = await tx.row<{ may: boolean }>('select app.may_change_account($1) as may', [personId]);
      if (!may?.may) throw new DomainError('not-allowed');
      const row = await tx.row<{ ended: boolean }>('select app.end_second_factor($1) as ended', [personId]);
      if (!row?.ended) throw new DomainError('not-found');
    });
  }
}
