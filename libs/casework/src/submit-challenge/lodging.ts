import { addMonths, DomainError, fieldErrors, type FieldProblem, type LocalDate } from '#libs/kernel';
import { holdsRole, type SignedInPerson } from '#libs/people';
import type { Tx } from '#libs/persistence';
import type { CaseRole, SubmissionFacts } from '#libs/workflow';
import { timeLimit } from '../facts/situation-facts.js';
import { namesOf, type CommitmentRow, type OrganisationRow } from './named-things.read-model.js';
import type { SubmitChallengeCommand } from './submit-challenge.command.js';

/** A submission with everything it names looked up. */
export interface Lodging {
  readonly compactId: string;
  readonly areaCode: string;
  readonly role: CaseRole;
  readonly challenger: { readonly id: string; readonly sector: string };
  readonly respondent: { readonly id: string; readonly sector: string };
  readonly agreementVersionId: string;
  readonly commitmentIds: readonly string[];
  readonly facts: SubmissionFacts;
}

/** Looks up what a submission names and works out its facts. Names that lead nowhere are field errors; the rest is for the guards. */
export async function lookUpLodging(
  tx: Tx,
  person: SignedInPerson,
  command: SubmitChallengeCommand,
  receivedOn: LocalDate,
): Promise<Lodging> {
  const compactId = person.roles.find((held) => held.compact === command.compact)?.compactId;
  if (compactId === undefined) throw new DomainError('not-found');
  const own = person.memberships.filter((membership) => membership.compactId === compactId).map((membership) => membership.organisationId);
  // An officer takes challenges down for others, so whose it is must be said.
  const challengerId = command.challengerOrganisationId ?? (holdsRole(person, compactId, 'officer') ? undefined : own[0]);
  const role = lodgingRole(person, compactId, own, challengerId);
  const { areaCode, challenger, respondent, agreement, commitments: found } = await namesOf(tx, compactId, challengerId, command);
  const commitments = command.commitments.map((name) => commitmentNamed(found, name, agreement?.id));
  const problems = nameProblems(challenger, respondent, commitments);
  if (problems.length > 0 || !challenger || !respondent) throw fieldErrors(problems);
  const applying = commitments.every(
    (cited) => cited?.agreementVersionId === agreement?.id && (cited?.appliesTo === 'both' || cited?.appliesTo === respondent.sector),
  );
  return {
    compactId,
    areaCode,
    role,
    challenger,
    respondent,
    agreementVersionId: agreement?.id ?? '',
    commitmentIds: [...new Set(commitments.flatMap((commitment) => commitment?.id ?? []))],
    facts: {
      agreementInForce: agreement !== null,
      respondentBound: agreement?.bound === true,
      commitmentsApply: agreement !== null && applying,
      challengerKnown: role !== 'representative' || challenger.sector === 'vcs',
      partiesDiffer: challenger.id !== respondent.id,
      inTime: receivedOn <= timeLimit({ eventFrom: command.eventFrom, eventTo: command.eventTo ?? null, awareOn: command.awareOn ?? null }),
      lateReasonGiven: (command.lateReason ?? '') !== '',
    },
  };
}

function nameProblems(
  challenger: OrganisationRow | null,
  respondent: OrganisationRow | null,
  commitments: readonly (CommitmentRow | undefined)[],
): FieldProblem[] {
  const code = 'unknownOrganisation';
  return [
    ...(challenger
      ? []
      : [{ field: 'challengerOrganisationId', code, message: 'Name an organisation on the register of this Compact as the challenger.' }]),
    ...(respondent ? [] : [{ field: 'respondentOrganisationId', code, message: 'Choose a respondent from the register of this Compact.' }]),
    ...commitments.flatMap((commitment, index) =>
      commitment ? [] : [{ field: `commitments[${index}]`, code: 'unknownCommitment', message: 'No such commitment in this Compact.' }],
    ),
  ];
}

/** By id in any version, by reference in the version in force, else by reference in another: the guard then says that it does not apply. */
function commitmentNamed(found: readonly CommitmentRow[], name: string, agreementVersionId: string | undefined): CommitmentRow | undefined {
  const named = found.filter((row) => row.ref === name);
  return found.find((row) => row.id === name) ?? named.find((row) => row.agreementVersionId === agreementVersionId) ?? named[0];
}

/** The role somebody lodges in: for their own organisation, for another as its representative, or as the officer who took it down. */
function lodgingRole(person: SignedInPerson, compactId: string, own: readonly string[], challengerId: string | undefined): CaseRole {
  if (challengerId !== undefined && own.includes(challengerId)) return 'challenger';
  if (holdsRole(person, compactId, 'representative')) return 'representative';
  if (holdsRole(person, compactId, 'officer')) return 'officer';
  throw new DomainError('not-allowed');
}

/** Checks dates against each other and against the day of receipt. */
export function dateProblems(command: SubmitChallengeCommand, today: LocalDate): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const late = (field: 'eventFrom' | 'eventTo' | 'awareOn' | 'receivedOn', message: string) => {
    if ((command[field] ?? '') > today) problems.push({ field, code: 'inFuture', message });
  };
  late('eventFrom', 'Give the day on which it happened; it cannot be in the future.');
  late('eventTo', 'Give the last day on which it happened; it cannot be in the future.');
  late('awareOn', 'Give the day on which you came to know of it; it cannot be in the future.');
  late('receivedOn', 'Give the day on which the challenge came in; it cannot be in the future.');
  if (command.eventTo !== undefined && command.eventTo < command.eventFrom)
    problems.push({ field: 'eventTo', code: 'beforeStart', message: 'The last day cannot come before the first.' });
  if (command.receivedOn !== undefined && command.receivedOn < command.eventFrom)
    problems.push({ field: 'receivedOn', code: 'beforeStart', message: 'A challenge cannot come in before what it is about.' });
  if (command.decisionOn !== undefined && command.decisionOn > addMonths(today, 12))
    problems.push({ field: 'decisionOn', code: 'outOfRange', message: 'Give the day of the decision that you challenge.' });
  return problems;
}
