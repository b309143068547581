import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their accounts and roles; organisations and signatories; Champions; advocacy engagements; interests. */
export class CreatePeopleAndOrganisations1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        id uuid constraint person_pk primary key,
        name text not null,
        email text constraint person_email_unique unique constraint person_email_form check (email = lower(email) and email like '%_@_%'),
        language text not null constraint person_language_known check (language in ('en', 'cy')),
        erased_at timestamptz,
        created_at timestamptz not null,
        constraint person_email_length check (char_length(email) <= 254)
      );

      create table account (
        person_id uuid constraint account_pk primary key constraint account_person_fk references person,
        password_hash text not null,
        disabled_at timestamptz
      );

      create table access_token (
        token_hash text constraint access_token_pk primary key,
        person_id uuid not null constraint access_token_person_fk references person,
        created_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index access_token_person on access_token (person_id);

      create table sign_in_failure (
        id uuid constraint sign_in_failure_pk primary key,
        email_hash text not null,
        address text not null,
        failed_at timestamptz not null
      );
      create index sign_in_failure_by_address on sign_in_failure (address, failed_at);
      create index sign_in_failure_by_time on sign_in_failure (failed_at);

      create table role_assignment (
        compact_id uuid not null constraint role_assignment_compact_fk references compact,
        person_id uuid not null constraint role_assignment_person_fk references person,
        role text not null constraint role_assignment_role_known check (role in ('officer', 'champion', 'advocate', 'mediator', 'chair',
          'panelMember', 'representative', 'organisationMember', 'maig', 'administrator')),
        constraint role_assignment_pk primary key (compact_id, person_id, role)
      );
      create index role_assignment_by_person on role_assignment (person_id);

      create table organisation (
        compact_id uuid not null constraint organisation_compact_fk references compact,
        id uuid not null,
        name text not null,
        sector text not null constraint organisation_sector_known check (sector in ('vcs', 'public', 'private', 'other')),
        kind text not null,
        gss_code text,
        charity_number text,
        replaced_by uuid,
        version integer not null,
        created_at timestamptz not null,
        constraint organisation_pk primary key (compact_id, id),
        constraint organisation_name_unique unique (compact_id, name),
        constraint organisation_name_length check (char_length(name) <= 300),
        constraint organisation_replaced_by_fk foreign key (compact_id, replaced_by) references organisation
      );

      create table signature (
        compact_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        agreement_version_id uuid not null,
        signed_on date not null,
        left_on date,
        constraint signature_pk primary key (compact_id, id),
        constraint signature_once unique (compact_id, organisation_id, agreement_version_id, signed_on),
        constraint signature_period check (left_on is null or left_on >= signed_on),
        constraint signature_organisation_fk foreign key (compact_id, organisation_id) references organisation,
        constraint signature_agreement_version_fk foreign key (compact_id, agreement_version_id) references agreement_version
      );

      create table membership (
        compact_id uuid not null,
        person_id uuid not null constraint membership_person_fk references person,
        organisation_id uuid not null,
        constraint membership_pk primary key (compact_id, person_id, organisation_id),
        constraint membership_organisation_fk foreign key (compact_id, organisation_id) references organisation
      );
      create index membership_by_person on membership (person_id);

      create table interest (
        compact_id uuid not null,
        id uuid not null,
        person_id uuid not null constraint interest_person_fk references person,
        organisation_id uuid not null,
        kind text not null constraint interest_kind_known check (kind in ('employment', 'trusteeship', 'funding', 'family', 'other')),
        from_on date not null,
        to_on date,
        constraint interest_pk primary key (compact_id, id),
        constraint interest_organisation_fk foreign key (compact_id, organisation_id) references organisation
      );
      create index interest_by_person on interest (person_id);

      create table champion_appointment (
        compact_id uuid not null,
        id uuid not null,
        person_id uuid not null constraint champion_appointment_person_fk references person,
        organisation_id uuid not null,
        from_on date not null,
        to_on date,
        trained_on date,
        version integer not null,
        constraint champion_appointment_pk primary key (compact_id, id),
        constraint champion_appointment_period check (to_on is null or to_on >= from_on),
        constraint champion_appointment_organisation_fk foreign key (compact_id, organisation_id) references organisation
      );
      create index champion_appointment_by_person on champion_appointment (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table champion_appointment, interest, membership, signature, organisation, role_assignment, sign_in_failure, access_token, account, person`,
    );
  }
}
