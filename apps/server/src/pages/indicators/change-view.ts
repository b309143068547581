import type { IndicatorReading } from '#libs/reporting';

/** A sentence of the page's texts with what it is filled with. */
export interface Sentence {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** How an indicator moved, in words: against the year before, the baseline and the target. Nothing is compared with what is not known. */
export function changesOf({ value, series, baseline, target, desiredDirection }: IndicatorReading): {
  readonly sinceLastYear: Sentence | undefined;
  readonly sinceBaseline: Sentence | undefined;
  readonly towardsTarget: Sentence | undefined;
  readonly lastYear: IndicatorReading['series'][number] | undefined;
} {
  const lastYear = series.at(-2);
  if (value === null) return { sinceLastYear: undefined, sinceBaseline: undefined, towardsTarget: undefined, lastYear };
  return {
    lastYear,
    sinceLastYear:
      lastYear &&
      (lastYear.value === null ? sentence('change.unknown', 0, lastYear.year) : moved(difference(value, lastYear.value), lastYear.year)),
    sinceBaseline: baseline ? moved(difference(value, baseline.value)) : undefined,
    towardsTarget:
      target === null
        ? undefined
        : (desiredDirection === 'down' ? value <= target : value >= target)
          ? { key: 'target.reached', values: { target } }
          : { key: 'target.toGo', values: { target, by: Math.abs(difference(target, value)) } },
  };
}

/** Figures have four decimal places at most, which subtracting in binary would make more. */
function difference(one: number, other: number): number {
  return Number((one - other).toFixed(4));
}

function moved(by: number, year?: string): Sentence {
  const way = by > 0 ? 'more' : by < 0 ? 'fewer' : 'same';
  return sentence(`change.${way}${year === undefined ? 'Base' : ''}`, Math.abs(by), year ?? '');
}

function sentence(key: string, by: number, year: string): Sentence {
  return { key, values: { by, year } };
}
