import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a Compact's monitoring group takes into its meeting beside the indicators, counted past the wall around cases so that the number
 * is the same for every reader: references, dates, stages, rules and classes of outcome, and nothing that anybody wrote.
 */
export class CountForTheMeeting1764000018200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.open_challenges(c uuid, today date)
        returns table (id uuid, reference text, counted_on date, stage text, overdue_since date)
        language sql stable security definer set search_path = '' rows 100 as $$
        select x.id, x.reference, x.counted_on, x.stage, (select min(d.due_on) from public.deadline d
            where d.compact_id = c and d.challenge_id = x.id and d.status = 'open' and d.sense = 'by' and d.due_on < today)
          from public.challenge x
          where c = any (app.officer_of() || app.maig_of()) and x.compact_id = c and x.stage not in ('resolved', 'closed')
      $$;

      create function app.missed_deadlines(c uuid, from_on date, before_on date)
        returns table (id text, reference text, rule text, due_on date, ended_on date)
        language sql stable security definer set search_path = '' rows 100 as $$
        select d.challenge_id || ':' || d.rule || ':' || d.round, x.reference, d.rule, d.due_on, d.ended_on
          from public.deadline d join public.challenge x on x.compact_id = d.compact_id and x.id = d.challenge_id
          where c = any (app.officer_of() || app.maig_of()) and d.compact_id = c and d.status = 'missed' and d.due_on >= from_on and d.due_on < before_on
      $$;

      create function app.ended_challenges(c uuid, from_on date, before_on date)
        returns table (id uuid, reference text, ended_on date, outcome text)
        language sql stable security definer set search_path = '' rows 100 as $$
        select x.id, x.reference, ended.ended_on, coalesce(x.outcome, 'none')
          from public.challenge x cross join lateral (
            select max((e.at at time zone 'Europe/London')::date) as ended_on from public.ledger_entry e
              where e.compact_id = c and e.challenge_id = x.id and e.stream = 'shared'
                and split_part(e.to_position, '.', 1) in ('resolved', 'closed') and split_part(e.from_position, '.', 1) not in ('resolved', 'closed')) ended
          where c = any (app.officer_of() || app.maig_of()) and x.compact_id = c and x.stage in ('resolved', 'closed')
            and ended.ended_on >= from_on and ended.ended_on < before_on
      $$;

      -- Training counts for three years: no document of a Compact that we know says for how long, and three years is how long a tie counts.
      create function app.training_ends(trained_on date) returns date language sql immutable as $$
        select (trained_on + interval '3 years')::date $$;

      -- Appointments in force whose last day, and training whose last day, comes before the horizon or has passed. Row-level security applies.
      create function app.champions_to_renew(c uuid, today date, horizon date)
        returns table (appointment_id uuid, person_id uuid, organisation_id uuid, what text, state text, ends_on date)
        language sql stable rows 20 as $$
        select a.id, a.person_id, a.organisation_id, 'appointment', 'ending', a.to_on
          from champion_appointment a
          where a.compact_id = c and a.from_on <= today and a.to_on >= today and a.to_on < horizon
            and not exists (select 1 from champion_appointment later where later.compact_id = c and later.person_id = a.person_id
              and later.organisation_id = a.organisation_id and later.from_on > a.from_on)
        union all
        select a.id, a.person_id, a.organisation_id, 'training',
            case when a.trained_on is null then 'never' when app.training_ends(a.trained_on) < today then 'over' else 'ending' end, app.training_ends(a.trained_on)
          from champion_appointment a
          where a.compact_id = c and a.from_on <= today and (a.to_on is null or a.to_on >= today)
            and (a.trained_on is null or app.training_ends(a.trained_on) < horizon)
      $$;

      revoke execute on function app.open_challenges(uuid, date), app.missed_deadlines(uuid, date, date), app.ended_challenges(uuid, date, date), app.training_ends(date),
        app.champions_to_renew(uuid, date, date) from public;
      grant execute on function app.open_challenges(uuid, date), app.missed_deadlines(uuid, date, date), app.ended_challenges(uuid, date, date), app.training_ends(date),
        app.champions_to_renew(uuid, date, date) to compact_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.champions_to_renew(uuid, date, date), app.training_ends(date), app.ended_challenges(uuid, date, date),
        app.missed_deadlines(uuid, date, date), app.open_challenges(uuid, date);
    `);
  }
}
