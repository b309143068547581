import type { MigrationInterface, QueryRunner } from 'typeorm';

const readByWorker = ['message', 'deadline', 'challenge', 'person', 'ledger_entry', 'ledger_detail'];

/**
 * Messages, answers to repeated requests, and the worker. A message is queued by a function that works out who gets it; nobody
 * writes one to an address of their choice, and who it went to is not for staff to see. The worker sends messages, counts reminders
 * and verifies ledgers. It erases nothing and keeps no retention: the owner's commands do.
 */
export class WallOffMessages1764000005300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant select (compact_id, id, challenge_id, template, language, recipient_role, parameters, status, attempts, next_attempt_at, last_error, created_at, sent_at)
        on message to compact_app;
      create policy message_log on message for select to compact_app using (compact_id = any (app.administrator_of())
        or (compact_id = any (app.officer_of()) and (challenge_id is null or app.declaration(compact_id, challenge_id) <> 'interest')));

      grant select, insert, update on idempotency_key to compact_app;
      create policy idempotency_key_own on idempotency_key for all to compact_app using (person_id = app.person());

      grant select on ${readByWorker.join(', ')} to compact_worker;
      grant update on message to compact_worker;
      grant update (reminders_sent) on deadline to compact_worker;
      create policy message_worked_on on message for update to compact_worker using (true);
      create policy deadline_worked_on on deadline for update to compact_worker using (true);
    `);
    for (const table of readByWorker)
      await runner.query(`create policy ${table}_read_by_worker on ${table} for select to compact_worker using (true)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of readByWorker) await runner.query(`drop policy ${table}_read_by_worker on ${table}`);
    await runner.query(`
      drop policy deadline_worked_on on deadline;
      drop policy message_worked_on on message;
      drop policy idempotency_key_own on idempotency_key;
      drop policy message_log on message;
      revoke all on ${readByWorker.join(', ')} from compact_worker;
      revoke all on message, idempotency_key from compact_app;
    `);
  }
}
