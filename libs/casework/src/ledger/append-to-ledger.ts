import type { Tx } from '#libs/persistence';
import { LedgerDetailEntity, LedgerEntryEntity } from '#libs/persistence';
import { ledgerHash, newSalt, sealedCommitment, type HashedEntry, type SealedDetail } from './ledger-hash.js';

/** A row to append: what is hashed, less what the chain itself supplies. */
export type NewEntry = Omit<HashedEntry, 'seq' | 'prevHash' | 'sealedCommitment'>;

/** Where a stream ends now. */
export interface StreamHead {
  readonly seq: number;
  readonly hash: string;
}

/** The last row of a stream of a challenge, or undefined when nothing was written to it. */
export async function streamHead(tx: Tx, compactId: string, challengeId: string, stream: string): Promise<StreamHead | undefined> {
  const head = await tx.row<{ seq: number | null; hash: string }>('select seq, hash from app.stream_head($1, $2, $3)', [
    compactId,
    challengeId,
    stream,
  ]);
  return head && head.seq !== null ? { seq: head.seq, hash: head.hash } : undefined;
}

/** Appends one row to its chain and keeps the erasable part beside it. The caller holds the lock of the challenge. */
export async function appendToLedger(tx: Tx, head: StreamHead | undefined, entry: NewEntry, detail: SealedDetail): Promise<StreamHead> {
  const salt = newSalt();
  const hashed: HashedEntry = {
    ...entry,
    seq: (head?.seq ?? 0) + 1,
    prevHash: head?.hash ?? null,
    sealedCommitment: sealedCommitment(salt, detail),
  };
  const hash = ledgerHash(hashed);
  const entryWritten = tx.insert(LedgerEntryEntity, [
    { ...hashed, at: new Date(hashed.at), prevSeq: head?.seq ?? null, hash } as LedgerEntryEntity,
  ]);
  const detailWritten = tx.insert(LedgerDetailEntity, [
    {
      compactId: entry.compactId,
      challengeId: entry.challengeId,
      stream: entry.stream,
      seq: hashed.seq,
      salt,
      actorPersonId: detail.actorPersonId,
      payload: detail.payload,
    } as LedgerDetailEntity,
  ]);
  await Promise.all([entryWritten, detailWritten]);
  return { seq: hashed.seq, hash };
}
