import { DomainError, type LocalDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Position } from '#libs/workflow';
import type { CaseMaterial } from './case-material.js';

/** The row of a challenge: its position and the dates that deadlines start from. No narrative. */
export interface ChallengeRow {
  readonly compactId: string;
  /** Slug of the Compact. */
  readonly compact: string;
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly position: Position;
  readonly ledgerHead: string;
  readonly machineHash: string;
  readonly procedureVersion: number;
  /** The newest calendar of the Compact. */
  readonly calendarVersion: number;
  readonly agreementVersionId: string;
  readonly receivedAt: Date;
  readonly countedOn: LocalDate;
  readonly eventFrom: LocalDate;
  readonly eventTo: LocalDate | null;
  readonly awareOn: LocalDate | null;
  readonly decisionOn: LocalDate | null;
  readonly effectiveOn: LocalDate | null;
  readonly identityProtected: boolean;
  readonly mediationUnsuitable: string | null;
  readonly respondentSector: string;
  readonly outcome: string | null;
}

/** A challenge with the material that decides what may happen to it next. */
export interface OpenCase {
  readonly challenge: ChallengeRow;
  readonly material: CaseMaterial;
}

/** Locks a case for a change. Says 404 to those who may not see it, and what is missing to those who may see but not open it. */
export async function lockCase(tx: Tx, reference: string): Promise<OpenCase> {
  return caseFrom(tx, reference, 'select app.lock_case($1) as "case"');
}

/** The case for reading, with the same answers as lockCase to those who may not open it. */
export async function openCase(tx: Tx, reference: string): Promise<OpenCase> {
  return caseFrom(tx, reference, 'select app.open_case($1) as "case"');
}

async function caseFrom(tx: Tx, reference: string, sql: string): Promise<OpenCase> {
  const found = (await tx.row<{ case: OpenCase | null }>(sql, [reference]))?.case;
  if (!found) throw await reasonItStaysShut(tx, reference);
  // JSON has no instants.
  return { material: found.material, challenge: { ...found.challenge, receivedAt: new Date(found.challenge.receivedAt) } };
}

async function reasonItStaysShut(tx: Tx, reference: string): Promise<DomainError> {
  const seen = await tx.row<{ capacities: string[] }>(
    'select app.capacities(compact_id, id) as capacities from challenge where reference = $1',
    [reference],
  );
  if (!seen) return new DomainError('not-found');
  if (seen.capacities.includes('officerUndeclared')) return new DomainError('conflict-declaration-needed', { reference });
  return new DomainError('not-allowed');
}
