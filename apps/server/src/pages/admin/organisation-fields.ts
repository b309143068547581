import { sectors, type OrganisationRow, type Sector } from '#libs/people';
import type { Fields, Words } from '#libs/workflow';
import type { Choice } from '../forms/form-view.js';
import type { Wording } from '../forms/form-error.js';
import { adminTexts } from './admin.texts.js';
import { organisationsTexts as words } from './organisations.texts.js';
import { adminWording } from './refused-fields.js';

const described: Fields = {
  name: { kind: 'text', required: true, label: adminTexts.name, maxLength: 200, long: false, personal: false },
  sector: {
    kind: 'choice',
    required: true,
    label: adminTexts.sector,
    personal: false,
    options: sectors.map((value) => ({ value, label: adminTexts[`sector.${value}`] })),
  },
  charityNumber: { kind: 'text', required: false, label: adminTexts.charityNumber, maxLength: 20, long: false, personal: false },
};

/** What is asked of a new organisation. */
export const newOrganisationFields: Fields = {
  ...described,
  signedOn: { kind: 'date', required: false, label: adminTexts.signedOn, personal: false },
};

const organisationFields: Fields = {
  ...described,
  replacedBy: { kind: 'organisation', required: false, label: words.replacedBy, hint: words.replacedByHint, personal: false },
};

/** The forms of an organisation's page, and what is said when one was taken. */
export const organisationForms = {
  details: { fields: organisationFields, notice: words.saved },
  sign: {
    fields: { signedOn: { kind: 'date', required: true, label: adminTexts.signedOn, personal: false } },
    notice: words.signatureRecorded,
  },
  leave: {
    fields: { leftOn: { kind: 'date', required: true, label: words.leftOn, hint: words.leaveLead, personal: false } },
    notice: words.leavingRecorded,
  },
} as const satisfies Readonly<Record<string, { readonly fields: Fields; readonly notice: Words }>>;

/** The name of one of them. */
export type OrganisationForm = keyof typeof organisationForms;

/** A new organisation as its form gives it. */
export interface EnteredOrganisation {
  readonly name: string;
  readonly sector: Sector;
  readonly charityNumber?: string;
  readonly signedOn?: string;
}

/** What any of the forms of its page may give. */
export interface EnteredChange extends Partial<EnteredOrganisation> {
  readonly replacedBy?: string;
  readonly leftOn?: string;
}

/** Those that can take the place of an organisation: what is replaced itself is offered only where it was chosen already. */
export function successorsOf({ id, replacedBy }: OrganisationRow, all: readonly OrganisationRow[]): readonly Choice[] {
  return all
    .filter((one) => one.id !== id && (one.replacedBy === null || one.id === replacedBy))
    .map((one) => ({ value: one.id, text: one.name }));
}

export const organisationWording: Wording = ({ field, code }, language) => {
  if (code === 'otherwiseNow') return words.otherwiseNow[language];
  if (field === 'replacedBy' && code !== 'stale') return words.notASuccessor[language];
  if (field === 'leftOn' && code === 'outOfRange') return adminTexts.inFuture[language];
  return field === 'leftOn' && code === 'beforeStart' ? words.signedLater[language] : adminWording({ field, code }, language);
};
