import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { actingPersonOf, requireRole, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import { compactRow } from '../compacts/compact-row.js';

/** The titles of a code of one version of an agreement, by its reference. */
export interface ChangeCodeCommand {
  readonly slug: string;
  readonly agreementVersionId: string;
  readonly code: string;
  readonly title: string;
  readonly titleCy: string | null;
}

/** Corrects the titles of a code, in both languages. By an officer or an administrator. */
@Injectable()
export class ChangeCodeUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found, not-allowed */
  async execute(person: SignedInPerson, command: ChangeCodeCommand): Promise<void> {
    await this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      const { id: compactId } = await compactRow(tx, command.slug);
      requireRole(person, compactId, 'officer', 'administrator');
      const changed = await tx.change(
        'update code set title = $4, title_cy = $5 where compact_id = $1 and agreement_version_id = $2 and ref = $3',
        [compactId, command.agreementVersionId, command.code, command.title.trim(), command.titleCy],
      );
      if (changed !== 1) throw new DomainError('not-found');
    });
  }
}
