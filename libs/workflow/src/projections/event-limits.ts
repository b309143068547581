import type { CalendarMonthRule, WorkingDayRule } from '../deadlines/procedure-limits.js';
import { plainMonths, plainWorkingDays } from '../deadlines/plain-dates.js';
import type { NamedRule } from '../deadlines/deadline.js';
import type { EventType } from '../event-type.js';
import type { ProcedureSettings } from '../procedure/procedure-settings.js';
import type { Language, Words } from '../words.js';

/** The time limit that an event keeps, or that opens or shuts it. */
export const limitOfEvent: Readonly<Partial<Record<EventType, NamedRule>>> = {
  acknowledge: 'acknowledge',
  'supply-information': 'supplyInformation',
  lapse: 'lapse',
  accept: 'triage',
  decline: 'triage',
  respond: 'respond',
  'record-no-response': 'noResponse',
  'escalate-to-advocacy': 'escalate',
  'escalate-to-scrutiny': 'escalate',
  'assign-advocate': 'assignAdvocate',
  'consent-to-mediation': 'answerMediation',
  'decline-mediation': 'answerMediation',
  'appoint-mediator': 'appointMediator',
  'sign-agreement-to-mediate': 'signAgreement',
  'conclude-mediation': 'concludeMediation',
  'form-panel': 'papers',
  'hold-hearing': 'hearing',
  decide: 'decide',
  'complete-action': 'verifyActions',
  'request-review': 'requestReview',
  'allow-review': 'answerReview',
  'refuse-review': 'answerReview',
  reopen: 'reopenWindow',
  'start-regional-support': 'regionalSupport',
};

const phrases: Readonly<Record<'within' | 'after' | 'before', Readonly<Record<Language, (time: string) => string>>>> = {
  within: { en: (time) => `within ${time}`, cy: (time) => `o fewn ${time}` },
  after: { en: (time) => `after ${time}`, cy: (time) => `ar ôl ${time}` },
  before: { en: (time) => `at least ${time} before the hearing`, cy: (time) => `o leiaf ${time} cyn y gwrandawiad` },
};
const longstop: Words = {
  en: 'three months from the decision complained of, set by law',
  cy: 'tri mis o’r penderfyniad y cwynir amdano, a osodir gan y gyfraith',
};

/** A limit of this procedure as a phrase: "within 10 working days (5 on the faster track)". */
export function limitWords(rule: NamedRule, { limits }: ProcedureSettings): Words {
  if (rule === 'legalLongstop') return longstop;
  const phrase = phrases[rule === 'papers' ? 'before' : rule === 'lapse' || rule === 'noResponse' ? 'after' : 'within'];
  const months: number | undefined = limits.calendarMonths[rule as CalendarMonthRule];
  if (months !== undefined) return { en: phrase.en(plainMonths(months, 'en')), cy: phrase.cy(plainMonths(months, 'cy')) };
  const { standard, expedited } = limits.workingDays[rule as WorkingDayRule];
  const faster = expedited === undefined || expedited === standard ? undefined : expedited;
  return {
    en: phrase.en(plainWorkingDays(standard, 'en')) + (faster === undefined ? '' : ` (${faster} on the faster track)`),
    cy: phrase.cy(plainWorkingDays(standard, 'cy')) + (faster === undefined ? '' : ` (${faster} ar y trac cyflym)`),
  };
}
