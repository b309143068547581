// Runs Jest against a PostgreSQL that lives for this run alone. Arguments go on to Jest: `npm test -- worklist`.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkAnswersSeen } from './answers-seen.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { startEmbeddedPostgres } = await import(path.join(root, 'dist/libs/platform/src/embedded-postgres/embedded-postgres.js'));
const { throwAwaySettings } = await import(path.join(root, 'dist/libs/platform/src/embedded-postgres/throw-away-settings.js'));

const dataDir = mkdtempSync(path.join(tmpdir(), 'compact-test-'));
// As root the server runs as another user, who must be able to walk down to its files.
chmodSync(dataDir, 0o755);
const answersSeen = path.join(dataDir, 'answers');
mkdirSync(answersSeen);
let jest;
let code = 1;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => jest?.kill(signal));
try {
  // The template database is migrated by the first test file that asks for a database: see test/support/database.ts.
  const server = await startEmbeddedPostgres({ dataDir, settings: throwAwaySettings });
  try {
    const everything = isWholeSuite(process.argv.slice(2));
    code = await runJest({
      ...process.env,
      ...(everything && { TEST_GROUPS: 'on' }),
      TEST_POSTGRES_URL: server.urlOf('postgres'),
      API_ANSWERS_SEEN: answersSeen,
    });
    if (code === 0 && everything) code = checkAnswersSeen(answersSeen);
  } finally {
    await server.stop();
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
  process.exitCode = code;
}

function runJest(env) {
  const program = path.join(root, 'node_modules/jest/bin/jest.js');
  const args = ['--experimental-vm-modules', '--no-warnings', program, ...process.argv.slice(2)];
  jest = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env });
  return new Promise((resolve) => jest.on('exit', (status) => resolve(status ?? 1)));
}

/** Whether nothing narrows the run: a pattern, or an option that chooses tests. */
function isWholeSuite(args) {
  return args.every((arg) => /^--(ci|silent|verbose|colors|runInBand|maxWorkers=.*|logHeapUsage|json|outputFile=.*)$/.test(arg));
}
