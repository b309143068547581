import type { CompactRole, SignedInPerson } from '#libs/people';
import { isShown } from '../page-controller.decorator.js';
import type { Path } from '../path.js';
import { paths } from '../paths.js';

const homes: readonly (readonly [at: Path, roles: readonly CompactRole[]])[] = [
  [paths.worklist, ['officer', 'champion', 'advocate', 'mediator', 'chair', 'panelMember']],
  [paths.myChallenges, ['organisationMember', 'representative']],
  [paths.indicators, ['maig']],
  [paths.admin, ['administrator']],
];

/** Where somebody begins after signing in: with what is to be done. */
export function homeOf(person: SignedInPerson | undefined): string {
  const home = homes.find(([at, roles]) => isShown(at) && person?.roles.some(({ role }) => roles.includes(role)));
  return home?.[0].path ?? paths.start.to();
}
