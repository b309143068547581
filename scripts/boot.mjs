// Starts each built program once, as an operator would, and sees it work and end. Counts for the build server.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const program = (name) => path.join(root, `dist/apps/${name}/src/main.js`);
const dataDir = mkdtempSync(path.join(tmpdir(), 'compact-boot-'));
chmodSync(dataDir, 0o755);
const running = [];
let passed = 0;
let failed = 0;

try {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, WORKER: 'separate', DATABASE_URL: '', SMTP_URL: '' };
  const server = start('server', env);
  await check('the server is ready on a bare data directory', () => until(() => isReady(port), server, 120));
  // A worker of its own is given the database by address; here that is the server's embedded one.
  const address = `postgres://compact@localhost/compact?host=${encodeURIComponent(path.join(dataDir, 'postgres/socket'))}`;
  await check('the worker runs beside it', () => runsFor(start('worker', { ...env, DATABASE_URL: address }), 5));
  await check('the worker stops cleanly', () => stopsCleanly(running.pop()));
  await check('the command line explains itself', () => helps('cli', env));
  await check('the server stops cleanly', () => stopsCleanly(server));
  await check('no PostgreSQL is left', () => noPostgres());
  await check('wrong settings are all named at once', () => namesEveryProblem());
} finally {
  for (const child of running) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
}
console.log(`programs: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function check(name, work) {
  try {
    await work();
    passed += 1;
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}: ${error.message}`);
  }
}

function start(name, env) {
  if (!existsSync(program(name))) return { missing: name, kill: () => undefined };
  const child = spawn(process.execPath, [program(name)], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  child.printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (child.printed += chunk));
  running.push(child);
  return child;
}

function mustLive(child) {
  if (child.missing) throw new Error(`dist/apps/${child.missing} was not built`);
  if (child.exitCode !== null || child.signalCode !== null) {
    throw new Error(`it ended with ${child.exitCode ?? child.signalCode}:\n${child.printed.slice(-3000)}`);
  }
}

async function until(test, child, seconds) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(200)) {
    mustLive(child);
    if (await test()) return;
  }
  throw new Error(`not within ${seconds} s:\n${child.printed.slice(-3000)}`);
}

async function isReady(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).status === 200;
  } catch {
    return false;
  }
}

async function runsFor(child, seconds) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(200)) mustLive(child);
}

async function stopsCleanly(child) {
  mustLive(child);
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  child.kill('SIGTERM');
  const how = await Promise.race([ended, pause(30_000).then(() => 'not ended after 30 s')]);
  if (how !== 0) throw new Error(`${how}:\n${child.printed.slice(-3000)}`);
}

function helps(name, env) {
  if (!existsSync(program(name))) throw new Error(`dist/apps/${name} was not built`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program(name), '--help'], { env, encoding: 'utf8', timeout: 60_000 });
  if (status !== 0 || !/migrate/.test(stdout)) throw new Error(`exit code ${status}: ${stdout}${stderr}`);
}

function namesEveryProblem() {
  const env = { ...process.env, PORT: 'x', WORKER: 'y', DATA_DIR: dataDir };
  const { status, stderr } = spawnSync(process.execPath, [program('server')], { env, encoding: 'utf8', timeout: 60_000 });
  if (status !== 1 || !/PORT/.test(stderr) || !/WORKER/.test(stderr)) throw new Error(`exit code ${status}: ${stderr}`);
}

/** Reads the process table, so that a server which lost its pid file is found as well. */
function noPostgres() {
  const commands = existsSync('/proc/self/cmdline')
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((pid) => commandOf(pid))
    : spawnSync('ps', ['-axww', '-o', 'command='], { encoding: 'utf8' }).stdout.split('\n');
  const left = commands.filter((command) => command.includes(dataDir) && command.includes('postgres'));
  if (left.length > 0) throw new Error(left.join('\n'));
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
