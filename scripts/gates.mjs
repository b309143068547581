// The checks that need no database: form, lint, types, imports, lock. `node scripts/gates.mjs` says the same as the build server.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const node = (...args) => [process.execPath, ...args];
const folders = ['apps', 'libs', 'migrations', 'test'].filter((folder) => existsSync(path.join(root, folder)));

const gates = [
  { name: 'format', check: node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { name: 'lint', check: node('node_modules/oxlint/bin/oxlint', '--type-aware', '--tsconfig', 'test/tsconfig.json', '--deny-warnings') },
  { name: 'types, tests included', check: node('node_modules/typescript7/bin/tsc', '-p', 'test/tsconfig.json') },
  {
    name: 'imports',
    check: node('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', ...folders),
  },
  // A lock that lacks a platform's package installs here and fails elsewhere.
  { name: 'lock is complete', check: ['npm', 'ci', '--dry-run', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'] },
  { name: 'lock names no registry', check: lockNamesNoRegistry },
  {
    name: 'generated files are current',
    check: existsSync(path.join(root, 'scripts/generated.mjs')) ? node('scripts/generated.mjs', '--check') : undefined,
  },
];

let passed = 0;
let failed = 0;
// Two at a time, as the build server has two processors; the first takes as long as all others together.
const waiting = gates.filter(({ check }) => check !== undefined);
await Promise.all([takeTurns(), takeTurns()]);
console.log(`gates: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function takeTurns() {
  for (let gate = waiting.shift(); gate; gate = waiting.shift()) {
    const began = Date.now();
    const output = typeof gate.check === 'function' ? gate.check() : await run(gate.check);
    const verdict = output === undefined ? 'ok' : 'FAILED';
    console.log(`${verdict.padEnd(7)} ${gate.name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    if (output === undefined) passed += 1;
    else {
      failed += 1;
      console.log(output);
    }
  }
}

/** What a failing command printed; undefined when it succeeded. */
function run([command, ...args]) {
  return new Promise((resolve) => {
    execFile(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 50_000_000 }, (error, stdout, stderr) =>
      resolve(error ? `${stdout}${stderr}`.trim() || error.message : undefined),
    );
  });
}

function lockNamesNoRegistry() {
  const count = readFileSync(path.join(root, 'package-lock.json'), 'utf8').match(/"resolved":/g)?.length ?? 0;
  return count === 0
    ? undefined
    : `package-lock.json names ${count} download addresses: keep omit-lockfile-registry-resolved=true in .npmrc`;
}
