import { Readable, Writable } from 'node:stream';
import type { Clock } from '#libs/kernel';
import { runProgram } from '../../apps/cli/src/program.js';

/** What a command did. */
export interface CommandResult {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command of the command line in this process, without a terminal. */
export async function runCommand(
  args: readonly string[],
  options: { env: NodeJS.ProcessEnv; clock: Clock; piped?: string; terminal?: boolean },
): Promise<CommandResult> {
  const printed = { output: '', errors: '' };
  const sink = (name: keyof typeof printed) =>
    Object.assign(
      new Writable({
        write(chunk, _encoding, done) {
          printed[name] += String(chunk);
          done();
        },
      }),
      { isTTY: options.terminal ?? false },
    );
  const streams = { input: Readable.from([options.piped ?? '']), output: sink('output'), errors: sink('errors') };
  const code = await runProgram(args, streams, { env: options.env, clock: options.clock });
  return { code, ...printed };
}
