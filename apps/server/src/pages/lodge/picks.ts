import type { DraftAnswers } from '#libs/casework';
import type { OrganisationRow } from '#libs/people';
import type { Fields, Words } from '#libs/workflow';
import { plain } from '../compacts/codes-view.js';
import type { JourneyState } from './journey.js';
import { questionTexts as q } from './questions.texts.js';
import { commitmentsOf, OTHER } from './situations.js';
import { situationTexts } from './situations.texts.js';
import type { Pick } from './steps.js';
import { ownOrganisations } from './conditions.js';

/** Answers to put beside those that are there; undefined takes one away. */
export type AnswerChanges = { readonly [Name in keyof DraftAnswers]?: DraftAnswers[Name] | undefined };
/** Something to choose, in both languages. */
export interface PickOption {
  readonly value: string;
  readonly label: Words;
}

const NOT_LISTED = 'notListed';
/** The one field of a step with something to choose. */
export const PICK_FIELD = 'chosen';

/** All that can be chosen, whatever is searched for. */
export function pickOptions(pick: Pick, state: JourneyState, register: readonly OrganisationRow[]): readonly PickOption[] {
  const { draft } = state;
  switch (pick) {
    case 'challenger': {
      const own = ownOrganisations(state);
      const inOrder = [...register].sort((one, other) => Number(own.includes(other.id)) - Number(own.includes(one.id)));
      return [...inOrder.map(organisationOption), { value: NOT_LISTED, label: q.notListed }];
    }
    case 'respondent':
      return register
        .filter(({ id, signedOn }) => signedOn !== null && id !== draft.answers.challengerOrganisationId)
        .map(organisationOption);
    case 'situations':
      return [...state.situations, { key: OTHER }].map(({ key }) => ({ value: key, label: situationTexts[key] }));
    case 'commitments':
      return state.commitments.map(({ ref, title, titleCy }) => ({
        value: ref,
        label: { en: `${ref}: ${title}`, cy: `${ref}: ${titleCy ?? title}` },
      }));
  }
}

/** The choice as a field of a form: one of the options, or several. */
export function pickFields(pick: Pick, question: Words, options: readonly PickOption[]): Fields {
  const label = question;
  const of = { kind: 'choice', label, options, required: true, personal: false } as const;
  const isMany = pick === 'situations' || pick === 'commitments';
  return {
    [PICK_FIELD]: isMany ? { kind: 'list', label, of, minItems: 1, maxItems: 50, required: true, personal: false } : of,
  };
}

/** Those in which every word of the search occurs, and those that are chosen already. */
export function searched(options: readonly PickOption[], search: string, chosen: readonly string[]): readonly PickOption[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return options.filter(
    ({ value, label }) =>
      chosen.includes(value) || value === NOT_LISTED || words.every((word) => plain(`${label.en} ${label.cy}`).includes(word)),
  );
}

/** What is chosen in a draft. */
export function chosenIn(pick: Pick, answers: DraftAnswers): readonly string[] {
  switch (pick) {
    case 'challenger':
      return answers.organisationName === undefined ? listOf(answers.challengerOrganisationId) : [NOT_LISTED];
    case 'respondent':
      return listOf(answers.respondentOrganisationId);
    case 'situations':
      return answers.situations ?? [];
    case 'commitments':
      return answers.commitments ?? [];
  }
}

/** What a choice means for the draft. */
export function answersFor(
  pick: Pick,
  chosen: readonly string[],
  { draft: { answers }, situations }: JourneyState,
  register: readonly OrganisationRow[],
): AnswerChanges {
  const [first] = chosen;
  switch (pick) {
    case 'challenger':
      return first === NOT_LISTED
        ? { challengerOrganisationId: undefined, organisationName: answers.organisationName ?? '' }
        : { challengerOrganisationId: first, organisationName: undefined, organisationSector: undefined };
    case 'respondent': {
      const sectorOf = (id: string | undefined) => register.find((organisation) => organisation.id === id)?.sector;
      const isAnother = sectorOf(first) !== sectorOf(answers.respondentOrganisationId);
      // Each sector has undertakings of its own.
      const cited = isAnother ? { situations: undefined, situationCommitments: undefined, commitments: undefined } : {};
      return { respondentOrganisationId: first, ...cited };
    }
    case 'situations': {
      const rest = chosen.includes(OTHER) ? {} : { commitments: undefined };
      return { situations: chosen, situationCommitments: commitmentsOf(situations, chosen), ...rest };
    }
    case 'commitments':
      return { commitments: chosen };
  }
}

function listOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}

function organisationOption({ id, name }: OrganisationRow): PickOption {
  return { value: id, label: { en: name, cy: name } };
}
