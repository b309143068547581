import { engagementKinds, type EngagementKind } from '#libs/people';
import type { Fields } from '#libs/workflow';
import type { Wording } from '../forms/form-error.js';
import { adminWording } from '../admin/refused-fields.js';
import { advocacyTexts as words } from './advocacy.texts.js';

const what: Fields = {
  kind: {
    ...{ kind: 'choice', required: true, label: words.kind, hint: words.kindHint, personal: false },
    options: engagementKinds.map((value) => ({ value, label: words[`kind.${value}`] })),
  },
  provider: { kind: 'text', required: true, label: words.provider, hint: words.providerHint, maxLength: 200, long: false, personal: false },
};
const about: Fields = {
  challenge: {
    kind: 'text',
    required: false,
    label: words.challenge,
    hint: words.challengeHint,
    maxLength: 40,
    long: false,
    personal: false,
  },
};
const days: Fields = {
  openedOn: { kind: 'date', required: true, label: words.openedOn, personal: false },
  closedOn: { kind: 'date', required: false, label: words.closedOn, hint: words.closedOnHint, personal: false },
};

/** An engagement that is there: who was helped, and by whom, stays. */
export const changedFields: Fields = { ...what, ...about, ...days };

/** A new one; officers may name the advocate, who records their own work otherwise. */
export function newFields(namesAdvocate: boolean): Fields {
  return {
    organisationId: { kind: 'organisation', required: true, label: words.organisation, personal: false },
    ...what,
    ...(namesAdvocate && { advocatePersonId: { kind: 'person', required: false, label: words.advocate, personal: false } }),
    ...about,
    ...days,
  };
}

/** What was filled in about an engagement. */
export interface EnteredEngagement {
  readonly kind: EngagementKind;
  readonly provider: string;
  readonly challenge?: string;
  readonly openedOn: string;
  readonly closedOn?: string;
}

/** Words for what can be wrong with it. */
export const advocacyWording: Wording = (problem, language) =>
  problem.field === 'challenge' && problem.code === 'notFound' ? words.noSuchChallenge[language] : adminWording(problem, language);
