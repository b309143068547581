import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The only doors to accounts, tokens and failures: nobody may read those tables, the functions answer one question each.
 */
export class CreateSignInFunctions1764000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.account_for_sign_in(address text) returns table (person_id uuid, password_hash text) language sql stable security definer set search_path = '' as $$
        select a.person_id, a.password_hash from public.account a join public.person p on p.id = a.person_id
          where p.email = lower(address) and a.disabled_at is null and p.erased_at is null $$;

      create function app.issue_token(hash text, person uuid, created timestamptz, expires timestamptz) returns void language sql security definer set search_path = '' as $$
        insert into public.access_token (token_hash, person_id, created_at, expires_at) values (hash, person, created, expires) $$;

      create function app.end_token(hash text) returns void language sql security definer set search_path = '' as $$
        delete from public.access_token where token_hash = hash $$;

      create function app.signed_in_person(hash text, at timestamptz) returns jsonb language sql stable security definer set search_path = '' as $$
        select jsonb_build_object('personId', p.id, 'name', p.name, 'language', p.language,
          'roles', coalesce((select jsonb_agg(jsonb_build_object('compactId', r.compact_id, 'compact', c.slug, 'role', r.role) order by c.slug, r.role)
            from public.role_assignment r join public.compact c on c.id = r.compact_id where r.person_id = p.id), '[]'),
          'memberships', coalesce((select jsonb_agg(jsonb_build_object('compactId', m.compact_id, 'organisationId', m.organisation_id))
            from public.membership m where m.person_id = p.id), '[]'),
          'ties', coalesce((select jsonb_agg(i.organisation_id) from public.interest i
            where i.person_id = p.id and (i.to_on is null or i.to_on > (at - interval '3 years')::date)), '[]'))
        from public.access_token t join public.person p on p.id = t.person_id
        where t.token_hash = hash and t.expires_at > at and p.erased_at is null
          and not exists (select 1 from public.account a where a.person_id = p.id and a.disabled_at is not null) $$;

      create function app.note_sign_in_failure(id uuid, email_hash text, address text, at timestamptz) returns void language sql security definer set search_path = '' as $$
        delete from public.sign_in_failure f where f.failed_at < at - interval '1 day';
        insert into public.sign_in_failure values (id, email_hash, address, at) $$;

      create function app.sign_in_failures(wanted_email_hash text, wanted_address text, since timestamptz,
          out for_pair integer, out for_address integer, out oldest_for_pair timestamptz, out oldest_for_address timestamptz)
        language sql stable security definer set search_path = '' as $$
        select count(*) filter (where f.email_hash = wanted_email_hash)::integer, count(*)::integer,
            min(f.failed_at) filter (where f.email_hash = wanted_email_hash), min(f.failed_at)
          from public.sign_in_failure f where f.address = wanted_address and f.failed_at > since $$;

      create function app.set_password(person uuid, hash text) returns void language plpgsql security definer set search_path = '' as $$
        begin
          -- Nobody is nobody: with no acting person the first comparison is unknown, which must not let anyone through.
          if (person = app.person() or app.may_change_account(person)) is not true then
            raise exception 'not allowed' using errcode = 'insufficient_privilege';
          end if;
          insert into public.account (person_id, password_hash) values (person, hash)
            on conflict (person_id) do update set password_hash = excluded.password_hash;
          delete from public.access_token where person_id = person;
        end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.account_for_sign_in(text), app.issue_token(text, uuid, timestamptz, timestamptz), app.end_token(text), app.signed_in_person(text, timestamptz),
        app.note_sign_in_failure(uuid, text, text, timestamptz), app.sign_in_failures(text, text, timestamptz), app.set_password(uuid, text);
    `);
  }
}
