import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People say themselves that a tie of theirs has ended, once, and change nothing else about it: the row stays, and keeps them off that
 * organisation's cases for the time that any ended tie does. To correct a day takes an officer, as before.
 */
export class EndOwnTies1764000021100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.end_own_interest(tie uuid, last_day date) returns integer language plpgsql security definer set search_path = '' as $$
        declare ended integer;
        begin
          update public.interest i set to_on = last_day
            where i.id = tie and i.person_id = app.person() and i.to_on is null and last_day >= i.from_on;
          get diagnostics ended = row_count;
          return ended;
        end $$;
      revoke execute on function app.end_own_interest(uuid, date) from public;
      grant execute on function app.end_own_interest(uuid, date) to compact_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.end_own_interest(uuid, date);');
  }
}
