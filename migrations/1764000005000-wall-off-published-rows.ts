import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What staff of a Compact keep up to date, with the rights they have on it. Versions that challenges pin are added, never changed. */
const publishedTables = {
  calendar: 'insert',
  procedure_version: 'insert',
  agreement_version: 'insert, update, delete',
  code: 'insert, update, delete',
  commitment: 'insert, update, delete',
  redress_body: 'insert, update, delete',
};
const registers = {
  organisation: 'publishes_organisations',
  signature: 'publishes_organisations',
  champion_appointment: 'publishes_champions',
};

/**
 * Row-level security on every table: what is not granted and allowed here or in the migrations that follow, no role of the product
 * may do. The owner of the tables is not bound by it. That is meant: migrations, the security-definer functions of schema app and
 * the owner's commands, such as erasing a person, go past it; the server and the worker never connect as the owner.
 */
export class WallOffPublishedRows1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ declare t text; begin
        for t in select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations' loop
          execute format('alter table %I enable row level security', t);
        end loop;
        if to_regclass('public.migrations') is not null then grant select on public.migrations to compact_app, compact_worker; end if;
      end $$;

      grant select on compact to compact_app, compact_worker;
      grant insert, update, delete on compact to compact_app;
      create policy compact_is_public on compact for select using (true);
      create policy compact_founded on compact for insert to compact_app with check (cardinality(app.administrator_of()) > 0);
      create policy compact_changed on compact for update to compact_app using (id = any (app.administrator_of()));
      create policy compact_removed on compact for delete to compact_app using (id = any (app.administrator_of()));

      grant select, insert, update on indicator_definition to compact_app;
      create policy indicator_definition_seen on indicator_definition for select to compact_app using (compact_id = any (app.staff_of() || app.maig_of()));
      create policy indicator_definition_kept on indicator_definition for all to compact_app using (compact_id = any (app.staff_of()));

      grant select, insert, update (last_serial) on reference_counter to compact_app;
      create policy reference_counter_used on reference_counter for all to compact_app using (compact_id = any (app.member_of()));
    `);
    for (const [table, rights] of Object.entries(publishedTables)) {
      await runner.query(`
        grant select on ${table} to compact_app, compact_worker;
        grant ${rights} on ${table} to compact_app;
        create policy ${table}_is_public on ${table} for select using (true);
        create policy ${table}_kept on ${table} for all to compact_app using (compact_id = any (app.staff_of()));
      `);
    }
    for (const [table, published] of Object.entries(registers)) {
      await runner.query(`
        grant select, insert, update, delete on ${table} to compact_app;
        create policy ${table}_seen on ${table} for select to compact_app using (
          compact_id = any ((select app.member_of())::uuid[]) or exists (select 1 from compact c where c.id = compact_id and c.${published}));
        create policy ${table}_kept on ${table} for all to compact_app using (compact_id = any (app.staff_of()));
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ declare p record; begin
        for p in select policyname, tablename from pg_policies where schemaname = 'public' loop
          execute format('drop policy %I on %I', p.policyname, p.tablename);
        end loop;
        for p in select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations' loop
          execute format('alter table %I disable row level security', p.tablename);
        end loop;
      end $$;
      revoke all on all tables in schema public from compact_app, compact_worker;
    `);
  }
}
