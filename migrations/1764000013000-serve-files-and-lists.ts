import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A file and the lines of a list through functions that work out once what the acting person is on a case, and not once a row of
 * every table. What was agreed in mediation as an action is seen by the parties and the mediator; the officer sees it once the
 * challenge is resolved, to verify it, and the panel never.
 */
export class ServeFilesAndLists1764000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index conflict_declaration_interests on conflict_declaration (person_id, compact_id, challenge_id) where interest and superseded_at is null;

      create function app.sees_action(held text[], arose_from text, stage text) returns boolean language sql immutable parallel safe as $$
        select arose_from <> 'conclude-mediation' or held && '{challenger,coChallenger,representative,respondent,mediator}' or (stage = 'resolved' and held && '{officer}')
      $$;
      drop policy action_seen on action;
      create policy action_seen on action for select to compact_app using (app.reads_file(compact_id, challenge_id) and app.sees_action(app.capacities(compact_id, challenge_id), arose_from,
        (select x.stage from challenge x where x.compact_id = action.compact_id and x.id = action.challenge_id)));

      create function app.case_file(c uuid, ch uuid, language text) returns jsonb language plpgsql stable security definer set search_path = '' as $$
        declare
          held constant text[] := app.capacities(c, ch);
          shows_hidden constant boolean := app.sees_hidden(held);
          mine constant uuid[] := app.organisations();
          hidden constant uuid[] := case when shows_hidden then '{}' else array(select p.organisation_id from public.participant p
            where p.compact_id = c and p.challenge_id = ch and p.identity_hidden and p.organisation_id is not null and p.organisation_id <> all (mine)) end;
        begin
          if not held && app.stream_readers('shared') then return null; end if;
          return (select app.leave_out(jsonb_build_object('title', f.title, 'whatHappened', f.what_happened, 'remedySought', f.remedy_sought, 'stepsTried', f.steps_tried, 'lateReason', f.late_reason,
              'channel', x.channel, 'language', x.language, 'severity', x.severity, 'closedOn', x.closed_on, 'compact', k.slug,
              'participants', coalesce((select jsonb_agg(jsonb_build_object('role', p.capacity, 'organisationId', p.organisation_id, 'personId', p.person_id, 'name', o.name,
                    'personName', case when p.capacity in ('champion', 'advocate', 'mediator', 'chair', 'panelMember', 'observer') then n.name end) order by p.from_at, p.id)
                  from public.participant p left join public.organisation o on o.compact_id = p.compact_id and o.id = p.organisation_id left join public.person n on n.id = p.person_id
                  where p.compact_id = c and p.challenge_id = ch and p.ended_at is null and (not p.identity_hidden or shows_hidden or p.organisation_id = any (mine))), '[]'),
              'commitments', coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'ref', m.ref, 'code', d.ref,
                    'title', case when case_file.language = 'cy' then coalesce(m.title_cy, m.title) else m.title end,
                    'position', b.respondent_position, 'reason', b.respondent_reason, 'finding', b.finding, 'findingReasons', b.finding_reasons) order by d.ref, m.ref)
                  from public.alleged_breach b join public.commitment m on m.compact_id = b.compact_id and m.id = b.commitment_id
                    join public.code d on d.compact_id = m.compact_id and d.id = m.code_id
                  where b.compact_id = c and b.challenge_id = ch), '[]'),
              'deadlines', coalesce((select jsonb_agg(d.explanation order by d.due_on, d.rule, d.round) from public.deadline d where d.compact_id = c and d.challenge_id = ch), '[]'),
              'actions', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'text', a.text, 'organisationId', a.organisation_id, 'dueOn', a.due_on, 'doneOn', a.done_on,
                    'evidence', a.evidence, 'verifiedOn', a.verified_on) order by a.due_on, a.id)
                  from public.action a where a.compact_id = c and a.challenge_id = ch and app.sees_action(held, a.arose_from, x.stage)), '[]')), hidden)
            from public.challenge x join public.challenge_file f on f.compact_id = x.compact_id and f.challenge_id = x.id join public.compact k on k.id = x.compact_id
            where x.compact_id = c and x.id = ch);
        end
      $$;

      create function app.summaries(compacts uuid[], challenges uuid[])
        returns table (challenge_id uuid, title text, respondent_id uuid, respondent_name text, next_due_on date) language sql stable security definer set search_path = '' as $$
        select w.ch, f.title, o.id, o.name, due.next_on
          from unnest(compacts, challenges) w (c, ch)
            cross join lateral (select app.capacities(w.c, w.ch) as held offset 0) r
            left join public.challenge_file f on r.held && app.stream_readers('shared') and f.compact_id = w.c and f.challenge_id = w.ch
            left join public.participant p on r.held && app.stream_readers('shared') and p.compact_id = w.c and p.challenge_id = w.ch and p.capacity = 'respondent'
            left join public.organisation o on o.compact_id = p.compact_id and o.id = p.organisation_id
            left join lateral (select min(d.due_on) as next_on from public.deadline d
              where r.held <> '{}' and d.compact_id = w.c and d.challenge_id = w.ch and d.status = 'open' and d.sense = 'by') due on true
      $$;

      revoke execute on function app.sees_action(text[], text, text), app.case_file(uuid, uuid, text), app.summaries(uuid[], uuid[]) from public;
      grant execute on function app.sees_action(text[], text, text), app.case_file(uuid, uuid, text), app.summaries(uuid[], uuid[]) to compact_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.summaries(uuid[], uuid[]), app.case_file(uuid, uuid, text);
      drop policy action_seen on action;
      create policy action_seen on action for select to compact_app using (app.reads_file(compact_id, challenge_id));
      drop function app.sees_action(text[], text, text);
      drop index conflict_declaration_interests;
    `);
  }
}
