import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was said, offered and arranged in the mediation room, for those who are in it. Messages about it are told to nobody else
 * either: an officer's list of messages would say that an offer was made.
 */
export class OpenTheMediationRoom1764000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What is kept of a row for ever beside what can be erased: an offer stays numbered and answered when its words are gone.
      create function app.mediation_room(c uuid, ch uuid)
        returns table (seq integer, event_type text, role text, at timestamptz, round integer, lasting jsonb, payload jsonb)
        language sql stable security definer set search_path = '' as $$
        select l.seq, l.event_type, l.role, l.at, (l.facts -> 'room' ->> 'round')::integer, l.lasting, d.payload
          from public.ledger_entry l
          left join public.ledger_detail d on d.compact_id = c and d.challenge_id = ch and d.stream = 'mediation' and d.seq = l.seq
          where app.reads_stream(c, ch, 'mediation') and l.compact_id = c and l.challenge_id = ch and l.stream = 'mediation'
            and l.event_type <> 'attach-document'
          order by l.seq
      $$;
      revoke execute on function app.mediation_room(uuid, uuid) from public;
      grant execute on function app.mediation_room(uuid, uuid) to compact_app;

      create function app.is_sealed_message(template text) returns boolean language sql immutable parallel safe as $$
        select template = any ('{mediation-session-set,mediation-offer-made,mediation-offer-answered}'::text[])
      $$;
      revoke execute on function app.is_sealed_message(text) from public;
      grant execute on function app.is_sealed_message(text) to compact_app;
      create policy message_sealed on message as restrictive for select to compact_app using (not app.is_sealed_message(template));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy message_sealed on message;
      drop function app.is_sealed_message(text), app.mediation_room(uuid, uuid);
    `);
  }
}
