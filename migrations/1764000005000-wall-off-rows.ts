import type { MigrationInterface, QueryRunner } from 'typeorm';

const publishedTables = ['compact', 'calendar', 'procedure_version', 'agreement_version', 'code', 'commitment', 'redress_body'];
const caseFileTables = ['challenge_file', 'alleged_breach', 'action'];

/**
 * Row-level security on every table. Nothing is granted that is not written here; the owner is bound too wherever a policy
 * exists, except through the security-definer functions of schema app.
 */
export class WallOffRows1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ declare t text; begin
        for t in select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations' loop
          execute format('alter table %I enable row level security', t);
        end loop;
      end $$;
      grant select on all tables in schema public to compact_app, compact_worker;
      revoke all on account, access_token, sign_in_failure from compact_app, compact_worker;
      grant execute on all functions in schema app to compact_app, compact_worker;
      do $$ begin
        if to_regclass('public.migrations') is not null then grant select on public.migrations to compact_app, compact_worker; end if;
      end $$;
    `);
    for (const table of publishedTables) {
      await runner.query(`
        create policy ${table}_is_public on ${table} for select using (true);
        grant insert, update, delete on ${table} to compact_app;
        create policy ${table}_kept_by_staff on ${table} for all to compact_app
          using (${table === 'compact' ? 'id' : 'compact_id'} = any (app.officer_of() || app.administrator_of()))
          with check (${table === 'compact' ? 'cardinality(app.administrator_of()) > 0' : 'compact_id = any (app.officer_of() || app.administrator_of())'});
      `);
    }
    await runner.query(`
      create policy organisation_seen on organisation for select to compact_app using (
        compact_id = any ((select app.member_of())::uuid[]) or exists (select 1 from compact c where c.id = compact_id and c.publishes_organisations));
      create policy signature_seen on signature for select to compact_app using (
        compact_id = any ((select app.member_of())::uuid[]) or exists (select 1 from compact c where c.id = compact_id and c.publishes_organisations));
      create policy champion_appointment_seen on champion_appointment for select to compact_app using (
        compact_id = any ((select app.member_of())::uuid[]) or exists (select 1 from compact c where c.id = compact_id and c.publishes_champions));
      grant insert, update, delete on organisation, signature, champion_appointment, membership, interest, role_assignment to compact_app;
      create policy organisation_kept on organisation for all to compact_app using (compact_id = any (app.officer_of() || app.administrator_of()));
      create policy signature_kept on signature for all to compact_app using (compact_id = any (app.officer_of() || app.administrator_of()));
      create policy champion_appointment_kept on champion_appointment for all to compact_app using (compact_id = any (app.officer_of() || app.administrator_of()));
      create policy membership_seen on membership for select to compact_app using (person_id = app.person());
      create policy membership_kept on membership for all to compact_app using (compact_id = any (app.officer_of() || app.administrator_of()));
      create policy interest_seen on interest for select to compact_app using (person_id = app.person());
      create policy interest_kept on interest for all to compact_app
        using (person_id = app.person() or compact_id = any (app.officer_of())) with check (compact_id = any (app.member_of()));
      create policy role_assignment_seen on role_assignment for select to compact_app using (person_id = app.person());
      create policy role_assignment_kept on role_assignment for all to compact_app using (compact_id = any (app.officer_of() || app.administrator_of()));

      create function app.is_published_champion(p uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select exists (select 1 from public.champion_appointment a join public.compact c on c.id = a.compact_id and (c.publishes_champions or c.id = any (app.member_of()))
          where a.person_id = p and a.to_on is null) $$;
      create function app.works_in_my_compact(p uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select exists (select 1 from public.role_assignment r where r.person_id = p and r.compact_id = any (app.officer_of() || app.administrator_of())) $$;
      grant execute on all functions in schema app to compact_app, compact_worker;
      create policy person_seen on person for select to compact_app
        using (id = app.person() or app.is_published_champion(id) or app.works_in_my_compact(id));
      grant insert, update on person to compact_app;
      create policy person_added on person for insert to compact_app with check (cardinality(app.officer_of() || app.administrator_of()) > 0);
      create policy person_changed on person for update to compact_app using (id = app.person() or app.works_in_my_compact(id));

      create policy indicator_definition_seen on indicator_definition for select to compact_app using (compact_id = any (app.officer_of() || app.maig_of() || app.administrator_of()));
      grant insert, update on indicator_definition to compact_app;
      create policy indicator_definition_kept on indicator_definition for all to compact_app using (compact_id = any (app.officer_of() || app.administrator_of()));
      grant insert, update on reference_counter to compact_app;
      create policy reference_counter_used on reference_counter for all to compact_app using (compact_id = any (app.member_of()));

      create policy challenge_seen on challenge for select to compact_app using (
        (compact_id = any ((select app.officer_of() || app.maig_of())::uuid[])
          and not exists (select 1 from conflict_declaration d where d.person_id = app.person() and d.compact_id = challenge.compact_id and d.challenge_id = challenge.id
            and d.interest and d.superseded_at is null)
          and ((select app.tied())::uuid[] = '{}' or not app.is_tied_to_party(compact_id, id)))
        or app.capacities(compact_id, id) <> '{}');
      grant insert, update on challenge to compact_app;
      create policy challenge_submitted on challenge for insert to compact_app with check (compact_id = any (app.member_of()));
      create policy challenge_progressed on challenge for update to compact_app using (app.reads_file(compact_id, id)) with check (compact_id = any (app.member_of()));

      create policy ledger_entry_seen on ledger_entry for select to compact_app using (app.reads_stream(compact_id, challenge_id, stream));
      create policy ledger_detail_seen on ledger_detail for select to compact_app using (app.reads_stream(compact_id, challenge_id, stream) or actor_person_id = app.person());
      grant insert on ledger_entry, ledger_detail to compact_app;
      create policy ledger_entry_appended on ledger_entry for insert to compact_app with check (compact_id = any (app.member_of()));
      create policy ledger_detail_appended on ledger_detail for insert to compact_app with check (compact_id = any (app.member_of()) and actor_person_id is not distinct from app.person());
    `);
    for (const table of caseFileTables) {
      await runner.query(`
        create policy ${table}_seen on ${table} for select to compact_app using (app.reads_file(compact_id, challenge_id));
        grant insert, update on ${table} to compact_app;
        create policy ${table}_filed on ${table} for insert to compact_app with check (compact_id = any (app.member_of()));
        create policy ${table}_changed on ${table} for update to compact_app using (app.reads_file(compact_id, challenge_id));
      `);
    }
    await runner.query(`
      create function app.sees_participant(c uuid, ch uuid, hidden boolean) returns boolean language sql stable as $$
        select app.reads_file(c, ch) and (not hidden or not app.capacities(c, ch) <@ '{respondent}') $$;
      grant execute on function app.sees_participant(uuid, uuid, boolean) to compact_app, compact_worker;
      create policy participant_seen on participant for select to compact_app using (
        person_id = app.person() or (visible and organisation_id = any ((select app.organisations())::uuid[])) or app.sees_participant(compact_id, challenge_id, identity_hidden));
      grant insert, update on participant to compact_app;
      create policy participant_added on participant for insert to compact_app with check (compact_id = any (app.member_of()));
      create policy participant_changed on participant for update to compact_app using (app.reads_file(compact_id, challenge_id));

      create policy conflict_declaration_seen on conflict_declaration for select to compact_app using (person_id = app.person() or 'officer' = any (app.capacities(compact_id, challenge_id)));
      grant insert, update on conflict_declaration to compact_app;
      create policy conflict_declaration_made on conflict_declaration for insert to compact_app with check (person_id = app.person() and compact_id = any (app.member_of()));
      create policy conflict_declaration_renewed on conflict_declaration for update to compact_app using (person_id = app.person());

      create policy document_seen on document for select to compact_app using (app.reads_stream(compact_id, challenge_id, audience));
      grant insert on document to compact_app;
      create policy document_attached on document for insert to compact_app with check (app.reads_stream(compact_id, challenge_id, audience));

      create policy deadline_seen on deadline for select to compact_app using (
        compact_id = any ((select app.officer_of() || app.maig_of())::uuid[]) or app.capacities(compact_id, challenge_id) <> '{}');
      grant insert, update on deadline to compact_app;
      create policy deadline_set on deadline for insert to compact_app with check (compact_id = any (app.member_of()));
      create policy deadline_moved on deadline for update to compact_app using (app.reads_file(compact_id, challenge_id));

      create policy advocacy_engagement_seen on advocacy_engagement for select to compact_app using (
        compact_id = any (app.officer_of() || app.maig_of()) or advocate_person_id = app.person() or organisation_id = any (app.organisations()));
      grant insert, update on advocacy_engagement to compact_app;
      create policy advocacy_engagement_opened on advocacy_engagement for insert to compact_app with check (
        compact_id = any (app.officer_of()) or (compact_id = any (app.member_of()) and advocate_person_id = app.person()));
      create policy advocacy_engagement_changed on advocacy_engagement for update to compact_app using (
        compact_id = any (app.officer_of()) or advocate_person_id = app.person());

      create policy message_log on message for select to compact_app using (compact_id = any (app.officer_of() || app.administrator_of()));
      grant insert on message to compact_app;
      create policy message_queued on message for insert to compact_app with check (compact_id = any (app.member_of()));

      grant insert, update on idempotency_key to compact_app;
      create policy idempotency_key_own on idempotency_key for all to compact_app using (person_id = app.person());
    `);
    await runner.query(`
      grant update on message, deadline to compact_worker;
      grant insert on message to compact_worker;
      do $$ declare t text; begin
        foreach t in array array['message', 'deadline', 'challenge', 'participant', 'person', 'ledger_entry', 'ledger_detail', 'organisation', 'role_assignment', 'membership'] loop
          execute format('create policy %I on %I for all to compact_worker using (true)', t || '_worked_on', t);
        end loop;
      end $$;
    `);
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
      drop function app.sees_participant(uuid, uuid, boolean), app.works_in_my_compact(uuid), app.is_published_champion(uuid);
    `);
  }
}
