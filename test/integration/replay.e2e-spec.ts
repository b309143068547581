import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { procedureOf, workingDayCalendarOf } from '#libs/agreements';
import { verifyLedgers } from '#libs/casework';
import { addDays, londonDateOf, type LocalDate } from '#libs/kernel';
import { nobody, type Tx } from '#libs/persistence';
import { computeDeadlines, replay, stateNameOf, type ActionDates, type Deadline, type LedgerEntry, type Position } from '#libs/workflow';
import { positionOfText } from '../../libs/casework/src/ledger/position-text.js';
import { DirectStage } from '../support/process-walk/direct-stage.js';
import { DirectWalk } from '../support/process-walk/direct-walk.js';
import { openSteps } from '../support/process-walk/scene.js';
import { waits, type Wait } from '../workflow/world/after-event.js';

interface ChallengeRow extends Position {
  readonly compactId: string;
  readonly id: string;
  readonly procedureVersion: number;
  readonly receivedAt: Date;
  readonly decisionOn: LocalDate | null;
}

interface LedgerRow extends Pick<LedgerEntry, 'type' | 'role' | 'facts' | 'lasting'> {
  readonly seq: number;
  readonly at: Date;
  readonly from: string;
  readonly to: string;
}

const CHALLENGE = `select compact_id as "compactId", id, procedure_version as "procedureVersion", received_at as "receivedAt", decision_on as "decisionOn", stage, sub_state as "subState",
    clock, track, regional_support as "regionalSupport", external_proceedings as "externalProceedings", review, returns_to as "returnsTo", paused_for as "pausedFor"
  from challenge where reference = $1`;
const LEDGER = `select seq, event_type as type, role, facts, lasting, at, from_position as "from", to_position as "to"
  from ledger_entry where compact_id = $1 and challenge_id = $2 and stream = 'shared' order by seq`;
const DEADLINES = `select rule, round, sense, owner, due_on as "dueOn", status, ended_on as "endedOn" from deadline where compact_id = $1 and challenge_id = $2`;
const ACTIONS = `select a.id, a.due_on as "dueOn", a.done_on as "doneOn", a.verified_on as "verifiedOn", p.capacity
  from action a join participant p on p.compact_id = a.compact_id and p.challenge_id = a.challenge_id and p.organisation_id = a.organisation_id
  where a.compact_id = $1 and a.challenge_id = $2`;

/** What happens next: which of the events that are open, in which of its variants, and whether a day goes by first. */
const life = fc.array(fc.record({ event: fc.nat(9_999), variant: fc.nat(9_999), days: fc.constantFrom(0, 0, 1) }), {
  minLength: 20,
  maxLength: 40,
});

