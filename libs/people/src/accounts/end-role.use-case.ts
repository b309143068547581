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
      const compact = await compactToAddTo(tx, person, command.compact, 'officer', 'administrator');
      await personRow(tx, person, command.personId);
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
