import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Decisions of panels that everybody may read, in words that name nobody. A row says nothing else of its challenge: which one it is
 * stands in a column that the product cannot read, and the days of the decision and of its publication are kept as months.
 */
export class PublishDecisions1764000017200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table published_decision (
        compact_id uuid not null constraint published_decision_compact_fk references compact,
        number integer not null constraint published_decision_number_positive check (number > 0),
        challenge_id uuid not null,
        title text not null,
        summary text not null,
        outcome text not null,
        findings jsonb not null,
        language text not null,
        decided_in text not null,
        published_in text not null,
        withdrawn boolean not null,
        constraint published_decision_pk primary key (compact_id, number),
        constraint published_decision_month check (decided_in ~ '^[0-9]{4}-[0-9]{2}$' and published_in ~ '^[0-9]{4}-[0-9]{2}$'),
        constraint published_decision_length check (char_length(title) <= 200 and char_length(summary) <= 20000),
        constraint published_decision_challenge_fk foreign key (compact_id, challenge_id) references challenge
      );
      create unique index published_decision_once on published_decision (compact_id, challenge_id) where not withdrawn;

      alter table published_decision enable row level security;
      grant select (compact_id, number, title, summary, outcome, findings, language, decided_in, published_in, withdrawn) on published_decision to compact_app;
      create policy published_decision_is_public on published_decision for select to compact_app using (not withdrawn);

      create function app.published_number(c uuid, ch uuid) returns integer language sql stable security definer set search_path = '' as $$
        select p.number from public.published_decision p where app.reads_file(c, ch) and p.compact_id = c and p.challenge_id = ch and not p.withdrawn
      $$;

      -- Numbers follow each other in the order of publication, so that they tell nothing of the challenges.
      create function app.publish_decision(c uuid, ch uuid, title text, summary text, texts jsonb, decided_in text, published_in text) returns void
        language plpgsql volatile security definer set search_path = '' as $$
        begin
          if not 'officer' = any (app.capacities(c, ch)) then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
          perform 1 from public.compact k where k.id = c for update;
          insert into public.published_decision (compact_id, number, challenge_id, title, summary, outcome, findings, language, decided_in, published_in, withdrawn)
            select c, coalesce((select max(p.number) from public.published_decision p where p.compact_id = c), 0) + 1, ch, publish_decision.title, publish_decision.summary, x.outcome,
                coalesce((select jsonb_agg(jsonb_build_object('ref', m.ref, 'title', m.title, 'titleCy', m.title_cy, 'finding', b.finding, 'text', texts ->> b.commitment_id::text) order by d.ref, m.ref)
                  from public.alleged_breach b join public.commitment m on m.compact_id = b.compact_id and m.id = b.commitment_id
                    join public.code d on d.compact_id = m.compact_id and d.id = m.code_id
                  where b.compact_id = c and b.challenge_id = ch), '[]'),
                x.language, publish_decision.decided_in, publish_decision.published_in, false
              from public.challenge x where x.compact_id = c and x.id = ch;
        end
      $$;

      -- The words go, the number stays taken.
      create function app.unpublish_decision(c uuid, ch uuid) returns void language plpgsql volatile security definer set search_path = '' as $$
        begin
          if not app.capacities(c, ch) && '{officer,reviewer}' then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
          update public.published_decision p set withdrawn = true, title = '', summary = '', findings = '[]'
            where p.compact_id = c and p.challenge_id = ch and not p.withdrawn;
        end
      $$;

      -- By whom a text could be recognised: for the officer, who writes it.
      create function app.names_near(c uuid, ch uuid) returns table (name text, kind text, side text) language plpgsql stable security definer set search_path = '' as $$
        begin
          if not 'officer' = any (app.capacities(c, ch)) then return; end if;
          return query
            with parties as materialized (select p.organisation_id, p.person_id,
                case when p.capacity = 'respondent' then 'respondent' when p.capacity = 'interested' then 'other' else 'challenger' end as side
              from public.participant p where p.compact_id = c and p.challenge_id = ch
                and p.capacity in ('challenger', 'coChallenger', 'representative', 'respondent', 'interested'))
            select distinct o.name, 'party', p.side from parties p join public.organisation o on o.compact_id = c and o.id = p.organisation_id
            union select n.name, 'partyPerson', p.side from parties p join public.person n on n.id = p.person_id and n.erased_at is null
            union select n.name, 'partyPerson', p.side from parties p join public.membership m on m.compact_id = c and m.organisation_id = p.organisation_id
              join public.person n on n.id = m.person_id and n.erased_at is null
            union select n.name, 'person', 'other' from public.participant p join public.person n on n.id = p.person_id and n.erased_at is null
              where p.compact_id = c and p.challenge_id = ch and p.capacity not in ('challenger', 'coChallenger', 'representative', 'respondent', 'interested')
            union select o.name, 'organisation', 'other' from public.organisation o
              where o.compact_id = c and not exists (select 1 from parties p where p.organisation_id = o.id);
        end
      $$;

      revoke execute on function app.published_number(uuid, uuid), app.publish_decision(uuid, uuid, text, text, jsonb, text, text), app.unpublish_decision(uuid, uuid),
        app.names_near(uuid, uuid) from public;
      grant execute on function app.published_number(uuid, uuid), app.publish_decision(uuid, uuid, text, text, jsonb, text, text), app.unpublish_decision(uuid, uuid),
        app.names_near(uuid, uuid) to compact_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.names_near(uuid, uuid), app.unpublish_decision(uuid, uuid), app.publish_decision(uuid, uuid, text, text, jsonb, text, text),
        app.published_number(uuid, uuid);
      drop table published_decision;
    `);
  }
}
