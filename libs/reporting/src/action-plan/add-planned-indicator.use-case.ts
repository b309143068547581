import { Injectable } from '@nestjs/common';
import { lockCompact } from '#libs/agreements';
import { DomainError, fieldError, keyFromName } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { idempotently, IndicatorDefinitionEntity, UnitOfWork, type IdempotentRequest, type StoredAnswer, type Tx } from '#libs/persistence';
import type { CountedIndicatorKey } from '../indicators/counted-indicator.js';
import { countedIndicators } from '../indicators/counted-indicators.js';
import { lastYearOf, timelineText, type PlanEntry } from './plan-entry.js';
import { planKeeperOf } from './plan-roles.js';
import { plannedIndicator, type PlannedIndicator } from './planned-indicator.js';

/** Either `counted`, one that the product counts and names itself, or a `name` of one's own. */
export interface AddPlannedIndicatorCommand extends PlanEntry {
  readonly compact: string;
  readonly counted?: CountedIndicatorKey | undefined;
  readonly name?: string | undefined;
  readonly nameCy?: string | null | undefined;
}

/** Puts an indicator at the end of the action plan. By an officer or an administrator. */
@Injectable()
export class AddPlannedIndicatorUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found, not-allowed, field-errors, already-exists for a counted indicator that the plan has */
  async execute(
    person: SignedInPerson,
    command: AddPlannedIndicatorCommand,
    request: IdempotentRequest,
  ): Promise<StoredAnswer<PlannedIndicator>> {
    const { compactId } = planKeeperOf(person, command.compact);
    const lastYear = lastYearOf(command.lastYear ?? null);
    return this.unitOfWork.run(actingPersonOf(person), (tx) =>
      idempotently(tx, person, request.key, request.hash, async () => {
        await lockCompact(tx, compactId);
        const { position, keys } = await placeAfter(tx, compactId);
        const named = nameOf(command, keys);
        await tx.insert(IndicatorDefinitionEntity, [
          {
            compactId,
            ...named,
            position,
            aim: command.aim.trim(),
            outcome: command.outcome.trim(),
            timeline: timelineText(command.timeline),
            sources: command.sources ?? [],
            desiredDirection: command.desiredDirection,
            baselineValue: null,
            baselineYear: null,
            baselineSource: null,
            targetValue: command.target?.toString() ?? null,
            lastYear,
            version: 1,
          },
        ]);
        const headers = { Location: `/api/v1/compacts/${command.compact}/action-plan/indicators/${named.key}`, ETag: '"1"' };
        return { status: 201, headers, body: await plannedIndicator(tx, compactId, named.key) };
      }),
    );
  }
}

async function placeAfter(tx: Tx, compactId: string): Promise<{ position: number; keys: ReadonlySet<string> }> {
  const rows = await tx.rows<{ key: string; position: number }>('select key, position from indicator_definition where compact_id = $1', [
    compactId,
  ]);
  return { position: Math.max(-1, ...rows.map(({ position }) => position)) + 1, keys: new Set(rows.map(({ key }) => key)) };
}

function nameOf({ counted, name, nameCy = null }: AddPlannedIndicatorCommand, keys: ReadonlySet<string>) {
  if (counted !== undefined) {
    if (name !== undefined || nameCy !== null)
      throw fieldError('name', 'notChangeable', 'An indicator that the product counts keeps its name.');
    if (keys.has(counted)) throw new DomainError('already-exists', { field: 'counted' });
    return { key: counted, name: countedIndicators[counted].name.en, nameCy: countedIndicators[counted].name.cy };
  }
  if (name === undefined) throw fieldError('name', 'required', 'Give a name, or say which counted indicator it is.');
  // The keys of counted indicators are theirs, in the plan or not.
  const taken = new Set([...keys, ...Object.keys(countedIndicators)]);
  return { key: keyFromName(name, taken, 'indicator'), name: name.trim(), nameCy: nameCy?.trim() ?? null };
}
