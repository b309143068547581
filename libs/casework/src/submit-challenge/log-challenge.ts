import { newId, type LocalDate } from '#libs/kernel';
import { AllegedBreachEntity, ChallengeEntity, ChallengeFileEntity, ParticipantEntity, type Tx } from '#libs/persistence';
import type { Position } from '#libs/workflow';
import type { StreamHead } from '../ledger/append-to-ledger.js';
import type { Lodging } from './lodging.js';
import type { SubmitChallengeCommand } from './submit-challenge.command.js';

/** A new challenge that the machine has let in. */
export interface NewChallenge {
  readonly id: string;
  readonly reference: string;
  readonly lodging: Lodging;
  readonly command: SubmitChallengeCommand;
  readonly position: Position;
  readonly head: StreamHead;
  readonly machineHash: string;
  readonly procedureVersion: number;
  readonly receivedAt: Date;
  readonly countedOn: LocalDate;
  readonly now: Date;
  /** Set when a representative lodged it: they act for the challenger from now on. */
  readonly representative: { readonly personId: string; readonly organisationId: string | null } | undefined;
}

/** Writes the rows of a new challenge: position, file, alleged breaches, parties. */
export async function logChallenge(tx: Tx, { id, lodging, command, position, ...challenge }: NewChallenge): Promise<void> {
  const key = { compactId: lodging.compactId, challengeId: id };
  const challengeWritten = tx.insert(ChallengeEntity, [
    {
      compactId: lodging.compactId,
      id,
      reference: challenge.reference,
      version: challenge.head.seq,
      ...position,
      ledgerHead: challenge.head.hash,
      machineHash: challenge.machineHash,
      procedureVersion: challenge.procedureVersion,
      agreementVersionId: lodging.agreementVersionId,
      receivedAt: challenge.receivedAt,
      countedOn: challenge.countedOn,
      channel: command.channel ?? 'web',
      language: command.language ?? 'en',
      eventFrom: command.eventFrom,
      eventTo: command.eventTo ?? null,
      awareOn: command.awareOn ?? null,
      decisionOn: command.decisionOn ?? null,
      effectiveOn: command.effectiveOn ?? null,
      identityProtected: command.identityProtected ?? false,
      severity: null,
      mediationUnsuitable: null,
      acceptedOn: null,
      outcome: null,
      resolvedAtStage: null,
      closedOn: null,
      challengerSector: lodging.challenger.sector,
      respondentSector: lodging.respondent.sector,
      counts: true,
    } as ChallengeEntity,
  ]);
  const fileWritten = tx.insert(ChallengeFileEntity, [
    {
      ...key,
      title: command.title,
      whatHappened: command.whatHappened,
      remedySought: command.remedySought,
      stepsTried: command.stepsTried ?? null,
      lateReason: command.lateReason ?? null,
    } as ChallengeFileEntity,
  ]);
  const breachesWritten = tx.insert(
    AllegedBreachEntity,
    lodging.commitmentIds.map((commitmentId) => ({
      ...key,
      commitmentId,
      respondentPosition: null,
      respondentReason: null,
      finding: null,
      findingReasons: null,
    })),
  );
  const party = { ...key, personId: null, identityHidden: false, visible: true, fromAt: challenge.now, endedAt: null };
  const partiesWritten = tx.insert(ParticipantEntity, [
    {
      ...party,
      id: newId(),
      capacity: 'challenger',
      organisationId: lodging.challenger.id,
      identityHidden: command.identityProtected ?? false,
    },
    { ...party, id: newId(), capacity: 'respondent', organisationId: lodging.respondent.id, visible: false },
    ...(challenge.representative ? [{ ...party, id: newId(), capacity: 'representative', ...challenge.representative }] : []),
  ]);
  await Promise.all([challengeWritten, fileWritten, breachesWritten, partiesWritten]);
}
