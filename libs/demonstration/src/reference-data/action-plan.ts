import { dataJson } from './data-file.js';

interface ActionPlanFile {
  aims: { aim: string; outcomes: { outcome: string; indicators: { name: string; timeline: string; sources: string[] }[] }[] }[];
}

/** An indicator of an action plan as it is stored. */
export interface PlannedIndicatorSeed {
  readonly key: string;
  readonly name: string;
  readonly aim: string;
  readonly outcome: string;
  readonly timeline: string;
  readonly sources: readonly string[];
  readonly desiredDirection: 'up' | 'hold';
}

/** Indicators that the product counts itself go under the stable keys of the product, the others under their own names. */
const countedByTheProduct: Readonly<Record<string, string>> = {
  'Numbers of groups and organisations using advocacy services': 'groups-using-advocacy',
  'Number of challenges made within Compact': 'challenges-made',
  'Number of Compact Champions': 'compact-champions',
  'Numbers of organisations signed up to Compact': 'signatories',
};

/** The indicators of the Wolverhampton Compact Action Plan 2008-2011 in its order. It wants more of everything but one thing sustained. */
export function wolverhamptonActionPlan(): PlannedIndicatorSeed[] {
  const { aims } = dataJson('action-plan-wolverhampton.json') as ActionPlanFile;
  return aims.flatMap(({ aim, outcomes }) =>
    outcomes.flatMap(({ outcome, indicators }) =>
      indicators.map((indicator) => ({
        ...indicator,
        key: countedByTheProduct[indicator.name] ?? slug(indicator.name),
        aim,
        outcome,
        desiredDirection: outcome.startsWith('Sustained') ? ('hold' as const) : ('up' as const),
      })),
    ),
  );
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
