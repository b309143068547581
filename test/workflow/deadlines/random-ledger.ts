import fc from 'fast-check';
import { dateOfDayNumber, dayNumberOf, WorkingDayCalendar, type LocalDate } from '#libs/kernel';
import { LedgerBuilder, date, type Move } from './ledger-builder.js';

type Option = readonly [type: string, move: Move];

const ENDINGS: readonly Option[] = [
  ['withdraw', { to: 'closed.withdrawn', clock: 'running' }],
  ['settle', { to: 'resolved.actionsOpen', clock: 'running' }],
];
const BACK: readonly Option[] = [['leave-mediation', { to: 'logged.responded', role: 'respondent' }], ...ENDINGS];

/** Where a challenge can go from each sub-state: enough of the process to reach every deadline rule. */
const OPTIONS: Readonly<Record<string, readonly Option[]>> = {
  'logged.awaitingAcknowledgement': [['acknowledge', { to: 'logged.triage' }], ENDINGS[0] as Option],
  'logged.triage': [
    ['accept', { to: 'logged.awaitingResponse' }],
    ['request-information', { to: 'logged.awaitingInformation', clock: 'paused', pausedFor: 'awaitingChallenger' }],
    ['request-information', { to: 'logged.awaitingInformation', choice: { by: '2024-06-15' } }],
    ['decline', { to: 'closed.outOfScope', clock: 'running' }],
  ],
  'logged.awaitingInformation': [
    ['supply-information', { to: 'logged.triage', clock: 'running' }],
    ['lapse', { to: 'closed.lapsed', clock: 'running' }],
  ],
  'logged.awaitingResponse': [
    ['respond', { to: 'logged.responded' }],
    ['extend-response', { choice: { workingDays: 7 } }],
    ['record-no-response', { to: 'logged.responded' }],
    ...ENDINGS,
  ],
  'logged.responded': [
    ['escalate-to-advocacy', { to: 'advocacy.allocating' }],
    ['propose-mediation', { to: 'mediation.inviting', role: 'challenger' }],
    ['escalate-to-scrutiny', { to: 'scrutiny.formingPanel' }],
    ...ENDINGS,
  ],
  'advocacy.allocating': [['assign-advocate', { to: 'advocacy.active' }], ...ENDINGS],
  'advocacy.active': [
    ['propose-mediation', { to: 'mediation.inviting', role: 'advocate' }],
    ['stand-down', { role: 'advocate' }],
    ['escalate-to-scrutiny', { to: 'scrutiny.formingPanel' }],
  ],
  'mediation.inviting': [['consent-to-mediation', { to: 'mediation.appointing' }], ...BACK],
  'mediation.appointing': [['appoint-mediator', { to: 'mediation.signing' }], ...BACK],
  'mediation.signing': [
    ['sign-agreement-to-mediate', { to: 'mediation.inSession', role: 'mediator' }],
    ['stand-down', { role: 'mediator' }],
    ['appoint-mediator', { to: 'mediation.signing' }],
    ...BACK,
  ],
  'mediation.inSession': [['conclude-mediation', { to: 'logged.responded', role: 'mediator' }], ...BACK],
  'scrutiny.formingPanel': [['form-panel', { to: 'scrutiny.scheduled', choice: { hearingOn: '2024-09-12' } }], ...ENDINGS],
  'scrutiny.scheduled': [
    ['hold-hearing', { to: 'scrutiny.deliberating' }],
    ['adjourn-hearing', { to: 'scrutiny.formingPanel' }],
  ],
  'scrutiny.deliberating': [['decide', { to: 'resolved.actionsOpen', clock: 'running' }]],
  'resolved.actionsOpen': [
    ['request-review', {}],
    ['allow-review', { to: 'mediation.inviting' }],
    ['reopen', { to: 'scrutiny.formingPanel' }],
  ],
  'closed.outOfScope': [['reopen', { to: 'logged.triage' }]],
  'closed.withdrawn': [['reopen', { to: 'logged.triage' }]],
  'closed.lapsed': [['reopen', { to: 'logged.triage' }]],
};
const ANYWHERE: readonly Option[] = [
  ['pause-clock', { clock: 'paused', pausedFor: 'adjustment' }],
  ['pause-clock', { clock: 'paused', pausedFor: 'mediationByConsent' }],
  ['resume-clock', { clock: 'running' }],
  ['resume-clock', { clock: 'running' }],
  ['expedite', { track: 'expedited' }],
  ['record-note', {}],
  ['request-regional-support', {}],
  ['start-regional-support', {}],
];
const HOUR = 3_600_000;

/** A ledger of up to 30 entries at random moments of 2024, with the day on which it is looked at. */
export const randomLedger = fc
  .record({
    start: fc.integer({ min: 0, max: 24 * 60 }),
    picks: fc.array(fc.record({ pick: fc.nat(999), beside: fc.boolean(), hours: fc.integer({ min: 0, max: 400 }), ms: fc.nat(HOUR) }), {
      maxLength: 29,
      size: 'max',
    }),
    lookAfter: fc.nat(120),
  })
  .map(({ start, picks, lookAfter }) => {
    let at = Date.UTC(2024, 0, 2) + start * HOUR;
    const ledger = new LedgerBuilder().submit(new Date(at).toISOString());
    for (const { pick, beside, hours, ms } of picks) {
      at += hours * HOUR + ms;
      const last = ledger.entries.at(-1)?.to;
      const here = beside ? ANYWHERE : (OPTIONS[`${last?.stage}.${last?.subState}`] ?? ANYWHERE);
      // Every other time the first option, the way through the process: endings would cut most ledgers short.
      const [type, move] = here[!beside && pick % 2 === 0 ? 0 : (pick >> 1) % here.length] as Option;
      const idle = type === 'resume-clock' ? last?.clock !== 'paused' : type === 'pause-clock' && last?.clock === 'paused';
      if (!idle) ledger.add(type, new Date(at), move);
    }
    const today = dateOfDayNumber(dayNumberOf(date(new Date(at).toISOString().slice(0, 10))) + lookAfter + 1);
    return { ledger, today };
  });

const someDay = fc.integer({ min: dayNumberOf(date('2023-12-01')), max: dayNumberOf(date('2026-12-31')) }).map(dateOfDayNumber);
export const randomDaysOff = fc.array(
  someDay.map((on) => ({ date: on, title: 'Day off' })),
  { maxLength: 80 },
);

export function calendarWith(holidays: readonly { date: LocalDate; title: string }[]): WorkingDayCalendar {
  return new WorkingDayCalendar({ division: 'england-and-wales', version: 'random', holidays, closures: [] });
}
