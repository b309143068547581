import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { commandOf, livePid } from './processes.js';
import type { RunAs } from './run-as.js';

/** Where one embedded server lives. */
export interface ServerPlaces {
  home: string;
  data: string;
  socket: string;
  log: string;
  /** Holds the id of the node process that stops the server when it ends. */
  owner: string;
}

/** The operating system's way of handing over arguments untouched: the script is constant, the words come as "$@". */
const watchdogScript = '(cat <&3 >/dev/null; kill -INT "$1") 2>/dev/null';
const serverScript =
  '"$@" </dev/null 3<&- & p=$!; (cat <&3 >/dev/null; kill -INT $p) 2>/dev/null & w=$!; wait $p; s=$?; kill $w 2>/dev/null; exit $s';

/**
 * Starts the server with a watchdog. Descriptor 3 of the shell is a pipe that this process holds open: when node ends, by
 * whatever signal, `cat` reads its end and PostgreSQL is asked for a fast shutdown. Detached, so that Ctrl-C reaches node alone
 * and the database goes last.
 */
export function spawnPostmaster(places: ServerPlaces, binaries: string, runAs: RunAs, settings: Record<string, string>): ChildProcess {
  const options = Object.entries({ listen_addresses: '', unix_socket_permissions: '0700', ...settings });
  const log = fs.openSync(places.log, 'a', 0o600);
  const child = spawn(
    '/bin/sh',
    [
      ...['-c', serverScript, 'sh', ...runAs.prefix, path.join(binaries, 'postgres'), '-D', places.data, '-k', places.socket],
      ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...ids(runAs), cwd: places.home, env: serverEnvironment(), stdio: ['ignore', log, log, 'pipe'], detached: true },
  );
  fs.closeSync(log);
  letGo(child);
  return child;
}

/** A server whose node process died without it gets a new watchdog, held by this process. */
export function watchPostmaster(pid: number): void {
  letGo(spawn('/bin/sh', ['-c', watchdogScript, 'sh', String(pid)], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true }));
}

/** Neither the child nor its pipe may keep node's event loop alive. */
function letGo(child: ChildProcess): void {
  child.unref();
  (child.stdio[3] as unknown as { unref?: () => void } | null)?.unref?.();
}

export function ids(runAs: RunAs): { uid?: number; gid?: number } {
  return runAs.uid === undefined ? {} : { uid: runAs.uid, gid: runAs.gid };
}

export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}

/**
 * The running server of a data directory. A pid file left by a kill -9 gives nothing, even when its number has been given to
 * another process since, as happens at every restart of a container.
 */
export function postmasterPid(data: string): number | undefined {
  const pid = livePid(path.join(data, 'postmaster.pid'));
  return pid !== undefined && commandOf(pid).includes(data) ? pid : undefined;
}

/** Whether a server answers a query on the socket. */
export async function answers(socket: string, user: string): Promise<boolean> {
  if (!fs.existsSync(path.join(socket, '.s.PGSQL.5432'))) return false;
  const client = new pg.Client({ host: socket, user, database: 'postgres', connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
