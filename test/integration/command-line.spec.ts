import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify } from '@node-rs/argon2';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { SecretSeal } from '#libs/people';
import { startFakeScanner } from '../support/clamd.js';
import { runCommand, type CommandResult } from '../support/command-line.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.js';
import { FixedClock } from '../support/fixed-clock.js';

const clock = new FixedClock('2026-06-01T09:00:00Z');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'compact-cli-'));
let database: TestDatabase;
let owner: pg.Client;

const run = (args: string[], more: { env?: NodeJS.ProcessEnv; piped?: string; terminal?: boolean } = {}): Promise<CommandResult> => {
  const { env = {}, ...rest } = more;
  return runCommand(args, { env: { DATABASE_URL: database.ownerUrl, ...env }, clock, ...rest });
};
const numberOf = async (sql: string): Promise<number> => Number((await owner.query(`select count(*) as n from ${sql}`)).rows[0].n);

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
  fs.rmSync(folder, { recursive: true });
});

describe('the command line', () => {
  it('explains itself and each of its commands', async () => {
    const { code, output } = await run(['--help']);
    expect(code).toBe(0);
    for (const name of ['migrate', 'create-admin', 'import', 'verify', 'check', 'erase-person']) {
      expect(output).toContain(name);
      const help = await run([name, '--help']);
      expect([help.code, help.output.length > 100, help.errors]).toEqual([0, true, '']);
    }
  });

  it('refuses what it does not know, with every problem of the configuration', async () => {
    expect((await run(['frobnicate'])).code).not.toBe(0);
    expect((await run([])).code).not.toBe(0);
    const { code, errors } = await run(['verify'], { env: { PORT: 'x', WORKER: 'y' } });
    expect(code).toBe(1);
    expect(errors).toMatch(/PORT[\s\S]*WORKER/);
  });

  it('migrates an empty database, once', async () => {
    const empty = await createEmptyDatabase();
    try {
      const env = { DATABASE_URL: empty.ownerUrl };
      const early = await run(['verify'], { env });
      expect([early.code, early.errors]).toEqual([1, expect.stringContaining('npm run compact -- migrate')]);
      expect((await run(['check'], { env })).code).toBe(1);
      const first = await run(['migrate'], { env });
      expect([first.code, first.output]).toEqual([0, expect.stringMatching(/\d+ migrations applied/)]);
      expect((await run(['migrate'], { env })).output).toBe('The database was up to date.\n');
      expect((await run(['check'], { env })).code).toBe(0);
    } finally {
      await empty.drop();
    }
  });
});

describe('create-admin', () => {
  const admin = ['create-admin', '--email', 'Alex@wlv.example', '--name', 'Alex'];
  const founding = [...admin, '--compact', 'wolverhampton', '--compact-name', 'Wolverhampton Compact', '--area-code', 'WLV'];

  it('takes no password as an argument, and asks nobody when there is no terminal', async () => {
    expect((await run([...founding, '--password', 'not here please'])).errors).toContain('unknown option');
    const { code, errors } = await run(founding);
    expect([code, errors]).toEqual([1, expect.stringContaining('--password-file')]);
    expect((await run(founding, { env: { COMPACT_ADMIN_PASSWORD: 'short' } })).errors).toContain('10 to 200 characters');
    expect(await numberOf('compact')).toBe(0);
  });

  it('founds a Compact with its first administrator', async () => {
    const file = path.join(folder, 'password');
    fs.writeFileSync(file, 'a long enough password\n');
    const { code, output } = await run([...founding, '--password-file', file]);
    expect([code, output]).toEqual([0, expect.stringContaining('administrator of wolverhampton')]);
    const { rows } = await owner.query(
      `select p.email, r.role, c.slug, c.division, a.password_hash as hash from person p join role_assignment r on r.person_id = p.id
         join compact c on c.id = r.compact_id join account a on a.person_id = p.id`,
    );
    const [{ hash, ...first }, ...others] = rows;
    expect([first, others]).toEqual([
      { email: 'alex@wlv.example', role: 'administrator', slug: 'wolverhampton', division: 'england-and-wales' },
      [],
    ]);
    expect(await verify(hash, 'a long enough password')).toBe(true);
    expect(await numberOf('calendar')).toBe(1);
    expect(await numberOf('procedure_version')).toBe(1);
    expect(await numberOf(`redress_body where key = 'lgsco'`)).toBe(1);
  });

  it('makes the same person administrator of another Compact without touching the password', async () => {
    const before = await owner.query('select password_hash from account');
    const second = ['--compact', 'gwynedd', '--compact-name', 'Gwynedd Compact', '--area-code', 'GWN', '--nation', 'Wales'];
    const { code, output } = await run([...admin, ...second], { env: { COMPACT_ADMIN_PASSWORD: 'another password' } });
    expect([code, output]).toEqual([0, expect.stringContaining('The password was not changed')]);
    expect((await owner.query('select password_hash from account')).rows).toEqual(before.rows);
    expect(await numberOf('role_assignment')).toBe(2);
  });

  it('says which Compacts there are, and founds none twice', async () => {
    const env = { COMPACT_ADMIN_PASSWORD: 'another password' };
    expect((await run([...admin, '--compact', 'dudley'], { env })).errors).toContain('gwynedd, wolverhampton');
    expect((await run(founding, { env })).errors).toContain('There is a Compact wolverhampton already');
    const sameCode = [...admin, '--compact', 'other', '--compact-name', 'Other', '--area-code', 'WLV'];
    expect((await run(sameCode, { env })).errors).toContain('Another Compact has the area code WLV');
    expect(await numberOf('compact')).toBe(2);
  });
});

