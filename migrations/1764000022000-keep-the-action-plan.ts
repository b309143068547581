import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Staff look after the indicators of their action plan. A baseline is frozen: who changes it says why, and what it was before stays
 * where MAIG reads it, so these rows are added and nothing else. An indicator with such a row cannot be taken out of the plan.
 */
export class KeepTheActionPlan1764000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table indicator_definition add column name_cy text, add column last_year text, add column version integer not null default 1;
      alter table indicator_definition alter column version drop default;
      grant delete on indicator_definition to compact_app;

      create table baseline_change (
        compact_id uuid not null,
        indicator_key text not null,
        number integer not null,
        previous_value numeric,
        previous_year text,
        previous_source text,
        reason text not null,
        changed_at timestamptz not null,
        changed_by_person_id uuid not null constraint baseline_change_person_fk references person,
        changed_as text not null constraint baseline_change_role_known check (changed_as in ('officer', 'administrator')),
        constraint baseline_change_pk primary key (compact_id, indicator_key, number),
        constraint baseline_change_indicator_fk foreign key (compact_id, indicator_key) references indicator_definition
      );
      alter table baseline_change enable row level security;
      grant select, insert on baseline_change to compact_app;
      create policy baseline_change_seen on baseline_change for select to compact_app using (compact_id = any (app.staff_of() || app.maig_of()));
      create policy baseline_change_written on baseline_change for insert to compact_app
        with check (compact_id = any (app.staff_of()) and changed_by_person_id = app.person());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table baseline_change;
      revoke delete on indicator_definition from compact_app;
      alter table indicator_definition drop column version, drop column last_year, drop column name_cy;
    `);
  }
}
