import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { startEmbeddedPostgres, throwAwaySettings } from '#libs/platform';

const program = path.resolve(import.meta.dirname, '../../dist/apps/cli/src/main.js');
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'compact-cli-embedded-'));
fs.chmodSync(dataDir, 0o755);
afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }));

function run(args: string[], input = ''): { code: number | null; printed: string } {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', SMTP_URL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { env, input, encoding: 'utf8', timeout: 60_000 });
  return { code: status, printed: stdout + stderr };
}

describe('the built command line on the embedded database', () => {
  it('starts the server for a command and stops it again, or adopts the one that runs', async () => {
    const migrated = run(['migrate']);
    expect([migrated.code, migrated.printed]).toEqual([0, expect.stringContaining('migrations applied')]);
    expect(fs.existsSync(path.join(dataDir, 'postgres/data/postmaster.pid'))).toBe(false);

    const server = await startEmbeddedPostgres({ dataDir, settings: throwAwaySettings });
    try {
      const founding = ['--compact', 'dudley', '--compact-name', 'Dudley Compact', '--area-code', 'DUD', '--password-file', '-'];
      const created = run(['create-admin', '--email', 'a@dudley.example', '--name', 'A', ...founding], 'a piped password\n');
      expect([created.code, created.printed]).toEqual([0, expect.stringContaining('administrator of dudley')]);
      expect(run(['check']).code).toBe(0);
      // The server belongs to this process, so it still runs.
      expect(fs.existsSync(path.join(dataDir, 'postgres/data/postmaster.pid'))).toBe(true);
    } finally {
      await server.stop();
    }
  }, 120_000);
});
