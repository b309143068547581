import type { IndicatorReading, IndicatorRecord } from '#libs/reporting';
import type { Language, Words } from '#libs/workflow';

/** Width of the longest bar of a series, in the units of its drawing. */
const LONGEST_BAR = 120;

/** A name in the second language where it has one: the names of an action plan are kept as they were adopted. */
function ownName({ en, cy }: Words): { readonly en: string; readonly cy: string | null } {
  return { en, cy: cy === en ? null : cy };
}

/** The indicators as their page shows them: what has ever had a figure at length, what nobody has provided in one table. */
export function indicatorsView(readings: readonly IndicatorReading[], language: Language) {
  const views = readings.map((reading) => ({
    ...reading,
    name: ownName(reading.name),
    shortName: reading.name[language],
    series: withBars(reading.series),
  }));
  const isProvided = ({ series }: (typeof views)[number]) => series.some(({ status }) => status !== 'notProvided');
  return { provided: views.filter(isProvided), notProvided: views.filter((view) => !isProvided(view)) };
}

function withBars(series: IndicatorReading['series']) {
  const most = Math.max(1, ...series.map(({ value }) => value ?? 0));
  return [...series].reverse().map((figure) => ({
    ...figure,
    bar: figure.value === null ? undefined : Math.round((figure.value / most) * LONGEST_BAR),
  }));
}

const columns = [
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

const dates: ReadonlySet<Column> = new Set(['countedOn', 'acceptedOn', 'closedOn', 'openedOn', 'from', 'to', 'signedOn']);

interface Cell {
  readonly as: 'date' | 'sector' | 'reference' | 'text' | 'nothing';
  readonly value: string;
}

/** The records behind a number as a table: the columns that any of them fills. */
export function recordsView(records: readonly IndicatorRecord[]) {
  const used = columns.filter((column) => records.some(({ fields }) => (fields[column] ?? null) !== null));
  return {
    columns: used,
    rows: records.map(({ fields }) => used.map((column) => cellOf(column, fields[column]))),
  };
}

function cellOf(column: Column, value: unknown): Cell {
  if (typeof value !== 'string' && typeof value !== 'number') return { as: 'nothing', value: '' };
  return { as: dates.has(column) ? 'date' : column === 'sector' || column === 'reference' ? column : 'text', value: String(value) };
}
