import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfigurationError } from './configuration.js';
import { findSecretKey, provideSecretKey } from './secret-key.js';

describe('the secret key', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'compact-key-')), 'not', 'there');
  });
  afterEach(() => fs.rmSync(path.resolve(dataDir, '..', '..'), { recursive: true }));
  const file = () => path.join(dataDir, 'secret.key');
  const where = (secretKey?: string) => ({ dataDir, secretKey });

  it('is the one of the variable, and then no file is made', async () => {
    const secretKey = 'k'.repeat(32);
    expect(await provideSecretKey(where(secretKey))).toEqual({ text: secretKey, source: 'SECRET_KEY', isExposed: false });
    expect(fs.existsSync(dataDir)).toBe(false);
  });

  it('is made once, for its owner alone, and nothing is left beside it', async () => {
    expect(await findSecretKey(where())).toBeUndefined();
    const made = await provideSecretKey(where());
    expect(made.text).toHaveLength(43);
    expect(fs.statSync(file()).mode & 0o777).toBe(0o600);
    expect(await provideSecretKey(where())).toEqual(made);
    expect(await findSecretKey(where())).toEqual({ ...made, source: file(), isExposed: false });
    expect(fs.readdirSync(dataDir)).toEqual(['secret.key']);
    fs.chmodSync(file(), 0o640);
    expect(await findSecretKey(where())).toMatchObject({ isExposed: true });
  });

  it('is the same for programs that start at once', async () => {
    const compiled = path.resolve('dist/libs/platform/src/configuration/secret-key.js');
    const script = `const { provideSecretKey } = await import(${JSON.stringify(compiled)});
      console.log((await provideSecretKey({ dataDir: ${JSON.stringify(dataDir)} })).text)`;
    const keys = await Promise.all(Array.from({ length: 6 }, () => outputOf(script)));
    expect(keys[0]).toHaveLength(43);
    expect(new Set(keys).size).toBe(1);
    const inOneProgram = await Promise.all(Array.from({ length: 20 }, () => provideSecretKey(where())));
    expect(new Set(inOneProgram.map(({ text }) => text))).toEqual(new Set(keys));
  });

  it('is not a file that was cut short, and the file is not replaced', async () => {
    fs.mkdirSync(dataDir, { recursive: true });
    fs.writeFileSync(file(), 'half a key');
    await expect(provideSecretKey(where())).rejects.toThrow(ConfigurationError);
    expect(fs.readFileSync(file(), 'utf8')).toBe('half a key');
  });

  it('says what to do when the folder takes no file', async () => {
    fs.writeFileSync(path.resolve(dataDir, '..', '..', 'not'), 'a file');
    await expect(provideSecretKey(where())).rejects.toThrow('make DATA_DIR writable, or set SECRET_KEY');
  });
});

function outputOf(script: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', () => resolve(output.trim()));
  });
}
