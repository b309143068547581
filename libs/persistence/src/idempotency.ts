import { DomainError } from '#libs/kernel';
import type { Tx } from './transaction.js';

/** An answer as it was given and is given again. `body` is JSON. */
export interface StoredAnswer<Body = unknown> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

/** The key that a caller chose for a request, and what it asked for. Without a key nothing is remembered. */
export interface IdempotentRequest {
  readonly key: string | undefined;
  readonly hash: string;
}

const TAKE_KEY = `insert into idempotency_key (person_id, key, request_hash, response_status, response_headers, response_body, created_at)
  values ($1, $2, $3, null, null, null, now()) on conflict do nothing`;
const KEEP_ANSWER = `update idempotency_key set response_status = $3, response_headers = $4::jsonb, response_body = $5::jsonb where person_id = $1 and key = $2`;
const GIVEN_ANSWER = `select request_hash as hash, response_status as status, response_headers as headers, response_body as text
  from idempotency_key where person_id = $1 and key = $2`;

interface GivenAnswer {
  readonly hash: string;
  readonly status: number | null;
  readonly headers: Record<string, string>;
  readonly text: string;
}

/**
 * Does `work` once for a key of a person, in the caller's transaction, and gives the same answer from then on. The key is taken
 * before the work: a second request with it waits for the first one's transaction, then finds its answer, or does the work itself
 * when the first was rolled back.
 * @throws DomainError idempotency-key-reused when the key was used for a different request
 */
export async function idempotently<Body>(
  tx: Tx,
  person: { readonly personId: string },
  key: string | undefined,
  requestHash: string,
  work: () => Promise<StoredAnswer<Body>>,
): Promise<StoredAnswer<Body>> {
  if (key === undefined) return work();
  const taken = await tx.change(TAKE_KEY, [person.personId, key, requestHash]);
  if (taken === 0) return givenAnswer(tx, person.personId, key, requestHash);
  const answer = await work();
  // The body is kept as text inside the jsonb, which would otherwise sort its fields: a repetition is equal byte for byte.
  const body = JSON.stringify(JSON.stringify(answer.body ?? null));
  await tx.change(KEEP_ANSWER, [person.personId, key, answer.status, JSON.stringify(answer.headers), body]);
  return answer;
}

async function givenAnswer<Body>(tx: Tx, personId: string, key: string, requestHash: string): Promise<StoredAnswer<Body>> {
  const given = await tx.row<GivenAnswer>(GIVEN_ANSWER, [personId, key]);
  if (!given || given.hash !== requestHash) throw new DomainError('idempotency-key-reused');
  if (given.status === null) throw new DomainError('unavailable');
  return { status: given.status, headers: given.headers, body: JSON.parse(given.text) as Body };
}
