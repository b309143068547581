import { addMonths, DomainError, fieldErrors, type FieldProblem, type LocalDate } from '#libs/kernel';
import { holdsRole, type SignedInPerson } from '#libs/people';
import type { Tx } from '#libs/persistence';
import type { CaseRole, SubmissionFacts } from '#libs/workflow';
import { timeLimit } from '../facts/situation-facts.js';
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

interface OrganisationRow {
  readonly id: string;
  readonly sector: string;
}

/** Looks up what a submission names and works out its facts. Names that lead nowhere are field errors; the rest is for the guards. */
export async function lookUpLodging(
  tx: Tx,
  person: SignedInPerson,
  command: SubmitChallengeCommand,
  receivedOn: LocalDate,
): Promise<Lodging> {
  const compact = await tx.row<{ id: string; areaCode: string }>('select id, area_code as "areaCode" from compact where slug = $1', [
    command.compact,
  ]);
  if (!compact || !person.roles.some((held) => held.compactId === compact.id)) throw new DomainError('not-found');
  const own = person.memberships.filter((m) => m.compactId === compact.id).map((m) => m.organisationId);
  // An officer takes challenges down for others, so whose it is must be said.
  const challengerId = command.challengerOrganisationId ?? (holdsRole(person, compact.id, 'officer') ? undefined : own[0]);
  const role = lodgingRole(person, compact.id, own, challengerId);
  const problems: FieldProblem[] = [];
  const challenger = await organisationOf(tx, compact.id, challengerId);
  const respondent = await organisationOf(tx, compact.id, command.respondentOrganisationId);
  if (!challenger)
    problems.push({
      field: 'challengerOrganisationId',
      code: 'unknownOrganisation',
      message: 'Name an organisation on the register of this Compact as the challenger.',
    });
  if (!respondent)
    problems.push({
      field: 'respondentOrganisationId',
      code: 'unknownOrganisation',
      message: 'Choose a respondent from the register of this Compact.',
    });
  const agreement = await agreementInForce(tx, compact.id, command.respondentOrganisationId, command);
  const commitments = await commitmentsNamed(tx, compact.id, agreement?.id, command.commitments);
  commitments.forEach((commitment, index) => {
    if (!commitment)
      problems.push({ field: `commitments[${index}]`, code: 'unknownCommitment', message: 'No such commitment in this Compact.' });
  });
  if (problems.length > 0 || !challenger || !respondent) throw fieldErrors(problems);
  const applying = commitments.every(
    (c) => c?.agreementVersionId === agreement?.id && (c?.appliesTo === 'both' || c?.appliesTo === respondent.sector),
  );
  const dates = { eventFrom: command.eventFrom, eventTo: command.eventTo ?? null, awareOn: command.awareOn ?? null };
  return {
    compactId: compact.id,
    areaCode: compact.areaCode,
    role,
    challenger,
    respondent,
    agreementVersionId: agreement?.id ?? '',
    commitmentIds: [...new Set(commitments.flatMap((commitment) => commitment?.id ?? []))],
    facts: {
      agreementInForce: agreement !== undefined,
      respondentBound: agreement?.bound === true,
      commitmentsApply: agreement !== undefined && applying,
      challengerKnown: role !== 'representative' || challenger.sector === 'vcs',
      partiesDiffer: challenger.id !== respondent.id,
      inTime: receivedOn <= timeLimit(dates),
      lateReasonGiven: (command.lateReason ?? '') !== '',
    },
  };
}

/** The role somebody lodges in: for their own organisation, for another as its representative, or as the officer who took it down. */
function lodgingRole(person: SignedInPerson, compactId: string, own: readonly string[], challengerId: string | undefined): CaseRole {
  if (challengerId !== undefined && own.includes(challengerId)) return 'challenger';
  if (holdsRole(person, compactId, 'representative')) return 'representative';
  if (holdsRole(person, compactId, 'officer')) return 'officer';
  throw new DomainError('not-allowed');
}

async function organisationOf(tx: Tx, compactId: string, id: string | undefined): Promise<OrganisationRow | undefined> {
  return id === undefined ? undefined : tx.row('select id, sector from organisation where compact_id = $1 and id = $2', [compactId, id]);
}

/**
 * The version in force on the day that the challenge is about. Where a Compact has several agreements at once: the one that has the
 * commitments named, then one that binds the respondent, then the newest. Whoever signed any version of an agreement and had not
 * left is bound by the version in force.
 */
async function agreementInForce(
  tx: Tx,
  compactId: string,
  respondentId: string,
  { eventFrom, commitments }: SubmitChallengeCommand,
): Promise<{ id: string; bound: boolean } | undefined> {
  return tx.row(
    `select v.id, bound from agreement_version v
       cross join lateral (select count(*) as named from commitment m
         where m.compact_id = v.compact_id and m.agreement_version_id = v.id and (m.ref = any ($4) or m.id::text = any ($4))) cited
       cross join lateral (select exists (select 1 from signature s join agreement_version w on w.compact_id = s.compact_id and w.id = s.agreement_version_id
         where s.compact_id = v.compact_id and s.organisation_id = $3 and w.agreement_name = v.agreement_name and s.signed_on <= $2
           and (s.left_on is null or s.left_on > $2)) as bound) signed
     where v.compact_id = $1 and v.effective_from <= $2 and (v.effective_before is null or v.effective_before > $2)
     order by cited.named desc, bound desc, v.effective_from desc limit 1`,
    [compactId, eventFrom, respondentId, commitments],
  );
}

interface CommitmentRow {
  readonly id: string;
  readonly ref: string;
  readonly agreementVersionId: string;
  readonly appliesTo: string;
}

/** Each named commitment, by reference in the version in force or by id in any version; undefined where there is none. */
async function commitmentsNamed(
  tx: Tx,
  compactId: string,
  agreementVersionId: string | undefined,
  named: readonly string[],
): Promise<(CommitmentRow | undefined)[]> {
  const rows = await tx.rows<CommitmentRow>(
    `select id, ref, agreement_version_id as "agreementVersionId", applies_to as "appliesTo" from commitment where compact_id = $1 and (ref = any ($2) or id::text = any ($2))`,
    [compactId, named],
  );
  return named.map(
    (name) =>
      rows.find((row) => row.id === name) ??
      rows.find((row) => row.ref === name && row.agreementVersionId === agreementVersionId) ??
      rows.find((row) => row.ref === name),
  );
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
