import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One-time links, one-time codes and a person's own sessions, behind functions like the password. A link is taken once; a code is
 * good once, because only a later one than the last is taken. Wrong codes count per person: only who knows the password, or reads
 * the mail, comes so far, so nobody can lock somebody else out.
 */
export class AddWaysToSignIn1764000015100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sign_in_link (
        token_hash text constraint sign_in_link_pk primary key,
        person_id uuid not null constraint sign_in_link_person_fk references person,
        purpose text not null constraint sign_in_link_purpose_known check (purpose in ('link', 'code')),
        created_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index sign_in_link_person on sign_in_link (person_id);

      create table second_factor (
        person_id uuid constraint second_factor_pk primary key constraint second_factor_person_fk references person,
        secret text not null,
        created_at timestamptz not null,
        confirmed_at timestamptz,
        last_step bigint,
        failures integer not null,
        failed_at timestamptz
      );
      alter table sign_in_link enable row level security;
      alter table second_factor enable row level security;

      create function app.ask_sign_in_link(address text, hash text, secret text, at timestamptz, expires timestamptz) returns void language plpgsql security definer set search_path = '' as $$
        declare
          asking record;
        begin
          delete from public.sign_in_link l where l.expires_at < at;
          select p.id, p.language, (select of.compact_id from app.compacts_of(p.id) of order by of.compact_id limit 1) as compact_id into asking
            from public.person p where p.email = lower(address) and p.erased_at is null
              and not exists (select 1 from public.account a where a.person_id = p.id and a.disabled_at is not null);
          if asking.compact_id is null or (select count(*) from public.sign_in_link l where l.person_id = asking.id and l.purpose = 'link') >= 3 then return; end if;
          insert into public.sign_in_link values (hash, asking.id, 'link', at, expires);
          perform app.post(asking.compact_id, 'sign-in-link', asking.language, 'challenger', asking.id, null, '{}', secret, 'sign-in-link:' || hash, at);
        end $$;

      create function app.keep_sign_in_step(hash text, person uuid, at timestamptz, expires timestamptz) returns void language sql security definer set search_path = '' as $$
        insert into public.sign_in_link values (hash, person, 'code', at, expires) $$;

      create function app.take_sign_in_link(hash text, wanted text, at timestamptz) returns uuid language sql security definer set search_path = '' as $$
        delete from public.sign_in_link l using public.person p where l.token_hash = hash and l.purpose = wanted and l.expires_at > at and p.id = l.person_id and p.erased_at is null
          and not exists (select 1 from public.account a where a.person_id = p.id and a.disabled_at is not null) returning l.person_id $$;

      create function app.person_at_sign_in_step(hash text, at timestamptz) returns uuid language sql stable security definer set search_path = '' as $$
        select l.person_id from public.sign_in_link l where l.token_hash = hash and l.purpose = 'code' and l.expires_at > at $$;

      create function app.second_factor_of(person uuid) returns table (secret text, confirmed_at timestamptz, last_step bigint, failures integer, failed_at timestamptz)
        language sql stable security definer set search_path = '' as $$
        select f.secret, f.confirmed_at, f.last_step, f.failures, f.failed_at from public.second_factor f where f.person_id = person $$;

      create function app.begin_second_factor(new_secret text, at timestamptz) returns void language plpgsql security definer set search_path = '' as $$
        begin
          if app.person() is null then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
          insert into public.second_factor values (app.person(), new_secret, at, null, null, 0, null)
            on conflict (person_id) do update set secret = excluded.secret, created_at = excluded.created_at where second_factor.confirmed_at is null;
        end $$;

      create function app.use_code(person uuid, step bigint, at timestamptz) returns boolean language sql security definer set search_path = '' as $$
        with used as (
          update public.second_factor f set last_step = step, confirmed_at = coalesce(f.confirmed_at, at), failures = 0, failed_at = null
            where f.person_id = person and (f.last_step is null or f.last_step < step) returning 1)
        select exists (select 1 from used) $$;

      create function app.note_wrong_code(person uuid, at timestamptz) returns void language sql security definer set search_path = '' as $$
        update public.second_factor f set failed_at = at, failures = case when f.failed_at > at - interval '15 minutes' then f.failures + 1 else 1 end where f.person_id = person $$;

      create function app.end_second_factor(person uuid) returns boolean language plpgsql security definer set search_path = '' as $$
        begin
          if (person = app.person() or app.may_change_account(person)) is not true then
            raise exception 'not allowed' using errcode = 'insufficient_privilege';
          end if;
          delete from public.second_factor f where f.person_id = person;
          return found;
        end $$;

      create function app.own_sessions(at timestamptz) returns table (session text, created_at timestamptz, expires_at timestamptz) language sql stable security definer set search_path = '' as $$
        select left(t.token_hash, 16), t.created_at, t.expires_at from public.access_token t where t.person_id = app.person() and t.expires_at > at order by t.created_at desc $$;

      create function app.end_own_sessions(ended text[]) returns integer language plpgsql security definer set search_path = '' as $$
        declare gone integer;
        begin
          delete from public.access_token t where t.person_id = app.person() and left(t.token_hash, 16) = any (ended);
          get diagnostics gone = row_count;
          return gone;
        end $$;

      create function app.forget_sign_in() returns trigger language plpgsql security definer set search_path = '' as $$
        begin
          if new.erased_at is null then return null; end if;
          delete from public.sign_in_link l where l.person_id = new.id;
          delete from public.second_factor f where f.person_id = new.id;
          delete from public.draft d where d.author_person_id = new.id;
          return null;
        end $$;
      create trigger person_forgotten after update on person for each row execute function app.forget_sign_in();

      revoke execute on function app.ask_sign_in_link(text, text, text, timestamptz, timestamptz), app.keep_sign_in_step(text, uuid, timestamptz, timestamptz),
        app.take_sign_in_link(text, text, timestamptz), app.person_at_sign_in_step(text, timestamptz), app.second_factor_of(uuid), app.begin_second_factor(text, timestamptz),
        app.use_code(uuid, bigint, timestamptz), app.note_wrong_code(uuid, timestamptz), app.end_second_factor(uuid), app.own_sessions(timestamptz),
        app.end_own_sessions(text[]), app.forget_sign_in() from public;
      grant execute on function app.ask_sign_in_link(text, text, text, timestamptz, timestamptz), app.keep_sign_in_step(text, uuid, timestamptz, timestamptz),
        app.take_sign_in_link(text, text, timestamptz), app.person_at_sign_in_step(text, timestamptz), app.second_factor_of(uuid), app.begin_second_factor(text, timestamptz),
        app.use_code(uuid, bigint, timestamptz), app.note_wrong_code(uuid, timestamptz), app.end_second_factor(uuid), app.own_sessions(timestamptz),
        app.end_own_sessions(text[]) to compact_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger person_forgotten on person;
      drop function app.forget_sign_in(), app.end_own_sessions(text[]), app.own_sessions(timestamptz), app.end_second_factor(uuid), app.note_wrong_code(uuid, timestamptz),
        app.use_code(uuid, bigint, timestamptz), app.begin_second_factor(text, timestamptz), app.second_factor_of(uuid), app.person_at_sign_in_step(text, timestamptz),
        app.take_sign_in_link(text, text, timestamptz), app.keep_sign_in_step(text, uuid, timestamptz, timestamptz), app.ask_sign_in_link(text, text, text, timestamptz, timestamptz);
      drop table second_factor, sign_in_link;
    `);
  }
}
