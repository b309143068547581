import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody had written into a form when their session ended: for an hour, sealed with a key that their browser alone holds, given
 * back to that person alone after they have signed in again. At most five for a person, so that nobody can fill the table.
 */
export class KeepFormsOfEndedSessions1764000018100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kept_form (
        key_hash text constraint kept_form_pk primary key,
        person_id uuid not null constraint kept_form_person_fk references person,
        content bytea not null,
        created_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index kept_form_by_person on kept_form (person_id);
      alter table kept_form enable row level security;

      create function app.keep_form(hash text, person uuid, sealed bytea, at timestamptz, expires timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
        begin
          delete from public.kept_form f where f.expires_at <= at;
          if not exists (select 1 from public.person p where p.id = person and p.erased_at is null) then return false; end if;
          delete from public.kept_form f where f.key_hash in (
            select older.key_hash from public.kept_form older where older.person_id = person order by older.created_at desc offset 4);
          insert into public.kept_form values (hash, person, sealed, at, expires);
          return true;
        end $$;

      create function app.kept_form(hash text, at timestamptz) returns bytea language sql stable security definer set search_path = '' as $$
        select f.content from public.kept_form f where f.key_hash = hash and f.person_id = app.person() and f.expires_at > at $$;

      create function app.forget_kept_form(hash text) returns void language sql security definer set search_path = '' as $$
        delete from public.kept_form f where f.key_hash = hash and f.person_id = app.person() $$;

      create function app.forget_kept_forms() returns trigger language plpgsql security definer set search_path = '' as $$
        begin
          if new.erased_at is not null then delete from public.kept_form f where f.person_id = new.id; end if;
          return null;
        end $$;
      create trigger person_leaves_no_form after update on person for each row execute function app.forget_kept_forms();

      revoke execute on function app.keep_form(text, uuid, bytea, timestamptz, timestamptz), app.kept_form(text, timestamptz), app.forget_kept_form(text), app.forget_kept_forms() from public;
      grant execute on function app.keep_form(text, uuid, bytea, timestamptz, timestamptz), app.kept_form(text, timestamptz), app.forget_kept_form(text) to compact_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger person_leaves_no_form on person;
      drop function app.forget_kept_forms(), app.forget_kept_form(text), app.kept_form(text, timestamptz), app.keep_form(text, uuid, bytea, timestamptz, timestamptz);
      drop table kept_form;
    `);
  }
}
