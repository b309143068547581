import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';

const compiled = path.resolve('dist/libs/platform/src/process/stop-request.js');
/** Takes half a second to stop and says so at both ends. */
const program = `
  const { onStopRequest } = await import(${JSON.stringify(compiled)});
  onStopRequest(async (reason) => {
    console.log('stopping ' + reason);
    await new Promise((resolve) => setTimeout(resolve, Number(process.env.TAKES ?? 500)));
    if (process.env.FAILS) throw new Error('it would not');
    console.log('stopped');
  });
  console.log('ready ' + process.pid);
  setInterval(() => undefined, 1000);`;

describe('a request to stop', () => {
  let child: ChildProcess;
  let printed = '';

  const start = async (env: Record<string, string> = {}, command = process.execPath, args = ['--input-type=module', '-e', program]) => {
    printed = '';
    child = spawn(command, args, { env: { PATH: process.env['PATH'], PROGRAM: program, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    await prints('ready');
  };
  const prints = async (text: string) => {
    while (!printed.includes(text)) await wait(20);
  };
  const exitCode = async () => {
    while (child.exitCode === null) await wait(20);
    return child.exitCode;
  };

  afterEach(() => {
    child.kill('SIGKILL');
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s, also when it comes twice as from Ctrl-C under npm, stops once and in full',
    async (signal) => {
      await start();
      child.kill(signal);
      await prints('stopping');
      child.kill(signal);
      expect(await exitCode()).toBe(0);
      expect(printed.match(/stopping/g)).toHaveLength(1);
      expect(printed).toContain(`stopping ${signal}`);
      expect(printed).toContain('stopped');
    },
  );

  it('made again by somebody impatient ends at once', async () => {
    await start({ TAKES: '25000' });
    child.kill('SIGTERM');
    await wait(1_700);
    child.kill('SIGTERM');
    expect(await exitCode()).toBe(1);
    expect(printed).not.toContain('stopped');
  });

  it('that fails says so', async () => {
    await start({ FAILS: 'yes', TAKES: '1' });
    child.kill('SIGTERM');
    expect(await exitCode()).toBe(1);
    expect(printed).toContain('it would not');
  });

  it('comes by itself when npm was killed, and only under npm', async () => {
    const throughShell = ['-c', `"${process.execPath}" --input-type=module -e "$PROGRAM" & wait`];
    await start({ npm_lifecycle_event: 'start' }, '/bin/sh', throughShell);
    child.kill('SIGKILL');
    await prints('stopped');
    expect(printed).toContain('stopping orphaned');

    await start({}, '/bin/sh', throughShell);
    child.kill('SIGKILL');
    await wait(1_200);
    expect(printed).not.toContain('stopping');
    process.kill(Number(/ready (\d+)/.exec(printed)?.[1]), 'SIGKILL');
  });
});
