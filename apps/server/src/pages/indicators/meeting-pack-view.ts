import { meetingListKeys, type IndicatorReading, type MeetingListKey, type MeetingPack, type MeetingRecord } from '#libs/reporting';
import { deadlineLabel, stageCatalogue, stages, type Language } from '#libs/workflow';
import { caseWords } from '../challenges/case-words.texts.js';
import { fill, translator } from '../language/texts.js';
import { paths } from '../paths.js';
import { dayInWords } from '../rendering/template-engine.js';
import { indicatorView } from './indicators-view.js';
import { indicatorsTexts } from './indicators.texts.js';
import { meetingPackTexts } from './meeting-pack.texts.js';

type Dates = Pick<MeetingPack, 'year' | 'until'>;

/** The heading of a list of the pack. */
export function headingOf(key: MeetingListKey, { year, until }: Dates, language: Language): string {
  return fill(meetingPackTexts[`list.${key}`][language], { year, until: dayInWords(until, language) });
}

/** What a group of a list is called: a stage, a rule, a class of outcome, or why a Champion is on the list. */
export function groupLabel(key: MeetingListKey, group: string, language: Language): string {
  if (key === 'missed-deadlines') return deadlineLabel(group as Parameters<typeof deadlineLabel>[0], language);
  const stage = stages.find((one) => one === group);
  if (stage && stage !== 'draft' && key !== 'ended-challenges') return stageCatalogue[stage].label[language];
  const outcome = Object.entries(caseWords).find(([name]) => name === `outcome.${group}`)?.[1];
  const own = Object.entries(meetingPackTexts).find(([name]) => name === `group.${group}`)?.[1];
  return (outcome ?? own)?.[language] ?? group;
}

/** The pack as its page shows it. */
export function packView(slug: string, pack: MeetingPack, readings: readonly IndicatorReading[], language: Language) {
  const address = (list: MeetingListKey, group?: string) =>
    `${paths.meetingPackList.to({ slug, list })}?${new URLSearchParams({ year: pack.year, ...(group !== undefined && { of: group }) }).toString()}`;
  const indicators = readings.map((reading) => indicatorView(reading, language));
  return {
    indicators: indicators.filter(({ series }) => series.some(({ status }) => status !== 'notProvided')),
    sections: meetingListKeys.map((key) => {
      const numbers = pack.numbers[key];
      return {
        key,
        heading: headingOf(key, pack, language),
        rows: numbers.map(({ group, count }) => ({ label: groupLabel(key, group, language), count, href: address(key, group) })),
        total: { count: numbers.reduce((sum, { count }) => sum + count, 0), href: address(key) },
      };
    }),
  };
}

/** The pack's numbers for a spreadsheet. */
export function packRows(view: ReturnType<typeof packView>, year: string, slug: string, language: Language) {
  const t = translator(language, meetingPackTexts);
  const heading = (
    ['section', 'item', 'year', 'number', 'status', 'lastYear', 'baseline', 'target', 'list', 'source', 'lastYearStatus'] as const
  ).map((name) => t(`csv.${name}`));
  const indicators = view.indicators.map(({ key, shortName, value, status, source, lastYear, baseline, target }) => [
    t('packIndicators'),
    shortName,
    year,
    value,
    indicatorsTexts[`status.${status}`][language],
    lastYear?.value,
    baseline?.value,
    target,
    `${paths.compactIndicator.to({ slug, key })}?year=${year}`,
    source,
    lastYear && indicatorsTexts[`status.${lastYear.status}`][language],
  ]);
  const numbers = view.sections.flatMap((section) =>
    [...section.rows, { label: t('total'), ...section.total }].map(({ label, count, href }) => [
      section.heading,
      label,
      year,
      count,
      '',
      null,
      null,
      null,
      href,
      null,
      null,
    ]),
  );
  return [heading, ...indicators, ...numbers];
}

const columns = [
  'reference',
  'name',
  'organisation',
  'stage',
  'rule',
  'countedOn',
  'overdueSince',
  'dueOn',
  'doneOn',
  'endedOn',
  'outcome',
  'endsOn',
  'state',
] as const;
type Column = (typeof columns)[number];
const dates: ReadonlySet<Column> = new Set(['countedOn', 'overdueSince', 'dueOn', 'doneOn', 'endedOn', 'endsOn']);
const groups: ReadonlySet<Column> = new Set(['stage', 'rule', 'outcome', 'state']);

/** The records behind a number as a table: the columns that any of them fills. */
export function packRecords(key: MeetingListKey, records: readonly MeetingRecord[], language: Language) {
  const used = columns.filter((column) => records.some(({ fields }) => (fields[column] ?? null) !== null));
  return {
    columns: used,
    rows: records.map(({ fields }) =>
      used.map((column) => {
        const value = fields[column] ?? '';
        if (value === '') return { as: 'nothing', text: '–' };
        if (dates.has(column)) return { as: 'text', text: dayInWords(value, language) };
        return { as: column === 'reference' ? 'reference' : 'text', text: groups.has(column) ? groupLabel(key, value, language) : value };
      }),
    ),
  };
}
