import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Erasing a person takes their name and address out of what staff wrote for reports, too: sources, reasons and who gave advice. It hangs
 * on the person's row, so that whatever else erasing does stays as it is.
 */
export class EraseNamesFromPlans1764000022200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.erase_from_plans() returns trigger language plpgsql set search_path = '' as $$
        declare names text[];
        begin
          select coalesce(array_agg(n), '{}') into names from unnest(array[old.name, old.email]) n where char_length(n) > 2;
          update public.recorded_figure set source = app.without_name(source, names), reason = app.without_name(reason, names)
            where app.without_name(concat_ws(' ', source, reason), names) <> concat_ws(' ', source, reason);
          update public.baseline_change set previous_source = app.without_name(previous_source, names), reason = app.without_name(reason, names)
            where app.without_name(concat_ws(' ', previous_source, reason), names) <> concat_ws(' ', previous_source, reason);
          update public.indicator_definition set baseline_source = app.without_name(baseline_source, names), sources = app.without_name(sources::text, names)::jsonb
            where app.without_name(concat_ws(' ', baseline_source, sources::text), names) <> concat_ws(' ', baseline_source, sources::text);
          update public.advocacy_engagement set provider = app.without_name(provider, names) where app.without_name(provider, names) <> provider;
          return null;
        end
      $$;
      revoke execute on function app.erase_from_plans() from public;
      create trigger person_erased_from_plans after update of erased_at on person
        for each row when (old.erased_at is null and new.erased_at is not null) execute function app.erase_from_plans();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger person_erased_from_plans on person; drop function app.erase_from_plans()');
  }
}
