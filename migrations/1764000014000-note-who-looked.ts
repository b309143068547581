import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has looked at a case: one note for a person, a challenge and an hour. The parties and the officer are told in which role and
 * in which hour, never who; so nobody reads the table itself. It has no foreign keys on purpose: their check would make a reader
 * wait for whoever is changing the challenge, and neither challenges nor persons are ever deleted.
 */
export class NoteWhoLooked1764000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_view (
        compact_id uuid not null,
        challenge_id uuid not null,
        person_id uuid not null,
        hour timestamptz not null,
        role text not null constraint case_view_role_known check (role in ('officer', 'champion', 'advocate', 'mediator', 'chair', 'panelMember', 'observer', 'reviewer',
          'challenger', 'representative', 'respondent', 'interested')),
        constraint case_view_pk primary key (compact_id, challenge_id, person_id, hour),
        constraint case_view_whole_hour check (hour = date_trunc('hour', hour, 'UTC'))
      );
      alter table case_view enable row level security;
      create policy case_view_told on case_view for select to compact_app using (
        app.capacities(compact_id, challenge_id) && '{challenger,coChallenger,representative,respondent,officer}');

      -- The role in which somebody reads is worked out here, so that nobody can claim another. A second request of the same person in the
      -- same moment may have written the note already: then it is there, which is all that matters.
      create function app.note_who_looked(c uuid, ch uuid, at timestamptz) returns void language plpgsql security definer set search_path = '' as $$
        declare
          this_hour constant timestamptz := date_trunc('hour', at, 'UTC');
          held text[];
          looked_as text;
        begin
          if exists (select 1 from public.case_view v where v.compact_id = c and v.challenge_id = ch and v.person_id = app.person() and v.hour = this_hour) then return; end if;
          held := app.capacities(c, ch);
          select case r.role when 'coChallenger' then 'challenger' else r.role end into looked_as
            from unnest('{officer,champion,advocate,mediator,chair,panelMember,reviewer,observer,representative,challenger,coChallenger,respondent,interested}'::text[])
              with ordinality as r (role, place)
            where r.role = any (held) order by r.place limit 1;
          if looked_as is null then return; end if;
          begin
            insert into public.case_view values (c, ch, app.person(), this_hour, looked_as) on conflict do nothing;
          exception when serialization_failure then null;
          end;
        end
      $$;

      create function app.who_looked(c uuid, ch uuid) returns table (role text, hour timestamptz, people integer) language sql stable security definer set search_path = '' as $$
        select v.role, v.hour, count(*)::integer from public.case_view v
          where v.compact_id = c and v.challenge_id = ch and app.capacities(c, ch) && '{challenger,coChallenger,representative,respondent,officer}'
          group by v.role, v.hour
      $$;

      revoke execute on function app.note_who_looked(uuid, uuid, timestamptz), app.who_looked(uuid, uuid) from public;
      grant execute on function app.note_who_looked(uuid, uuid, timestamptz), app.who_looked(uuid, uuid) to compact_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.who_looked(uuid, uuid), app.note_who_looked(uuid, uuid, timestamptz);
      drop table case_view;
    `);
  }
}