describe('check', () => {
  it('reaches the mail server, and says so when there is none to reach', async () => {
    const mail = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'] });
    await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve));
    const { port } = mail.server.address() as AddressInfo;
    try {
      const good = await run(['check'], { env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
      expect([good.code, good.output]).toEqual([0, expect.stringContaining('mail server: answers')]);
    } finally {
      await new Promise<void>((resolve) => mail.close(resolve));
    }
    const bad = await run(['check'], { env: { SMTP_URL: `smtp://user:secret-word@127.0.0.1:${port}` } });
    expect([bad.code, bad.errors]).toEqual([1, expect.stringContaining('FAILED  mail server: ')]);
    expect(bad.errors + bad.output).not.toContain('secret-word');
  });

  it('reaches the virus scanner, and says so when there is none to reach', async () => {
    const scanner = await startFakeScanner();
    const good = await run(['check'], { env: { CLAMD_URL: scanner.url } });
    expect([good.code, good.output]).toEqual([0, expect.stringContaining('virus scanner: answers')]);
    await scanner.stop();
    const bad = await run(['check'], { env: { CLAMD_URL: scanner.url } });
    expect([bad.code, bad.errors]).toEqual([1, expect.stringContaining('FAILED  virus scanner: ')]);
  });

  it('says where the secret key comes from, and how much it does not open', async () => {
    const SECRET_KEY = 'a key of the tests, long enough to be one';
    expect((await run(['check'], { env: { DATA_DIR: folder } })).output).toContain('secret key: none yet');
    expect(fs.readdirSync(folder)).not.toContain('secret.key');
    const { rows } = await owner.query<{ id: string }>('select id from person limit 1');
    const id = rows[0]?.id ?? '';
    await owner.query(`insert into second_factor values ($1, $2, $3, $3, null, 0, null)`, [
      id,
      new SecretSeal(SECRET_KEY).seal(id, 'a secret'),
      clock.now(),
    ]);
    const good = await run(['check'], { env: { DATA_DIR: folder, SECRET_KEY } });
    expect([good.code, good.output]).toEqual([0, expect.stringContaining('ok      secret key: SECRET_KEY')]);
    const bad = await run(['check'], { env: { DATA_DIR: folder, SECRET_KEY: `another-${SECRET_KEY}` } });
    expect([bad.code, bad.errors]).toEqual([1, expect.stringContaining('does not open the one-time codes of 1 of 1 people')]);
    expect(bad.errors + bad.output).not.toContain('another-');
    await owner.query('delete from second_factor');
  });

  it('fails when the database does not answer', async () => {
    const { code, errors } = await run(['check'], { env: { DATABASE_URL: 'postgres://user:secret-word@127.0.0.1:1/none' } });
    expect([code, errors]).toEqual([1, expect.stringContaining('FAILED  database: ECONNREFUSED')]);
    expect(errors).not.toContain('secret-word');
  });
});
