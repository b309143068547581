import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { UnitOfWork } from '#libs/persistence';
import { compactToAddTo } from '../find-compact.js';
import { actingPersonOf, type CompactRole, type SignedInPerson } from '../signed-in-person.js';
import { requireGrant } from './granting.js';
import { personRow, type PersonRow } from './person-row.js';

export interface RoleCommand {
  readonly personId: string;
  readonly compact?: string | undefined;
  readonly role: CompactRole;
}

/** Gives a person a role in a Compact. @throws DomainError already-exists when they hold it */
@Injectable()
export class AssignRoleUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, command: RoleCommand): Promise<PersonRow> {
    return this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      // First, so that somebody of another Compact is not there, whatever else is asked.
      await personRow(tx, person, command.personId);
      const compact = await compactToAddTo(tx, person, command.compact, 'officer', 'administrator');
      requireGrant(person, command.personId, compact.id, command.role);
      const added = await tx.change(
        'insert into role_assignment (compact_id, person_id, role) values ($1, $2, $3) on conflict do nothing',
        [compact.id, command.personId, command.role],
      );
      if (added === 0) throw new DomainError('already-exists', { field: 'role' });
      return personRow(tx, person, command.personId);
    });
  }
}
