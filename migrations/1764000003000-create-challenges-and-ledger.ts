import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The challenge with its position as columns, its ledger as hash chains, and what hangs on them.
 * A position that no ledger row vouches for cannot be committed: challenge_position_is_in_ledger.
 */
export class CreateChallengesAndLedger1764000003000 implements MigrationInterface {
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
        constraint challenge_file_challenge_fk foreign key (compact_id, challenge_id) references challenge deferrable initially deferred
      );
      create index challenge_file_search on challenge_file using gin (search);

      create table alleged_breach (
        compact_id uuid not null,
        challenge_id uuid not null,
        commitment_id uuid not null,
        respondent_position text constraint alleged_breach_position_known check (respondent_position in ('kept', 'notKept', 'partlyKept', 'disputed')),
        respondent_reason text,
        finding text constraint alleged_breach_finding_known check (finding in ('upheld', 'partlyUpheld', 'notUpheld', 'noFinding')),
        finding_reasons text,
        constraint alleged_breach_pk primary key (compact_id, challenge_id, commitment_id),
        constraint alleged_breach_challenge_fk foreign key (compact_id, challenge_id) references challenge deferrable initially deferred,
        constraint alleged_breach_commitment_fk foreign key (compact_id, commitment_id) references commitment
      );
      create index alleged_breach_by_commitment on alleged_breach (compact_id, commitment_id);

      create table participant (
        compact_id uuid not null,
        challenge_id uuid not null,
        id uuid not null,
        capacity text not null constraint participant_capacity_known check (capacity in ('challenger', 'coChallenger', 'interested', 'representative', 'respondent',
          'champion', 'advocate', 'mediator', 'chair', 'panelMember', 'observer')),
        organisation_id uuid,
        person_id uuid constraint participant_person_fk references person,
        visible boolean not null,
        identity_hidden boolean not null,
        from_at timestamptz not null,
        ended_at timestamptz,
        constraint participant_pk primary key (compact_id, challenge_id, id),
        constraint participant_is_somebody check (organisation_id is not null or person_id is not null),
        constraint participant_challenge_fk foreign key (compact_id, challenge_id) references challenge deferrable initially deferred,
        constraint participant_organisation_fk foreign key (compact_id, organisation_id) references organisation
      );
      create index participant_by_organisation on participant (compact_id, organisation_id, challenge_id);
      create index participant_by_person on participant (person_id, compact_id, challenge_id);

      create table conflict_declaration (
        compact_id uuid not null,
        challenge_id uuid not null,
        id uuid not null,
        person_id uuid not null constraint conflict_declaration_person_fk references person,
        interest boolean not null,
        nature text,
        declared_at timestamptz not null,
        superseded_at timestamptz,
        constraint conflict_declaration_pk primary key (compact_id, challenge_id, id),
        constraint conflict_declaration_nature_given check (not interest or nature is not null),
        constraint conflict_declaration_challenge_fk foreign key (compact_id, challenge_id) references challenge
      );
      create unique index conflict_declaration_in_force on conflict_declaration (compact_id, challenge_id, person_id) where superseded_at is null;
      create index conflict_declaration_by_person on conflict_declaration (person_id);

      create table action (
        compact_id uuid not null,
        challenge_id uuid not null,
        id uuid not null,
        text text not null,
        organisation_id uuid not null,
        due_on date not null,
        arose_from text not null,
        done_on date,
        evidence text,
        verified_on date,
        constraint action_pk primary key (compact_id, challenge_id, id),
        constraint action_challenge_fk foreign key (compact_id, challenge_id) references challenge,
        constraint action_organisation_fk foreign key (compact_id, organisation_id) references organisation
      );

      create table document (
        compact_id uuid not null,
        challenge_id uuid not null,
        id uuid not null,
        audience text not null,
        name text not null,
        media_type text not null,
        bytes integer not null,
        sha256 text not null,
        content bytea not null,
        attached_at timestamptz not null,
        constraint document_pk primary key (compact_id, challenge_id, id),
        constraint document_challenge_fk foreign key (compact_id, challenge_id) references challenge
      );

      create table deadline (
        compact_id uuid not null,
        challenge_id uuid not null,
        rule text not null,
        round integer not null,
        sense text not null constraint deadline_sense_known check (sense in ('by', 'until', 'from')),
        owner text not null,
        due_on date not null,
        status text not null constraint deadline_status_known check (status in ('open', 'met', 'missed', 'void')),
        ended_on date,
        calendar_version integer not null,
        explanation jsonb not null,
        reminder_dates jsonb not null,
        reminders_sent integer not null,
        constraint deadline_pk primary key (compact_id, challenge_id, rule, round),
        constraint deadline_challenge_fk foreign key (compact_id, challenge_id) references challenge deferrable initially deferred
      );
      create index deadline_open on deadline (compact_id, due_on, challenge_id) where status = 'open';

      create table advocacy_engagement (
        compact_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        provider text not null,
        advocate_person_id uuid constraint advocacy_engagement_person_fk references person,
        challenge_id uuid,
        kind text not null constraint advocacy_engagement_kind_known check (kind in ('signposting', 'advice', 'representation')),
        opened_on date not null,
        closed_on date,
        version integer not null,
        constraint advocacy_engagement_pk primary key (compact_id, id),
        constraint advocacy_engagement_period check (closed_on is null or closed_on >= opened_on),
        constraint advocacy_engagement_organisation_fk foreign key (compact_id, organisation_id) references organisation,
        constraint advocacy_engagement_challenge_fk foreign key (compact_id, challenge_id) references challenge
      );
      create index advocacy_engagement_opened on advocacy_engagement (compact_id, opened_on);

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
        constraint idempotency_key_pk primary key (person_id, key)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table idempotency_key, message, advocacy_engagement, deadline, document, action, conflict_declaration, participant,
        alleged_breach, challenge_file, challenge, ledger_detail, ledger_entry;
      drop function app.refuse_change();
    `);
  }
}
