import fs from 'node:fs';
import { shortestPassword } from '#libs/people';
import type { CommandContext } from '../command-context.js';
import { Failure } from '../failure.js';

/** The environment variable that may carry a new administrator's password. */
export const PASSWORD_VARIABLE = 'COMPACT_ADMIN_PASSWORD';

/**
 * A new password from a file (`-`: from what is piped in), the environment, or the keyboard. Never from an argument: other users of
 * the machine can read those.
 * @throws Failure when there is none, it is too short, or the two typed ones differ
 */
export async function newPassword({ terminal, env }: CommandContext, file: string | undefined): Promise<string> {
  const password = await givenPassword(terminal, env, file);
  if (password.length < shortestPassword || password.length > 200)
    throw new Failure(`A password has ${shortestPassword} to 200 characters.`);
  return password;
}

async function givenPassword(terminal: CommandContext['terminal'], env: NodeJS.ProcessEnv, file: string | undefined): Promise<string> {
  if (file === '-') return firstLine(await terminal.readPiped());
  if (file !== undefined) return firstLine(readPasswordFile(file));
  const fromEnvironment = env[PASSWORD_VARIABLE];
  if (fromEnvironment) return fromEnvironment;
  const typed = await terminal.askSecret('Password');
  if (typed === undefined)
    throw new Failure(`Give the password by --password-file or ${PASSWORD_VARIABLE}: there is no terminal to ask at.`);
  if ((await terminal.askSecret('The same once more')) !== typed) throw new Failure('The two passwords differ.');
  return typed;
}

function readPasswordFile(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    throw new Failure(`The password file ${file} cannot be read.`);
  }
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}
