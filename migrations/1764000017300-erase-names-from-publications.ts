import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is erased goes from what was published, too, although its check asks for names while it is written. */
export class EraseNamesFromPublications1764000017300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.erase_from_publications() returns trigger language plpgsql set search_path = '' as $$
        begin
          update public.published_decision set title = app.without_name(title, array[old.name]), summary = app.without_name(summary, array[old.name]),
              findings = app.without_name(findings::text, array[old.name])::jsonb
            where char_length(old.name) > 2 and app.without_name(concat_ws(' ', title, summary, findings::text), array[old.name]) <> concat_ws(' ', title, summary, findings::text);
          return null;
        end
      $$;
      revoke execute on function app.erase_from_publications() from public;
      create trigger person_erased_from_publications after update of erased_at on person for each row
        when (old.erased_at is null and new.erased_at is not null) execute function app.erase_from_publications();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger person_erased_from_publications on person;
      drop function app.erase_from_publications();
    `);
  }
}
