import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The two database roles that every query of the product runs as, and the transaction settings that say who is acting.
 * Roles belong to the whole server, so they may already be there, made by somebody else where this user may make none; they own
 * nothing and cannot bypass row-level security.
 */
export class CreateRolesAndSessionSettings1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ declare wanted text; begin
        foreach wanted in array array['compact_app', 'compact_worker'] loop
          begin
            if not exists (select from pg_roles where rolname = wanted) then
              execute format('create role %I nologin nosuperuser nobypassrls', wanted);
            end if;
          exception when duplicate_object or unique_violation then
            null; -- Another database of this server is being migrated at the same moment.
          end;
          if exists (select from pg_roles where rolname = wanted and (rolsuper or rolbypassrls)) then
            raise exception 'role % is not bound by row-level security', wanted using hint = format('alter role %I nosuperuser nobypassrls', wanted);
          end if;
          -- Before version 16 every member may take the role on; since then that is a right of its own.
          if not pg_has_role(current_user, wanted, case when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end) then
            execute format('grant %I to %I', wanted, current_user);
          end if;
        end loop;
      exception when insufficient_privilege then
        raise exception 'This user may not make or take on the roles of the product (%). An administrator of the server can: %', sqlerrm,
          format('create role compact_app nologin; create role compact_worker nologin; grant compact_app, compact_worker to %I;', current_user);
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
      create function app.staff_of() returns uuid[] language sql stable parallel safe as $$ select app.officer_of() || app.administrator_of() $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema app cascade`);
  }
}
