import { addMonths, type LocalDate } from '#libs/kernel';
import { monthsThatAnEndedTieCounts, type InterestRow } from '#libs/people';
import type { Fields, Language, Words } from '#libs/workflow';
import { endField } from '../admin/person-fields.js';
import { translator, type TextValues } from '../language/texts.js';
import { interestsTexts as words, tieKinds } from './interests.texts.js';

/** What is asked of a tie that is registered. */
export const newTieFields: Fields = {
  organisationId: { kind: 'organisation', required: true, label: words.organisation, personal: false },
  kind: { kind: 'choice', required: true, label: words.kind, personal: false, options: tieKinds },
  from: { kind: 'date', required: true, label: words.from, personal: false },
  to: { kind: 'date', required: false, label: words.to, personal: false },
};

/** A tie as both pages of an account show it. */
export interface TieView extends InterestRow {
  readonly name: string;
  /** When an ended tie stops to count; undefined while it lasts. */
  readonly countsUntil: LocalDate | undefined;
  readonly counts: boolean;
}

export function tieView(row: InterestRow, today: LocalDate): TieView {
  const countsUntil = row.to === null ? undefined : addMonths(row.to as LocalDate, monthsThatAnEndedTieCounts);
  return { ...row, name: row.organisation ?? row.compact, countsUntil, counts: countsUntil === undefined || today < countsUntil };
}

/** The day on which a tie ended; each tie of the page has a field of its own name. */
export function endTieFields({ id, name }: Pick<TieView, 'id' | 'name'>): Fields {
  const label = filled('lastDay', { organisation: name });
  return { [endField(id)]: { kind: 'date', required: true, label, hint: words.lastDayHint, personal: false } };
}

function filled(key: keyof typeof words, values: TextValues): Words {
  const inLanguage = (language: Language) => translator(language, words)(key, values);
  return { en: inLanguage('en'), cy: inLanguage('cy') };
}
