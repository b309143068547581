import { addMonths, type LocalDate } from '#libs/kernel';
import type { DraftView } from '#libs/casework';
import { holdsRole, type SignedInPerson } from '#libs/people';
import { OTHER } from './situations.js';

/** What decides whether a question is asked. */
export interface JourneyFacts {
  readonly draft: DraftView;
  readonly person: SignedInPerson | undefined;
  readonly today: LocalDate;
  /** How many situations this Compact and this respondent offer. */
  readonly situationCount: number;
}

/** When a question is asked, by name. */
export const conditions = {
  /** Somebody of one organisation makes the challenge for that one. */
  choosesOrganisation: (facts: JourneyFacts) => ownOrganisations(facts).length !== 1 || lodgesForOthers(facts),
  organisationNotListed: ({ draft }: JourneyFacts) => draft.answers.organisationName !== undefined,
  unknownHere: ({ draft, person }: JourneyFacts) => !person?.roles.some(({ compactId }) => compactId === draft.compactId),
  takesDown: ({ draft, person }: JourneyFacts) => person !== undefined && holdsRole(person, draft.compactId, 'officer'),
  offersSituations: ({ situationCount }: JourneyFacts) => situationCount > 0,
  searchesCommitments: ({ draft, situationCount }: JourneyFacts) =>
    situationCount === 0 || (draft.answers.situations?.includes(OTHER) ?? false),
  happenedLongAgo: ({ draft: { answers }, today }: JourneyFacts) => {
    const last = answers.eventTo ?? answers.eventFrom;
    return last !== undefined && addMonths(last, 12) < today;
  },
  comesLate: ({ draft }: JourneyFacts) => draft.isLate,
  decisionKnown: ({ draft }: JourneyFacts) => draft.legalLongstop !== null,
} as const satisfies Readonly<Record<string, (facts: JourneyFacts) => boolean>>;

/** The name of a condition. */
export type ConditionName = keyof typeof conditions;

/** The person's own organisations in the Compact of the draft. */
export function ownOrganisations({ draft, person }: JourneyFacts): readonly string[] {
  return (person?.memberships ?? []).filter(({ compactId }) => compactId === draft.compactId).map(({ organisationId }) => organisationId);
}

function lodgesForOthers({ draft, person }: JourneyFacts): boolean {
  return person !== undefined && holdsRole(person, draft.compactId, 'representative', 'officer');
}
