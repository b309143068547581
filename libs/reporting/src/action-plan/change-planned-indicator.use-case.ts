import { Injectable } from '@nestjs/common';
import { lockCompact } from '#libs/agreements';
import { fieldError } from '#libs/kernel';
import { actingPersonOf, requireChanged, requireVersion, type SignedInPerson } from '#libs/people';
import { UnitOfWork, type Tx } from '#libs/persistence';
import { lastYearOf, timelineText, type PlanEntry } from './plan-entry.js';
import { planKeeperOf } from './plan-roles.js';
import { plannedIndicator, type PlannedIndicator } from './planned-indicator.js';

/** What is left out stays; null takes away. */
export interface ChangePlannedIndicatorCommand extends Partial<PlanEntry> {
  readonly compact: string;
  readonly key: string;
  readonly version: number;
  readonly name?: string | undefined;
  readonly nameCy?: string | null | undefined;
  /** Its place in the plan, from 1; after the last place it goes to the end. */
  readonly place?: number | undefined;
}

/** Changes what the action plan says of an indicator, all but its baseline. By an officer or an administrator. */
@Injectable()
export class ChangePlannedIndicatorUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found, not-allowed, field-errors, version-stale */
  async execute(person: SignedInPerson, command: ChangePlannedIndicatorCommand): Promise<PlannedIndicator> {
    const { compactId } = planKeeperOf(person, command.compact);
    return this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      await lockCompact(tx, compactId);
      const before = await plannedIndicator(tx, compactId, command.key);
      requireVersion(before.version, command.version);
      if (before.isCounted && (command.name !== undefined || command.nameCy !== undefined))
        throw fieldError('name', 'notChangeable', 'An indicator that the product counts keeps its name.');
      const changed = await tx.change(
        `update indicator_definition set name = coalesce($4, name), name_cy = case when $5 then $6 else name_cy end, aim = $7, outcome = $8, timeline = $9,
            sources = $10::jsonb, desired_direction = $11, target_value = $12, last_year = $13, version = version + 1
          where compact_id = $1 and key = $2 and version = $3`,
        [
          compactId,
          before.key,
          before.version,
          command.name?.trim() ?? null,
          command.nameCy !== undefined,
          command.nameCy?.trim() ?? null,
          command.aim?.trim() ?? before.aim,
          command.outcome?.trim() ?? before.outcome,
          timelineText(command.timeline ?? before.timeline),
          JSON.stringify(command.sources ?? before.sources),
          command.desiredDirection ?? before.desiredDirection,
          command.target === undefined ? before.target : command.target,
          command.lastYear === undefined ? before.lastYear : lastYearOf(command.lastYear),
        ],
      );
      requireChanged(changed);
      if (command.place !== undefined) await moveTo(tx, compactId, before.key, command.place);
      return plannedIndicator(tx, compactId, before.key);
    });
  }
}

async function moveTo(tx: Tx, compactId: string, key: string, place: number): Promise<void> {
  await tx.change(
    `with other as (
       select d.key, row_number() over (order by d.position, d.key) as place from indicator_definition d where d.compact_id = $1 and d.key <> $2
     ), placed as (
       select o.key, o.place + case when o.place >= $3 then 1 else 0 end as place from other o
       union all select $2, least($3, (select count(*) + 1 from other))
     )
     update indicator_definition d set position = placed.place from placed where d.compact_id = $1 and d.key = placed.key`,
    [compactId, key, place],
  );
}
