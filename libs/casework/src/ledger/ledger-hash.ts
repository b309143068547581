import { canonicalJson, sha256Hex } from '#libs/kernel';
import { randomBytes } from 'node:crypto';

/** Everything of a ledger row that its hash covers. Free of personal data, so it can be kept for ever. */
export interface HashedEntry {
  readonly compactId: string;
  readonly challengeId: string;
  readonly stream: string;
  readonly seq: number;
  readonly eventType: string;
  readonly role: string;
  /** ISO 8601 instant in UTC with milliseconds. */
  readonly at: string;
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
}

/** Hash of a ledger row, chained to the row before it. */
export function ledgerHash(entry: HashedEntry): string {
  return sha256Hex(canonicalJson(entry));
}

/** What is kept beside the chain and can be erased: who acted and all that was written. */
export interface SealedDetail {
  readonly actorPersonId: string | null;
  readonly payload: unknown;
}

/** A salt of 256 bits: without it a commitment cannot be tried against guesses. */
export function newSalt(): string {
  return randomBytes(32).toString('hex');
}

/** Commitment to the sealed detail. Once the salt is destroyed it tells nothing, and the chain stays valid. */
export function sealedCommitment(salt: string, detail: SealedDetail): string {
  return sha256Hex(`${salt}:${canonicalJson(detail)}`);
}
