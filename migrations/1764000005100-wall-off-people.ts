import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['person', 'role_assignment', 'membership', 'interest'];

/**
 * People, their roles and ties. Names are seen where people are published or looked after; addresses through app.address_of alone;
 * accounts and tokens through the sign-in functions alone. Nobody grants themself a role or a place in an organisation, nor takes
 * away a tie of their own: each would open cases. An administrator alone may enter themself as one: where they are none yet, they
 * have founded the Compact in the same transaction.
 */
export class WallOffPeople1764000005100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.compacts_of(p uuid) returns table (compact_id uuid, role text) language sql stable security definer set search_path = '' as $$
        select r.compact_id, r.role from public.role_assignment r where r.person_id = p
        union all select m.compact_id, null from public.membership m where m.person_id = p
        union all select a.compact_id, null from public.champion_appointment a where a.person_id = p
      $$;

      create function app.looks_after(p uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$
        declare mine constant uuid[] := app.staff_of();
        begin
          return mine <> '{}' and (exists (select 1 from public.role_assignment r where r.person_id = p and r.compact_id = any (mine))
            or exists (select 1 from public.membership m where m.person_id = p and m.compact_id = any (mine))
            or exists (select 1 from public.champion_appointment a where a.person_id = p and a.compact_id = any (mine)));
        end
      $$;

      create function app.is_published_champion(p uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select exists (select 1 from public.champion_appointment a join public.compact c on c.id = a.compact_id and (c.publishes_champions or c.id = any (app.member_of()))
          where a.person_id = p and (a.to_on is null or a.to_on >= (now() at time zone 'Europe/London')::date))
      $$;

      -- Whoever gives an account to somebody could use it: staff of every Compact that the person has to do with, and where one is
      -- in use already, or belongs to an officer or administrator, the administrators there alone.
      create function app.may_change_account(p uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select coalesce(bool_and(of.compact_id = any (
            case when of.role in ('officer', 'administrator') or exists (select 1 from public.account a where a.person_id = p) then app.administrator_of() else app.staff_of() end)), false)
          from app.compacts_of(p) of
      $$;

      create function app.address_of(person uuid) returns text language sql stable security definer set search_path = '' as $$
        select p.email from public.person p where p.id = address_of.person and (p.id = app.person() or app.looks_after(p.id))
      $$;
      create function app.person_with_address(address text) returns table (id uuid) language sql stable security definer set search_path = '' as $$
        select p.id from public.person p where p.email = lower(address) and p.erased_at is null and (p.id = app.person() or app.looks_after(p.id))
      $$;

      grant select (id, name, language, erased_at, created_at), insert, update (name, email, language) on person to compact_app;
      create policy person_seen on person for select to compact_app using (id = app.person() or app.looks_after(id) or app.is_published_champion(id));
      create policy person_added on person for insert to compact_app with check (cardinality(app.staff_of()) > 0);
      create policy person_changed on person for update to compact_app using (id = app.person() or app.may_change_account(id));

      grant select, insert, delete on role_assignment, membership to compact_app;
      create policy role_assignment_seen on role_assignment for select to compact_app using (person_id = app.person() or compact_id = any ((select app.staff_of())::uuid[]));
      create policy role_assignment_granted on role_assignment for insert to compact_app with check (
        (person_id is distinct from app.person() or role = 'administrator')
        and compact_id = any (case when role in ('officer', 'administrator') then app.administrator_of() else app.staff_of() end));
      create policy role_assignment_ended on role_assignment for delete to compact_app using (
        compact_id = any (case when role in ('officer', 'administrator') then app.administrator_of() else app.staff_of() end));

      create policy membership_seen on membership for select to compact_app using (person_id = app.person() or compact_id = any ((select app.staff_of())::uuid[]));
      create policy membership_kept on membership for all to compact_app using (person_id is distinct from app.person() and compact_id = any (app.staff_of()));

      grant select, insert, update, delete on interest to compact_app;
      create policy interest_seen on interest for select to compact_app using (person_id = app.person() or compact_id = any (app.officer_of()));
      create policy interest_declared on interest for insert to compact_app with check (person_id = app.person() and compact_id = any (app.member_of()));
      create policy interest_kept on interest for all to compact_app using (person_id is distinct from app.person() and compact_id = any (app.officer_of()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ declare p record; begin
        for p in select policyname, tablename from pg_policies where schemaname = 'public' and tablename = any ('{${tables.join(',')}}') loop
          execute format('drop policy %I on %I', p.policyname, p.tablename);
        end loop;
      end $$;
      revoke all on ${tables.join(', ')} from compact_app;
      drop function app.person_with_address(text), app.address_of(uuid), app.may_change_account(uuid), app.is_published_champion(uuid), app.looks_after(uuid), app.compacts_of(uuid);
    `);
  }
}
