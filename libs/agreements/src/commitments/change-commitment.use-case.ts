import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { actingPersonOf, requireChanged, requireRole, requireVersion, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import { compactRow } from '../compacts/compact-row.js';
import { isCited } from './cited.js';
import { commitmentRow, type AppliesTo, type CommitmentRow } from './commitment-row.js';

/** What is left out stays; null takes away. */
export interface ChangeCommitmentCommand {
  readonly slug: string;
  readonly id: string;
  readonly version: number;
  readonly ref?: string | undefined;
  readonly title?: string | undefined;
  readonly titleCy?: string | null | undefined;
  readonly appliesTo?: AppliesTo | undefined;
  readonly measurableRule?: string | null | undefined;
  readonly verified?: boolean | undefined;
}

/**
 * Corrects a commitment. One that a challenge cites keeps its number, its wording and whom it binds, since the challenge was judged
 * by them: new wording belongs into a new version of the agreement.
 * @throws DomainError in-use
 */
@Injectable()
export class ChangeCommitmentUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, command: ChangeCommitmentCommand): Promise<CommitmentRow> {
    return this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      const { id: compactId } = await compactRow(tx, command.slug);
      const before = await commitmentRow(tx, compactId, command.id);
      requireRole(person, compactId, 'officer', 'administrator');
      requireVersion(before.version, command.version);
      const after = {
        ref: command.ref?.trim() ?? before.ref,
        title: command.title?.trim() ?? before.title,
        appliesTo: command.appliesTo ?? before.appliesTo,
      };
      const reworded = after.ref !== before.ref || after.title !== before.title || after.appliesTo !== before.appliesTo;
      if (reworded && (await isCited(tx, compactId, before.id))) throw new DomainError('in-use');
      const changed = await tx.change(
        `update commitment set ref = $4, title = $5, applies_to = $6, title_cy = $7, measurable_rule = $8, verified = $9, version = version + 1
          where compact_id = $1 and id = $2 and version = $3`,
        [
          compactId,
          before.id,
          before.version,
          after.ref,
          after.title,
          after.appliesTo,
          command.titleCy === undefined ? before.titleCy : command.titleCy,
          command.measurableRule === undefined ? before.measurableRule : command.measurableRule,
          command.verified ?? before.verified,
        ],
      );
      requireChanged(changed);
      return commitmentRow(tx, compactId, before.id);
    });
  }
}
