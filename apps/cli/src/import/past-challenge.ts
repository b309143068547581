import { startOfLondonDay, type Clock, type LocalDate } from '#libs/kernel';
import type { RowReader } from '#libs/importing';
import { englishReason } from './english-reason.js';

export const outcomes = ['open', 'settled', 'referredElsewhere', 'declined'] as const;
export const severities = ['minor', 'serious', 'critical'] as const;

/** A challenge of the past as a row tells it. */
export interface PastChallenge {
  readonly challenger: string;
  readonly respondent: string;
  readonly title: string;
  readonly whatHappened: string;
  readonly remedySought: string;
  readonly commitments: readonly string[];
  readonly eventFrom: LocalDate;
  readonly eventTo: LocalDate | undefined;
  readonly decisionOn: LocalDate | undefined;
  readonly lateReason: string | undefined;
  readonly receivedOn: LocalDate;
  readonly acknowledgedOn: LocalDate;
  readonly acceptedOn: LocalDate | undefined;
  readonly severity: (typeof severities)[number];
  readonly outcome: (typeof outcomes)[number];
  readonly endedOn: LocalDate | undefined;
  /** Terms of a settlement, or the reasons of another end. */
  readonly outcomeText: string | undefined;
  /** Where it was referred, or what a declined challenger was told: a key of the list of redress. */
  readonly referredTo: string | undefined;
}

/** Reads a past challenge. Steps without a date of their own are taken to have followed on the same day. */
export function readPastChallenge(reader: RowReader, today: LocalDate): PastChallenge {
  const receivedOn = reader.requiredDate('receivedOn');
  const outcome = reader.choice('outcome', outcomes) ?? 'open';
  const row: PastChallenge = {
    challenger: reader.required('challenger', 200),
    respondent: reader.required('respondent', 200),
    title: reader.required('title', 120),
    whatHappened: reader.required('whatHappened', 20_000),
    remedySought: reader.required('remedySought', 20_000),
    commitments: (reader.optional('commitments', 1000) ?? '').split(/[;\s]+/).filter((ref) => ref !== ''),
    eventFrom: reader.requiredDate('eventFrom'),
    eventTo: reader.date('eventTo'),
    decisionOn: reader.date('decisionOn'),
    lateReason: reader.optional('lateReason', 4000),
    receivedOn,
    acknowledgedOn: reader.date('acknowledgedOn') ?? receivedOn,
    acceptedOn: reader.date('acceptedOn'),
    severity: reader.choice('severity', severities) ?? 'serious',
    outcome,
    endedOn: reader.date('endedOn'),
    outcomeText: reader.optional('outcomeText', 20_000),
    referredTo: reader.optional('referredTo', 200),
  };
  if (row.commitments.length === 0) reader.wrong(englishReason('commitments names none'));
  if (reader.reasons.length === 0) checkHistory(reader, row, today);
  return row;
}

function checkHistory(reader: RowReader, row: PastChallenge, today: LocalDate): void {
  const { outcome, acceptedOn, endedOn } = row;
  if (outcome === 'settled' && !acceptedOn) reader.wrong(englishReason('acceptedOn is empty, but a settled challenge was accepted'));
  if (outcome === 'declined' && acceptedOn) reader.wrong(englishReason('acceptedOn is given, but a declined challenge was not accepted'));
  if ((outcome === 'open') === (endedOn !== undefined))
    reader.wrong(
      englishReason(outcome === 'open' ? 'endedOn is given, but the outcome is open' : 'endedOn is empty, but there is an outcome'),
    );
  if (outcome !== 'open' && !row.outcomeText) reader.wrong(englishReason('outcomeText is empty: say what was agreed, or why it ended'));
  if (['referredElsewhere', 'declined'].includes(outcome) && !row.referredTo)
    reader.wrong(englishReason('referredTo is empty: name a route of redress'));
  const steps: [string, LocalDate | undefined][] = [
    ['receivedOn', row.receivedOn],
    ['acknowledgedOn', row.acknowledgedOn === row.receivedOn ? undefined : row.acknowledgedOn],
    ['acceptedOn', acceptedOn],
    ['endedOn', endedOn],
  ];
  const dated = steps.filter((step): step is [string, LocalDate] => step[1] !== undefined);
  for (const [index, [column, date]] of dated.entries()) {
    const [earlier, before] = dated[index - 1] ?? ['', date];
    if (date < before) reader.wrong(englishReason(`${column} is before ${earlier}`));
    if (date > today) reader.wrong(englishReason(`${column} is in the future`));
  }
}

/** Clocks for the steps of one day, ten minutes apart from nine in the morning, so that the history keeps their order. */
export class PastDays {
  private day: LocalDate | undefined;
  private steps = 0;

  /** The clock of the next step, which was taken on that day. */
  on(day: LocalDate): Clock {
    this.steps = this.day === day ? this.steps + 1 : 0;
    this.day = day;
    const instant = new Date(startOfLondonDay(day).getTime() + 9 * 3_600_000 + this.steps * 600_000);
    return { now: () => instant };
  }
}
