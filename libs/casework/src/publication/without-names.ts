import type { Language } from '#libs/workflow';
import type { KnownName } from './names-in-text.js';

const standsFor: Readonly<Record<Language, Readonly<Record<KnownName['side'], string>>>> = {
  en: { challenger: 'the challenger', respondent: 'the respondent', other: 'another organisation' },
  cy: { challenger: 'yr heriwr', respondent: 'yr ymatebydd', other: 'sefydliad arall' },
};

/**
 * A text with the parties’ names, and those of their people, replaced by what they are in the case. A first proposal: whoever
 * publishes it reads it, and the process refuses what is left.
 */
export function withoutNames(text: string, known: readonly KnownName[], language: Language): string {
  const names = known
    .filter(({ kind }) => kind === 'party' || kind === 'partyPerson')
    .sort((one, other) => other.name.length - one.name.length);
  const replaced = names.reduce((rest, { name, side }) => rest.replaceAll(spelling(name), () => standsFor[language][side]), text);
  return replaced.replaceAll(/(^|[.!?]\s+|\n)(\p{Ll})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
}

/** The name however its words are set apart and capitalised, with or without "the" before it. */
function spelling(name: string): RegExp {
  const words = name
    .trim()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:the\\s+)?${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'giu');
}
