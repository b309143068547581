import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { keepRunning } from './keep-running.js';
import { findPostgresBinaries } from './postgres-binaries.js';
import { answers, ids, postmasterPid, serverEnvironment, type ServerPlaces, spawnPostmaster, watchPostmaster } from './postmaster.js';
import { commandOf, isAlive, livePid } from './processes.js';
import { chooseRunAs, type RunAs } from './run-as.js';

/** What to start, and where. */
export interface EmbeddedPostgresOptions {
  /** DATA_DIR; the server's files go into `postgres/` below it. */
  dataDir: string;
  /** More `postgresql.conf` settings, for instance `fsync=off` for throw-away servers. */
  settings?: Record<string, string>;
  /** With it, a server of ours that ends by itself is started again, and this is told so. Clients have to connect anew. */
  onEnded?: (error?: unknown) => void;
}

/** A running server, reached by a Unix socket alone: it has no port and needs no password. */
export interface EmbeddedPostgres {
  /** Address of the `compact` database as its owner. */
  url: string;
  /** Address of another database of the same server. */
  urlOf(database: string): string;
  /** The server that was running already, and whether it is this process that stops it. */
  adopted: boolean;
  owned: boolean;
  major: string;
  logFile: string;
  /** Fast shutdown, waited for. Does nothing when another live process owns the server. */
  stop(): Promise<void>;
}

const user = 'compact';
const database = 'compact';
const startTimeout = 60_000;

/**
 * Starts the embedded PostgreSQL of a data directory, or adopts the one that still runs there. Safe after kill -9 of node, of
 * PostgreSQL, or of both; safe when two processes start at once. Throws an Error whose message tells the operator what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const places = placesIn(options.dataDir);
  const versionFile = path.join(places.data, 'PG_VERSION');
  const dataMajor = fs.existsSync(versionFile) ? fs.readFileSync(versionFile, 'utf8').trim() : undefined;
  const binaries = findPostgresBinaries(dataMajor);
  const runAs = chooseRunAs({ binaries: binaries.folder, home: places.home, data: places.data });
  makeFolders(places, options.dataDir, runAs);
  if (dataMajor === undefined) initialise(places, binaries.folder, runAs);

  const adopted = await findRunning(places);
  const launchHere = () => launch(places, binaries.folder, runAs, options.settings ?? {});
  const owned = adopted ? takeOverIfAbandoned(places) : await launchHere();
  await createDatabaseOnce(places.socket);
  const urlOf = (name: string) => `postgres://${user}@localhost/${name}?host=${encodeURIComponent(places.socket)}`;
  const isRunning = () => postmasterPid(places.data) !== undefined;
  const kept = owned && options.onEnded ? keepRunning({ isRunning, launch: launchHere, onEnded: options.onEnded }) : undefined;
  const stop = async () => {
    await kept?.stop();
    if (owned) await stopServer(places);
  };
  return { url: urlOf(database), urlOf, adopted, owned, major: binaries.major, logFile: places.log, stop };
}

function placesIn(dataDir: string): ServerPlaces {
  const home = path.resolve(dataDir, 'postgres');
  let socket = path.join(home, 'socket');
  // The address of a Unix socket ends at 107 bytes, file name included.
  if (Buffer.byteLength(socket) > 80)
    socket = path.join(os.tmpdir(), `compact-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`);
  return { home, socket, data: path.join(home, 'data'), log: path.join(home, 'postgres.log'), owner: path.join(home, 'owner.pid') };
}

function makeFolders(places: ServerPlaces, dataDir: string, runAs: RunAs): void {
  fs.mkdirSync(dataDir, { recursive: true });
  for (const folder of [places.home, places.socket]) {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (runAs.uid !== undefined) fs.chownSync(folder, runAs.uid, runAs.gid ?? runAs.uid);
    const owner = fs.statSync(folder).uid;
    // A fallback socket folder is in the shared /tmp: whoever owns it could pose as the database.
    if (owner !== (runAs.uid ?? process.getuid?.()))
      throw new Error(`${folder} belongs to another user (${owner}): remove it and start again.`);
  }
}

/** initdb works in a folder of its own that takes its name at the end, so a kill in the middle leaves nothing half-made. */
function initialise(places: ServerPlaces, binaries: string, runAs: RunAs): void {
  for (const name of fs.readdirSync(places.home)) {
    const pid = /^data\.new-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) fs.rmSync(path.join(places.home, name), { recursive: true });
  }
  const fresh = path.join(places.home, `data.new-${process.pid}`);
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(fresh, { mode: 0o700 });
  if (runAs.uid !== undefined) fs.chownSync(fresh, runAs.uid, runAs.gid ?? runAs.uid);
  const initdb = [
    path.join(binaries, 'initdb'),
    '-D',
    fresh,
    '-U',
    user,
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--data-checksums',
  ];
  const [command = '', ...args] = [...runAs.prefix, ...initdb];
  const result = spawnSync(command, args, { ...ids(runAs), cwd: places.home, env: serverEnvironment(), encoding: 'utf8' });
  if (result.status !== 0) {
    fs.rmSync(fresh, { recursive: true, force: true });
    const reason = `${result.stderr ?? ''} ${result.error?.message ?? ''}`.trim();
    throw new Error(`Could not create the embedded database in ${places.home}: ${reason}. Run as an ordinary user, or set DATABASE_URL.`);
  }
  try {
    fs.renameSync(fresh, places.data);
  } catch (error) {
    // Another process was quicker: its directory is as good.
    fs.rmSync(fresh, { recursive: true, force: true });
    if (!fs.existsSync(path.join(places.data, 'PG_VERSION'))) throw error;
  }
}

