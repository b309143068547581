import type { CompactRole, SignedInPerson } from '#libs/people';
import type { Translate } from '../language/texts.js';
import { isShown } from '../page-controller.decorator.js';
import type { Path } from '../path.js';
import { paths } from '../paths.js';

interface NavigationItem {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}
type Entry = readonly [key: string, at: Path, roles: readonly CompactRole[] | 'everybody'];

const parties: readonly CompactRole[] = ['organisationMember', 'representative'];
const staff: readonly CompactRole[] = ['officer', 'champion', 'advocate', 'mediator', 'chair', 'panelMember'];

/** In the order of the menu: what somebody comes for first. */
const entries: readonly Entry[] = [
  ['worklist', paths.worklist, staff],
  ['myChallenges', paths.myChallenges, parties],
  ['lodge', paths.lodge, [...parties, 'officer']],
  ['advocacy', paths.advocacy, ['advocate']],
  ['indicators', paths.indicators, ['officer', 'maig']],
  ['codes', paths.codes, 'everybody'],
  ['champions', paths.champions, 'everybody'],
  ['redress', paths.redress, 'everybody'],
  ['messages', paths.messages, ['officer', 'administrator']],
  ['admin', paths.admin, ['officer', 'administrator']],
];

/** The menu of a person, or of somebody who has not signed in. */
export function navigationOf(person: SignedInPerson | undefined, address: string, t: Translate): readonly NavigationItem[] {
  return entries
    .filter(([, at]) => isShown(at))
    .filter(([, , roles]) => roles === 'everybody' || person?.roles.some(({ role }) => roles.includes(role)))
    .map(([key, { path: href }]) => ({ text: t(key), href, current: address === href || address.startsWith(`${href}/`) }));
}
