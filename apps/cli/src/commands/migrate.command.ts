import { Command } from 'commander';
import { migrate } from '#libs/persistence';
import { configurationOf, type CommandContext } from '../command-context.js';
import { openDatabase } from '../database/database-session.js';

/** `migrate`: brings the database up to date. */
export function migrateCommand(context: CommandContext): Command {
  return new Command('migrate').description('Bring the database up to date. Safe to run again, and while others do.').action(async () => {
    const session = await openDatabase(configurationOf(context));
    try {
      const { applied } = await migrate(session.url);
      for (const name of applied) context.terminal.say(`Applied ${name}`);
      context.terminal.say(applied.length === 0 ? 'The database was up to date.' : `${applied.length} migrations applied.`);
    } finally {
      await session.stop();
    }
  });
}
