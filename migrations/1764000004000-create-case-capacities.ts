import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who the acting person is on one case, worked out by the database itself. Row-level security rests on app.capacities:
 * a declared interest or a known tie with a party takes every staff capacity away.
 */
export class CreateCaseCapacities1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.is_tied_to_party(c uuid, ch uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select exists (select 1 from public.participant p where p.compact_id = c and p.challenge_id = ch
          and p.capacity in ('challenger', 'coChallenger', 'respondent') and p.organisation_id = any (app.tied()))
      $$;

      create function app.declaration(c uuid, ch uuid) returns text language sql stable security definer set search_path = '' as $$
        select case when app.tied() <> '{}' and app.is_tied_to_party(c, ch) then 'interest' else coalesce(
          (select case when d.interest then 'interest' else 'declaredNone' end from public.conflict_declaration d
            where d.compact_id = c and d.challenge_id = ch and d.person_id = app.person() and d.superseded_at is null), 'undeclared') end
      $$;

      create function app.capacities(c uuid, ch uuid) returns text[] language plpgsql stable security definer set search_path = '' as $$
        declare
          held text[];
          declared text;
        begin
          if not c = any (app.member_of()) then return '{}'; end if;
          select coalesce(array_agg(distinct p.capacity), '{}') into held from public.participant p
            where p.compact_id = c and p.challenge_id = ch and p.ended_at is null and p.visible
              and (p.person_id = app.person() or (p.person_id is null and p.organisation_id = any (app.organisations())));
          if c = any (app.maig_of()) then held := held || 'maig'::text; end if;
          if held && '{champion,advocate,mediator,chair,panelMember,observer}' or c = any (app.officer_of()) then
            declared := app.declaration(c, ch);
            if declared = 'interest' then
              select coalesce(array_agg(h), '{}') into held from unnest(held) h where h in ('challenger', 'coChallenger', 'representative', 'respondent', 'interested');
            elsif c = any (app.officer_of()) then
              held := held || (case declared when 'declaredNone' then 'officer' else 'officerUndeclared' end)::text;
            end if;
          end if;
          if exists (select 1 from public.role_assignment r where r.compact_id = c and r.person_id = app.person() and r.role = 'chair')
            and not held && '{chair,officer,challenger,coChallenger,representative,respondent}'
            and exists (select 1 from public.challenge x where x.compact_id = c and x.id = ch and x.review = 'requested')
            and app.declaration(c, ch) = 'declaredNone' then
            held := held || 'reviewer'::text;
          end if;
          return held;
        end
      $$;

      create function app.reads_file(c uuid, ch uuid) returns boolean language sql stable as $$
        select app.capacities(c, ch) && '{challenger,coChallenger,representative,respondent,interested,officer,champion,advocate,mediator,chair,panelMember,observer,reviewer}'
      $$;

      create function app.reads_stream(c uuid, ch uuid, stream text) returns boolean language sql stable as $$
        select app.capacities(c, ch) && case stream
          when 'shared' then '{challenger,coChallenger,representative,respondent,interested,officer,champion,advocate,mediator,chair,panelMember,observer,reviewer}'::text[]
          when 'challenger' then '{challenger,representative,advocate}'::text[]
          when 'respondent' then '{respondent}'::text[]
          when 'mediation' then '{challenger,representative,respondent,mediator}'::text[]
          when 'panel' then '{chair,panelMember,officer}'::text[]
          when 'officers' then '{officer,champion}'::text[]
          when 'access' then '{officer}'::text[]
          else '{}'::text[] end
      $$;

      create function app.stream_head(c uuid, ch uuid, wanted text, out seq integer, out hash text) language sql stable security definer set search_path = '' as $$
        select l.seq, l.hash from public.ledger_entry l where l.compact_id = c and l.challenge_id = ch and l.stream = wanted order by l.seq desc limit 1
      $$;

      create function app.find_challenges(words text) returns table (compact_id uuid, challenge_id uuid) language sql stable security definer set search_path = '' as $$
        select f.compact_id, f.challenge_id from public.challenge_file f
          where f.compact_id = any (app.member_of()) and f.search @@ plainto_tsquery('simple', words)
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.find_challenges(text);
      drop function app.stream_head(uuid, uuid, text);
      drop function app.reads_stream(uuid, uuid, text);
      drop function app.reads_file(uuid, uuid);
      drop function app.capacities(uuid, uuid);
      drop function app.declaration(uuid, uuid);
      drop function app.is_tied_to_party(uuid, uuid);
    `);
  }
}
