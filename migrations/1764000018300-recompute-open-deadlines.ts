import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A new calendar moves open deadlines at once, and not with the next event. What deadlines follow from is gathered for the worker, which
 * writes them, and for staff, who are shown beforehand what would move; neither is shown the material itself.
 */
export class RecomputeOpenDeadlines1764000018300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.deadline_source(c uuid, ch uuid) returns jsonb language sql stable security definer set search_path = '' as $$
        select jsonb_build_object('compactId', x.compact_id, 'id', x.id, 'reference', x.reference, 'receivedAt', x.received_at, 'decisionOn', x.decision_on,
            'procedureVersion', x.procedure_version,
            'ledger', coalesce((select jsonb_agg(jsonb_build_object('seq', l.seq, 'type', l.event_type, 'role', l.role, 'at', l.at, 'from', l.from_position, 'to', l.to_position,
                'lasting', l.lasting, 'actorPersonId', null) order by l.seq)
              from public.ledger_entry l where l.compact_id = c and l.challenge_id = ch and l.stream = 'shared'), '[]'),
            'participants', coalesce((select jsonb_agg(jsonb_build_object('capacity', p.capacity, 'organisationId', p.organisation_id, 'personId', null, 'sector', null) order by p.from_at, p.id)
              from public.participant p where p.compact_id = c and p.challenge_id = ch and p.ended_at is null), '[]'),
            'actions', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'organisationId', a.organisation_id, 'dueOn', a.due_on, 'doneOn', a.done_on, 'verifiedOn', a.verified_on) order by a.due_on, a.id)
              from public.action a where a.compact_id = c and a.challenge_id = ch), '[]'),
            'deadlines', coalesce((select jsonb_agg(jsonb_build_object('rule', d.rule, 'round', d.round, 'dueOn', d.due_on, 'status', d.status, 'remindersSent', d.reminders_sent,
                'reminderDates', d.reminder_dates))
              from public.deadline d where d.compact_id = c and d.challenge_id = ch), '[]'))
          from public.challenge x where x.compact_id = c and x.id = ch
      $$;

      -- For staff, a page at a time: every challenge with an open deadline.
      create function app.open_deadline_sources(c uuid, after uuid, most integer) returns table (id uuid, source jsonb) language sql stable security definer set search_path = '' as $$
        select x.id, app.deadline_source(c, x.id) from public.challenge x
          where c = any (app.staff_of()) and x.compact_id = c and (after is null or x.id > after)
            and exists (select 1 from public.deadline d where d.compact_id = c and d.challenge_id = x.id and d.status = 'open')
          order by x.id limit most
      $$;

      create function app.outdated_deadlines(c uuid) returns bigint language sql stable security definer set search_path = '' as $$
        select count(*) from public.deadline d where c = any (app.staff_of()) and d.compact_id = c and d.status = 'open'
          and d.calendar_version < (select max(k.version) from public.calendar k where k.compact_id = c)
      $$;

      create function app.open_by_procedure(c uuid) returns table (procedure_version integer, challenges bigint) language sql stable security definer set search_path = '' as $$
        select x.procedure_version, count(*) from public.challenge x where c = any (app.staff_of()) and x.compact_id = c and x.stage not in ('resolved', 'closed')
          group by x.procedure_version order by x.procedure_version
      $$;

      -- For the worker: challenges with an open deadline that was counted with an older calendar.
      create function app.outdated_challenges(most integer) returns table (compact_id uuid, challenge_id uuid) language sql stable security definer set search_path = '' as $$
        select distinct d.compact_id, d.challenge_id from public.deadline d
          join (select k.compact_id, max(k.version) as version from public.calendar k group by k.compact_id) newest on newest.compact_id = d.compact_id
          where d.status = 'open' and d.calendar_version < newest.version
          order by d.compact_id, d.challenge_id limit most
      $$;

      -- Volatile, so that what is read after the lock was granted is what the holder before left behind.
      create function app.lock_deadline_source(c uuid, ch uuid) returns jsonb language plpgsql volatile security definer set search_path = '' as $$
        begin
          perform 1 from public.challenge x where x.compact_id = c and x.id = ch for update;
          return app.deadline_source(c, ch);
        end
      $$;

      create function app.move_deadlines(c uuid, ch uuid, deadlines jsonb, calendar integer) returns integer language plpgsql volatile security definer set search_path = '' as $$
        declare moved integer;
        begin
          with computed as (
            select d.* from jsonb_to_recordset(deadlines)
              as d (rule text, round integer, "dueOn" date, status text, "endedOn" date, explanation jsonb, "reminderDates" jsonb)),
          changed as (
            update public.deadline kept set due_on = d."dueOn", status = d.status, ended_on = d."endedOn", explanation = d.explanation, reminder_dates = d."reminderDates"
              from computed d where kept.compact_id = c and kept.challenge_id = ch and kept.rule = d.rule and kept.round = d.round and kept.status = 'open'
              returning 1)
          select count(*) into moved from changed;
          update public.deadline d set calendar_version = calendar where d.compact_id = c and d.challenge_id = ch and d.status = 'open' and d.calendar_version < calendar;
          return moved;
        end
      $$;

      revoke execute on function app.deadline_source(uuid, uuid), app.open_deadline_sources(uuid, uuid, integer), app.outdated_deadlines(uuid), app.open_by_procedure(uuid), app.outdated_challenges(integer),
        app.lock_deadline_source(uuid, uuid), app.move_deadlines(uuid, uuid, jsonb, integer) from public;
      grant execute on function app.open_deadline_sources(uuid, uuid, integer), app.outdated_deadlines(uuid), app.open_by_procedure(uuid) to compact_app;
      grant execute on function app.outdated_challenges(integer), app.lock_deadline_source(uuid, uuid), app.move_deadlines(uuid, uuid, jsonb, integer) to compact_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.move_deadlines(uuid, uuid, jsonb, integer), app.lock_deadline_source(uuid, uuid), app.outdated_challenges(integer), app.open_by_procedure(uuid), app.outdated_deadlines(uuid),
        app.open_deadline_sources(uuid, uuid, integer), app.deadline_source(uuid, uuid);
    `);
  }
}
