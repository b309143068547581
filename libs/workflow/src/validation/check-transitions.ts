import { canonicalJson } from '#libs/kernel';
import { everyTransition, leafOfTarget, leavesOf, type Leaf, type Placed } from './every-transition.js';
import type { ProcessDefinition } from './process-definition.js';
import type { ProcessProblem } from './problem.js';

const openStages = ['logged', 'advocacy', 'mediation', 'scrutiny'];
const endedStages = ['resolved', 'closed'];

/** Each transition asks what its event requires, its branches cover every case, and what must come with it does. */
export function checkTransitions(definition: ProcessDefinition): ProcessProblem[] {
  const all = everyTransition(definition);
  const leaves = leavesOf(definition);
  return [
    ...all.flatMap((placed) => [
      ...checkGuards(definition, placed),
      ...checkBranches(placed),
      ...checkFollowing(placed, all),
      ...checkCompanions(placed, leaves),
    ]),
    ...handledTwice(all),
    ...checkExits(definition),
  ];
}

function checkGuards({ requirements }: ProcessDefinition, { type, transition, where }: Placed): ProcessProblem[] {
  const { guards } = transition.guard.params;
  const { common = [], own = [] } = requirements[type] ?? {};
  if ([...common, ...own].some((guard) => !guards.includes(guard))) return [{ code: 'guards-missing', where }];
  const asked = guards.filter((guard) => common.includes(guard) || own.includes(guard));
  const inOrder =
    asked.every((guard, index) => guard === [...common, ...own][index]) && common.every((guard, index) => guard === guards[index]);
  return inOrder ? [] : [{ code: 'guards-out-of-order', where }];
}

function checkBranches({ siblings, index, transition, where, leads }: Placed): ProcessProblem[] {
  const problems: ProcessProblem[] = [];
  const last = index === siblings.length - 1;
  const { when, at } = transition.guard.params;
  const conditional = when !== undefined || at !== undefined;
  if (leads && last && conditional) problems.push({ code: 'branch-without-default', where });
  if (!last && !conditional) problems.push({ code: 'unreachable-branch', where });
  if (canonicalJson(transition.guard.params.guards) !== canonicalJson(siblings[0]?.guard.params.guards)) {
    problems.push({ code: 'branches-disagree', where });
  }
  // The machine answers a refused event with the same snapshot; a step without any action could not be told from that.
  if (leads && transition.actions.length === 0) problems.push({ code: 'nothing-happens', where });
  return problems;
}

// A region may move with an event of the stage only where the stage itself takes that event.
function checkFollowing({ leads, type, transition, where }: Placed, all: readonly Placed[]): ProcessProblem[] {
  if (leads) return [];
  const { at } = transition.guard.params;
  const led = all.filter((other) => other.leads && other.type === type);
  if (!at || at.length === 0) return [{ code: 'follower-without-place', where }];
  if (led.some(({ region }) => region !== 'stage')) return [];
  const taken = new Set(led.flatMap(({ sources }) => sources));
  const covered = at.every((place) =>
    place.includes('.') ? taken.has(place) : [...taken].some((source) => source.startsWith(`${place}.`)),
  );
  return covered ? [] : [{ code: 'follower-elsewhere', where }];
}

function checkCompanions({ region, sources, transition, where, leads }: Placed, leaves: readonly Leaf[]): ProcessProblem[] {
  const to = transition.target === undefined ? undefined : leafOfTarget(region, transition.target, leaves);
  if (!to) return [];
  const problems: ProcessProblem[] = [];
  const carries = (type: string): boolean => transition.actions.some((action) => action.type === type);
  const stagesOf = (names: readonly string[]): string[] => names.map((name) => name.split('.')[0] ?? '');
  const [toStage = ''] = stagesOf([to.name]);
  const comesFrom = (wanted: readonly string[]): boolean => stagesOf(sources).some((stage) => wanted.includes(stage));
  if (region === 'stage' && leads) {
    if (endedStages.includes(toStage) && comesFrom(openStages) && !carries('outcomeRecorded'))
      problems.push({ code: 'end-without-outcome', where });
    if (openStages.includes(toStage) && comesFrom(endedStages) && !carries('outcomeSetAside'))
      problems.push({ code: 'outcome-not-set-aside', where });
    if (toStage === 'mediation' && !comesFrom(['mediation']) && !carries('rememberReturn'))
      problems.push({ code: 'return-not-remembered', where });
  }
  if (to.name === 'clock.paused' && !carries('rememberPause')) problems.push({ code: 'pause-not-remembered', where });
  if (to.name === 'clock.running' && !carries('forgetPause')) problems.push({ code: 'pause-not-forgotten', where });
  return problems;
}

// A sub-state's own transition hides its stage's: the same event on both would be refused by one and allowed by the other.
function handledTwice(all: readonly Placed[]): ProcessProblem[] {
  const seen = new Map<string, string>();
  const problems: ProcessProblem[] = [];
  for (const { sources, type, where, index } of all) {
    if (index > 0) continue;
    for (const source of sources) {
      if (seen.has(`${source} ${type}`)) problems.push({ code: 'handled-twice', where });
      seen.set(`${source} ${type}`, where);
    }
  }
  return problems;
}

function checkExits({ config }: ProcessDefinition): ProcessProblem[] {
  const exits = config.states['stage']?.states?.['mediation']?.exit ?? [];
  return exits.some(({ type }) => type === 'forgetReturn') ? [] : [{ code: 'return-not-remembered', where: 'mediation exit' }];
}
