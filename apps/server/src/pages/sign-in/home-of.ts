import type { CompactRole, SignedInPerson } from '#libs/people';
import { paths } from '../paths.js';

const homes: readonly (readonly [address: string, roles: readonly CompactRole[]])[] = [
  [paths.worklist.to(), ['officer', 'champion', 'advocate', 'mediator', 'chair', 'panelMember']],
  [paths.myChallenges.to(), ['organisationMember', 'representative']],
  [paths.indicators.to(), ['maig']],
  [paths.admin.to(), ['administrator']],
];

/** Where somebody begins after signing in: with what is to be done. */
export function homeOf(person: SignedInPerson | undefined): string {
  const home = homes.find(([, roles]) => person?.roles.some(({ role }) => roles.includes(role)));
  return home?.[0] ?? paths.start.to();
}
