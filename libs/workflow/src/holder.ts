import type { MediationFacts } from './facts.js';
import { processConfig } from './machine/process-config.js';
import type { Holder, StateRules } from './machine/state-rules.js';
import type { Position, StateName } from './position.js';

/** Rules of a sub-state: owner role, who holds the ball, deadline rules, whether the process can rest there. */
export function rulesOf(name: StateName): StateRules {
  const [stage = '', subState = ''] = name.split('.');
  const node = processConfig.states.stage.states[stage];
  const rules = node && ('meta' in node ? node.meta : node.states[subState]?.meta);
  if (!rules) throw new Error(`The process has no sub-state ${name}`);
  return rules;
}

/**
 * To whom time is charged now. A paused clock is charged to the challenger when it waits for them, else to nobody; where several
 * must consent or sign, to the one that alone is missing.
 */
export function holderOf(position: Position, mediation: MediationFacts): Holder {
  if (position.clock === 'paused') return position.pausedFor === 'awaitingChallenger' ? 'challenger' : 'nobody';
  if (position.stage === 'mediation' && position.subState === 'inviting') return missing(['challenger', 'respondent'], mediation.consented);
  if (position.stage === 'mediation' && position.subState === 'signing') {
    return missing(['challenger', 'respondent', 'mediator'], mediation.signed);
  }
  return rulesOf(`${position.stage}.${position.subState}` as StateName).heldBy;
}

function missing(wanted: readonly ('challenger' | 'respondent' | 'mediator')[], given: readonly string[]): Holder {
  const [first, ...others] = wanted.filter((side) => !given.includes(side));
  return first && others.length === 0 ? first : 'nobody';
}
