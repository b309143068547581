import { compactRoles, type CompactRole, type OrganisationRow } from '#libs/people';
import type { Fields } from '#libs/workflow';
import type { Choice } from '../forms/form-view.js';
import { adminTexts } from './admin.texts.js';
import { peopleTexts } from './people.texts.js';

const details = {
  name: { kind: 'text', required: true, label: adminTexts.name, maxLength: 200, long: false, personal: true },
  email: { kind: 'text', required: true, label: adminTexts.email, maxLength: 254, long: false, personal: true, purpose: 'email' },
  language: {
    kind: 'choice',
    required: true,
    label: peopleTexts.language,
    personal: false,
    options: [
      { value: 'en', label: peopleTexts.english },
      { value: 'cy', label: peopleTexts.welsh },
    ],
  },
} as const satisfies Fields;

/** What can be corrected about a person. */
export const detailFields: Fields = details;

/** What is asked of a new person, with the roles that the officer or administrator may give. */
export function newPersonFields(roles: readonly CompactRole[]): Fields {
  return {
    ...details,
    roles: {
      kind: 'list',
      required: true,
      label: adminTexts.roles,
      personal: false,
      minItems: 1,
      maxItems: compactRoles.length,
      of: {
        kind: 'choice',
        required: true,
        label: adminTexts.roles,
        personal: false,
        options: roles.map((value) => ({ value, label: adminTexts[`role.${value}`] })),
      },
    },
    organisationId: {
      kind: 'organisation',
      required: false,
      label: peopleTexts.organisation,
      hint: peopleTexts.organisationHint,
      personal: false,
    },
  };
}

/** The organisation that somebody is given a place in. */
export const placeFields: Fields = {
  organisationId: { kind: 'organisation', required: true, label: peopleTexts.newPlace, personal: false },
};

/** The day on which a tie ended; each tie of a page has a field of its own name. */
export function endFields(tieId: string): Fields {
  return { [endField(tieId)]: { kind: 'date', required: true, label: peopleTexts.lastDay, personal: false } };
}

export function endField(tieId: string): string {
  return `end${tieId.replaceAll('-', '')}`;
}

export function organisationChoices(organisations: readonly OrganisationRow[]): readonly Choice[] {
  return organisations.filter(({ replacedBy }) => replacedBy === null).map(({ id, name }) => ({ value: id, text: name }));
}
