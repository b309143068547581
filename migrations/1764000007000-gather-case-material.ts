import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * All that the process needs to know of one case, in one answer. The facts behind a guard reach beyond what the acting person may
 * read (a protected challenger, another officer's declaration), so they come through these functions, which first check that the
 * person may open the file; casework uses them to decide and never shows them.
 */
export class GatherCaseMaterial1764000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.case_material(c uuid, ch uuid) returns jsonb language plpgsql stable security definer set search_path = '' as $$
        declare held text[] := app.capacities(c, ch);
        begin
          if not held && app.stream_readers('shared') then return null; end if;
          return jsonb_build_object(
            'capacities', held,
            'declaration', app.declaration(c, ch),
            'ledger', coalesce((select jsonb_agg(jsonb_build_object('seq', l.seq, 'type', l.event_type, 'role', l.role, 'at', l.at, 'from', l.from_position, 'to', l.to_position,
                'lasting', l.lasting, 'actorPersonId', d.actor_person_id) order by l.seq)
              from public.ledger_entry l
              left join public.ledger_detail d on d.compact_id = c and d.challenge_id = ch and d.stream = 'shared' and d.seq = l.seq
              where l.compact_id = c and l.challenge_id = ch and l.stream = 'shared'), '[]'),
            'participants', coalesce((select jsonb_agg(jsonb_build_object('capacity', p.capacity, 'organisationId', p.organisation_id, 'personId', p.person_id, 'sector', o.sector) order by p.from_at, p.id)
              from public.participant p left join public.organisation o on o.compact_id = c and o.id = p.organisation_id
              where p.compact_id = c and p.challenge_id = ch and p.ended_at is null), '[]'),
            'commitments', coalesce((select jsonb_agg(b.commitment_id order by b.commitment_id) from public.alleged_breach b where b.compact_id = c and b.challenge_id = ch), '[]'),
            'actions', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'organisationId', a.organisation_id, 'dueOn', a.due_on, 'doneOn', a.done_on, 'verifiedOn', a.verified_on) order by a.due_on, a.id)
              from public.action a where a.compact_id = c and a.challenge_id = ch), '[]'),
            'deadlines', coalesce((select jsonb_agg(jsonb_build_object('rule', d.rule, 'round', d.round, 'dueOn', d.due_on, 'status', d.status, 'remindersSent', d.reminders_sent))
              from public.deadline d where d.compact_id = c and d.challenge_id = ch), '[]'),
            'clearedOfficers', coalesce((select jsonb_agg(r.person_id) from public.role_assignment r
              join public.conflict_declaration d on d.compact_id = c and d.challenge_id = ch and d.person_id = r.person_id and not d.interest and d.superseded_at is null
              where r.compact_id = c and r.role = 'officer'), '[]'));
        end
      $$;

      create function app.candidate(c uuid, ch uuid, candidate uuid, at timestamptz) returns jsonb language plpgsql stable security definer set search_path = '' as $$
        declare
          held text[] := app.capacities(c, ch);
          parties uuid[];
          ties uuid[];
        begin
          if not held && app.stream_readers('shared') then return null; end if;
          -- A party names nobody for a role; whether somebody belongs to a party would tell it who a protected challenger is.
          if not held && '{officer,champion,advocate,mediator,chair,panelMember}' then
            return '{"roles": [], "declaration": "undeclared", "fromAParty": false, "organisationId": null, "sector": null, "capacities": []}';
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
            'capacities', coalesce((select jsonb_agg(p.capacity) from public.participant p where p.compact_id = c and p.challenge_id = ch and p.person_id = candidate and p.ended_at is null), '[]'));
        end
      $$;

      create function app.parties_to_declare_on(c uuid, ch uuid) returns table (capacity text, name text) language plpgsql stable security definer set search_path = '' as $$
        begin
          if not app.may_declare(c, ch) then return; end if;
          return query select p.capacity, o.name from public.participant p join public.organisation o on o.compact_id = p.compact_id and o.id = p.organisation_id
            where p.compact_id = c and p.challenge_id = ch and p.capacity in ('challenger', 'coChallenger', 'respondent') and p.ended_at is null order by p.capacity, o.name;
        end
      $$;

      create function app.challenge_named(wanted text) returns table (compact_id uuid, id uuid, procedure_version integer) language plpgsql stable security definer set search_path = '' as $$
        begin
          return query select c.compact_id, c.id, c.procedure_version from public.challenge c where c.reference = wanted and app.may_declare(c.compact_id, c.id);
        end
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.challenge_named(text), app.parties_to_declare_on(uuid, uuid), app.candidate(uuid, uuid, uuid, timestamptz), app.case_material(uuid, uuid);
    `);
  }
}
