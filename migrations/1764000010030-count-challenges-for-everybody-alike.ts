import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The challenges and the advocacy behind the indicators. Row-level security hides a challenge from an officer who has an interest in
 * it, and from MAIG which organisation was given advice, so a plain count would differ from person to person; a published number may
 * not. What comes out is what MAIG may read: a challenge's reference and dates, a group's first day and number of engagements.
 */
export class CountChallengesForEverybodyAlike1764000010030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.counted_challenges(c uuid, from_on date, before_on date)
        returns table (id uuid, reference text, counted_on date, accepted_on date, closed_on date)
        language sql stable security definer set search_path = '' rows 100 as $$
        select x.id, x.reference, x.counted_on, x.accepted_on, x.closed_on from public.challenge x
          where c = any (app.officer_of() || app.maig_of()) and x.compact_id = c and x.counts
            and x.counted_on >= from_on and x.counted_on < before_on
      $$;

      -- One row for each group that was given advice or representation; organisations that merged are one group.
      create function app.counted_engagements(c uuid, from_on date, before_on date)
        returns table (id uuid, opened_on date, engagements bigint)
        language sql stable security definer set search_path = '' rows 100 as $$
        with recursive successor (id, now_id) as (
          select o.id, o.id from public.organisation o where o.compact_id = c and o.replaced_by is null
          union all
          select o.id, s.now_id from successor s join public.organisation o on o.compact_id = c and o.replaced_by = s.id
        )
        select (array_agg(e.id order by e.opened_on, e.id))[1], min(e.opened_on), count(*)
          from public.advocacy_engagement e left join successor s on s.id = e.organisation_id
          where c = any (app.officer_of() || app.maig_of()) and e.compact_id = c and e.kind in ('advice', 'representation')
            and e.opened_on < before_on and (e.closed_on is null or e.closed_on >= from_on)
          group by coalesce(s.now_id, e.organisation_id)
      $$;
      revoke execute on function app.counted_challenges(uuid, date, date), app.counted_engagements(uuid, date, date) from public;
      grant execute on function app.counted_challenges(uuid, date, date), app.counted_engagements(uuid, date, date) to compact_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function app.counted_engagements(uuid, date, date), app.counted_challenges(uuid, date, date)`);
  }
}