describe('any lawful life of a challenge', () => {
  let stage: DirectStage;
  let steps = 0;
  const lives: string[] = [];
  const statesSeen = new Set<string>();
  beforeAll(async () => {
    stage = await DirectStage.open();
  });
  afterAll(async () => {
    process.stdout.write(`Replay: ${lives.length} lives, ${steps} steps, ${statesSeen.size} sub-states\n`);
    await stage.close();
  });

  async function live(choices: readonly { event: number; variant: number; days: number }[]): Promise<DirectWalk> {
    const walk = await DirectWalk.lodge(stage);
    lives.push(walk.reference);
    for (const { event, variant, days } of choices) {
      steps += 1;
      if (days > 0) stage.clock.set(`${addDays(londonDateOf(stage.clock.now()), days)}T10:00:00Z`);
      const open = openSteps(walk.scene);
      const waiting = waitsIn(walk);
      const possible = [...new Set(open.map(({ type }) => type)), ...waiting];
      const next = possible[event % possible.length];
      const until = waiting.find((one) => one === next);
      if (until) {
        await walk.wait(until);
        continue;
      }
      const variants = open.filter(({ type }) => type === next);
      const step = variants[variant % variants.length];
      if (step) await walk.take(step);
      statesSeen.add(stateNameOf(walk.scene.world.position));
    }
    return walk;
  }

  function waitsIn({ scene: { world } }: DirectWalk): Wait[] {
    const stands = world.position.clock === 'paused' && world.position.pausedFor !== 'awaitingChallenger';
    return stands ? [] : (Object.keys(waits) as Wait[]).filter((until) => waits[until].possible(world));
  }

  it('is told by its ledger alone: the position, every deadline, and that nothing was changed', async () => {
    await fc.assert(
      fc.asyncProperty(life, async (choices) => {
        const walk = await live(choices);
        await stage.worker.read(nobody, async (tx) => {
          const challenge = await tx.row<ChallengeRow>(CHALLENGE, [walk.reference]);
          if (!challenge) throw new Error('The challenge is gone.');
          const ledger = await tx.rows<LedgerRow>(LEDGER, [challenge.compactId, challenge.id]);
          const { compactId: _c, id: _i, procedureVersion: _p, receivedAt: _r, decisionOn: _d, ...position } = challenge;
          expect({ trail: walk.trail, replayed: replay(ledger.map(entryOf)) }).toEqual({
            trail: walk.trail,
            replayed: { ok: true, position },
          });
          expect(position).toEqual(walk.scene.world.position);
          const stored = await tx.rows<Deadline>(DEADLINES, [challenge.compactId, challenge.id]);
          expect({ trail: walk.trail, deadlines: sorted(stored) }).toEqual({
            trail: walk.trail,
            deadlines: sorted(await recomputed(tx, stage.owner, challenge, ledger)),
          });
        });
      }),
      { numRuns: 8, seed: 20260401, endOnFailure: true },
    );
    const verification = await stage.worker.read(nobody, (tx) => verifyLedgers(tx));
    expect(verification).toMatchObject({ challenges: lives.length + 1, erased: 0, notReplayed: 0, fault: undefined });
  }, 120_000);
});

function entryOf({ type, role, facts, lasting, from, to }: LedgerRow): LedgerEntry {
  return { type, role, facts, lasting, from: positionOfText(from), to: positionOfText(to) };
}

/** All deadlines from the rows of the ledger, as of its last, and the dates of what was promised, which the worker has no need to read. */
async function recomputed(tx: Tx, owner: pg.Client, challenge: ChallengeRow, ledger: readonly LedgerRow[]): Promise<Deadline[]> {
  const key = [challenge.compactId, challenge.id];
  const { settings } = await procedureOf(tx, challenge.compactId, challenge.procedureVersion);
  const calendar = await workingDayCalendarOf(tx, challenge.compactId);
  const { rows: actions } = await owner.query<Record<string, string | null>>(ACTIONS, key);
  return computeDeadlines({
    entries: ledger.map(({ seq, type, role, at, lasting, from, to }) => ({
      ...{ seq, type, role, at, choice: lasting },
      ...{ from: positionOfText(from), to: positionOfText(to) },
    })),
    limits: settings.limits,
    calendar,
    receivedOn: calendar.receivedOn(challenge.receivedAt),
    ...(challenge.decisionOn && { decisionOn: challenge.decisionOn }),
    actions: actions.map(({ id, dueOn, doneOn, verifiedOn, capacity }) => ({
      ...{ id, dueOn, owner: capacity },
      ...(doneOn && { doneOn }),
      ...(verifiedOn && { verifiedOn }),
    })) as unknown as ActionDates[],
    today: londonDateOf(ledger.at(-1)?.at ?? challenge.receivedAt),
  });
}

// Whether promises were checked in time is on the actions and not in the ledger: once that has ended it stays as it ended.
function sorted(deadlines: readonly Deadline[]): unknown[] {
  const told = deadlines
    .filter(({ rule, status }) => rule !== 'verifyActions' || status === 'open')
    .map(({ rule, round, sense, owner, dueOn, status, endedOn }) => ({
      ...{ rule, round, sense, owner, dueOn, status },
      endedOn: endedOn ?? null,
    }));
  return told.sort((one, other) => `${one.rule} ${one.round}`.localeCompare(`${other.rule} ${other.round}`));
}
