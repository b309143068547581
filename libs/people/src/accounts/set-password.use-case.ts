import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { UnitOfWork } from '#libs/persistence';
import { hashPassword } from '../sign-in/password.js';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';
import { personRow } from './person-row.js';

/**
 * Sets the password of somebody who has to do with no Compact but those that the caller looks after. An officer gives the first one;
 * administrators alone replace one, and give one to an officer or administrator. Ends all their tokens.
 */
@Injectable()
export class SetPasswordUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, command: { personId: string; password: string }): Promise<void> {
    const passwordHash = await hashPassword(command.password);
    await this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      await personRow(tx, person, command.personId);
      const allowed = await tx.row<{ may: boolean }>('select app.may_change_account($1) as may', [command.personId]);
      if (!allowed?.may) throw new DomainError('not-allowed');
      await tx.rows('select app.set_password($1, $2)', [command.personId, passwordHash]);
    });
  }
}