/** True when a server answers. One that is shutting down (its node was just killed) is waited for, then replaced. */
async function findRunning(places: ServerPlaces): Promise<boolean> {
  for (const deadline = Date.now() + startTimeout; Date.now() < deadline; await wait(50)) {
    if (await answers(places.socket, user)) return true;
    if (postmasterPid(places.data) === undefined || !fs.existsSync(path.join(places.socket, '.s.PGSQL.5432'))) return false;
  }
  throw new Error(`A PostgreSQL (process ${postmasterPid(places.data)}) holds ${places.data} but does not answer; its log: ${places.log}`);
}

/** A server whose starter is dead becomes ours; that of a living process (the server, while the command line runs) stays theirs. */
function takeOverIfAbandoned(places: ServerPlaces): boolean {
  const pid = postmasterPid(places.data);
  const owner = livePid(places.owner);
  if (pid === undefined || (owner !== undefined && owner !== process.pid)) return false;
  fs.writeFileSync(places.owner, `${process.pid}\n`);
  watchPostmaster(pid);
  return true;
}

async function launch(places: ServerPlaces, binaries: string, runAs: RunAs, settings: Record<string, string>): Promise<boolean> {
  // PostgreSQL itself would take any living process of that number for a server.
  if (postmasterPid(places.data) === undefined) fs.rmSync(path.join(places.data, 'postmaster.pid'), { force: true });
  const child = spawnPostmaster(places, binaries, runAs, { max_connections: '60', shared_buffers: '64MB', ...settings });
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  for (const deadline = Date.now() + startTimeout; Date.now() < deadline; await wait(25)) {
    if (await answers(places.socket, user)) {
      // Two processes may start at once: the loser's server gives up, and it uses the winner's.
      if (!ended) fs.writeFileSync(places.owner, `${process.pid}\n`);
      return !ended;
    }
    if (ended && postmasterPid(places.data) === undefined) break;
  }
  const log = fs.existsSync(places.log) ? fs.readFileSync(places.log, 'utf8').trim().split('\n').slice(-6).join('\n') : '';
  throw new Error(`The embedded PostgreSQL did not start. The end of ${places.log}:\n${log}`);
}

async function createDatabaseOnce(socket: string): Promise<void> {
  const client = new pg.Client({ host: socket, user, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`).catch(ignoreAlreadyThere);
  } finally {
    await client.end();
  }
}

function ignoreAlreadyThere(error: Error & { code?: string }): void {
  // 42P04 duplicate_database, 23505 when two create it in the same instant.
  if (error.code !== '42P04' && error.code !== '23505') throw error;
}

async function stopServer(places: ServerPlaces): Promise<void> {
  const pid = postmasterPid(places.data);
  fs.rmSync(places.owner, { force: true });
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  // SIGQUIT is the immediate shutdown: nothing acknowledged is lost, the next start replays the log.
  const impatient = Date.now() + 20_000;
  for (let asked = false; commandOf(pid).includes(places.data); await wait(20)) {
    if (!asked && Date.now() > impatient) {
      process.kill(pid, 'SIGQUIT');
      asked = true;
    }
  }
}
