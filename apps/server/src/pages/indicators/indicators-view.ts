import type { IndicatorReading, IndicatorRecord } from '#libs/reporting';
import type { Language, Words } from '#libs/workflow';
import { translator } from '../language/texts.js';
import { changesOf } from './change-view.js';
import { chartView } from './chart-view.js';
import { indicatorsTexts } from './indicators.texts.js';

/** A name in the second language where it has one: the names of an action plan are kept as they were adopted. */
function ownName({ en, cy }: Words): { readonly en: string; readonly cy: string | null } {
  return { en, cy: cy === en ? null : cy };
}

/** One indicator as pages show it: its chart, its movements, and the years newest first. */
export function indicatorView(reading: IndicatorReading, language: Language) {
  const shortName = reading.name[language];
  const t = translator(language, indicatorsTexts);
  const { baseline, target, series } = reading;
  return {
    ...reading,
    name: ownName(reading.name),
    shortName,
    timeline: reading.plan?.timeline.split('+').filter((code) => code !== '') ?? [],
    ...changesOf(reading),
    chart: chartView(series, baseline?.value ?? null, target),
    chartTitle: t('chartTitle', { indicator: shortName, first: series[0]?.year ?? '', last: series.at(-1)?.year ?? '' }),
    chartText: series
      .map((one) => `${one.year}: ${one.value ?? t(`status.${one.status}`)}${one.status === 'recorded' ? ` ${t('recordedMark')}` : ''}`)
      .join('; '),
    series: [...series].reverse(),
  };
}

/** The indicators as their page shows them: what has ever had a figure at length, what nobody has provided in one table. */
export function indicatorsView(readings: readonly IndicatorReading[], language: Language) {
  const views = readings.map((reading) => indicatorView(reading, language));
  const isProvided = ({ series }: (typeof views)[number]) => series.some(({ status }) => status !== 'notProvided');
  return {
    provided: views.filter(isProvided),
    notProvided: views.filter((view) => !isProvided(view)),
    someRecorded: views.some(({ series }) => series.some(({ status }) => status === 'recorded')),
    someNotRecorded: views.some(({ series }) => series.some(({ status }) => status === 'notRecorded')),
  };
}

const columns = [
  'state',
  'value',
  'source',
  'recordedOn',
  'recordedBy',
  'reason',
  'reference',
  'name',
  'organisation',
  'sector',
  'provider',
  'challenger',
  'respondent',
  'countedOn',
  'acceptedOn',
  'closedOn',
  'openedOn',
  'engagements',
  'from',
  'to',
  'appointments',
  'signedOn',
] as const;
type Column = (typeof columns)[number];

const dates: ReadonlySet<Column> = new Set(['recordedOn', 'countedOn', 'acceptedOn', 'closedOn', 'openedOn', 'from', 'to', 'signedOn']);

interface Cell {
  readonly as: 'date' | 'sector' | 'reference' | 'state' | 'role' | 'text' | 'nothing';
  readonly value: string;
}

/** The records behind a number as a table: the columns that any of them fills. */
export function recordsView(records: readonly IndicatorRecord[]) {
  const used = columns.filter((column) => records.some(({ fields }) => (shownIn(fields, column) ?? null) !== null));
  return {
    columns: used,
    rows: records.map(({ fields }) => used.map((column) => cellOf(column, shownIn(fields, column), fields))),
  };
}

/** Who may not know a name is told the role. */
function shownIn(fields: IndicatorRecord['fields'], column: Column): unknown {
  return column === 'recordedBy' ? (fields['recordedBy'] ?? fields['recordedAs']) : fields[column];
}

function cellOf(column: Column, value: unknown, fields: IndicatorRecord['fields']): Cell {
  if (typeof value !== 'string' && typeof value !== 'number') return { as: 'nothing', value: '' };
  if (column === 'recordedBy' && typeof fields['recordedBy'] !== 'string') return { as: 'role', value: String(value) };
  const as = dates.has(column) ? 'date' : column === 'sector' || column === 'reference' || column === 'state' ? column : 'text';
  return { as, value: String(value) };
}
