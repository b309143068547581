import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Uploads } from './uploads.js';

describe('the folder of files under way', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'uploads-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is made when it is not there', async () => {
    const uploads = new Uploads(path.join(folder, 'data', 'uploads'));
    await uploads.onModuleInit();
    uploads.onModuleDestroy();
    expect(await readdir(path.join(folder, 'data', 'uploads'))).toEqual([]);
  });

  it('loses at a start what a killed server left there, and nothing that another one is writing', async () => {
    const uploads = path.join(folder, 'uploads');
    await mkdir(uploads);
    for (const [name, minutes] of [
      ['left', 16],
      ['under way', 14],
    ] as const) {
      await writeFile(path.join(uploads, name), 'half of it');
      const then = new Date(Date.now() - minutes * 60_000);
      await utimes(path.join(uploads, name), then, then);
    }
    const server = new Uploads(uploads);
    await server.onModuleInit();
    server.onModuleDestroy();
    expect(await readdir(uploads)).toEqual(['under way']);
  });
});
