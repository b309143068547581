import type { MigrationInterface, QueryRunner } from 'typeorm';

const noteWhoLooked = (seen: string): string => `
      create or replace function app.note_who_looked(c uuid, ch uuid, at timestamptz) returns void language plpgsql security definer set search_path = '' as $$
        declare
          this_hour constant timestamptz := date_trunc('hour', at, 'UTC');
          held text[];
          looked_as text;
        begin${seen}
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
      $$;`;

/**
 * When somebody last looked at a case, so that their list can say what has happened since. Written only when there was something new to
 * see, and read by that person alone. Like the notes of who looked it has no foreign keys, so that no reader waits for a writer.
 */
export class TellWhatIsNew1764000018900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_seen (
        person_id uuid not null,
        compact_id uuid not null,
        challenge_id uuid not null,
        seen_at timestamptz not null,
        constraint case_seen_pk primary key (person_id, compact_id, challenge_id)
      );
      alter table case_seen enable row level security;
      create policy case_seen_own on case_seen for select to compact_app using (person_id = app.person());

      create function app.mark_seen(c uuid, ch uuid, at timestamptz) returns void language plpgsql security definer set search_path = '' as $$
        begin
          if exists (select 1 from public.case_seen s where s.person_id = app.person() and s.compact_id = c and s.challenge_id = ch
              and not exists (select 1 from public.ledger_entry l where l.compact_id = c and l.challenge_id = ch and l.at > s.seen_at)) then return; end if;
          insert into public.case_seen values (app.person(), c, ch, at)
            on conflict (person_id, compact_id, challenge_id) do update set seen_at = excluded.seen_at;
        exception when serialization_failure then null;
        end
      $$;
      ${noteWhoLooked(`
          perform app.mark_seen(c, ch, at);`)}

      -- Of the newest cases that the person has a part in or has opened, those where others have done something since; never more than the person reads.
      create function app.news(most integer) returns table (reference text, title text, happened integer, event_type text, role text, at timestamptz)
        language sql stable security definer set search_path = '' as $$
        with mine as (
          select x.compact_id, x.id, x.reference, s.seen_at
            from (select app.cases_of_mine() as id union select n.challenge_id from public.case_seen n where n.person_id = app.person()) known
              join public.challenge x on x.id = known.id and x.compact_id = any (app.member_of())
              left join public.case_seen s on s.person_id = app.person() and s.compact_id = x.compact_id and s.challenge_id = x.id
            order by x.received_at desc, x.id limit 500
        ), fresh as (
          select m.reference, f.title, count(*)::integer as happened, (array_agg(l.event_type order by l.at desc, l.seq desc))[1] as event_type,
              (array_agg(l.role order by l.at desc, l.seq desc))[1] as role, max(l.at) as at
            from mine m
              cross join lateral (select app.capacities(m.compact_id, m.id) as held offset 0) c
              join public.challenge_file f on f.compact_id = m.compact_id and f.challenge_id = m.id
              join public.ledger_entry l on l.compact_id = m.compact_id and l.challenge_id = m.id and l.stream <> 'access' and l.at > coalesce(m.seen_at, '-infinity')
              left join public.ledger_detail d on d.compact_id = l.compact_id and d.challenge_id = l.challenge_id and d.stream = l.stream and d.seq = l.seq
            where c.held && app.stream_readers('shared') and c.held && app.stream_readers(l.stream) and d.actor_person_id is distinct from app.person()
            group by m.reference, f.title
        )
        select * from fresh order by fresh.at desc, fresh.reference limit most
      $$;
      revoke execute on function app.mark_seen(uuid, uuid, timestamptz), app.news(integer) from public;
      grant execute on function app.news(integer) to compact_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.news(integer);
      ${noteWhoLooked('')}
      drop function app.mark_seen(uuid, uuid, timestamptz);
      drop table case_seen;
    `);
  }
}
