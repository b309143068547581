import { limitProblems } from '../deadlines/procedure-limits.js';
import { procedureDefaults, type PanelComposition, type ProcedureSettings } from './procedure-settings.js';

/** One setting that cannot be used, by its path. */
export interface ProcedureProblem {
  readonly field: string;
  readonly code:
    | 'missing'
    | 'unknown'
    | 'wrongType'
    | 'not-a-number-of-days'
    | 'expedited-longer-than-standard'
    | 'not-a-number-of-people'
    | 'seats-do-not-add-up'
    | 'sectors-not-equal'
    | 'quorum-cannot-be-reached'
    | 'quorum-too-small';
}

/** Everything that is wrong with a procedure as edited; empty when challenges can run under it. Takes anything JSON can hold. */
export function validateProcedure(settings: unknown): ProcedureProblem[] {
  const shape = shapeProblems(settings, procedureDefaults, '');
  if (shape.length > 0) return shape;
  const { limits, panel } = settings as ProcedureSettings;
  return [...limitProblems(limits).map((problem) => ({ ...problem, field: `limits.${problem.field}` })), ...panelProblems(panel)];
}

// The defaults are the pattern: the same keys, of the same types. Only a limit of the expedited track may be left out or added.
function shapeProblems(value: unknown, pattern: unknown, path: string): ProcedureProblem[] {
  if (typeof pattern !== 'object' || pattern === null) {
    return typeof value === typeof pattern ? [] : [{ field: path, code: value === undefined ? 'missing' : 'wrongType' }];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ field: path, code: value === undefined ? 'missing' : 'wrongType' }];
  }
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const given = value as Record<string, unknown>;
  const known = pattern as Record<string, unknown>;
  const unknown = Object.keys(given).filter((key) => !(key in known) && !(key === 'expedited' && 'standard' in known));
  const wrong = Object.keys(known)
    .filter((key) => !(key === 'expedited' && given[key] === undefined))
    .flatMap((key) => shapeProblems(given[key], known[key], at(key)));
  const expedited = given['expedited'];
  const oddExpedited = !('expedited' in known) && expedited !== undefined && typeof expedited !== 'number' && 'standard' in known;
  return [
    ...unknown.map((key): ProcedureProblem => ({ field: at(key), code: 'unknown' })),
    ...wrong,
    ...(oddExpedited ? [{ field: at('expedited'), code: 'wrongType' } as const] : []),
  ];
}

const MOST_PEOPLE = 25;

function panelProblems(panel: PanelComposition): ProcedureProblem[] {
  const counts = ['size', 'vcs', 'public', 'quorum', 'eachSectorAtQuorum'] as const;
  const odd = counts.filter((key) => !Number.isInteger(panel[key]) || panel[key] < 1 || panel[key] > MOST_PEOPLE);
  if (odd.length > 0) return odd.map((key) => ({ field: `panel.${key}`, code: 'not-a-number-of-people' }));
  const problems: ProcedureProblem[] = [];
  if (panel.vcs !== panel.public) problems.push({ field: 'panel', code: 'sectors-not-equal' });
  if (panel.size !== panel.vcs + panel.public + 1) problems.push({ field: 'panel.size', code: 'seats-do-not-add-up' });
  if (panel.quorum > panel.size) problems.push({ field: 'panel.quorum', code: 'quorum-cannot-be-reached' });
  if (panel.eachSectorAtQuorum > Math.min(panel.vcs, panel.public)) {
    problems.push({ field: 'panel.eachSectorAtQuorum', code: 'quorum-cannot-be-reached' });
  }
  if (panel.quorum < 1 + 2 * panel.eachSectorAtQuorum) problems.push({ field: 'panel.quorum', code: 'quorum-too-small' });
  return problems;
}
