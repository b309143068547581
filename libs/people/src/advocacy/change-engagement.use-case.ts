import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { UnitOfWork } from '#libs/persistence';
import { actingPersonOf, holdsRole, type SignedInPerson } from '../signed-in-person.js';
import { requireChanged, requireVersion } from '../versioned.js';
import { challengeIdOf, engagementRow, requireOrderedDays, type EngagementKind, type EngagementRow } from './engagement-row.js';

/** What is left out stays; null takes away. */
export interface ChangeEngagementCommand {
  readonly id: string;
  readonly version: number;
  readonly kind?: EngagementKind | undefined;
  readonly provider?: string | undefined;
  readonly challenge?: string | null | undefined;
  readonly openedOn?: string | undefined;
  readonly closedOn?: string | null | undefined;
}

/** Closes or corrects an engagement. By an officer of its Compact or the advocate whose work it is. */
@Injectable()
export class ChangeEngagementUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, command: ChangeEngagementCommand): Promise<EngagementRow> {
    return this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      const before = await engagementRow(tx, command.id);
      const isOwn = before.advocatePersonId === person.personId && holdsRole(person, before.compactId, 'advocate');
      if (!isOwn && !holdsRole(person, before.compactId, 'officer')) throw new DomainError('not-allowed');
      requireVersion(before.version, command.version);
      const openedOn = command.openedOn ?? before.openedOn;
      const closedOn = command.closedOn === undefined ? before.closedOn : command.closedOn;
      requireOrderedDays(openedOn, closedOn);
      const changed = await tx.change(
        `update advocacy_engagement set kind = $4, provider = $5, opened_on = $6, closed_on = $7,
            challenge_id = case when $8 then $9::uuid else challenge_id end, version = version + 1
          where compact_id = $1 and id = $2 and version = $3`,
        [
          before.compactId,
          before.id,
          before.version,
          command.kind ?? before.kind,
          command.provider?.trim() ?? before.provider,
          openedOn,
          closedOn,
          command.challenge !== undefined,
          await challengeIdOf(tx, before.compactId, command.challenge),
        ],
      );
      requireChanged(changed);
      return engagementRow(tx, before.id);
    });
  }
}
