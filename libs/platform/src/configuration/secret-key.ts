import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError, shortestSecretKey, type Configuration } from './configuration.js';

const FILE = 'secret.key';
const NEW_KEY_BYTES = 32;
const OTHERS = 0o077;

type Where = Pick<Configuration, 'secretKey' | 'dataDir'>;

/** What secrets at rest are encrypted with. Never in the database, nor in a log. */
export interface SecretKey {
  readonly text: string;
  /** Where it comes from, to tell an operator. */
  readonly source: string;
  /** The key is in a file that other users of the machine can read. */
  readonly isExposed: boolean;
}

/**
 * The key of SECRET_KEY, or of the file in DATA_DIR; undefined when there is none yet.
 * @throws ConfigurationError for a file that holds no key
 */
export async function findSecretKey({ secretKey, dataDir }: Where): Promise<SecretKey | undefined> {
  if (secretKey !== undefined) return { text: secretKey, source: 'SECRET_KEY', isExposed: false };
  const file = path.join(dataDir, FILE);
  try {
    const text = (await fs.readFile(file, 'utf8')).trim();
    if (text.length < shortestSecretKey)
      throw new ConfigurationError([`${file} holds no key: put it back from a backup, or set SECRET_KEY`]);
    return { text, source: file, isExposed: ((await fs.stat(file)).mode & OTHERS) !== 0 };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as { code?: string }).code ?? '')) return undefined;
    throw isDenied(error) ? new ConfigurationError([`${file} cannot be read by this user: start as its owner, or set SECRET_KEY`]) : error;
  }
}

/**
 * The key, made at the first start. The file is written whole under another name and then linked to its own, so two programs that start
 * at once have the same key and neither reads half of one.
 * @throws ConfigurationError for a file that holds no key, and for a folder that takes none
 */
export async function provideSecretKey(where: Where): Promise<SecretKey> {
  const found = await findSecretKey(where);
  if (found) return found;
  const file = path.join(where.dataDir, FILE);
  const draft = `${file}.${process.pid}.${randomBytes(6).toString('hex')}`;
  try {
    await fs.mkdir(where.dataDir, { recursive: true });
    await writeThrough(draft, `${randomBytes(NEW_KEY_BYTES).toString('base64url')}\n`);
    await fs.link(draft, file).catch((error: unknown) => {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
    });
  } catch (error) {
    throw isDenied(error) ? new ConfigurationError([`${file} cannot be written: make DATA_DIR writable, or set SECRET_KEY`]) : error;
  } finally {
    await fs.rm(draft, { force: true }).catch(() => undefined);
  }
  const made = await findSecretKey(where);
  if (!made) throw new Error('The secret key was not there after it was made');
  return made;
}

async function writeThrough(file: string, text: string): Promise<void> {
  const handle = await fs.open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isDenied(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes((error as { code?: string }).code ?? '');
}
