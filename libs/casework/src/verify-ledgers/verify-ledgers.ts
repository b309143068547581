import type { Tx } from '#libs/persistence';
import type { CaseRole, EventType, Facts, Payload } from '#libs/workflow';
import { advance, machineHash } from '#libs/workflow';
import { ledgerHash, sealedCommitment } from '../ledger/ledger-hash.js';
import { positionOfText, positionText } from '../ledger/position-text.js';

/** The first thing in a ledger that cannot be true. */
export interface LedgerFault {
  readonly reference: string | null;
  readonly challengeId: string;
  readonly stream: string;
  readonly seq: number;
  readonly what: string;
}

/** What a verification saw. */
export interface Verification {
  readonly challenges: number;
  readonly records: number;
  /** Records whose sealed detail was erased: the chain vouches for them, their content is gone for good. */
  readonly erased: number;
  /** Records of an earlier machine: chained and hashed, but not replayed. */
  readonly notReplayed: number;
  readonly fault: LedgerFault | undefined;
}

interface Row {
  readonly compactId: string;
  readonly challengeId: string;
  readonly stream: string;
  readonly seq: number;
  readonly eventType: string;
  readonly role: string;
  readonly at: Date;
  readonly fromPosition: string;
  readonly toPosition: string;
  readonly facts: unknown;
  readonly lasting: unknown;
  readonly deadlinesBefore: unknown;
  readonly deadlinesAfter: unknown;
  readonly machineHash: string;
  readonly procedureVersion: number;
  readonly sealedCommitment: string;
  readonly prevHash: string | null;
  readonly hash: string;
  readonly reference: string | null;
  readonly version: number | null;
  readonly position: string | null;
  readonly ledgerHead: string | null;
  readonly salt: string | null;
  readonly actorPersonId: string | null;
  readonly payload: unknown;
  readonly hasDetail: boolean;
}

const BATCH = 500;
const CHALLENGES = `select distinct compact_id, challenge_id from (select compact_id, challenge_id from ledger_entry union select compact_id, id from challenge) x
  where $1::uuid is null or (compact_id, challenge_id) > ($1::uuid, $2::uuid) order by compact_id, challenge_id limit ${BATCH}`;
const ROWS = `select l.compact_id as "compactId", l.challenge_id as "challengeId", l.stream, l.seq, l.event_type as "eventType", l.role, l.at, l.from_position as "fromPosition",
    l.to_position as "toPosition", l.facts, l.lasting, l.deadlines_before as "deadlinesBefore", l.deadlines_after as "deadlinesAfter", l.machine_hash as "machineHash",
    l.procedure_version as "procedureVersion", l.sealed_commitment as "sealedCommitment", l.prev_hash as "prevHash", l.hash,
    c.reference, c.version, c.position, c.ledger_head as "ledgerHead", d.salt, d.actor_person_id as "actorPersonId", d.payload, d.seq is not null as "hasDetail"
  from ledger_entry l left join challenge c on c.compact_id = l.compact_id and c.id = l.challenge_id
    left join ledger_detail d on d.compact_id = l.compact_id and d.challenge_id = l.challenge_id and d.stream = l.stream and d.seq = l.seq
  where (l.compact_id, l.challenge_id) in (${CHALLENGES}) order by l.compact_id, l.challenge_id, l.stream, l.seq`;

/**
 * Checks every ledger: each hash against its row, each row against the one before, each sealed detail against its commitment, each
 * move against the machine, and the challenge against the end of its ledger. Stops at the first fault.
 * @param progress told after every batch how many challenges were checked
 */
export async function verifyLedgers(tx: Tx, progress: (challenges: number) => void = () => undefined): Promise<Verification> {
  const seen = { challenges: 0, records: 0, erased: 0, notReplayed: 0 };
  let after: { compactId: string; challengeId: string } | undefined;
  for (;;) {
    const cursor = [after?.compactId ?? null, after?.challengeId ?? null];
    const ids = await tx.rows<{ compact_id: string; challenge_id: string }>(CHALLENGES, cursor);
    if (ids.length === 0) return { ...seen, fault: undefined };
    const rows = await tx.rows<Row>(ROWS, cursor);
    const fault = firstFault(rows, seen) ?? (await challengeWithoutLedger(tx, ids, rows));
    if (fault) return { ...seen, fault };
    seen.challenges += ids.length;
    progress(seen.challenges);
    const last = ids[ids.length - 1];
    after = last && { compactId: last.compact_id, challengeId: last.challenge_id };
  }
}

