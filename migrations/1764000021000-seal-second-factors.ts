import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Secrets of authenticators are kept sealed: from now on no function takes a clear one, and a server finds those that an earlier
 * version left. Whether somebody has an authenticator is told to whoever may end it.
 */
export class SealSecondFactors1764000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function app.begin_second_factor(new_secret text, at timestamptz) returns void language plpgsql security definer set search_path = '' as $$
        begin
          if app.person() is null then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
          if new_secret not like 'sealed:%' then raise exception 'a secret is kept sealed' using errcode = 'check_violation'; end if;
          insert into public.second_factor values (app.person(), new_secret, at, null, null, 0, null)
            on conflict (person_id) do update set secret = excluded.secret, created_at = excluded.created_at where second_factor.confirmed_at is null;
        end $$;

      create function app.clear_second_factors() returns table (person uuid, secret text) language sql stable security definer set search_path = '' as $$
        select f.person_id, f.secret from public.second_factor f where f.secret not like 'sealed:%' order by f.person_id $$;

      create function app.seal_second_factor(person uuid, was text, sealed text) returns void language sql security definer set search_path = '' as $$
        update public.second_factor f set secret = sealed where f.person_id = person and f.secret = was and was not like 'sealed:%' and sealed like 'sealed:%' $$;

      create function app.has_second_factor(person uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select person is distinct from app.person() and app.may_change_account(person)
          and exists (select 1 from public.second_factor f where f.person_id = person and f.confirmed_at is not null) $$;

      revoke execute on function app.clear_second_factors(), app.seal_second_factor(uuid, text, text), app.has_second_factor(uuid) from public;
      grant execute on function app.clear_second_factors(), app.seal_second_factor(uuid, text, text), app.has_second_factor(uuid) to compact_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.has_second_factor(uuid), app.seal_second_factor(uuid, text, text), app.clear_second_factors();
      create or replace function app.begin_second_factor(new_secret text, at timestamptz) returns void language plpgsql security definer set search_path = '' as $$
        begin
          if app.person() is null then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
          insert into public.second_factor values (app.person(), new_secret, at, null, null, 0, null)
            on conflict (person_id) do update set secret = excluded.secret, created_at = excluded.created_at where second_factor.confirmed_at is null;
        end $$;
    `);
  }
}
