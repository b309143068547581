import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who the acting person is on one case, worked out by the database itself. Row-level security rests on app.capacities: impartial
 * roles hold only with a declaration of no interest that is in force, and a declared interest or a known tie with a party takes
 * them all away.
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

      -- Whether a row that is visible was written by this very transaction, in a savepoint of it or not. A row of any other transaction
      -- is visible only once that one has committed, so what is visible and in progress is one's own.
      create function app.written_here(row_xmin xid) returns boolean language sql stable as $$
        select case when age(row_xmin) <= 0 then
          pg_xact_status((pg_current_xact_id_if_assigned()::text::bigint - age(row_xmin))::text::xid8) = 'in progress' else false end
      $$;

      create function app.capacities(c uuid, ch uuid) returns text[] language plpgsql stable security definer set search_path = '' as $$
        declare
          party constant text[] := '{challenger,coChallenger,representative,respondent,interested}';
          is_officer constant boolean := c = any (app.officer_of());
          is_maig constant boolean := c = any (app.maig_of());
          is_chair boolean := false;
          is_tied boolean;
          held text[];
          declared text;
        begin
          if not c = any (app.member_of()) then return '{}'; end if;
          select coalesce(array_agg(distinct p.capacity) filter (where p.ended_at is null and p.visible
                  and (p.person_id = app.person() or (p.person_id is null and p.organisation_id = any (app.organisations())))), '{}'),
              bool_or(p.capacity in ('challenger', 'coChallenger', 'respondent') and p.organisation_id = any (app.tied()))
            into held, is_tied from public.participant p where p.compact_id = c and p.challenge_id = ch;
          -- A chair of the Compact who has no part in the case may decide a review of it.
          if not (is_officer or held && '{challenger,coChallenger,representative,respondent,chair}') then
            is_chair := exists (select 1 from public.role_assignment r where r.compact_id = c and r.person_id = app.person() and r.role = 'chair');
          end if;
          if held <@ party and not (is_officer or is_maig or is_chair) then return held; end if;

          declared := case when is_tied then 'interest' else coalesce((select case when d.interest then 'interest' else 'declaredNone' end from public.conflict_declaration d
            where d.compact_id = c and d.challenge_id = ch and d.person_id = app.person() and d.superseded_at is null), 'undeclared') end;
          if declared <> 'declaredNone' and not held <@ party then
            -- An observer has no say in anything, and need not be somebody who can declare.
            held := array(select h from unnest(held) h where h = any (party) or (h = 'observer' and declared = 'undeclared'));
          end if;
          if declared = 'interest' then return held; end if;
          if is_officer then held := held || (case declared when 'declaredNone' then 'officer' else 'officerUndeclared' end)::text; end if;
          if is_maig then held := held || 'maig'::text; end if;
          -- To the end of the transaction in which it is decided.
          if is_chair and declared = 'declaredNone' and exists (select 1 from public.challenge x where x.compact_id = c and x.id = ch
              and (x.review = 'requested' or (x.review <> 'none' and app.written_here(x.xmin)))) then
            held := held || 'reviewer'::text;
          end if;
          return held;
        end
      $$;

      create function app.stream_readers(stream text) returns text[] language sql immutable parallel safe as $$
        select case stream
          when 'shared' then '{challenger,coChallenger,representative,respondent,interested,officer,champion,advocate,mediator,chair,panelMember,observer,reviewer}'::text[]
          when 'challenger' then '{challenger,representative,advocate}'::text[]
          when 'respondent' then '{respondent}'::text[]
          when 'mediation' then '{challenger,representative,respondent,mediator}'::text[]
          when 'panel' then '{chair,panelMember,officer}'::text[]
          when 'officers' then '{officer,champion}'::text[]
          when 'access' then '{officer}'::text[]
          else '{}'::text[] end
      $$;
      create function app.reads_stream(c uuid, ch uuid, stream text) returns boolean language sql stable as $$
        select app.capacities(c, ch) && app.stream_readers(stream)
      $$;
      create function app.reads_file(c uuid, ch uuid) returns boolean language sql stable as $$
        select app.reads_stream(c, ch, 'shared')
      $$;

      -- A positive list, and nobody on the respondent's side whatever else that person is.
      create function app.sees_hidden(held text[]) returns boolean language sql immutable parallel safe as $$
        select held && '{challenger,coChallenger,representative,officer,champion,advocate,mediator,chair,panelMember,reviewer}' and not held && '{respondent}'
      $$;
      create function app.sees_participant(c uuid, ch uuid, hidden boolean) returns boolean language sql stable as $$
        select held && app.stream_readers('shared') and (not hidden or app.sees_hidden(held)) from app.capacities(c, ch) held
      $$;

      -- Somebody who begins a case holds no capacity on it yet and still files what belongs to it. The ledger row comes first.
      create function app.begins_here(c uuid, ch uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select c = any (app.member_of()) and exists (select 1 from public.ledger_entry l
          where l.compact_id = c and l.challenge_id = ch and l.stream = 'shared' and l.seq = 1 and app.written_here(l.xmin))
      $$;

      create function app.adds_participant(c uuid, ch uuid, capacity text) returns boolean language sql stable as $$
        select 'officer' = any (held)
            or (capacity in ('coChallenger', 'interested') and held && '{challenger,coChallenger,representative}')
            or (capacity in ('champion', 'advocate', 'mediator', 'chair', 'panelMember') and capacity = any (held)) -- handing over
            or (capacity in ('challenger', 'respondent', 'representative') and app.begins_here(c, ch))
          from app.capacities(c, ch) held
      $$;
      create function app.changes_participant(c uuid, ch uuid, capacity text) returns boolean language sql stable as $$
        select 'officer' = any (held)
            or (capacity = 'respondent' and held && '{champion,advocate,mediator}')
            or (capacity in ('chair', 'panelMember', 'observer') and 'chair' = any (held))
          from app.capacities(c, ch) held
      $$;

      create function app.may_declare(c uuid, ch uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select not app.is_tied_to_party(c, ch) and exists (select 1 from public.role_assignment r where r.compact_id = c and r.person_id = app.person()
          and r.role in ('officer', 'champion', 'advocate', 'mediator', 'chair', 'panelMember'))
      $$;

      -- So that a list costs what a person's own cases cost, and not what every case of the Compact costs.
      create function app.cases_of_mine() returns setof uuid language sql stable security definer set search_path = '' rows 50 as $$
        select p.challenge_id from public.participant p where p.person_id = app.person() and p.ended_at is null and p.visible
        union select p.challenge_id from public.participant p where p.compact_id = any (app.member_of()) and p.organisation_id = any (app.organisations())
          and p.person_id is null and p.ended_at is null and p.visible
        union select x.id from public.role_assignment r join public.challenge x on x.compact_id = r.compact_id and x.review <> 'none'
          where r.person_id = app.person() and r.role = 'chair'
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.cases_of_mine(), app.may_declare(uuid, uuid), app.changes_participant(uuid, uuid, text), app.adds_participant(uuid, uuid, text),
        app.begins_here(uuid, uuid), app.sees_participant(uuid, uuid, boolean), app.sees_hidden(text[]), app.reads_file(uuid, uuid),
        app.reads_stream(uuid, uuid, text), app.stream_readers(text), app.capacities(uuid, uuid), app.written_here(xid), app.declaration(uuid, uuid),
        app.is_tied_to_party(uuid, uuid);
    `);
  }
}
