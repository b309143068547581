import type pg from 'pg';
import { newId } from '#libs/kernel';

/** One message to arrange; everything has a default. */
export interface OutboxRow {
  readonly email?: string;
  readonly language?: 'en' | 'cy';
  readonly template?: string;
  readonly status?: string;
  readonly attempts?: number;
  readonly at?: string;
  readonly reference?: string;
}

/** Puts messages to persons of their own into the outbox, in one go. Answers their ids. */
export async function arrangeOutbox(owner: pg.Client, compactId: string, rows: readonly OutboxRow[]): Promise<string[]> {
  const full = rows.map((row, index) => ({
    id: newId(),
    person: newId(),
    email: row.email ?? `person${index}-${newId()}@example.org`,
    language: row.language ?? 'en',
    template: row.template ?? 'challenge-acknowledged',
    status: row.status ?? 'queued',
    attempts: row.attempts ?? 0,
    at: row.at ?? '2026-06-01T09:00:00Z',
    reference: row.reference ?? 'WLV-2026-27-0001',
  }));
  const json = JSON.stringify(full);
  await owner.query(
    `insert into person (id, name, email, language, created_at)
      select r.person, 'Somebody', r.email, r.language, r.at from jsonb_to_recordset($1) as r (person uuid, email text, language text, at timestamptz)`,
    [json],
  );
  await owner.query(
    `insert into message (compact_id, id, template, language, recipient_role, recipient_person_id, parameters, dedupe_key, message_id, status, attempts, next_attempt_at, created_at)
      select $2, r.id, r.template, 'en', 'challenger', r.person, jsonb_build_object('reference', r.reference, 'stage', 'logged'), r.id, r.id, r.status, r.attempts, r.at, r.at
        from jsonb_to_recordset($1) as r (id uuid, person uuid, template text, status text, attempts integer, reference text, at timestamptz)`,
    [json, compactId],
  );
  return full.map(({ id }) => id);
}

/** What became of a message. */
export interface OutboxState {
  readonly status: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly messageId: string;
  readonly nextAttemptAt: Date;
  readonly leased: boolean;
}

/** The states of the messages with these ids, in their order. */
export async function outboxStates(owner: pg.Client, ids: readonly string[]): Promise<OutboxState[]> {
  const { rows } = await owner.query<OutboxState>(
    `select m.status, m.attempts, m.last_error as "lastError", m.message_id as "messageId", m.next_attempt_at as "nextAttemptAt", m.leased_until is not null as leased
      from unnest($1::uuid[]) with ordinality as i (id, n) join message m on m.id = i.id order by i.n`,
    [ids],
  );
  return rows;
}
