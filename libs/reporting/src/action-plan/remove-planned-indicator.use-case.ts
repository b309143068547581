import { Injectable } from '@nestjs/common';
import { lockCompact } from '#libs/agreements';
import { DomainError } from '#libs/kernel';
import { actingPersonOf, requireChanged, requireVersion, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import { planKeeperOf } from './plan-roles.js';
import { plannedIndicator } from './planned-indicator.js';

/**
 * Takes out an indicator that was put into the plan by mistake. One that has had a baseline or a figure was reported: it is ended with
 * its last year instead.
 */
@Injectable()
export class RemovePlannedIndicatorUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found, not-allowed, version-stale, in-use */
  async execute(person: SignedInPerson, command: { compact: string; key: string; version: number }): Promise<void> {
    const { compactId } = planKeeperOf(person, command.compact);
    await this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      await lockCompact(tx, compactId);
      const { key, version, baseline, isCounted } = await plannedIndicator(tx, compactId, command.key);
      requireVersion(version, command.version);
      const figures = await tx.row('select 1 from recorded_figure where compact_id = $1 and indicator_key = $2', [compactId, key]);
      if (baseline !== null || (figures && !isCounted)) throw new DomainError('in-use');
      const gone = await tx.remove('delete from indicator_definition where compact_id = $1 and key = $2 and version = $3', [
        compactId,
        key,
        version,
      ]);
      requireChanged(gone);
    });
  }
}
