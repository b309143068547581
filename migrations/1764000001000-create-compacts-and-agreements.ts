import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Compacts and what each of them publishes: calendars, procedures, agreements with codes and commitments, routes of redress.
 * Text that stands in an index has a greatest length here and everywhere: an index refuses what is longer than a third of a page.
 */
export class CreateCompactsAndAgreements1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table compact (
        id uuid constraint compact_pk primary key,
        slug text not null constraint compact_slug_unique unique constraint compact_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name text not null,
        name_cy text,
        area_code text not null constraint compact_area_code_unique unique constraint compact_area_code_form check (area_code ~ '^[A-Z]{2,6}$'),
        nation text not null,
        division text not null constraint compact_division_known check (division in ('england-and-wales', 'scotland', 'northern-ireland')),
        regional_link boolean not null,
        publishes_champions boolean not null,
        publishes_organisations boolean not null,
        version integer not null,
        created_at timestamptz not null,
        constraint compact_slug_length check (char_length(slug) <= 100)
      );

      create table calendar (
        compact_id uuid not null constraint calendar_compact_fk references compact,
        version integer not null,
        label text not null,
        holidays jsonb not null,
        closures jsonb not null,
        created_at timestamptz not null,
        constraint calendar_pk primary key (compact_id, version)
      );

      create table procedure_version (
        compact_id uuid not null constraint procedure_version_compact_fk references compact,
        version integer not null,
        settings jsonb not null,
        published_at timestamptz not null,
        constraint procedure_version_pk primary key (compact_id, version)
      );

      create table agreement_version (
        compact_id uuid not null constraint agreement_version_compact_fk references compact,
        id uuid not null,
        agreement_name text not null,
        label text not null,
        effective_from date not null,
        effective_before date,
        version integer not null,
        constraint agreement_version_pk primary key (compact_id, id),
        constraint agreement_version_label_unique unique (compact_id, agreement_name, label),
        constraint agreement_version_length check (char_length(agreement_name) <= 200 and char_length(label) <= 200),
        constraint agreement_version_period check (effective_before is null or effective_before > effective_from)
      );

      create table code (
        compact_id uuid not null,
        id uuid not null,
        agreement_version_id uuid not null,
        ref text not null,
        title text not null,
        title_cy text,
        constraint code_pk primary key (compact_id, id),
        constraint code_ref_unique unique (compact_id, agreement_version_id, ref),
        constraint code_ref_length check (char_length(ref) <= 100),
        constraint code_agreement_version_fk foreign key (compact_id, agreement_version_id) references agreement_version
      );

      create table commitment (
        compact_id uuid not null,
        id uuid not null,
        agreement_version_id uuid not null,
        code_id uuid not null,
        ref text not null,
        title text not null,
        title_cy text,
        applies_to text not null constraint commitment_applies_to_known check (applies_to in ('public', 'vcs', 'both')),
        measurable_rule text,
        verified boolean not null,
        version integer not null,
        constraint commitment_pk primary key (compact_id, id),
        constraint commitment_ref_unique unique (compact_id, agreement_version_id, ref),
        constraint commitment_ref_length check (char_length(ref) <= 100),
        constraint commitment_code_fk foreign key (compact_id, code_id) references code,
        constraint commitment_agreement_version_fk foreign key (compact_id, agreement_version_id) references agreement_version
      );

      create table redress_body (
        compact_id uuid not null constraint redress_body_compact_fk references compact,
        key text not null,
        name text not null,
        name_cy text,
        handles text not null,
        handles_cy text,
        url text,
        constraint redress_body_pk primary key (compact_id, key),
        constraint redress_body_key_length check (char_length(key) <= 100)
      );

      create table indicator_definition (
        compact_id uuid not null constraint indicator_definition_compact_fk references compact,
        key text not null,
        position integer not null,
        name text not null,
        aim text not null,
        outcome text not null,
        timeline text not null,
        sources jsonb not null,
        desired_direction text not null constraint indicator_definition_direction_known check (desired_direction in ('up', 'down', 'hold', 'none')),
        baseline_value numeric,
        baseline_year text,
        baseline_source text,
        target_value numeric,
        constraint indicator_definition_pk primary key (compact_id, key),
        constraint indicator_definition_key_length check (char_length(key) <= 100)
      );

      create table reference_counter (
        compact_id uuid not null constraint reference_counter_compact_fk references compact,
        reporting_year text not null,
        last_serial integer not null,
        constraint reference_counter_pk primary key (compact_id, reporting_year)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table reference_counter, indicator_definition, redress_body, commitment, code, agreement_version, procedure_version, calendar, compact`,
    );
  }
}
