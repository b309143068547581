import type { LocalDate } from '#libs/kernel';
import { sha256Hex } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { nobody, type ActingPerson, type Tx } from '#libs/persistence';
import type { SubmitChallengeCommand } from '../submit-challenge/submit-challenge.command.js';

/** What somebody has answered so far: what a challenge needs, and what helps to get there. */
export interface DraftAnswers extends Partial<Omit<SubmitChallengeCommand, 'compact'>> {
  /** What happened, as chosen from the list of the journey, and the commitments that these choices stand for. */
  readonly situations?: readonly string[];
  readonly situationCommitments?: readonly string[];
  /** Of an organisation that is not on the register yet. */
  readonly organisationName?: string;
  readonly organisationSector?: 'vcs' | 'public' | 'private' | 'other';
  /** Of somebody without an account. */
  readonly contactName?: string;
  readonly contactEmail?: string;
  /** What they need to take part. */
  readonly adjustments?: string;
  /** Why the officer gave the draft back. */
  readonly returnedBecause?: string;
}

/** A challenge that somebody is writing. */
export interface Draft {
  readonly id: string;
  readonly compactId: string;
  /** Slug of the Compact. */
  readonly compact: string;
  readonly compactName: string;
  readonly compactNameCy: string | null;
  readonly authorPersonId: string | null;
  readonly answers: DraftAnswers;
  readonly updatedAt: Date;
  /** When it went to the officers to confirm who makes it; null while it is being written. */
  readonly sentAt: Date | null;
}

/** A draft with what follows from its dates. */
export interface DraftView extends Draft {
  /** It comes more than twelve months after the event, so a reason is needed. */
  readonly isLate: boolean;
  /** The last safe day for a claim to a court against the decision, where its date is known. */
  readonly legalLongstop: LocalDate | null;
}

/** Who asks for a draft: a person, the keys of their browser, or both. */
export interface DraftHolder {
  readonly person: SignedInPerson | undefined;
  readonly keys: readonly string[];
}

const SELECT = `select d.id, d.compact_id as "compactId", k.slug as compact, k.name as "compactName", k.name_cy as "compactNameCy",
    d.author_person_id as "authorPersonId", d.answers, d.updated_at as "updatedAt", d.sent_at as "sentAt", d.key_hash as "keyHash"
  from draft d join compact k on k.id = d.compact_id`;
const STILL_KEPT = `(d.sent_at is not null or d.updated_at > $1::timestamptz - interval '6 months')`;

/** A draft as it is stored. */
export type StoredDraft = Draft & { readonly keyHash: string };

/** Whether the holder wrote it: officers see drafts that were sent to them as well, which are not theirs. */
export function isOwn({ authorPersonId, keyHash }: StoredDraft, { person, keys }: DraftHolder): boolean {
  return (person !== undefined && authorPersonId === person.personId) || keys.some((key) => sha256Hex(key) === keyHash);
}

/** As row-level security knows the holder of drafts. */
export function actingHolder({ person }: DraftHolder): ActingPerson {
  return person ? actingPersonOf(person) : nobody;
}

/** Shows the holder's keys to row-level security, to the end of the transaction. */
export async function presentKeys(tx: Tx, { keys }: DraftHolder): Promise<void> {
  await tx.rows(`select set_config('app.draft_keys', $1, true)`, [`{${keys.map(sha256Hex).join(',')}}`]);
}

/** The drafts that the acting person may see, the last changed first; with an id that one. */
export async function draftsSeen(tx: Tx, at: Date, id?: string): Promise<readonly StoredDraft[]> {
  return tx.rows<StoredDraft>(`${SELECT} where ${STILL_KEPT} and ($2::uuid is null or d.id = $2) order by d.updated_at desc, d.id`, [
    at,
    id ?? null,
  ]);
}

/** The draft, which nobody else changes until the transaction ends; undefined when it is gone. */
export async function lockDraft(tx: Tx, at: Date, id: string): Promise<StoredDraft | undefined> {
  return tx.row<StoredDraft>(`${SELECT} where ${STILL_KEPT} and d.id = $2 for update of d`, [at, id]);
}
