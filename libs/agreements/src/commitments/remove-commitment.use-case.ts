import { Injectable } from '@nestjs/common';
import { actingPersonOf, requireChanged, requireRole, requireVersion, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import { compactRow } from '../compacts/compact-row.js';
import { commitmentRow } from './commitment-row.js';

/** Removes a commitment that no challenge cites. @throws DomainError in-use */
@Injectable()
export class RemoveCommitmentUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, command: { slug: string; id: string; version: number }): Promise<void> {
    await this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      const { id: compactId } = await compactRow(tx, command.slug);
      const { id, version } = await commitmentRow(tx, compactId, command.id);
      requireRole(person, compactId, 'officer', 'administrator');
      requireVersion(version, command.version);
      requireChanged(
        await tx.remove('delete from commitment where compact_id = $1 and id = $2 and version = $3', [compactId, id, version]),
      );
    });
  }
}
