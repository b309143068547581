import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What hangs on a challenge: alleged breaches, who takes part, declarations, actions, documents, deadlines, advocacy. */
export class CreateCaseRecords1764000003200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
        audience text not null constraint document_audience_known check (audience in ('shared', 'challenger', 'respondent', 'mediation', 'panel', 'officers')),
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
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table advocacy_engagement, deadline, document, action, conflict_declaration, participant, alleged_breach');
  }
}
