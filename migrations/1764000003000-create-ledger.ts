import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger of a challenge: hash chains, one per stream. A row holds no personal data and stays for ever; who acted and what they
 * wrote lies beside it and can be erased. Erasing is done by the owner of the database, from the command line and past row-level
 * security, so no role is granted anything for it.
 */
export class CreateLedger1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ledger_entry (
        compact_id uuid not null,
        challenge_id uuid not null,
        stream text not null constraint ledger_entry_stream_known check (stream in ('shared', 'challenger', 'respondent', 'mediation', 'panel', 'officers', 'access')),
        seq integer not null constraint ledger_entry_seq_positive check (seq > 0),
        event_type text not null,
        role text not null,
        at timestamptz not null,
        from_position text not null,
        to_position text not null,
        facts jsonb not null,
        lasting jsonb not null,
        deadlines_before jsonb not null,
        deadlines_after jsonb not null,
        machine_hash text not null,
        procedure_version integer not null,
        sealed_commitment text not null,
        prev_seq integer,
        prev_hash text,
        hash text not null,
        constraint ledger_entry_pk primary key (compact_id, challenge_id, stream, seq),
        constraint ledger_entry_vouches unique (compact_id, challenge_id, stream, seq, hash, to_position),
        constraint ledger_entry_first_has_no_previous check ((seq = 1) = (prev_seq is null) and (seq = 1) = (prev_hash is null)),
        constraint ledger_entry_follows check (prev_seq is null or prev_seq = seq - 1),
        constraint ledger_entry_previous_fk foreign key (compact_id, challenge_id, stream, prev_seq, prev_hash, from_position)
          references ledger_entry (compact_id, challenge_id, stream, seq, hash, to_position)
      );

      create function app.refuse_change() returns trigger language plpgsql as $$
        begin raise exception 'the ledger is append-only' using errcode = 'restrict_violation'; end $$;
      create trigger ledger_entry_append_only before update or delete on ledger_entry for each row execute function app.refuse_change();
      create trigger ledger_entry_no_truncate before truncate on ledger_entry for each statement execute function app.refuse_change();

      create table ledger_detail (
        compact_id uuid not null,
        challenge_id uuid not null,
        stream text not null,
        seq integer not null,
        salt text,
        actor_person_id uuid,
        payload jsonb,
        constraint ledger_detail_pk primary key (compact_id, challenge_id, stream, seq),
        constraint ledger_detail_entry_fk foreign key (compact_id, challenge_id, stream, seq) references ledger_entry (compact_id, challenge_id, stream, seq)
      );
      create index ledger_detail_by_actor on ledger_detail (actor_person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table ledger_detail, ledger_entry;
      drop function app.refuse_change();
    `);
  }
}
