import { londonDateOf, WorkingDayCalendar, type CalendarDivision, type Clock, type LocalDate, type NamedDay } from '#libs/kernel';
import { nobody, type Tx, type UnitOfWork } from '#libs/persistence';
import type { ReminderTemplateName } from '../messages/template.js';
import { dueReminders, stillDue, type DueReminder } from './due-reminder.js';
import { isWithinOfficeHours } from './office-hours.js';

/** Who is reminded of a deadline that the given role on the case must keep. What has no holder of its own is the officer's. */
const recipientOfOwner: Readonly<Record<string, string>> = {
  challenger: 'challenger',
  representative: 'challenger',
  respondent: 'respondent',
  champion: 'champion',
  advocate: 'advocate',
  mediator: 'mediator',
  chair: 'chair',
  panelMember: 'panel',
};

interface CompactCalendar {
  readonly compactId: string;
  readonly division: CalendarDivision;
  readonly version: number;
  readonly holidays: NamedDay[];
  readonly closures: NamedDay[];
}

const CALENDARS = `
  select distinct on (c.id) c.id as "compactId", c.division, k.version, k.holidays, k.closures
    from compact c join calendar k on k.compact_id = c.id order by c.id, k.version desc`;

/**
 * Queues every reminder that has come, at most one per deadline and sweep, and tells the officers when another's date has
 * passed. Running it twice, at once or not for a week sends nothing twice.
 * @returns how many deadlines somebody was reminded of
 */
export async function sendReminders(unitOfWork: UnitOfWork, clock: Clock): Promise<number> {
  const now = clock.now();
  const today = londonDateOf(now);
  const compacts = await unitOfWork.read(nobody, (tx) => tx.rows<CompactCalendar>(CALENDARS));
  let reminded = 0;
  for (const { compactId, ...days } of compacts) {
    if (!isWithinOfficeHours(now, new WorkingDayCalendar({ ...days, version: String(days.version) }))) continue;
    for (const due of await unitOfWork.read(nobody, (tx) => dueReminders(tx, compactId, today))) {
      if (await unitOfWork.run(nobody, (tx) => remind(tx, due, now, today))) reminded += 1;
    }
  }
  return reminded;
}

async function remind(tx: Tx, candidate: DueReminder, now: Date, today: LocalDate): Promise<boolean> {
  const due = await stillDue(tx, candidate, today);
  if (!due) return false;
  const recipient = recipientOfOwner[due.owner] ?? 'officer';
  await queue(tx, due, due.rule === 'legalLongstop' ? 'legal-date-reminder' : 'deadline-reminder', recipient, now);
  const overdue = due.dueOn < today && due.sense === 'by';
  if (overdue && recipient !== 'officer') await queue(tx, due, 'deadline-passed', 'officer', now);
  return countIfSomebodyWasTold(tx, due);
}

async function queue(tx: Tx, due: DueReminder, template: ReminderTemplateName, recipient: string, at: Date): Promise<void> {
  const { reference, stage, rule, round, reminderOn } = due;
  const occurrence = `${due.challengeId}:${rule}:${round}:${reminderOn}`;
  const parameters = JSON.stringify({ reference, stage, rule, round, reminderOn });
  await tx.rows(`select app.queue_message($1, $2, $3, '{}', $4, $5::jsonb, $6, $7)`, [
    due.compactId,
    due.challengeId,
    recipient,
    template,
    parameters,
    occurrence,
    at,
  ]);
}

/** `reminders_sent` feeds guards ("was notified twice"), so a reminder that found nobody does not count. */
async function countIfSomebodyWasTold(tx: Tx, { compactId, challengeId, rule, round, reminderOn }: DueReminder): Promise<boolean> {
  const counted = await tx.change(
    `update deadline set reminders_sent = reminders_sent + 1 where compact_id = $1 and challenge_id = $2 and rule = $3 and round = $4
       and exists (select from message m where m.compact_id = $1 and m.challenge_id = $2 and m.template <> 'deadline-passed' and m.recipient_person_id is not null
         and m.parameters ->> 'rule' = $3 and m.parameters ->> 'round' = $4::text and m.parameters ->> 'reminderOn' = $5)`,
    [compactId, challengeId, rule, round, reminderOn],
  );
  return counted > 0;
}
