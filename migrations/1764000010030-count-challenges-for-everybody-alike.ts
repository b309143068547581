import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The challenges behind the indicators. Row-level security hides a challenge from an officer who has an interest in it, so a plain
 * count would differ from person to person; a published number may not. What comes out is what MAIG may read of any challenge:
 * its reference and its dates.
 */
export class CountChallengesForEverybodyAlike1764000010030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.counted_challenges(c uuid, from_on date, before_on date)
        returns table (id uuid, reference text, counted_on date, accepted_on date, closed_on date)
        language sql stable security definer set search_path = '' rows 100 as $$
        select x.id, x.reference, x.counted_on, x.accepted_on, x.closed_on from public.challenge x
          where c = any (app.officer_of() || app.maig_of()) and x.compact_id = c and x.counts
            and x.counted_on >= from_on and x.counted_on < before_on
      $$;
      revoke execute on function app.counted_challenges(uuid, date, date) from public;
      grant execute on function app.counted_challenges(uuid, date, date) to compact_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function app.counted_challenges(uuid, date, date)`);
  }
}
