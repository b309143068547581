import type { CompactRole, SignedInPerson } from '#libs/people';
import type { Translate } from '../language/texts.js';
import { paths } from '../paths.js';

interface NavigationItem {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}
type Entry = readonly [key: string, address: string, roles: readonly CompactRole[] | 'everybody'];

const parties: readonly CompactRole[] = ['organisationMember', 'representative'];
const staff: readonly CompactRole[] = ['officer', 'champion', 'advocate', 'mediator', 'chair', 'panelMember'];

/** In the order of the menu: what somebody comes for first. */
const entries: readonly Entry[] = [
  ['worklist', paths.worklist.to(), staff],
  ['myChallenges', paths.myChallenges.to(), parties],
  ['lodge', paths.lodge.to(), [...parties, 'officer']],
  ['indicators', paths.indicators.to(), ['officer', 'maig']],
  ['codes', paths.codes.to(), 'everybody'],
  ['champions', paths.champions.to(), 'everybody'],
  ['redress', paths.redress.to(), 'everybody'],
  ['messages', paths.messages.to(), ['officer', 'administrator']],
  ['admin', paths.admin.to(), ['officer', 'administrator']],
];

/** The menu of a person, or of somebody who has not signed in. */
export function navigationOf(person: SignedInPerson | undefined, address: string, t: Translate): readonly NavigationItem[] {
  return entries
    .filter(([, , roles]) => roles === 'everybody' || person?.roles.some(({ role }) => roles.includes(role)))
    .map(([key, href]) => ({ text: t(key), href, current: address === href || address.startsWith(`${href}/`) }));
}
