import { procedureOf, workingDayCalendarOf } from '#libs/agreements';
import { londonDateOf, type Clock, type LocalDate, type WorkingDayCalendar } from '#libs/kernel';
import { nobody, type Tx, type UnitOfWork } from '#libs/persistence';
import { reminderDates, type Deadline, type Reminder } from '#libs/workflow';
import type { CaseMaterial, MaterialDeadline } from '../case-file/case-material.js';
import { deriveDeadlines } from './derive-deadlines.js';

/** What the deadlines of one challenge follow from, without anything that anybody wrote. */
export interface DeadlineSource extends Pick<CaseMaterial, 'ledger' | 'actions' | 'participants'> {
  readonly compactId: string;
  readonly id: string;
  readonly reference: string;
  readonly receivedAt: string;
  readonly decisionOn: LocalDate | null;
  readonly procedureVersion: number;
  readonly deadlines: readonly (MaterialDeadline & { readonly reminderDates: readonly Reminder[] })[];
}

interface Outdated {
  readonly compactId: string;
  readonly challengeId: string;
}

const AT_ONCE = 100;

/**
 * A job for the worker: counts open deadlines anew that were counted with an older calendar, one transaction for each challenge. Any
 * number of workers can run it, and one that was interrupted goes on where it was. Answers how many challenges it went through.
 */
export function recomputeDeadlines(clock: Clock): (unitOfWork: UnitOfWork) => Promise<number> {
  return async (unitOfWork) => {
    const outdated = await unitOfWork.read(nobody, (tx) =>
      tx.rows<Outdated>('select compact_id as "compactId", challenge_id as "challengeId" from app.outdated_challenges($1)', [AT_ONCE]),
    );
    for (const one of outdated) await unitOfWork.run(nobody, (tx) => recompute(tx, one, londonDateOf(clock.now())));
    return outdated.length;
  };
}

async function recompute(tx: Tx, { compactId, challengeId }: Outdated, today: LocalDate): Promise<void> {
  const row = await tx.row<{ source: DeadlineSource }>('select app.lock_deadline_source($1, $2) as source', [compactId, challengeId]);
  if (!row) return;
  const { source } = row;
  const calendar = await workingDayCalendarOf(tx, compactId);
  const computed = await deadlinesOf(tx, source, calendar, today);
  const rows = computed.map((deadline) => ({
    rule: deadline.rule,
    round: deadline.round,
    dueOn: deadline.dueOn,
    status: deadline.status,
    endedOn: deadline.endedOn ?? null,
    explanation: deadline,
    reminderDates: remindersLeft(deadline, source, calendar, today),
  }));
  await tx.rows('select app.move_deadlines($1, $2, $3::jsonb, $4)', [
    compactId,
    challengeId,
    JSON.stringify(rows),
    Number(calendar.version),
  ]);
}

/** The open deadlines of a challenge as another calendar would have them: those that are stored as open, and no others. */
export async function deadlinesOf(
  tx: Tx,
  source: DeadlineSource,
  calendar: WorkingDayCalendar,
  today: LocalDate,
): Promise<readonly Deadline[]> {
  const { settings: procedure } = await procedureOf(tx, source.compactId, source.procedureVersion);
  const challenge = { decisionOn: source.decisionOn, receivedAt: new Date(source.receivedAt) };
  const open = new Set(source.deadlines.filter(({ status }) => status === 'open').map(({ rule, round }) => `${rule}#${round}`));
  const computed = deriveDeadlines({ challenge, material: source, procedure, calendar, today });
  return computed.filter(({ rule, round }) => open.has(`${rule}#${round}`));
}

/** Half time and the like are told once: what has come keeps its day, wherever the new calendar would put it. */
function remindersLeft(deadline: Deadline, source: DeadlineSource, calendar: WorkingDayCalendar, today: LocalDate): readonly Reminder[] {
  const before = source.deadlines.find(({ rule, round }) => rule === deadline.rule && round === deadline.round)?.reminderDates ?? [];
  const told = before.filter(({ kind, on }) => on <= today && (kind === 'halfTime' || kind === 'eightyPercent'));
  const left = reminderDates(deadline, calendar).filter(({ kind }) => !told.some((reminder) => reminder.kind === kind));
  return [...told, ...left].sort((one, other) => (one.on < other.on ? -1 : 1));
}
