import type { MigrationInterface, QueryRunner } from 'typeorm';

const noteWhoLooked = (office: { declared: string; told: string; value: string }): string => `
      create or replace function app.note_who_looked(c uuid, ch uuid, at timestamptz) returns void language plpgsql security definer set search_path = '' as $$
        declare
          this_hour constant timestamptz := date_trunc('hour', at, 'UTC');
          held text[];
          looked_as text;${office.declared}
        begin
          perform app.mark_seen(c, ch, at);
          if exists (select 1 from public.case_view v where v.compact_id = c and v.challenge_id = ch and v.person_id = app.person() and v.hour = this_hour) then return; end if;
          held := app.capacities(c, ch);
          select case r.role when 'coChallenger' then 'challenger' else r.role end into looked_as
            from unnest('{officer,champion,advocate,mediator,chair,panelMember,reviewer,observer,representative,challenger,coChallenger,respondent,interested}'::text[])
              with ordinality as r (role, place)
            where r.role = any (held) order by r.place limit 1;
          if looked_as is null then return; end if;${office.told}
          begin
            insert into public.case_view values (c, ch, app.person(), this_hour, looked_as${office.value}) on conflict do nothing;
          exception when serialization_failure then null;
          end;
        end
      $$;`;

const before = { declared: '', told: '', value: '' };
const withOffice = {
  declared: `
          in_office boolean;`,
  told: `
          in_office := looked_as in ('officer', 'champion', 'advocate', 'mediator', 'chair', 'panelMember', 'reviewer')
            and not held && '{representative,challenger,coChallenger,respondent,interested}';`,
  value: ', in_office',
};

/**
 * The parties and the officer are told the names of those who looked in an office, where the Compact wants that. Offices are a positive
 * list, and whoever was on a party's side as well when they looked is never named. What was so at that moment is kept with the note:
 * a name that came or went later would tell that somebody had come to a party, or left one. Of older notes it is not known, so nobody
 * is named in them.
 */
export class NameWhoLooked1764000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table compact add column looks_show_names boolean not null default false;
      alter table case_view add column in_office boolean not null default false;
      alter table case_view alter column in_office drop default;
      ${noteWhoLooked(withOffice)}

      drop function app.who_looked(uuid, uuid);
      create function app.who_looked(c uuid, ch uuid) returns table (role text, hour timestamptz, people integer, names text[])
        language sql stable security definer set search_path = '' as $$
        select v.role, v.hour, count(*)::integer,
            array_agg(p.name order by p.name, p.id) filter (where k.looks_show_names and v.in_office and p.erased_at is null)
          from public.case_view v join public.compact k on k.id = v.compact_id left join public.person p on p.id = v.person_id
          where v.compact_id = c and v.challenge_id = ch and app.capacities(c, ch) && '{challenger,coChallenger,representative,respondent,officer}'
          group by v.role, v.hour
      $$;
      revoke execute on function app.who_looked(uuid, uuid) from public;
      grant execute on function app.who_looked(uuid, uuid) to compact_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.who_looked(uuid, uuid);
      create function app.who_looked(c uuid, ch uuid) returns table (role text, hour timestamptz, people integer) language sql stable security definer set search_path = '' as $$
        select v.role, v.hour, count(*)::integer from public.case_view v
          where v.compact_id = c and v.challenge_id = ch and app.capacities(c, ch) && '{challenger,coChallenger,representative,respondent,officer}'
          group by v.role, v.hour
      $$;
      revoke execute on function app.who_looked(uuid, uuid) from public;
      grant execute on function app.who_looked(uuid, uuid) to compact_app;
      ${noteWhoLooked(before)}
      alter table case_view drop column in_office;
      alter table compact drop column looks_show_names;
    `);
  }
}
