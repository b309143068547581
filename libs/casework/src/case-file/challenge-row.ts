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

const COLUMNS = `c.compact_id as "compactId", (select k.slug from compact k where k.id = c.compact_id) as compact, c.id, c.reference, c.version, c.ledger_head as "ledgerHead", c.machine_hash as "machineHash",
  c.procedure_version as "procedureVersion", c.agreement_version_id as "agreementVersionId", c.received_at as "receivedAt", c.counted_on as "countedOn",
  c.event_from as "eventFrom", c.event_to as "eventTo", c.aware_on as "awareOn", c.decision_on as "decisionOn", c.effective_on as "effectiveOn",
  c.identity_protected as "identityProtected", c.mediation_unsuitable as "mediationUnsuitable",
  c.respondent_sector as "respondentSector", c.outcome,
  jsonb_build_object('stage', c.stage, 'subState', c.sub_state, 'clock', c.clock, 'track', c.track, 'regionalSupport', c.regional_support,
    'externalProceedings', c.external_proceedings, 'review', c.review, 'returnsTo', c.returns_to, 'pausedFor', c.paused_for) as position`;

/** Locks the challenge for a change. Says 404 to those who may not see it, and what is missing to those who may see but not open it. */
export async function lockChallenge(tx: Tx, reference: string): Promise<ChallengeRow> {
  const locked = await tx.row<ChallengeRow>(`select ${COLUMNS} from challenge c where c.reference = $1 for update`, [reference]);
  if (locked) return locked;
  throw await reasonItStaysShut(tx, reference);
}

/** The challenge with its material for reading, with the same answers as lockChallenge to those who may not open it. */
export async function openCase(tx: Tx, reference: string): Promise<{ challenge: ChallengeRow; material: CaseMaterial }> {
  const row = await tx.row<ChallengeRow & { material: CaseMaterial | null }>(
    `select ${COLUMNS}, app.case_material(c.compact_id, c.id) as material from challenge c where c.reference = $1`,
    [reference],
  );
  if (!row?.material) throw await reasonItStaysShut(tx, reference);
  const { material, ...challenge } = row;
  return { challenge, material };
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
