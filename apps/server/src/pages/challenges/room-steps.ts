import type { ChallengeView } from '#libs/casework';
import type { EventType } from '#libs/workflow';
import { stepsOf, type StepLink } from './case-view.js';

/** The open steps that belong to a room, leading back to it. */
export function stepsIn(
  challenge: Pick<ChallengeView, 'availableEvents' | 'reference'>,
  belonging: readonly EventType[],
  room: 'mediation' | 'panel',
): { readonly moves: readonly StepLink[]; readonly besides: readonly StepLink[] } {
  const here = challenge.availableEvents.filter(({ type }) => belonging.includes(type));
  const { moves, besides } = stepsOf({ ...challenge, availableEvents: here });
  const back = (link: StepLink): StepLink => ({ ...link, href: `${link.href}?from=${room}` });
  return { moves: moves.map(back), besides: besides.map(back) };
}
