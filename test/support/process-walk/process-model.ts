import { stateNames } from '#libs/workflow';
import { exploreProcess, pathsToStates } from '../../workflow/world/walk.js';
import { goalsOf, shortestPaths } from './walk-goals.js';

const { reached, taken } = exploreProcess();

/** Every sub-state that a challenge can be in. */
export const storedStates = stateNames.filter((name) => name !== 'draft.draft');
/** Shortest path to each sub-state, by the model. */
export const pathsTo = new Map([...pathsToStates(reached)].map(([name, { path }]) => [name, path]));
/** All that there is to show of the process, and the shortest path to each. */
export const goals = goalsOf(taken);
export const pathsShowing = shortestPaths(taken);
