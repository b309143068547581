import type { MigrationInterface, QueryRunner } from 'typeorm';

const candidate = (emptyFormer: string, former: string): string => `
      create or replace function app.candidate(c uuid, ch uuid, candidate uuid, at timestamptz) returns jsonb language plpgsql stable security definer set search_path = '' as $$
        declare
          held text[] := app.capacities(c, ch);
          parties uuid[];
          ties uuid[];
        begin
          if not held && app.stream_readers('shared') then return null; end if;
          -- A party names nobody for a role; whether somebody belongs to a party would tell it who a protected challenger is.
          if not held && '{officer,champion,advocate,mediator,chair,panelMember}' then
            return '{"roles": [], "declaration": "undeclared", "fromAParty": false, "organisationId": null, "sector": null, "capacities": []${emptyFormer}}';
          end if;
          select array_agg(p.organisation_id) into parties from public.participant p
            where p.compact_id = c and p.challenge_id = ch and p.capacity in ('challenger', 'coChallenger', 'respondent') and p.organisation_id is not null;
          select array_agg(t.organisation_id) into ties from (
            select m.organisation_id from public.membership m where m.person_id = candidate
            union select i.organisation_id from public.interest i where i.person_id = candidate and (i.to_on is null or i.to_on > (at - interval '3 years')::date)) t;
          return jsonb_build_object(
            'roles', coalesce((select jsonb_agg(r.role) from public.role_assignment r where r.compact_id = c and r.person_id = candidate), '[]'),
            'declaration', coalesce((select case when d.interest then 'interest' else 'declaredNone' end from public.conflict_declaration d
              where d.compact_id = c and d.challenge_id = ch and d.person_id = candidate and d.superseded_at is null), 'undeclared'),
            'fromAParty', coalesce(ties && parties, false),
            'organisationId', (select m.organisation_id from public.membership m where m.compact_id = c and m.person_id = candidate order by m.organisation_id limit 1),
            'sector', (select o.sector from public.membership m join public.organisation o on o.compact_id = m.compact_id and o.id = m.organisation_id
              where m.compact_id = c and m.person_id = candidate order by m.organisation_id limit 1),
            'capacities', coalesce((select jsonb_agg(p.capacity) from public.participant p where p.compact_id = c and p.challenge_id = ch and p.person_id = candidate and p.ended_at is null), '[]')${former});
        end
      $$;
    `;

const former = `,
            'formerCapacities', coalesce((select jsonb_agg(distinct p.capacity) from public.participant p where p.compact_id = c and p.challenge_id = ch and p.person_id = candidate and p.ended_at is not null), '[]')`;

/** Who was advocate or mediator of a case and stood down knows what only that side or that room was told, and cannot sit on its panel. */
export class RememberFormerCapacities1764000017100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(candidate(', "formerCapacities": []', former));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(candidate('', ''));
  }
}
