import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Drafts of challenges, which are no challenges: seen by their author alone, counted nowhere, gone once lodged or after six months
 * without a change. The author is a person, or whoever holds the key of the draft: the link that was sent, or the browser's cookie.
 * A draft of somebody the register does not know goes to the officers to confirm, unless they have a tie with the respondent.
 * What a party needs to take part is kept apart from the file, so that the other side never sees it.
 */
export class KeepDrafts1764000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table draft (
        compact_id uuid not null constraint draft_compact_fk references compact,
        id uuid not null,
        author_person_id uuid constraint draft_author_fk references person,
        key_hash text not null constraint draft_key_unique unique,
        address_hash text,
        answers jsonb not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        sent_at timestamptz,
        constraint draft_pk primary key (compact_id, id),
        constraint draft_length check (char_length(answers::text) <= 200000)
      );
      create index draft_by_author on draft (author_person_id);
      create index draft_by_time on draft (updated_at);

      create table adjustment (
        compact_id uuid not null,
        challenge_id uuid not null,
        wish text not null constraint adjustment_length check (char_length(wish) <= 4000),
        created_at timestamptz not null,
        constraint adjustment_pk primary key (compact_id, challenge_id),
        constraint adjustment_challenge_fk foreign key (compact_id, challenge_id) references challenge deferrable initially deferred
      );
      alter table draft enable row level security;
      alter table adjustment enable row level security;

      create function app.draft_keys() returns text[] language sql stable parallel safe
        as $$ select coalesce(nullif(current_setting('app.draft_keys', true), ''), '{}')::text[] $$;

      grant select, insert, update, delete on draft to compact_app;
      create policy draft_own on draft for all to compact_app using (author_person_id = app.person() or key_hash = any (app.draft_keys()));
      create policy draft_to_confirm on draft for all to compact_app using (
        sent_at is not null and compact_id = any (app.officer_of()) and not coalesce(answers ->> 'respondentOrganisationId', '') = any (app.tied()::text[]));

      grant select, insert on adjustment to compact_app;
      create policy adjustment_seen on adjustment for select to compact_app using (
        app.capacities(compact_id, challenge_id) && '{challenger,representative,officer,champion,mediator,chair}'
          and not app.capacities(compact_id, challenge_id) && '{respondent}');
      create policy adjustment_asked_for on adjustment for insert to compact_app with check (app.begins_here(compact_id, challenge_id));

      create function app.forget_drafts(at timestamptz) returns void language sql security definer set search_path = '' as $$
        delete from public.draft d where d.sent_at is null and d.updated_at < at - interval '6 months' $$;

      -- The key opens the draft to whoever has the message, so no role but the worker may read it, and nobody once it is sent.
      alter table message add column secret text;
      create function app.forget_secret() returns trigger language plpgsql set search_path = '' as $$
        begin
          new.secret := null;
          return new;
        end $$;
      create trigger message_secret_forgotten before update on message for each row when (new.status <> 'queued') execute function app.forget_secret();

      create function app.post(c uuid, template text, language text, role text, person uuid, address text, parameters jsonb, secret text, occurrence text, at timestamptz)
        returns void language sql security definer set search_path = '' as $$
        insert into public.message (compact_id, id, challenge_id, template, language, recipient_role, recipient_person_id, recipient_address, parameters,
            dedupe_key, message_id, status, attempts, next_attempt_at, leased_until, last_error, created_at, sent_at, secret)
          select c, n.id, null, template, language, role, person, address, parameters, occurrence, n.id::text,
              case when person is null and address is null then 'parked' else 'queued' end, 0, at, null,
              case when person is null and address is null then 'no-recipient' end, at, null, secret
            from (select gen_random_uuid() as id) n
          on conflict (compact_id, dedupe_key) do nothing $$;

      -- Answers whether it was sent: nobody is sent more than three an hour, whoever asks.
      create function app.send_draft_link(draft uuid, key text, address text, language text, at timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
        declare mine public.draft;
        begin
          select * into mine from public.draft d where d.id = draft and d.key_hash = encode(sha256(convert_to(key, 'UTF8')), 'hex');
          if mine.id is null then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
          if (select count(*) from public.message m where m.template = 'draft-saved' and m.recipient_address = lower(address) and m.created_at > at - interval '1 hour') >= 3 then
            return false;
          end if;
          update public.draft d set address_hash = encode(sha256(convert_to(lower(address), 'UTF8')), 'hex') where d.compact_id = mine.compact_id and d.id = mine.id;
          perform app.post(mine.compact_id, 'draft-saved', language, 'challenger', null, lower(address), '{}', key, 'draft-saved:' || gen_random_uuid(), at);
          return true;
        end $$;

      create function app.send_draft(draft uuid, at timestamptz) returns void language plpgsql security definer set search_path = '' as $$
        declare
          mine public.draft;
          respondent text;
          told integer := 0;
          officer record;
        begin
          select * into mine from public.draft d where d.id = draft and d.sent_at is null and (d.author_person_id = app.person() or d.key_hash = any (app.draft_keys())) for update;
          if mine.id is null then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
          update public.draft d set sent_at = at, updated_at = at where d.compact_id = mine.compact_id and d.id = mine.id;
          respondent := mine.answers ->> 'respondentOrganisationId';
          for officer in select p.id, p.language from public.role_assignment r join public.person p on p.id = r.person_id
            where r.compact_id = mine.compact_id and r.role = 'officer' and p.erased_at is null and p.email is not null
              and not exists (select 1 from public.account a where a.person_id = p.id and a.disabled_at is not null)
              and not exists (select 1 from public.membership m where m.person_id = p.id and m.organisation_id::text = respondent)
              and not exists (select 1 from public.interest i where i.person_id = p.id and i.organisation_id::text = respondent and (i.to_on is null or i.to_on > (at - interval '3 years')::date))
          loop
            told := told + 1;
            perform app.post(mine.compact_id, 'draft-to-confirm', officer.language, 'officer', officer.id, null, jsonb_build_object('draft', draft), null,
              'draft-to-confirm:' || draft || ':' || at || ':' || officer.id, at);
          end loop;
          if told = 0 then
            perform app.post(mine.compact_id, 'draft-to-confirm', 'en', 'officer', null, null, jsonb_build_object('draft', draft), null, 'draft-to-confirm:' || draft || ':' || at, at);
          end if;
        end $$;

      create function app.return_draft(draft uuid, reason text, at timestamptz) returns void language plpgsql security definer set search_path = '' as $$
        declare theirs public.draft;
        begin
          select * into theirs from public.draft d where d.id = draft and d.sent_at is not null and d.compact_id = any (app.officer_of())
            and not coalesce(d.answers ->> 'respondentOrganisationId', '') = any (app.tied()::text[]) for update;
          if theirs.id is null then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
          update public.draft d set sent_at = null, updated_at = at, answers = jsonb_set(d.answers, '{returnedBecause}', to_jsonb(reason)) where d.compact_id = theirs.compact_id and d.id = draft;
          perform app.post(theirs.compact_id, 'draft-returned', coalesce(theirs.answers ->> 'language', 'en'), 'challenger', theirs.author_person_id,
            case when theirs.author_person_id is null then lower(theirs.answers ->> 'contactEmail') end, '{}', null, 'draft-returned:' || draft || ':' || at, at);
        end $$;

      revoke execute on function app.draft_keys(), app.forget_drafts(timestamptz), app.forget_secret(),
        app.post(uuid, text, text, text, uuid, text, jsonb, text, text, timestamptz), app.send_draft_link(uuid, text, text, text, timestamptz),
        app.send_draft(uuid, timestamptz), app.return_draft(uuid, text, timestamptz) from public;
      grant execute on function app.draft_keys(), app.forget_drafts(timestamptz), app.send_draft_link(uuid, text, text, text, timestamptz),
        app.send_draft(uuid, timestamptz), app.return_draft(uuid, text, timestamptz) to compact_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.return_draft(uuid, text, timestamptz), app.send_draft(uuid, timestamptz), app.send_draft_link(uuid, text, text, text, timestamptz),
        app.post(uuid, text, text, text, uuid, text, jsonb, text, text, timestamptz), app.forget_drafts(timestamptz);
      drop trigger message_secret_forgotten on message;
      drop function app.forget_secret();
      alter table message drop column secret;
      drop table adjustment, draft;
      drop function app.draft_keys();
    `);
  }
}
