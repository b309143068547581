import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/persistence';
import { actingPersonOf, requireRole, type SignedInPerson } from '../signed-in-person.js';
import { requireChanged, requireVersion } from '../versioned.js';
import { organisationRow } from './organisation-row.js';

/**
 * Removes an organisation that was entered by mistake, with its signatures. One that anything else refers to stays: it can leave, or
 * be replaced.
 * @throws DomainError in-use
 */
@Injectable()
export class RemoveOrganisationUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, command: { id: string; version: number }): Promise<void> {
    await this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      const { compactId, id, version } = await organisationRow(tx, command.id);
      requireRole(person, compactId, 'officer', 'administrator');
      requireVersion(version, command.version);
      await tx.remove('delete from signature where compact_id = $1 and organisation_id = $2', [compactId, id]);
      requireChanged(
        await tx.remove('delete from organisation where compact_id = $1 and id = $2 and version = $3', [compactId, id, version]),
      );
    });
  }
}
