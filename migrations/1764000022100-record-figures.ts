import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Figures that the product does not count: from surveys and partners, and of years before the Compact kept its records here. A
 * correction is a row with the next number; no row is changed or taken away, so that what was reported before can still be read. A
 * value that was taken back is null.
 */
export class RecordFigures1764000022100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table recorded_figure (
        compact_id uuid not null constraint recorded_figure_compact_fk references compact,
        id uuid not null,
        indicator_key text not null,
        year text not null,
        number integer not null,
        value numeric,
        source text not null,
        reason text,
        recorded_at timestamptz not null,
        recorded_by_person_id uuid not null constraint recorded_figure_person_fk references person,
        recorded_as text not null constraint recorded_figure_role_known check (recorded_as in ('officer', 'administrator')),
        constraint recorded_figure_pk primary key (compact_id, id),
        constraint recorded_figure_number_unique unique (compact_id, indicator_key, year, number),
        constraint recorded_figure_correction_explained check (number = 1 or reason is not null),
        constraint recorded_figure_first_is_one check (number > 1 or value is not null)
      );
      alter table recorded_figure enable row level security;
      grant select, insert on recorded_figure to compact_app;
      create policy recorded_figure_seen on recorded_figure for select to compact_app using (compact_id = any (app.staff_of() || app.maig_of()));
      create policy recorded_figure_written on recorded_figure for insert to compact_app
        with check (compact_id = any (app.staff_of()) and recorded_by_person_id = app.person());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table recorded_figure');
  }
}
