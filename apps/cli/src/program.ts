import { Command, CommanderError } from 'commander';
import { DomainError } from '#libs/kernel';
import { checkCommand } from './commands/check.command.js';
import { createAdminCommand } from './commands/create-admin.command.js';
import { erasePersonCommand } from './commands/erase-person.command.js';
import { importCommand } from './commands/import.command.js';
import { migrateCommand } from './commands/migrate.command.js';
import { verifyCommand } from './commands/verify.command.js';
import type { CommandContext } from './command-context.js';
import { Failure } from './failure.js';
import { Terminal, type Streams } from './terminal.js';

/**
 * Runs one command.
 * @param args what follows the program's name
 * @returns the exit code: 0 when it did what it was asked
 */
export async function runProgram(args: readonly string[], streams: Streams, context: Omit<CommandContext, 'terminal'>): Promise<number> {
  const terminal = new Terminal(streams);
  const program = new Command('compact')
    .description('Looks after an installation of Compact Challenges. Settings are those of the server: DATABASE_URL, DATA_DIR and so on.')
    .helpCommand(false);
  const commands = [migrateCommand, createAdminCommand, importCommand, verifyCommand, checkCommand, erasePersonCommand];
  for (const make of commands) program.addCommand(make({ ...context, terminal }));
  for (const command of [program, ...everyCommandOf(program)]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => void streams.output.write(text),
      writeErr: (text) => void streams.errors.write(text),
    });
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    return exitCodeOf(error, terminal);
  }
}

function everyCommandOf(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...everyCommandOf(child)]);
}

function exitCodeOf(error: unknown, terminal: Terminal): number {
  // Commander has said what was wrong with the arguments, or printed the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode;
  if (error instanceof Failure) terminal.complain(error.message);
  else if (error instanceof DomainError) terminal.complain(`${error.message} ${JSON.stringify(error.details)}`);
  else terminal.complain(explanationOf(error));
  return 1;
}

function explanationOf(error: unknown): string {
  const { code, message, stack } = error as { code?: string; message?: string; stack?: string };
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'The database in DATABASE_URL does not answer.';
  if (code === '28P01' || code === '28000') return 'The database refuses the user or the password in DATABASE_URL.';
  return stack ?? message ?? String(error);
}
