import type { LocalDate, SkippedDay } from '#libs/kernel';
import type { EventType } from '../event-type.js';
import type { PauseReason } from '../position.js';
import type { Language, Words } from '../words.js';
import { ruleWords, startWords } from './deadline-words.js';
import type { Deadline, DeadlineTerms } from './deadline.js';
import { explanationWords as say, pauseWords, unstatedPause } from './explanation-words.js';
import { plainDate, plainDayOff, plainMonths, plainWorkingDays } from './plain-dates.js';

/**
 * Why a date is what it is: the terms, enough to count again (`reExecute`), and the same in sentences for a reader who knows
 * nothing of the process. Holds no name and nothing that a person wrote. Plain JSON.
 */
export interface DeadlineExplanation extends DeadlineTerms {
  readonly key: string;
  readonly rule: Deadline['rule'];
  readonly label: string;
  readonly startedBy: { readonly seq: number; readonly type: string; readonly at: string };
  readonly skipped: readonly SkippedDay[];
  readonly calendarVersion: string;
  readonly dueOn: LocalDate;
  readonly status: Deadline['status'];
  readonly endedOn?: LocalDate;
  readonly owner: Deadline['owner'];
  readonly sentences: readonly string[];
}

/** The rule's name for a page or a list. */
export function deadlineLabel(rule: Deadline['rule'], language: Language): string {
  return wordsOf(rule).label[language];
}

/** The explanation of one deadline, its sentences in one language. */
export function explainDeadline(deadline: Deadline, language: Language): DeadlineExplanation {
  const { key, rule, startOn, limit, expedited, extension, pauses, skipped, calendarVersion, dueOn, status, endedOn, owner } = deadline;
  const { seq, type, at } = deadline.startedBy;
  return {
    key,
    rule,
    label: deadlineLabel(rule, language),
    startedBy: { seq, type, at: at.toISOString() },
    startOn,
    limit,
    ...(expedited ? { expedited } : {}),
    ...(extension ? { extension } : {}),
    pauses,
    skipped,
    calendarVersion,
    dueOn,
    status,
    ...(endedOn !== undefined ? { endedOn } : {}),
    owner,
    sentences: sentencesOf(deadline, language),
  };
}

function sentencesOf(deadline: Deadline, language: Language): string[] {
  const { dueOn, status, endedOn, skipped } = deadline;
  const date = (day: LocalDate): string => plainDate(day, language);
  const tell = (words: Words, values: Record<string, string> = {}): string =>
    words[language].replace(/\{(\w+)(:soft)?\}/g, (_, name: string, soft?: string) => {
      const value = values[name] ?? '';
      return soft ? value.replace(/^d/, 'dd') : value;
    });
  const days = (count: number): string => plainWorkingDays(count, language);

  const sentences = [tell(wordsOf(deadline.rule).duty, { date: date(dueOn) }), ...countSentences(deadline, tell, date, days, language)];
  if (deadline.extension) sentences.push(tell(say.extended, { days: days(deadline.extension.workingDays) }));
  for (const pause of deadline.pauses) {
    const reason = tell(pauseWords[pause.reason as PauseReason] ?? unstatedPause);
    const values = { from: date(pause.from), to: date(pause.to), reason, days: days(pause.workingDays) };
    sentences.push(tell(pause.ongoing ? say.pausedNow : say.paused, values));
  }
  const named = skipped.filter(({ reason }) => reason.kind !== 'weekend');
  if (skipped.length > named.length) sentences.push(tell(say.weekends, { count: String(skipped.length - named.length) }));
  if (named.length > 0) {
    const list = named.map((day) => `${date(day.date)} (${plainDayOff(day.reason.title, language)})`).join('; ');
    sentences.push(tell(say.daysOff, { list }));
  }
  if (!('fixed' in deadline.limit) || deadline.pauses.length > 0) sentences.push(tell(say.calendar, { version: deadline.calendarVersion }));
  if (status !== 'open' && endedOn !== undefined) sentences.push(tell(say[status], { date: date(endedOn) }));
  return sentences;
}

function countSentences(
  { rule, startOn, startMoved, startedBy, limit, expedited }: Deadline,
  tell: (words: Words, values?: Record<string, string>) => string,
  date: (day: LocalDate) => string,
  days: (count: number) => string,
  language: Language,
): string[] {
  if (rule === 'legalLongstop') {
    const months = plainMonths('calendarMonths' in limit ? limit.calendarMonths : 0, language);
    return [tell(say.decisionDate, { date: date(startOn) }), tell(say.longstop, { months })];
  }
  if ('fixed' in limit) return [tell(say.fixed, { date: date(limit.fixed) })];
  if ('workingDays' in limit && limit.before !== undefined) {
    return [tell(say.allowedBefore, { days: days(limit.workingDays), date: date(limit.before) })];
  }
  const event = tell(startWords[startedBy.type as EventType] ?? say.somethingHappened);
  const began = [tell(say.began, { date: date(startOn), event }), ...(startMoved ? [tell(say.startMoved)] : [])];
  if ('calendarMonths' in limit) return [...began, tell(say.allowedMonths, { months: plainMonths(limit.calendarMonths, language) })];
  if (expedited) return [...began, tell(say.expedited, { date: date(expedited.on), days: days(limit.workingDays) })];
  return [...began, tell(say.allowed, { days: days(limit.workingDays) })];
}

function wordsOf(rule: Deadline['rule']): (typeof ruleWords)['action'] {
  return ruleWords[rule.startsWith('action:') ? 'action' : (rule as keyof typeof ruleWords)];
}
