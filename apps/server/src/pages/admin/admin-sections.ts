import type { Language } from '#libs/workflow';
import type { Path } from '../path.js';
import { paths } from '../paths.js';
import { adminTexts } from './admin.texts.js';

interface Section {
  readonly at: Path<`/admin/:slug/${string}`>;
  readonly words: Readonly<Record<Language, string>>;
  /** The beginning of the addresses below it that do not begin with its own. */
  readonly besides?: string;
}

/** What can be looked after in a Compact, in the order in which somebody founds one. */
const sections: readonly Section[] = [
  { at: paths.adminCompact, words: adminTexts.compact },
  { at: paths.adminAgreements, words: adminTexts.agreements, besides: '/admin/:slug/commitments' },
  { at: paths.adminProcedure, words: adminTexts.procedure },
  { at: paths.adminOrganisations, words: adminTexts.organisations },
  { at: paths.adminPeople, words: adminTexts.people, besides: '/admin/:slug/new-person' },
  { at: paths.adminChampions, words: adminTexts.champions },
  { at: paths.adminActionPlan, words: adminTexts.actionPlan, besides: '/admin/:slug/new-indicator' },
  { at: paths.adminClosures, words: adminTexts.closures },
  { at: paths.adminRedress, words: adminTexts.redressRoutes },
];

/** Links to every section of a Compact's administration; the one to which the page at `path` belongs is marked. */
export function adminSections(slug: string, language: Language, path: string) {
  return sections.map(({ at, words, besides }) => ({
    text: words[language],
    href: at.to({ slug }),
    active: [at.path, besides].some((start) => start !== undefined && (path === start || path.startsWith(`${start}/`))),
  }));
}
