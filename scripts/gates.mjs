// The checks that need no database: form, lint, types, imports, lock. `node scripts/gates.mjs` says the same as the build server.
import { spawnSync } from 'node:child_process';
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
for (const { name, check } of gates) {
  if (check === undefined) continue;
  const began = Date.now();
  const output = typeof check === 'function' ? check() : run(check);
  const verdict = output === undefined ? 'ok' : 'FAILED';
  console.log(`${verdict.padEnd(7)} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (output === undefined) passed += 1;
  else {
    failed += 1;
    console.log(output);
  }
}
console.log(`gates: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** What a failing command printed; undefined when it succeeded. */
function run([command, ...args]) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 50_000_000 });
  return status === 0 ? undefined : `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trim() || `exit code ${status}`;
}

function lockNamesNoRegistry() {
  const count = readFileSync(path.join(root, 'package-lock.json'), 'utf8').match(/"resolved":/g)?.length ?? 0;
  return count === 0
    ? undefined
    : `package-lock.json names ${count} download addresses: keep omit-lockfile-registry-resolved=true in .npmrc`;
}
