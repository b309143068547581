import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The challenge with its position as columns, and its narrative apart from it. A position that no ledger row vouches for cannot be
 * committed, nor a ledger without its challenge: each points at the other, both are checked at the end of the transaction, and the
 * ledger row is written first.
 */
export class CreateChallenges1764000003100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table challenge (
        compact_id uuid not null constraint challenge_compact_fk references compact,
        id uuid not null,
        reference text not null constraint challenge_reference_unique unique,
        version integer not null,
        stage text not null,
        sub_state text not null,
        clock text not null,
        track text not null,
        regional_support text not null,
        external_proceedings text not null,
        review text not null,
        returns_to text,
        paused_for text,
        position text not null generated always as (stage || '.' || sub_state || '|' || clock || '|' || track || '|' || regional_support || '|' ||
          external_proceedings || '|' || review || '|' || coalesce(returns_to, '-') || '|' || coalesce(paused_for, '-')) stored,
        main_stream text not null generated always as ('shared') stored,
        ledger_head text not null,
        machine_hash text not null,
        procedure_version integer not null,
        agreement_version_id uuid not null,
        received_at timestamptz not null,
        counted_on date not null,
        channel text not null constraint challenge_channel_known check (channel in ('web', 'email', 'phone', 'paper', 'in-person', 'import')),
        language text not null constraint challenge_language_known check (language in ('en', 'cy')),
        event_from date not null,
        event_to date,
        aware_on date,
        decision_on date,
        effective_on date,
        identity_protected boolean not null,
        severity text,
        mediation_unsuitable text,
        accepted_on date,
        outcome text,
        resolved_at_stage text,
        closed_on date,
        challenger_sector text not null,
        respondent_sector text not null,
        counts boolean not null,
        constraint challenge_pk primary key (compact_id, id),
        constraint challenge_position_is_in_ledger foreign key (compact_id, id, main_stream, version, ledger_head, position)
          references ledger_entry (compact_id, challenge_id, stream, seq, hash, to_position) deferrable initially deferred,
        constraint challenge_procedure_fk foreign key (compact_id, procedure_version) references procedure_version,
        constraint challenge_agreement_version_fk foreign key (compact_id, agreement_version_id) references agreement_version
      );
      create index challenge_newest_first on challenge (compact_id, received_at desc, id desc);
      create index challenge_counted on challenge (compact_id, counted_on);
      create index challenge_by_stage on challenge (compact_id, stage, received_at desc, id desc);
      create index challenge_under_review on challenge (compact_id) where review <> 'none';

      alter table ledger_entry add constraint ledger_entry_challenge_fk
        foreign key (compact_id, challenge_id) references challenge deferrable initially deferred;

      create table challenge_file (
        compact_id uuid not null,
        challenge_id uuid not null,
        title text not null,
        what_happened text not null,
        remedy_sought text not null,
        steps_tried text,
        late_reason text,
        search tsvector not null generated always as (to_tsvector('simple', title || ' ' || what_happened || ' ' || remedy_sought)) stored,
        constraint challenge_file_pk primary key (compact_id, challenge_id),
        constraint challenge_file_length check (char_length(title) <= 200 and char_length(what_happened) <= 20000 and char_length(remedy_sought) <= 20000
          and char_length(steps_tried) <= 20000 and char_length(late_reason) <= 20000),
        constraint challenge_file_challenge_fk foreign key (compact_id, challenge_id) references challenge deferrable initially deferred
      );
      create index challenge_file_search on challenge_file using gin (search);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table challenge_file;
      alter table ledger_entry drop constraint ledger_entry_challenge_fk;
      drop table challenge;
    `);
  }
}
