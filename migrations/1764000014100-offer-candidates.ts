import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom a form offers for a role on a case: holders of the role in the Compact who have no tie with a party and declared no interest,
 * with what the process will ask of them. The officer is offered anybody, everybody else the people they could hand their own role to.
 */
export class OfferCandidates1764000014100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.candidates(c uuid, ch uuid, at timestamptz)
        returns table (person_id uuid, name text, organisation text, sector text, roles text[], declared boolean) language plpgsql stable security definer set search_path = '' as $$
        declare
          held constant text[] := app.capacities(c, ch);
          offered constant text[] := case when 'officer' = any (held) then '{officer,champion,advocate,mediator,chair,panelMember,organisationMember}'::text[]
            else array(select h from unnest(held) h where h in ('champion', 'advocate', 'mediator', 'chair', 'panelMember')) end;
        begin
          return query
            with parties as materialized (select p.organisation_id from public.participant p where p.compact_id = c and p.challenge_id = ch
                and p.capacity in ('challenger', 'coChallenger', 'respondent') and p.organisation_id is not null)
            select n.id, n.name, o.name, o.sector, h.roles, d.interest is not null
              from (select r.person_id, array_agg(r.role order by r.role) as roles from public.role_assignment r
                  where r.compact_id = c and r.role = any (offered) and r.person_id <> app.person() group by r.person_id) h
                join public.person n on n.id = h.person_id and n.erased_at is null
                left join lateral (select m.organisation_id from public.membership m where m.compact_id = c and m.person_id = n.id order by m.organisation_id limit 1) m on true
                left join public.organisation o on o.compact_id = c and o.id = m.organisation_id
                left join public.conflict_declaration d on d.compact_id = c and d.challenge_id = ch and d.person_id = n.id and d.superseded_at is null
              where not coalesce(d.interest, false)
                and not exists (select 1 from public.membership x join parties on parties.organisation_id = x.organisation_id where x.person_id = n.id)
                and not exists (select 1 from public.interest i join parties on parties.organisation_id = i.organisation_id
                  where i.person_id = n.id and (i.to_on is null or i.to_on > (at - interval '3 years')::date))
              order by lower(n.name), n.id limit 500;
        end
      $$;
      revoke execute on function app.candidates(uuid, uuid, timestamptz) from public;
      grant execute on function app.candidates(uuid, uuid, timestamptz) to compact_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.candidates(uuid, uuid, timestamptz)');
  }
}
