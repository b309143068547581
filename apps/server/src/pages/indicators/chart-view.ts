import type { YearlyFigure } from '#libs/reporting';

const WIDTH = 480;
const HEIGHT = 220;
const TOP = 24;
const BOTTOM = 40;
const SIDE = 12;
const THICKEST = 56;

/** A column of the chart. Without a height there is no figure for the year. */
interface ChartColumn {
  readonly year: string;
  readonly middle: number;
  readonly left: number;
  readonly width: number;
  readonly top: number | undefined;
  readonly height: number;
  readonly value: number | null;
  readonly status: YearlyFigure['status'];
}

/** A drawing of a series in the units of its own box: what the template puts on paper without counting anything. */
export interface ChartView {
  readonly width: number;
  readonly height: number;
  readonly floor: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly ChartColumn[];
  readonly baseline: { readonly y: number; readonly value: number } | undefined;
  readonly target: { readonly y: number; readonly value: number } | undefined;
}

/** Columns oldest first, from 0, so that twice as much is twice as high; baseline and target as lines across. */
export function chartView(series: readonly YearlyFigure[], baseline: number | null, target: number | null): ChartView {
  const most = Math.max(1, ...series.map(({ value }) => value ?? 0), baseline ?? 0, target ?? 0);
  const floor = HEIGHT - BOTTOM;
  const heightOf = (value: number) => Math.max(0, Math.round((value / most) * (floor - TOP)));
  const room = (WIDTH - 2 * SIDE) / Math.max(1, series.length);
  const width = Math.min(THICKEST, Math.round(room * 0.6));
  const lineAt = (value: number | null) => (value === null ? undefined : { y: floor - heightOf(value), value });
  return {
    width: WIDTH,
    height: HEIGHT,
    floor,
    left: SIDE,
    right: WIDTH - SIDE,
    baseline: lineAt(baseline),
    target: lineAt(target),
    columns: series.map(({ year, value, status }, index) => {
      const middle = Math.round(SIDE + room * (index + 0.5));
      const height = value === null ? 0 : heightOf(value);
      return {
        year,
        middle,
        left: middle - Math.round(width / 2),
        width,
        height,
        value,
        status,
        top: value === null ? undefined : floor - height,
      };
    }),
  };
}
