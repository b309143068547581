// `npm run bench`: the product against bare node:http and pg, in the same run on the same database. Prints rates, latencies and ratios.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../dist/libs/platform/src/index.js';
import { fill } from './fill.mjs';
import { load } from './load.mjs';
import { measurePages } from './pages.mjs';
import { prototypesOf } from './prototypes.mjs';

const sizes = (process.env.BENCH_SIZES ?? '1000,100000').split(',').map(Number);
const seconds = Number(process.env.BENCH_SECONDS ?? 3);
const root = path.resolve(import.meta.dirname, '../..');
const dataDir = mkdtempSync(path.join(tmpdir(), 'compact-bench-'));
chmodSync(dataDir, 0o755);
const children = new Set();
const results = [];

function start(script, env, port) {
  const child = spawn(process.execPath, [path.join(root, script)], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  child.stdout.resume();
  return child;
}

async function until(url) {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await new Promise((r) => setTimeout(r, 100))) {
    const response = await fetch(url).catch(() => undefined);
    if (response) return;
  }
  throw new Error(`${url} does not answer`);
}

async function call(port, token, method, pathname, body, headers = {}) {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1${pathname}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const json = await response.json();
  if (!response.ok) throw new Error(`${method} ${pathname}: ${response.status} ${JSON.stringify(json)}`);
  return json;
}

const memoryOf = (child) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

async function benchAt(server, size) {
  const name = `bench_${size}`;
  const admin = new pg.Client({ connectionString: server.urlOf('postgres') });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = server.urlOf(name);
  const port = 43_100;
  const ours = start('dist/apps/server/src/main.js', { DATABASE_URL: url, WORKER: 'separate', DEMO: 'on', LOG_LEVEL: 'warn' }, port);
  await until(`http://127.0.0.1:${port}/readyz`);
  const atRest = memoryOf(ours);
  const signIn = async (account) =>
    (await call(port, undefined, 'POST', '/tokens', { email: `${account}@demo.example`, password: 'compact-demo' })).token;
  const [challenger, officer, maig, respondent] = [
    await signIn('challenger'),
    await signIn('officer'),
    await signIn('maig'),
    await signIn('respondent'),
  ];
  const { organisationId } = await call(port, respondent, 'GET', '/me');
  const today = new Date().toISOString().slice(0, 10);
  const submission = {
    compact: 'wolverhampton',
    respondentOrganisationId: organisationId,
    title: 'Grant ended with three weeks’ notice',
    whatHappened: 'We were told that our grant ends in three weeks. '.repeat(10),
    remedySought: 'Three months’ notice.',
    eventFrom: today,
    commitments: ['4.4', '4.3'],
  };
  const lodge = async () => (await call(port, challenger, 'POST', '/challenges', submission)).reference;
  const [lodged, acknowledged] = [await lodge(), await lodge()];
  await call(port, officer, 'POST', `/challenges/${acknowledged}/conflict-declarations`, { interest: false });
  await call(port, officer, 'POST', `/challenges/${acknowledged}/events`, { type: 'acknowledge' }, { 'if-match': '"1"' });
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await fill(owner, lodged, size);
  const prototypes = await prototypesOf(owner, lodged, acknowledged);
  const { rows: waiting } = await owner.query(
    `select reference from challenge where sub_state = 'awaitingAcknowledgement' and reference <> $1 order by id`,
    [lodged],
  );
  await owner.end();
  const barePort = port + 1;
  const bare = start('test/bench/bare-server.mjs', { DATABASE_URL: url, PROTOTYPES: JSON.stringify(prototypes) }, barePort);
  await until(`http://127.0.0.1:${barePort}/`);

  const json = (token) => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });
  let nextWaiting = 0;
  const scenarios = [
    {
      name: 'submit',
      expect: 201,
      request: () => ({ method: 'POST', path: '/api/v1/challenges', headers: json(challenger), body: JSON.stringify(submission) }),
    },
    {
      name: 'event',
      expect: 200,
      request: () => ({
        method: 'POST',
        path: `/api/v1/challenges/${waiting[nextWaiting++ % waiting.length].reference}/events`,
        headers: { ...json(officer), 'if-match': '"1"' },
        body: '{"type":"acknowledge"}',
      }),
    },
    {
      name: 'read one',
      expect: 200,
      request: (n) => ({
        method: 'GET',
        path: `/api/v1/challenges/${waiting[waiting.length - 1 - (n % Math.min(200, waiting.length))].reference}`,
        headers: json(officer),
      }),
    },
    { name: 'queue', expect: 200, request: () => ({ method: 'GET', path: '/api/v1/challenges', headers: json(officer) }) },
    {
      name: 'indicators',
      expect: 200,
      request: () => ({ method: 'GET', path: '/api/v1/compacts/wolverhampton/indicators', headers: json(maig) }),
    },
  ];
  for (const scenario of scenarios)
    for (const clients of [1, 16]) {
      // A small database has few challenges left to acknowledge: a shorter measurement keeps each to one event.
      const span = scenario.name === 'event' && size < 20_000 ? Math.min(seconds, 0.5) : seconds;
      const plan = { ...scenario, clients, seconds: span };
      // Both sides get the same time to warm up: what runs for the first time is still being compiled and planned.
      const measure = async (at) => {
        await load({ ...plan, port: at, seconds: span / 2 });
        return load({ ...plan, port: at });
      };
      const [a, b] = [await measure(port), await measure(barePort)];
      results.push({ size, scenario: scenario.name, clients, ours: a, bare: b, ratio: a.rate / b.rate, memory: memoryOf(ours) });
      const last = results.at(-1);
      console.log(
        `${String(size).padStart(7)} ${scenario.name.padEnd(10)} ${String(clients).padStart(2)} clients  ${a.rate.toFixed(0).padStart(6)}/s p50 ${a.p50.toFixed(1)} p99 ${a.p99.toFixed(1)} ms  bare ${b.rate.toFixed(0).padStart(6)}/s p50 ${b.p50.toFixed(1)} p99 ${b.p99.toFixed(1)} ms  ratio ${last.ratio.toFixed(2)}  memory ${last.memory.toFixed(0)} MB${a.failed + b.failed ? `  FAILED ours ${a.failed} bare ${b.failed}` : ''}`,
      );
    }
  const shown = waiting.at(-1).reference;
  await measurePages({ port, seconds, size, reference: shown, tokens: { officer, challenger, maig } });
  for (const child of [ours, bare]) {
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
    children.delete(child);
  }
  return atRest;
}

const server = await startEmbeddedPostgres({ dataDir });
try {
  const atRest = [];
  for (const size of sizes) atRest.push(await benchAt(server, size));
  console.log(`server memory at rest: ${atRest.map((mb) => `${mb.toFixed(0)} MB`).join(', ')}`);
  if (sizes.length > 1) {
    console.log('growth of p50 with the number of challenges:');
    for (const small of results.filter((r) => r.size === sizes[0])) {
      const large = results.find((r) => r.size === sizes.at(-1) && r.scenario === small.scenario && r.clients === small.clients);
      console.log(
        `  ${small.scenario.padEnd(10)} ${String(small.clients).padStart(2)} clients  ours ${(large.ours.p50 / small.ours.p50).toFixed(2)}  bare ${(large.bare.p50 / small.bare.p50).toFixed(2)}`,
      );
    }
  }
} finally {
  for (const child of children) child.kill('SIGKILL');
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
