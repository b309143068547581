import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is told something about a challenge is worked out inside the database: the acting person may not read other people's
 * accounts, and need not. app.queue_message writes one row per person and gives nothing back.
 */
export class QueueMessages1764000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index message_by_challenge on message (compact_id, challenge_id);

      create function app.has_interest(c uuid, ch uuid, person uuid, at timestamptz) returns boolean language sql stable security definer set search_path = '' as $$
        select exists (select 1 from public.conflict_declaration d
            where d.compact_id = c and d.challenge_id = ch and d.person_id = person and d.interest and d.superseded_at is null)
          or exists (select 1 from public.interest i join public.participant x on x.compact_id = i.compact_id and x.organisation_id = i.organisation_id
            where i.compact_id = c and i.person_id = person and (i.to_on is null or i.to_on > (at - interval '3 years')::date)
              and x.challenge_id = ch and x.capacity in ('challenger', 'coChallenger', 'respondent'))
          or exists (select 1 from public.membership m join public.participant x on x.compact_id = m.compact_id and x.organisation_id = m.organisation_id
            where m.compact_id = c and m.person_id = person and x.challenge_id = ch and x.capacity in ('challenger', 'coChallenger', 'respondent')) $$;

      create function app.has_declared_none(c uuid, ch uuid, person uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select exists (select 1 from public.conflict_declaration d
          where d.compact_id = c and d.challenge_id = ch and d.person_id = person and not d.interest and d.superseded_at is null) $$;

      create function app.recipients_of(c uuid, ch uuid, wanted text, named uuid[], at timestamptz) returns setof uuid language plpgsql stable security definer set search_path = '' as $$
        declare
          capacities text[] := case wanted
            when 'challenger' then '{challenger,coChallenger,representative}'::text[]
            when 'panel' then '{chair,panelMember}'::text[]
            else array[wanted] end;
        begin
          if wanted = 'officer' then
            -- Those who work on the case; before anybody has declared, every officer who could.
            return query
              with officers as (select r.person_id from public.role_assignment r
                where r.compact_id = c and r.role = 'officer' and not app.has_interest(c, ch, r.person_id, at))
              select o.person_id from officers o
                where app.has_declared_none(c, ch, o.person_id) or not exists (select 1 from officers x where app.has_declared_none(c, ch, x.person_id));
          elsif wanted = 'assignee' then
            return query select n from unnest(named) n where not app.has_interest(c, ch, n, at);
          elsif wanted in ('challenger', 'respondent') then
            return query
              select coalesce(p.person_id, m.person_id) from public.participant p
                left join public.membership m on p.person_id is null and m.compact_id = p.compact_id and m.organisation_id = p.organisation_id
                where p.compact_id = c and p.challenge_id = ch and p.capacity = any (capacities) and p.visible and p.ended_at is null
                  and coalesce(p.person_id, m.person_id) is not null;
          else
            return query
              select p.person_id from public.participant p
                where p.compact_id = c and p.challenge_id = ch and p.capacity = any (capacities) and p.visible and p.ended_at is null
                  and p.person_id is not null and not app.has_interest(c, ch, p.person_id, at);
          end if;
        end $$;

      create function app.queue_message(c uuid, ch uuid, wanted text, named uuid[], template text, parameters jsonb, occurrence text, at timestamptz)
        returns void language plpgsql security definer set search_path = '' as $$
        declare
          found_somebody boolean;
        begin
          if not (c = any (app.member_of()) or current_setting('role') = 'compact_worker') then
            raise exception 'not allowed' using errcode = 'insufficient_privilege';
          end if;
          with everybody as (
            select distinct r.id from app.recipients_of(c, ch, wanted, named, at) r (id) join public.person p on p.id = r.id
              where p.erased_at is null and p.email is not null and not exists (select 1 from public.account a where a.person_id = r.id and a.disabled_at is not null)
          ), told as (
            -- An officer needs no message about what that officer has just done.
            select e.id as person_id, gen_random_uuid() as id from everybody e where wanted <> 'officer' or e.id is distinct from app.person()
          ), queued as (
            insert into public.message (compact_id, id, challenge_id, template, language, recipient_role, recipient_person_id, recipient_address, parameters,
                dedupe_key, message_id, status, attempts, next_attempt_at, leased_until, last_error, created_at, sent_at)
              select c, t.id, ch, queue_message.template, p.language, wanted, t.person_id, null, queue_message.parameters,
                  occurrence || ':' || queue_message.template || ':' || t.person_id, t.id::text, 'queued', 0, at, null, null, at, null
                from told t join public.person p on p.id = t.person_id
              on conflict (compact_id, dedupe_key) do nothing
          )
          select exists (select 1 from everybody) into found_somebody;
          -- Nobody can be reached: that must show, because a time limit may hang on it. A respondent who has not been told of the
          -- challenge yet is not missing.
          if not found_somebody and (wanted in ('officer', 'assignee') or wanted in ('challenger', 'respondent') and exists (select 1 from public.participant p
              where p.compact_id = c and p.challenge_id = ch and p.capacity = wanted and p.visible and p.ended_at is null)) then
            insert into public.message (compact_id, id, challenge_id, template, language, recipient_role, recipient_person_id, recipient_address, parameters,
                dedupe_key, message_id, status, attempts, next_attempt_at, leased_until, last_error, created_at, sent_at)
              select c, n.id, ch, queue_message.template, coalesce((select x.language from public.challenge x where x.compact_id = c and x.id = ch), 'en'), wanted, null, null,
                  queue_message.parameters, occurrence || ':' || queue_message.template || ':nobody:' || wanted, n.id::text, 'parked', 0, at, null, 'no-recipient', at, null
                from (select gen_random_uuid() as id) n
              on conflict (compact_id, dedupe_key) do nothing;
          end if;
        end $$;

      create function app.announce_message() returns trigger language plpgsql as $$
        begin
          if exists (select 1 from added where status = 'queued') then perform pg_notify('message_queued', ''); end if;
          return null;
        end $$;
      create trigger message_announced after insert on message referencing new table as added for each statement execute function app.announce_message();

      revoke execute on function app.has_interest(uuid, uuid, uuid, timestamptz), app.has_declared_none(uuid, uuid, uuid),
        app.recipients_of(uuid, uuid, text, uuid[], timestamptz), app.queue_message(uuid, uuid, text, uuid[], text, jsonb, text, timestamptz), app.announce_message() from public;
      grant execute on function app.queue_message(uuid, uuid, text, uuid[], text, jsonb, text, timestamptz) to compact_app, compact_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger message_announced on message;
      drop function app.announce_message(), app.queue_message(uuid, uuid, text, uuid[], text, jsonb, text, timestamptz),
        app.recipients_of(uuid, uuid, text, uuid[], timestamptz), app.has_declared_none(uuid, uuid, uuid), app.has_interest(uuid, uuid, uuid, timestamptz);
      drop index message_by_challenge;
    `);
  }
}
