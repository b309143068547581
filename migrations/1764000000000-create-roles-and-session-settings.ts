import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The two database roles that every query of the product runs as, and the transaction settings that say who is acting.
 * Roles belong to the whole server, so they may already be there; they own nothing and cannot bypass row-level security.
 */
export class CreateRolesAndSessionSettings1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'compact_app') then create role compact_app nologin nosuperuser nobypassrls; end if;
        if not exists (select from pg_roles where rolname = 'compact_worker') then create role compact_worker nologin nosuperuser nobypassrls; end if;
      exception when duplicate_object or unique_violation then null;
      end $$;
      do $$ begin
        if not (select rolsuper from pg_roles where rolname = current_user) then
          execute format('grant compact_app, compact_worker to %I', current_user);
        end if;
      end $$;
      create schema app;
      grant usage on schema app, public to compact_app, compact_worker;

      create function app.person() returns uuid language sql stable parallel safe
        as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;
      create function app.setting_ids(setting text) returns uuid[] language sql stable parallel safe
        as $$ select coalesce(nullif(current_setting(setting, true), ''), '{}')::uuid[] $$;
      create function app.organisations() returns uuid[] language sql stable parallel safe as $$ select app.setting_ids('app.organisations') $$;
      create function app.tied() returns uuid[] language sql stable parallel safe as $$ select app.setting_ids('app.tied') $$;
      create function app.member_of() returns uuid[] language sql stable parallel safe as $$ select app.setting_ids('app.member_of') $$;
      create function app.officer_of() returns uuid[] language sql stable parallel safe as $$ select app.setting_ids('app.officer_of') $$;
      create function app.maig_of() returns uuid[] language sql stable parallel safe as $$ select app.setting_ids('app.maig_of') $$;
      create function app.administrator_of() returns uuid[] language sql stable parallel safe as $$ select app.setting_ids('app.administrator_of') $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema app cascade`);
  }
}
