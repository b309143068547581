import { nations, type CompactRow, type Nation } from '#libs/agreements';
import type { Fields, Words } from '#libs/workflow';
import type { FoundProblem, Wording } from '../forms/form-error.js';
import { compactAdminTexts as words } from './compact.texts.js';
import { adminWording } from './refused-fields.js';

const text = (label: Words, required: boolean, maxLength: number, hint?: Words) =>
  ({ kind: 'text', required, label, maxLength, long: false, personal: false, ...(hint && { hint }) }) as const;
const yesOrNo = (label: Words, hint: Words) => ({ kind: 'boolean', required: true, label, hint, personal: false }) as const;

const names: Fields = { name: text(words.name, true, 200), nameCy: text(words.nameCy, false, 200) };
const settings: Fields = {
  regionalLink: yesOrNo(words.regionalLink, words.regionalLinkHint),
  publishesChampions: yesOrNo(words.publishesChampions, words.publishesChampionsHint),
  publishesOrganisations: yesOrNo(words.publishesOrganisations, words.publishesOrganisationsHint),
  looksShowNames: yesOrNo(words.looksShowNames, words.looksShowNamesHint),
};

/** What can be changed about a Compact. */
export const compactFields: Fields = { ...names, ...settings };

/** What is asked of a new one; short name, area code and nation stay for ever. */
export const newCompactFields: Fields = {
  ...names,
  slug: text(words.slug, true, 60, words.slugHint),
  areaCode: text(words.areaCode, true, 6, words.areaCodeHint),
  nation: {
    kind: 'choice',
    required: true,
    label: words.nation,
    hint: words.nationHint,
    personal: false,
    options: nations.map((value) => ({ value, label: words[`nation.${value}`] })),
  },
  ...settings,
};

/** What a new Compact does unless it is told otherwise. */
export const usualSettings = { regionalLink: false, publishesChampions: true, publishesOrganisations: true, looksShowNames: false };

/** A Compact's changeable part as the form gives it. */
export interface EnteredCompact {
  readonly name: string;
  readonly nameCy?: string;
  readonly regionalLink: boolean;
  readonly publishesChampions: boolean;
  readonly publishesOrganisations: boolean;
  readonly looksShowNames: boolean;
}

/** A new Compact as the form gives it. */
export interface EnteredNewCompact extends EnteredCompact {
  readonly slug: string;
  readonly areaCode: string;
  readonly nation: Nation;
}

/** What is wrong with the names that stay for ever. */
export function problemsOfLastingNames({ slug, areaCode }: EnteredNewCompact): readonly FoundProblem[] {
  return [
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) ? [] : [{ field: 'slug', code: 'notASlug' }]),
    ...(/^[A-Z]{2,6}$/.test(areaCode) ? [] : [{ field: 'areaCode', code: 'notAnAreaCode' }]),
  ];
}

/** The changeable part of a Compact in words, for those who may only read it. */
export function settingsInWords(compact: CompactRow): readonly { readonly label: Words; readonly value: Words }[] {
  return Object.entries(compactFields).map(([name, { label }]) => {
    const value = compact[name as keyof EnteredCompact];
    const said = value === null ? words.noWelsh : typeof value === 'boolean' ? words[value ? 'yes' : 'no'] : { en: value, cy: value };
    return { label, value: said };
  });
}

export const compactWording: Wording = ({ field, code }, language) => {
  if (code === 'notASlug' || code === 'notAnAreaCode') return words[code][language];
  return code === 'alreadyThere' ? words.taken[language] : adminWording({ field, code }, language);
};