function firstFault(rows: readonly Row[], seen: { records: number; erased: number; notReplayed: number }): LedgerFault | undefined {
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const previous = before && before.challengeId === row.challengeId && before.stream === row.stream ? before : undefined;
    const following = rows[index + 1];
    const isLast = !following || following.challengeId !== row.challengeId || following.stream !== row.stream;
    const what = faultOf(row, previous) ?? (isLast && row.stream === 'shared' ? faultOfHead(row) : undefined);
    if (what) return { reference: row.reference, challengeId: row.challengeId, stream: row.stream, seq: row.seq, what };
    seen.records += 1;
    if (row.salt === null) seen.erased += 1;
    if (row.stream === 'shared' && row.machineHash !== machineHash) seen.notReplayed += 1;
  }
  return undefined;
}

function faultOf(row: Row, previous: Row | undefined): string | undefined {
  if (row.seq !== (previous?.seq ?? 0) + 1) return 'a record before it is missing';
  if (row.prevHash !== (previous?.hash ?? null)) return 'it does not follow the record before it';
  const { hash, reference: _r, version: _v, position: _p, ledgerHead: _h, salt, actorPersonId, payload, hasDetail, at, ...hashed } = row;
  if (ledgerHash({ ...hashed, at: at.toISOString() }) !== hash) return 'its content does not match its hash';
  if (!hasDetail) return 'its sealed detail is missing';
  if (salt !== null && sealedCommitment(salt, { actorPersonId, payload }) !== row.sealedCommitment) return 'its sealed detail was changed';
  if (salt === null && (actorPersonId !== null || payload !== null)) return 'its sealed detail was only half erased';
  return row.stream === 'shared' ? faultOfMove(row, previous) : undefined;
}

function faultOfMove(row: Row, previous: Row | undefined): string | undefined {
  if (previous && previous.toPosition !== row.fromPosition) return 'it does not start where the record before it ended';
  if (!previous && row.eventType !== 'submit') return 'the first record is not a submission';
  if (row.machineHash !== machineHash) return undefined;
  const actor = { roles: [row.role as CaseRole], conflict: 'declaredNone', involvedBefore: false } as const;
  const command = { type: row.eventType as EventType, actor, payload: row.lasting as Payload };
  const result = advance(positionOfText(row.fromPosition), row.facts as Facts, command);
  if (result.kind === 'refused') return `the process refuses it (${result.guard})`;
  return positionText(result.position) === row.toPosition ? undefined : 'the process leads elsewhere';
}

function faultOfHead(row: Row): string | undefined {
  if (row.reference === null) return 'its challenge is missing';
  if (row.version !== row.seq || row.ledgerHead !== row.hash) return 'the challenge does not end where its ledger ends';
  return row.position === row.toPosition ? undefined : 'the challenge stands elsewhere than its ledger says';
}

async function challengeWithoutLedger(
  tx: Tx,
  ids: readonly { compact_id: string; challenge_id: string }[],
  rows: readonly Row[],
): Promise<LedgerFault | undefined> {
  const covered = new Set(rows.filter((row) => row.stream === 'shared').map((row) => row.challengeId));
  const missing = ids.find(({ challenge_id }) => !covered.has(challenge_id));
  if (!missing) return undefined;
  const challenge = await tx.row<{ reference: string }>('select reference from challenge where compact_id = $1 and id = $2', [
    missing.compact_id,
    missing.challenge_id,
  ]);
  return {
    reference: challenge?.reference ?? null,
    challengeId: missing.challenge_id,
    stream: 'shared',
    seq: 0,
    what: 'its ledger is missing',
  };
}
