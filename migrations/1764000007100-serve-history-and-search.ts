import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is read of a case through functions: its history, the names of those who work on it, the ends of its chains, and full-text
 * search. Each checks first what the acting person may read. Last, the functions so far are opened to the server, and to nobody else.
 */
export class ServeHistoryAndSearch1764000007100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.leave_out(payload jsonb, ids uuid[]) returns jsonb language sql immutable parallel safe as $$
        select case when cardinality(ids) = 0 then payload else regexp_replace(payload::text, '"(' || array_to_string(ids, '|') || ')"', 'null', 'g')::jsonb end
      $$;

      -- What was submitted is the file itself, and a document's bytes are the document's: neither is told once more. Where a party is
      -- hidden from the reader its id becomes null wherever somebody wrote it.
      create function app.history(c uuid, ch uuid)
        returns table (event_type text, role text, at timestamptz, from_position text, to_position text, stream text, seq integer, payload jsonb)
        language plpgsql stable security definer set search_path = '' as $$
        declare
          held constant text[] := app.capacities(c, ch);
          streams constant text[] := array(select s from unnest('{shared,challenger,respondent,mediation,panel,officers}'::text[]) s where held && app.stream_readers(s));
          hidden constant uuid[] := case when app.sees_hidden(held) then '{}' else array(select p.organisation_id from public.participant p
            where p.compact_id = c and p.challenge_id = ch and p.identity_hidden and p.organisation_id is not null and p.organisation_id <> all (app.organisations())) end;
        begin
          return query select l.event_type, l.role, l.at, l.from_position, l.to_position, l.stream, l.seq,
              case l.event_type when 'submit' then '{}' else app.leave_out(d.payload - 'content', hidden) end
            from public.ledger_entry l
            left join public.ledger_detail d on d.compact_id = c and d.challenge_id = ch and d.stream = l.stream and d.seq = l.seq
            where l.compact_id = c and l.challenge_id = ch and l.stream = any (streams) order by l.at, l.stream, l.seq;
        end
      $$;

      create function app.names_on_case(c uuid, ch uuid) returns table (person_id uuid, name text) language sql stable security definer set search_path = '' as $$
        select distinct n.id, n.name from public.participant p join public.person n on n.id = p.person_id
          where app.reads_file(c, ch) and p.compact_id = c and p.challenge_id = ch and p.ended_at is null and p.visible
            and p.capacity in ('champion', 'advocate', 'mediator', 'chair', 'panelMember', 'observer')
      $$;

      create function app.stream_head(c uuid, ch uuid, wanted text, out seq integer, out hash text) language sql stable security definer set search_path = '' as $$
        select l.seq, l.hash from public.ledger_entry l
          where c = any (app.member_of()) and l.compact_id = c and l.challenge_id = ch and l.stream = wanted order by l.seq desc limit 1
      $$;

      -- First the cases that could be open to the person; whether they are is asked for those alone, and not where an officer without any
      -- tie has declared so: those can be thousands.
      create function app.find_challenges(words text) returns table (compact_id uuid, challenge_id uuid) language sql stable security definer set search_path = '' as $$
        with could_be_open (challenge_id, is_open) as (
          select mine, false from app.cases_of_mine() mine
          union all select d.challenge_id, d.compact_id = any (app.officer_of()) and app.tied() = '{}' from public.conflict_declaration d
            where d.person_id = app.person() and d.superseded_at is null and not d.interest
        ), found as materialized (
          select f.compact_id, f.challenge_id, bool_or(o.is_open) as is_open from public.challenge_file f join could_be_open o on o.challenge_id = f.challenge_id
            where f.search @@ plainto_tsquery('simple', words) and f.compact_id = any (app.member_of()) group by f.compact_id, f.challenge_id
        )
        select found.compact_id, found.challenge_id from found where found.is_open or app.reads_file(found.compact_id, found.challenge_id)
      $$;

      revoke execute on all functions in schema app from public;
      grant execute on all functions in schema app to compact_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.find_challenges(text), app.stream_head(uuid, uuid, text), app.names_on_case(uuid, uuid), app.history(uuid, uuid), app.leave_out(jsonb, uuid[]);
      revoke execute on all functions in schema app from compact_app;
    `);
  }
}
