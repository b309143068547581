import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A challenge of twenty years ago that is taken over into the register tells nobody about it now. A transaction that sets
 * app.messages to `kept` keeps its messages for officers and administrators to see; the relay sends none of them.
 */
export class KeepMessagesOfImports1764000010031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.keep_messages_of_imports() returns trigger language plpgsql as $$
        begin
          if new.status = 'queued' and current_setting('app.messages', true) = 'kept' then new.status := 'kept'; end if;
          return new;
        end $$;
      revoke execute on function app.keep_messages_of_imports() from public;
      create trigger message_kept_when_importing before insert on message for each row execute function app.keep_messages_of_imports();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger message_kept_when_importing on message;
      drop function app.keep_messages_of_imports();
    `);
  }
}
