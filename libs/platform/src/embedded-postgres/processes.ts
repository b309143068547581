import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** Whether a process of this id exists, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The process id on the first line of a file, when such a process exists. */
export function livePid(file: string): number | undefined {
  if (!fs.existsSync(file)) return undefined;
  const pid = Number(fs.readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) ? pid : undefined;
}

/** The command a process was started with; empty for a dead process, a zombie included. */
export function commandOf(pid: number): string {
  if (fs.existsSync('/proc/self/cmdline')) {
    const file = `/proc/${pid}/cmdline`;
    try {
      return fs.readFileSync(file, 'utf8').replaceAll('\0', ' ').trim();
    } catch {
      // It has ended, perhaps between two looks.
      return '';
    }
  }
  return spawnSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout.trim();
}
