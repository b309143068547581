import type { LocalDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';

/** An open deadline with a reminder that has come and was not given. */
export interface DueReminder {
  readonly compactId: string;
  readonly challengeId: string;
  readonly rule: string;
  readonly round: number;
  readonly owner: string;
  /** `by`: a duty that can be missed. Other dates merely pass. */
  readonly sense: string;
  readonly dueOn: LocalDate;
  /** The newest reminder date that has come: older ones that a missed run left out are not made up. */
  readonly reminderOn: LocalDate;
  readonly reference: string;
  readonly stage: string;
}

// The messages themselves say which reminders were given, so nothing can disagree with them. Dates can move: a later reminder
// that was given covers the earlier ones.
const DUE = `
  select d.compact_id as "compactId", d.challenge_id as "challengeId", d.rule, d.round, d.owner, d.sense, d.due_on as "dueOn", come.newest as "reminderOn",
      x.reference, x.stage
    from deadline d join challenge x on x.compact_id = d.compact_id and x.id = d.challenge_id
    join lateral (select max(r.value ->> 'on') as newest from jsonb_array_elements(d.reminder_dates) r where r.value ->> 'on' <= $1) come on come.newest is not null
   where d.status = 'open' and not exists (select from message m where m.compact_id = d.compact_id and m.challenge_id = d.challenge_id and m.template <> 'deadline-passed'
       and m.parameters ->> 'rule' = d.rule and m.parameters ->> 'round' = d.round::text and m.parameters ->> 'reminderOn' >= come.newest)`;

/** Every reminder that is due in a Compact, in the order of the dates. */
export function dueReminders(tx: Tx, compactId: string, today: LocalDate): Promise<DueReminder[]> {
  return tx.rows<DueReminder>(`${DUE} and d.compact_id = $2 order by d.due_on, d.challenge_id, d.rule, d.round`, [today, compactId]);
}

/**
 * The same reminder once more with its deadline locked, or undefined when it has meanwhile been given, met or moved, or another
 * worker is at it. Two statements: the second must see what whoever held the lock before has written.
 */
export async function stillDue(
  tx: Tx,
  { compactId, challengeId, rule, round }: DueReminder,
  today: LocalDate,
): Promise<DueReminder | undefined> {
  const key = [compactId, challengeId, rule, round];
  const locked = await tx.row(
    'select 1 from deadline where compact_id = $1 and challenge_id = $2 and rule = $3 and round = $4 for update skip locked',
    key,
  );
  if (!locked) return undefined;
  return tx.row<DueReminder>(`${DUE} and d.compact_id = $2 and d.challenge_id = $3 and d.rule = $4 and d.round = $5`, [today, ...key]);
}
