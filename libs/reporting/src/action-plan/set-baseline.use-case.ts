import { Inject, Injectable } from '@nestjs/common';
import { lockCompact } from '#libs/agreements';
import { CLOCK, fieldError, type Clock } from '#libs/kernel';
import { actingPersonOf, requireChanged, requireVersion, type SignedInPerson } from '#libs/people';
import { BaselineChangeEntity, UnitOfWork } from '#libs/persistence';
import { planKeeperOf } from './plan-roles.js';
import { plannedIndicator, type Baseline, type PlannedIndicator } from './planned-indicator.js';

/** A baseline of null takes it away again, which is a change like any other. */
export interface SetBaselineCommand {
  readonly compact: string;
  readonly key: string;
  readonly version: number;
  readonly baseline: Baseline | null;
  /** Needed as soon as there was a baseline. */
  readonly reason?: string | undefined;
}

/** Sets the baseline of an indicator, once; who changes it afterwards says why. By an officer or an administrator. */
@Injectable()
export class SetBaselineUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, not-allowed, field-errors without the reason of a change, version-stale */
  async execute(person: SignedInPerson, command: SetBaselineCommand): Promise<PlannedIndicator> {
    const { compactId, role } = planKeeperOf(person, command.compact);
    const { baseline, reason } = command;
    return this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      await lockCompact(tx, compactId);
      const before = await plannedIndicator(tx, compactId, command.key);
      requireVersion(before.version, command.version);
      if (isSame(before.baseline, baseline)) return before;
      if (before.baseline !== null || before.baselineChanges.length > 0) {
        if (reason === undefined || reason.trim() === '')
          throw fieldError('reason', 'required', 'The baseline was set before: say why it changes. What it was stays visible.');
        await tx.insert(BaselineChangeEntity, [
          {
            compactId,
            indicatorKey: before.key,
            number: before.baselineChanges.length + 1,
            previousValue: before.baseline?.value.toString() ?? null,
            previousYear: before.baseline?.year ?? null,
            previousSource: before.baseline?.source ?? null,
            reason: reason.trim(),
            changedAt: this.clock.now(),
            changedByPersonId: person.personId,
            changedAs: role,
          },
        ]);
      }
      const changed = await tx.change(
        `update indicator_definition set baseline_value = $4, baseline_year = $5, baseline_source = $6, version = version + 1
          where compact_id = $1 and key = $2 and version = $3`,
        [compactId, before.key, before.version, baseline?.value ?? null, baseline?.year?.trim() ?? null, baseline?.source?.trim() ?? null],
      );
      requireChanged(changed);
      return plannedIndicator(tx, compactId, before.key);
    });
  }
}

function isSame(one: Baseline | null, other: Baseline | null): boolean {
  return one?.value === other?.value && one?.year === other?.year && one?.source === other?.source;
}
