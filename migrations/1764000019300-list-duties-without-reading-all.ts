import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A page of somebody's duties, read in the order of the index: what the acting person is on a case is worked out for the lines of the
 * page, not for every open deadline of the Compact. An officer's duties are those of every case that no interest shuts; anybody else's
 * are those of the capacities that they hold.
 */
export class ListDutiesWithoutReadingAll1764000019300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.duties(after_on date, after_challenge uuid, after_rule text, after_round integer, most integer,
          wanted_compact text, wanted_stage text, before_on date, words text)
        returns table (reference text, stage text, sub_state text, title text, challenge_id uuid, round integer, deadline jsonb, undeclared boolean)
        language sql stable security definer set search_path = '' as $$
        with asked as materialized (
          select k.id as compact_id from public.compact k where k.id = any (app.member_of()) and (wanted_compact is null or k.slug = wanted_compact)
        ), named as materialized (
          select f.compact_id, f.challenge_id from app.find_challenges(words) f where words is not null
          union all select x.compact_id, x.id from public.challenge x where words is not null and x.reference = upper(trim(words))
        ), watched as (
          select line.* from asked a cross join lateral (
            select d.compact_id, d.challenge_id, d.rule, d.round, d.due_on, d.explanation from public.deadline d
              where a.compact_id = any (app.officer_of()) and d.compact_id = a.compact_id and d.status = 'open' and d.sense = 'by' and d.owner in ('officer', 'system')
                and (after_on is null or (d.due_on, d.challenge_id, d.rule, d.round) > (after_on, after_challenge, after_rule, after_round))
                and (before_on is null or d.due_on < before_on)
                and (words is null or exists (select 1 from named n where n.compact_id = d.compact_id and n.challenge_id = d.challenge_id))
                and (wanted_stage is null or exists (select 1 from public.challenge x where x.compact_id = d.compact_id and x.id = d.challenge_id and x.stage = wanted_stage))
                and not exists (select 1 from public.conflict_declaration i where i.person_id = app.person() and i.compact_id = d.compact_id and i.challenge_id = d.challenge_id
                  and i.interest and i.superseded_at is null)
                and (app.tied() = '{}' or not app.is_tied_to_party(d.compact_id, d.challenge_id))
              order by d.due_on, d.challenge_id, d.rule, d.round limit most) line
        ), own as (
          select d.compact_id, d.challenge_id, d.rule, d.round, d.due_on, d.explanation
            from public.participant p join public.deadline d on d.compact_id = p.compact_id and d.challenge_id = p.challenge_id
            where p.ended_at is null and p.visible and p.compact_id in (select a.compact_id from asked a)
              and (p.person_id = app.person() or (p.person_id is null and p.organisation_id = any (app.organisations())))
              and (p.capacity = d.owner or (d.owner = 'challenger' and p.capacity in ('representative', 'coChallenger')) or (d.owner = 'chair' and p.capacity = 'panelMember'))
              and d.status = 'open' and d.sense = 'by'
              and (after_on is null or (d.due_on, d.challenge_id, d.rule, d.round) > (after_on, after_challenge, after_rule, after_round))
              and (before_on is null or d.due_on < before_on)
              and (words is null or exists (select 1 from named n where n.compact_id = d.compact_id and n.challenge_id = d.challenge_id))
              and (wanted_stage is null or exists (select 1 from public.challenge x where x.compact_id = d.compact_id and x.id = d.challenge_id and x.stage = wanted_stage))
              and (p.capacity in ('challenger', 'coChallenger', 'representative', 'respondent') or p.capacity = any (app.capacities(p.compact_id, p.challenge_id)))
            order by d.due_on, d.challenge_id, d.rule, d.round limit most * 2
        ), page as materialized (
          select u.compact_id, u.challenge_id, u.rule, u.round, u.due_on, u.explanation from (select * from watched union select * from own) u
            order by u.due_on, u.challenge_id, u.rule, u.round limit most
        )
        select x.reference, x.stage, x.sub_state, case when c.held && app.stream_readers('shared') then f.title end, page.challenge_id, page.round, page.explanation,
            'officerUndeclared' = any (c.held)
          from page cross join lateral (select app.capacities(page.compact_id, page.challenge_id) as held offset 0) c
            join public.challenge x on x.compact_id = page.compact_id and x.id = page.challenge_id
            join public.challenge_file f on f.compact_id = page.compact_id and f.challenge_id = page.challenge_id
          where c.held <> '{}'
          order by page.due_on, page.challenge_id, page.rule, page.round
      $$;
      revoke execute on function app.duties(date, uuid, text, integer, integer, text, text, date, text) from public;
      grant execute on function app.duties(date, uuid, text, integer, integer, text, text, date, text) to compact_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.duties(date, uuid, text, integer, integer, text, text, date, text)');
  }
}
