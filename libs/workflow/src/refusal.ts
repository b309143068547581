import type { Refusal } from './advance-types.js';
import { eventCatalogue } from './catalogue/event-catalogue.js';
import type { EventType } from './event-type.js';
import type { GuardInput } from './guards/guard.js';
import { guards } from './guards/registry.js';
import { regionCatalogue, stateCatalogue } from './catalogue/state-catalogue.js';
import { leadingRegion, leadingTransitions } from './machine/transitions-of.js';
import { stateNameOf, type Position } from './position.js';

/** Name of the guard that refuses an event which the present state does not know. */
export const POSSIBLE_FROM_HERE = 'possibleFromHere';

/** The first guard that refuses an event, or undefined when none does. Role first, then the state, then the others in order. */
export function firstRefusal(input: GuardInput): Refusal | undefined {
  const [transition] = leadingTransitions(input.type, input.at);
  if (!guards.actorHoldsARoleForThis.passes(input)) return named('actorHoldsARoleForThis');
  if (!transition) return notFromHere(input.type, input.at);
  const failing = transition.guard.params.guards.find((name) => !guards[name].passes(input));
  return failing && named(failing);
}

/** Every guard that refuses an event, in the order they are asked. Where the role or the state rules it out, that alone. */
export function everyRefusal(input: GuardInput): readonly Refusal[] {
  const [transition] = leadingTransitions(input.type, input.at);
  const first = firstRefusal(input);
  if (!first) return [];
  if (!transition || first.guard === 'actorHoldsARoleForThis') return [first];
  return transition.guard.params.guards.filter((name) => !guards[name].passes(input)).map(named);
}

function named(guard: keyof typeof guards): Refusal {
  return { guard, sentence: guards[guard].sentence };
}

function notFromHere(type: EventType, position: Position): Refusal {
  const { en, cy } = eventCatalogue[type].label;
  const region = leadingRegion(type);
  const state = region === undefined || region === 'stage' ? undefined : regionCatalogue[region][position[region]];
  const here = state ?? stateCatalogue[stateNameOf(position)].label;
  return {
    guard: POSSIBLE_FROM_HERE,
    sentence: {
      en: `“${en}” is not possible now: the challenge is at “${here.en}”. Choose one of the steps that are open.`,
      cy: `Nid yw “${cy}” yn bosibl nawr: mae’r her yn “${here.cy}”. Dewiswch un o’r camau sydd ar agor.`,
    },
  };
}
