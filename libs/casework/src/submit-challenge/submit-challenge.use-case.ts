import { Inject, Injectable } from '@nestjs/common';
import { procedureOf, workingDayCalendarOf } from '#libs/agreements';
import { CLOCK, DomainError, fieldErrors, londonDateOf, newId, startOfLondonDay, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { idempotently, queueMessages, UnitOfWork, type IdempotentRequest, type StoredAnswer, type Tx } from '#libs/persistence';
import { advance, draftPosition, lastingPart, machineHash, type Facts, type Payload } from '#libs/workflow';
import type { CaseMaterial } from '../case-file/case-material.js';
import type { ChallengeRow } from '../case-file/challenge-row.js';
import { deriveDeadlines } from '../deadlines/derive-deadlines.js';
import { openMarks, storeDeadlines } from '../deadlines/store-deadlines.js';
import { situationFacts } from '../facts/situation-facts.js';
import { appendToLedger } from '../ledger/append-to-ledger.js';
import { positionText } from '../ledger/position-text.js';
import type { ChallengeReceipt, ChallengeView } from '../read-challenge/challenge-view.js';
import { viewOrReceipt } from '../read-challenge/receipt.read-model.js';
import { receiptOf } from '../read-challenge/receipt.js';
import { dateProblems, lookUpLodging, type Lodging } from './lodging.js';
import type { LodgedDocuments } from './lodged-documents.js';
import { logChallenge } from './log-challenge.js';
import { nextReference } from './next-reference.js';
import type { SubmitChallengeCommand } from './submit-challenge.command.js';

const NOON = 12 * 3_600_000;

/** Lodges a challenge: it gets its number, the officers are told, and the clock starts. */
@Injectable()
export class SubmitChallenge {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The new challenge, as the person who lodged it sees it. The same idempotency key gives the same answer once more. */
  async execute(
    person: SignedInPerson,
    command: SubmitChallengeCommand,
    request: IdempotentRequest,
  ): Promise<StoredAnswer<ChallengeView | ChallengeReceipt>> {
    return this.unitOfWork.run(actingPersonOf(person), async (tx) =>
      idempotently(tx, person, request.key, request.hash, async () => {
        const receipt = await submitChallenge(tx, person, this.clock, command);
        const body = await viewOrReceipt(tx, person, this.clock, receipt);
        return { status: 201, headers: { Location: `/api/v1/challenges/${body.reference}`, ETag: `"${body.version}"` }, body };
      }),
    );
  }
}

/** Lodges a challenge inside a transaction. */
export async function submitChallenge(
  tx: Tx,
  person: SignedInPerson,
  clock: Clock,
  command: SubmitChallengeCommand,
  documents?: LodgedDocuments,
): Promise<ChallengeReceipt> {
  const now = clock.now();
  const today = londonDateOf(now);
  const wrongDates = dateProblems(command, today);
  if (wrongDates.length > 0) throw fieldErrors(wrongDates);
  const countedOn = command.receivedOn ?? today;
  const receivedAt =
    command.receivedOn === undefined || command.receivedOn === today
      ? now
      : new Date(startOfLondonDay(command.receivedOn).getTime() + NOON);
  const lodging = await lookUpLodging(tx, person, command, countedOn);
  const [procedure, calendar] = await Promise.all([procedureOf(tx, lodging.compactId), workingDayCalendarOf(tx, lodging.compactId)]);
  const payload: Payload = {
    ...withoutUndefined(command),
    commitments: lodging.commitmentIds,
    challengerOrganisationId: lodging.challenger.id,
    ...(documents && documents.described.length > 0 && { documents: documents.described }),
  };
  const material = emptyMaterial(lodging);
  const id = newId();
  const draft = draftRow(id, lodging, command, receivedAt, countedOn, procedure.version, Number(calendar.version));
  const situation = { challenge: draft, material, procedure: procedure.settings, calendar, today, personId: person.personId };
  const facts: Facts = { ...situationFacts(situation), command: { submission: lodging.facts } };
  const actor = { roles: [lodging.role], conflict: 'notNeeded', involvedBefore: false } as const;
  const result = advance(draftPosition, facts, { type: 'submit', actor, payload });
  if (result.kind === 'refused')
    throw new DomainError('process-refused', { event: 'submit', guard: result.guard, sentence: result.sentence, availableEvents: [] });

  const toPosition = positionText(result.position);
  const fromPosition = positionText(draftPosition);
  const lasting = lastingPart('submit', payload);
  const step = {
    seq: 1,
    type: 'submit',
    role: result.role,
    at: now.toISOString(),
    from: fromPosition,
    to: toPosition,
    lasting,
    actorPersonId: person.personId,
  };
  const deadlines = deriveDeadlines({ ...situation, material: { ...material, ledger: [step] } });
  const appended = appendToLedger(
    tx,
    undefined,
    {
      compactId: lodging.compactId,
      challengeId: id,
      stream: 'shared',
      eventType: 'submit',
      role: result.role,
      at: step.at,
      fromPosition,
      toPosition,
      facts,
      lasting,
      deadlinesBefore: [],
      deadlinesAfter: openMarks(deadlines),
      machineHash,
      procedureVersion: procedure.version,
    },
    { actorPersonId: person.personId, payload },
  );
  const own = person.memberships.find((membership) => membership.compactId === lodging.compactId);
  const [head, reference] = await Promise.all([appended, nextReference(tx, lodging.compactId, lodging.areaCode, countedOn)]);
  const logged = logChallenge(tx, {
    id,
    reference,
    lodging,
    command,
    position: result.position,
    head,
    machineHash,
    procedureVersion: procedure.version,
    receivedAt,
    countedOn,
    now,
    representative:
      lodging.role === 'representative' ? { personId: person.personId, organisationId: own?.organisationId ?? null } : undefined,
  });
  const stored = storeDeadlines(tx, draft, [], deadlines, calendar);
  const { stage } = result.position;
  const about = { compactId: lodging.compactId, challengeId: id, reference, stage, eventKey: 'shared:1', effects: result.effects };
  await Promise.all([logged, stored, queueMessages(tx, about, clock)]);
  await documents?.attach({ compactId: lodging.compactId, challengeId: id, role: result.role, now });
  return receiptOf(reference, head.seq, command.compact, result.position);
}

function emptyMaterial({ challenger, respondent, commitmentIds }: Lodging): CaseMaterial {
  const party = (capacity: string, organisation: { id: string; sector: string }) => ({
    capacity,
    organisationId: organisation.id,
    personId: null,
    sector: organisation.sector,
  });
  return {
    capacities: [],
    declaration: 'undeclared',
    ledger: [],
    participants: [party('challenger', challenger), party('respondent', respondent)],
    commitments: commitmentIds,
    actions: [],
    deadlines: [],
    clearedOfficers: [],
  };
}

function draftRow(
  id: string,
  lodging: Lodging,
  command: SubmitChallengeCommand,
  receivedAt: Date,
  countedOn: ChallengeRow['countedOn'],
  procedureVersion: number,
  calendarVersion: number,
): ChallengeRow {
  return {
    compactId: lodging.compactId,
    compact: command.compact,
    id,
    reference: '',
    version: 0,
    position: draftPosition,
    ledgerHead: '',
    machineHash,
    procedureVersion,
    calendarVersion,
    agreementVersionId: lodging.agreementVersionId,
    receivedAt,
    countedOn,
    eventFrom: command.eventFrom,
    eventTo: command.eventTo ?? null,
    awareOn: command.awareOn ?? null,
    decisionOn: command.decisionOn ?? null,
    effectiveOn: command.effectiveOn ?? null,
    identityProtected: command.identityProtected ?? false,
    mediationUnsuitable: null,
    respondentSector: lodging.respondent.sector,
    outcome: null,
  };
}

function withoutUndefined(command: SubmitChallengeCommand): Payload {
  return Object.fromEntries(Object.entries(command).filter(([, value]) => value !== undefined));
}
