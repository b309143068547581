import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever has signed in has an account from then on, with a password or without one. Before, somebody who came by links alone had none,
 * so an officer could give them a "first" password and sign in as them. Invitations are links that last a week.
 */
export class KeepAnAccountOfWhoeverSignedIn1764000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account alter column password_hash drop not null;

      insert into account (person_id, password_hash)
        select came.person_id, null from (
          select t.person_id from access_token t union select f.person_id from second_factor f
          union select l.person_id from sign_in_link l where l.purpose = 'code'
          union select d.author_person_id from draft d union select e.actor_person_id from ledger_detail e) came
        join person p on p.id = came.person_id where p.erased_at is null
        on conflict (person_id) do nothing;

      create or replace function app.account_for_sign_in(address text) returns table (person_id uuid, password_hash text) language sql stable security definer set search_path = '' as $$
        select a.person_id, a.password_hash from public.account a join public.person p on p.id = a.person_id
          where p.email = lower(address) and a.password_hash is not null and a.disabled_at is null and p.erased_at is null $$;

      create or replace function app.issue_token(hash text, person uuid, created timestamptz, expires timestamptz) returns void language sql security definer set search_path = '' as $$
        insert into public.account (person_id, password_hash) values (person, null) on conflict (person_id) do nothing;
        insert into public.access_token (token_hash, person_id, created_at, expires_at) values (hash, person, created, expires) $$;

      -- Answers whether there is somebody with an address to invite. A new invitation takes the place of the one before.
      create function app.invite_person(person uuid, hash text, secret text, at timestamptz, expires timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
        declare
          invited record;
        begin
          if app.looks_after(person) is not true then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
          select p.id, p.language, (select of.compact_id from app.compacts_of(p.id) of where of.compact_id = any (app.staff_of()) order by of.compact_id limit 1) as compact_id into invited
            from public.person p where p.id = person and p.erased_at is null and p.email is not null
              and not exists (select 1 from public.account a where a.person_id = p.id);
          if invited.id is null then return false; end if;
          delete from public.sign_in_link l where l.person_id = person and l.purpose = 'link';
          insert into public.sign_in_link values (hash, person, 'link', at, expires);
          perform app.post(invited.compact_id, 'invitation', invited.language, 'invited', person, null, '{}', secret, 'invitation:' || hash, at);
          return true;
        end $$;

      create function app.has_account(person uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select app.looks_after(person) and exists (select 1 from public.account a where a.person_id = person) $$;

      -- A link that went to an address opens nothing once the person has another one.
      create function app.forget_links() returns trigger language plpgsql security definer set search_path = '' as $$
        begin
          if new.email is distinct from old.email then delete from public.sign_in_link l where l.person_id = new.id; end if;
          return null;
        end $$;
      create trigger person_moved after update on person for each row execute function app.forget_links();

      revoke execute on function app.invite_person(uuid, text, text, timestamptz, timestamptz), app.has_account(uuid), app.forget_links() from public;
      grant execute on function app.invite_person(uuid, text, text, timestamptz, timestamptz), app.has_account(uuid) to compact_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger person_moved on person;
      drop function app.forget_links(), app.has_account(uuid), app.invite_person(uuid, text, text, timestamptz, timestamptz);
      create or replace function app.issue_token(hash text, person uuid, created timestamptz, expires timestamptz) returns void language sql security definer set search_path = '' as $$
        insert into public.access_token (token_hash, person_id, created_at, expires_at) values (hash, person, created, expires) $$;
      create or replace function app.account_for_sign_in(address text) returns table (person_id uuid, password_hash text) language sql stable security definer set search_path = '' as $$
        select a.person_id, a.password_hash from public.account a join public.person p on p.id = a.person_id
          where p.email = lower(address) and a.disabled_at is null and p.erased_at is null $$;
      delete from account where password_hash is null;
      alter table account alter column password_hash set not null;
    `);
  }
}
