import { fieldErrors, type FieldProblem } from '#libs/kernel';
import { holdsRole, type SignedInPerson } from '#libs/people';
import type { SubmitChallengeCommand } from '../submit-challenge/submit-challenge.command.js';
import type { Draft, DraftAnswers } from './draft.js';

const needed = ['respondentOrganisationId', 'title', 'whatHappened', 'remedySought', 'eventFrom'] as const;

/** The commitments that a draft cites: those of its situations and those found by searching. */
export function citedIn({ situationCommitments = [], commitments = [] }: DraftAnswers): readonly string[] {
  return [...new Set([...situationCommitments, ...commitments])];
}

/** Whether this person can lodge the draft themself; otherwise the officer first confirms who makes it. */
export function canLodge(person: SignedInPerson | undefined, { compactId, answers }: Pick<Draft, 'compactId' | 'answers'>): boolean {
  if (!person) return false;
  const own = person.memberships.filter((membership) => membership.compactId === compactId).map(({ organisationId }) => organisationId);
  const { challengerOrganisationId, organisationName } = answers;
  if (organisationName !== undefined) return false;
  if (challengerOrganisationId === undefined) return own.length === 1;
  return own.includes(challengerOrganisationId) || holdsRole(person, compactId, 'representative', 'officer');
}

/**
 * The challenge that a draft has become.
 * @throws DomainError field-errors for what is still missing
 */
export function commandOf({ compact, answers }: Pick<Draft, 'compact' | 'answers'>): SubmitChallengeCommand {
  const commitments = citedIn(answers);
  const missing: FieldProblem[] = [
    ...needed.filter((field) => answers[field] === undefined),
    ...(commitments.length === 0 ? (['commitments'] as const) : []),
  ].map((field) => ({ field, code: 'required', message: 'Answer this question.' }));
  const { respondentOrganisationId, title, whatHappened, remedySought, eventFrom } = answers;
  if (missing.length > 0 || !respondentOrganisationId || !title || !whatHappened || !remedySought || !eventFrom) throw fieldErrors(missing);
  return {
    compact,
    respondentOrganisationId,
    challengerOrganisationId: answers.challengerOrganisationId,
    title,
    whatHappened,
    remedySought,
    eventFrom,
    eventTo: answers.eventTo,
    awareOn: answers.awareOn,
    decisionOn: answers.decisionOn,
    effectiveOn: answers.effectiveOn,
    commitments,
    stepsTried: answers.stepsTried,
    lateReason: answers.lateReason,
    receivedOn: answers.receivedOn,
    channel: answers.channel,
    identityProtected: answers.identityProtected,
    language: answers.language,
  };
}
