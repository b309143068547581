import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What may be changed on a case once it is written. Keys, the narrative and who is hidden stay as they were filed. */
const caseRecords = {
  challenge_file: [],
  alleged_breach: ['respondent_position', 'respondent_reason', 'finding', 'finding_reasons'],
  action: ['done_on', 'evidence', 'verified_on'],
};
const progress = `version, ledger_head, stage, sub_state, clock, track, regional_support, external_proceedings, review, returns_to, paused_for, severity,
  mediation_unsuitable, accepted_on, outcome, resolved_at_stage, closed_on, counts`;
const tables = [
  ...[
    'challenge',
    'ledger_entry',
    'ledger_detail',
    ...Object.keys(caseRecords),
    'participant',
    'conflict_declaration',
    'document',
    'deadline',
  ],
  'advocacy_engagement',
];

/**
 * Challenges and what hangs on them. Officers and MAIG see the rows of their Compact unless an interest stands between, everybody
 * else the cases they have a capacity on; the file opens by capacity. Who writes must have the file open or begin the case in the
 * same transaction. The ledger is written here and read through functions: its policies for reading are a second wall without a door.
 */
export class WallOffCases1764000005200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant select, insert, update (${progress}) on challenge to compact_app;
      -- A list of somebody's own cases asks app.cases_of_mine() for them first; one row must not cost what all of them cost.
      create policy challenge_seen on challenge for select to compact_app using (
        (compact_id = any ((select app.officer_of() || app.maig_of())::uuid[])
          and not exists (select 1 from conflict_declaration d where d.person_id = app.person() and d.compact_id = challenge.compact_id and d.challenge_id = challenge.id
            and d.interest and d.superseded_at is null)
          and ((select app.tied())::uuid[] = '{}' or not app.is_tied_to_party(compact_id, id)))
        or app.capacities(compact_id, id) <> '{}');
      create policy challenge_submitted on challenge for insert to compact_app with check (app.begins_here(compact_id, id));
      create policy challenge_progressed on challenge for update to compact_app using (app.reads_file(compact_id, id)) with check (compact_id = any (app.member_of()));

      grant insert on ledger_entry, ledger_detail to compact_app;
      create policy ledger_entry_seen on ledger_entry for select to compact_app using (app.reads_stream(compact_id, challenge_id, stream));
      create policy ledger_detail_seen on ledger_detail for select to compact_app using (app.reads_stream(compact_id, challenge_id, stream) or actor_person_id = app.person());
      create policy ledger_entry_appended on ledger_entry for insert to compact_app with check (compact_id = any (app.member_of())
        and case stream when 'access' then app.may_declare(compact_id, challenge_id) else (stream = 'shared' and seq = 1) or app.reads_file(compact_id, challenge_id) end);
      create policy ledger_detail_appended on ledger_detail for insert to compact_app with check (actor_person_id is not distinct from app.person()
        and case stream when 'access' then app.may_declare(compact_id, challenge_id) else app.reads_file(compact_id, challenge_id) or app.begins_here(compact_id, challenge_id) end);
    `);
    for (const [table, changed] of Object.entries(caseRecords)) {
      await runner.query(`
        grant select, insert${changed.length > 0 ? `, update (${changed.join(', ')})` : ''} on ${table} to compact_app;
        create policy ${table}_seen on ${table} for select to compact_app using (app.reads_file(compact_id, challenge_id));
        create policy ${table}_filed on ${table} for insert to compact_app with check (app.reads_file(compact_id, challenge_id) or app.begins_here(compact_id, challenge_id));
        ${changed.length > 0 ? `create policy ${table}_changed on ${table} for update to compact_app using (app.reads_file(compact_id, challenge_id));` : ''}
      `);
    }
    await runner.query(`
      grant select, insert, update (visible, ended_at) on participant to compact_app;
      create policy participant_seen on participant for select to compact_app using (
        person_id = app.person() or (visible and organisation_id = any ((select app.organisations())::uuid[])) or app.sees_participant(compact_id, challenge_id, identity_hidden));
      create policy participant_added on participant for insert to compact_app with check (app.adds_participant(compact_id, challenge_id, capacity));
      create policy participant_changed on participant for update to compact_app
        using (ended_at is null and (person_id = app.person() or app.changes_participant(compact_id, challenge_id, capacity)))
        with check (compact_id = any (app.member_of()));

      -- A declaration is superseded by another, never rewritten.
      grant select, insert, update (superseded_at) on conflict_declaration to compact_app;
      create policy conflict_declaration_seen on conflict_declaration for select to compact_app using (
        person_id = app.person() or 'officer' = any (app.capacities(compact_id, challenge_id)));
      create policy conflict_declaration_made on conflict_declaration for insert to compact_app with check (
        person_id = app.person() and app.may_declare(compact_id, challenge_id));
      create policy conflict_declaration_superseded on conflict_declaration for update to compact_app
        using (person_id = app.person() and superseded_at is null) with check (person_id = app.person());

      grant select, insert on document to compact_app;
      create policy document_seen on document for select to compact_app using (app.reads_stream(compact_id, challenge_id, audience));
      create policy document_attached on document for insert to compact_app with check (app.reads_stream(compact_id, challenge_id, audience));

      -- What has ended is never written again. An officer with an interest may still take a challenge down for somebody.
      grant select, insert, update (owner, due_on, status, ended_on, calendar_version, explanation, reminder_dates) on deadline to compact_app;
      create policy deadline_seen on deadline for select to compact_app using (
        exists (select 1 from challenge x where x.compact_id = deadline.compact_id and x.id = deadline.challenge_id)
        or ((select pg_current_xact_id_if_assigned()) is not null and app.begins_here(compact_id, challenge_id)));
      create policy deadline_set on deadline for insert to compact_app with check (app.reads_file(compact_id, challenge_id) or app.begins_here(compact_id, challenge_id));
      create policy deadline_moved on deadline for update to compact_app
        using (status = 'open' and app.reads_file(compact_id, challenge_id)) with check (compact_id = any (app.member_of()));

      grant select, insert, update on advocacy_engagement to compact_app;
      create policy advocacy_engagement_seen on advocacy_engagement for select to compact_app using (
        compact_id = any ((select app.officer_of())::uuid[]) or advocate_person_id = app.person() or organisation_id = any ((select app.organisations())::uuid[]));
      create policy advocacy_engagement_opened on advocacy_engagement for insert to compact_app with check (
        compact_id = any (app.officer_of()) or (compact_id = any (app.member_of()) and advocate_person_id = app.person()));
      create policy advocacy_engagement_changed on advocacy_engagement for update to compact_app using (
        compact_id = any (app.officer_of()) or advocate_person_id = app.person());
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
    `);
  }
}
