import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Staff of one Compact could take over an account of another: they give the person a role of their own, then set a password. An
 * account may now be changed only by staff of every Compact that the person works in, and an administrator's by administrators
 * alone. Staff see whoever is appointed or belongs to an organisation in their Compact, also without a role there; a Champion
 * whose appointment ends later is published until then.
 */
export class GuardAccountsAcrossCompacts1764000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.may_change_account(p uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select app.works_in_my_compact(p) and not exists (select 1 from public.role_assignment r where r.person_id = p
          and r.compact_id <> all (case r.role when 'administrator' then app.administrator_of() else app.officer_of() || app.administrator_of() end)) $$;

      create function app.known_in_my_compact(p uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select exists (select 1 from public.champion_appointment a where a.person_id = p and a.compact_id = any (app.officer_of() || app.administrator_of()))
          or exists (select 1 from public.membership m where m.person_id = p and m.compact_id = any (app.officer_of() || app.administrator_of())) $$;

      create or replace function app.is_published_champion(p uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select exists (select 1 from public.champion_appointment a join public.compact c on c.id = a.compact_id and (c.publishes_champions or c.id = any (app.member_of()))
          where a.person_id = p and (a.to_on is null or a.to_on >= (now() at time zone 'Europe/London')::date)) $$;

      create or replace function app.set_password(person uuid, hash text) returns void language plpgsql security definer set search_path = '' as $$
        begin
          if not (person is not distinct from app.person() or app.may_change_account(person)) then
            raise exception 'not allowed' using errcode = 'insufficient_privilege';
          end if;
          insert into public.account (person_id, password_hash) values (person, hash)
            on conflict (person_id) do update set password_hash = excluded.password_hash;
          delete from public.access_token where person_id = person;
        end $$;

      drop function app.sign_in_failures(text, text, timestamptz);
      create function app.sign_in_failures(wanted_email_hash text, wanted_address text, since timestamptz,
          out for_pair integer, out for_address integer, out oldest_for_pair timestamptz, out oldest_for_address timestamptz)
        language sql stable security definer set search_path = '' as $$
        select count(*) filter (where f.email_hash = wanted_email_hash)::integer, count(*)::integer,
            min(f.failed_at) filter (where f.email_hash = wanted_email_hash), min(f.failed_at)
          from public.sign_in_failure f where f.address = wanted_address and f.failed_at > since $$;

      drop policy person_seen on person;
      create policy person_seen on person for select to compact_app
        using (id = app.person() or app.is_published_champion(id) or app.works_in_my_compact(id) or app.known_in_my_compact(id));
      drop policy person_changed on person;
      create policy person_changed on person for update to compact_app using (id = app.person() or app.may_change_account(id));

      revoke execute on function app.may_change_account(uuid), app.known_in_my_compact(uuid), app.sign_in_failures(text, text, timestamptz) from public;
      grant execute on function app.may_change_account(uuid), app.known_in_my_compact(uuid), app.sign_in_failures(text, text, timestamptz) to compact_app, compact_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy person_changed on person;
      create policy person_changed on person for update to compact_app using (id = app.person() or app.works_in_my_compact(id));
      drop policy person_seen on person;
      create policy person_seen on person for select to compact_app
        using (id = app.person() or app.is_published_champion(id) or app.works_in_my_compact(id));

      drop function app.sign_in_failures(text, text, timestamptz);
      create function app.sign_in_failures(wanted_email_hash text, wanted_address text, since timestamptz, out for_pair integer, out for_address integer, out oldest timestamptz)
        language sql stable security definer set search_path = '' as $$
        select count(*) filter (where f.email_hash = wanted_email_hash)::integer, count(*)::integer, min(f.failed_at)
          from public.sign_in_failure f where f.address = wanted_address and f.failed_at >= since $$;
      revoke execute on function app.sign_in_failures(text, text, timestamptz) from public;
      grant execute on function app.sign_in_failures(text, text, timestamptz) to compact_app, compact_worker;

      create or replace function app.set_password(person uuid, hash text) returns void language plpgsql security definer set search_path = '' as $$
        begin
          if not (person = app.person() or app.works_in_my_compact(person)) then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
          insert into public.account (person_id, password_hash) values (person, hash)
            on conflict (person_id) do update set password_hash = excluded.password_hash;
          delete from public.access_token where person_id = person;
        end $$;
      create or replace function app.is_published_champion(p uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select exists (select 1 from public.champion_appointment a join public.compact c on c.id = a.compact_id and (c.publishes_champions or c.id = any (app.member_of()))
          where a.person_id = p and a.to_on is null) $$;
      drop function app.known_in_my_compact(uuid), app.may_change_account(uuid);
    `);
  }
}
