import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { UnitOfWork } from '#libs/persistence';
import { compactToAddTo } from '../find-compact.js';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';
import type { RoleCommand } from './assign-role.use-case.js';
import { requireGrant } from './granting.js';
import { personRow } from './person-row.js';

/** Takes a role in a Compact from a person. @throws DomainError not-found when they do not hold it */
@Injectable()
export class EndRoleUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, command: RoleCommand): Promise<void> {
    await this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      // First, so that somebody of another Compact is not there, whatever else is asked.
      await personRow(tx, person, command.personId);
      const compact = await compactToAddTo(tx, person, command.compact, 'officer', 'administrator');
      requireGrant(person, command.personId, compact.id, command.role);
      const ended = await tx.remove('delete from role_assignment where compact_id = $1 and person_id = $2 and role = $3', [
        compact.id,
        command.personId,
        command.role,
      ]);
      if (ended === 0) throw new DomainError('not-found');
    });
  }
}
