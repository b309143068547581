import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages that wait to be sent or were, and the answers to requests that may be repeated. */
export class CreateMessages1764000003300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table message (
        compact_id uuid not null constraint message_compact_fk references compact,
        id uuid not null,
        challenge_id uuid,
        template text not null,
        language text not null constraint message_language_known check (language in ('en', 'cy')),
        recipient_role text not null,
        recipient_person_id uuid,
        recipient_address text,
        parameters jsonb not null,
        dedupe_key text not null,
        message_id text not null,
        status text not null constraint message_status_known check (status in ('queued', 'kept', 'sent', 'parked')),
        attempts integer not null,
        next_attempt_at timestamptz not null,
        leased_until timestamptz,
        last_error text,
        created_at timestamptz not null,
        sent_at timestamptz,
        constraint message_pk primary key (compact_id, id),
        constraint message_once unique (compact_id, dedupe_key)
      );
      create index message_waiting on message (next_attempt_at) where status = 'queued';
      create index message_newest_first on message (compact_id, created_at desc, id desc);
      create index message_by_recipient on message (recipient_person_id);

      create table idempotency_key (
        person_id uuid not null constraint idempotency_key_person_fk references person,
        key text not null,
        request_hash text not null,
        response_status integer,
        response_headers jsonb,
        response_body jsonb,
        created_at timestamptz not null,
        constraint idempotency_key_pk primary key (person_id, key),
        constraint idempotency_key_length check (char_length(key) <= 200)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idempotency_key, message');
  }
}
