// Makes the working tree ready to run: installs what the lock names, then builds. Run by npm before `start` and `test`.
// Imports node: modules alone, because node_modules may not exist yet.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const withDev = process.argv.includes('--with-dev');
/** What pages are made of beside code. */
const pageFolders = ['dist/apps/server/views', 'dist/apps/server/assets'];

/** npm writes node_modules/.package-lock.json last, so what it lists is completely there; nothing else needs to be stamped. */
function isInstalled() {
  const installedLock = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([where, entry]) => {
    // Optional packages belong to one platform each; npm chooses among them.
    if (where === '' || entry.optional || entry.devOptional || (entry.dev && !withDev)) return true;
    return installed[where]?.version === entry.version;
  });
}

function install() {
  // The outer npm's own settings must not reach the inner one, or it believes that it runs a script of its own.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command)/.test(name)));
  const scope = withDev ? '--include=dev' : '--omit=dev';
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  console.error('Installing what package-lock.json names. This happens once.');
  execFileSync(npm, ['ci', scope, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit', env });
}

/** A deleted source must not live on as compiled code: migrations, for one, would still be found. */
function removeOrphans(folder = 'dist') {
  if (!existsSync(path.join(root, folder))) return;
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const relative = `${folder}/${entry.name}`;
    if (pageFolders.includes(relative)) continue;
    if (entry.isDirectory()) removeOrphans(relative);
    else if (
      /\.js(\.map)?$/.test(entry.name) &&
      !existsSync(path.join(root, relative.slice('dist/'.length).replace(/\.js(\.map)?$/, '.ts')))
    ) {
      rmSync(path.join(root, relative));
    }
  }
}

/** Templates, styles and scripts of the pages are read at run time, from beside the compiled code. */
function copyPageFiles() {
  for (const folder of pageFolders.map((name) => name.slice('dist/'.length))) {
    const [source, copy] = [path.join(root, folder), path.join(root, 'dist', folder)];
    cpSync(source, copy, { recursive: true });
    for (const name of readdirSync(copy, { recursive: true })) {
      if (!existsSync(path.join(source, name))) rmSync(path.join(copy, name), { recursive: true, force: true });
    }
  }
}

const began = Date.now();
try {
  if (!isInstalled()) install();
  const installed = Date.now();
  removeOrphans();
  // `.bin/tsc` is TypeScript 6, kept for its programming interface; the native compiler builds in about a second.
  const compiler = path.join(root, 'node_modules/typescript7/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', path.join(root, 'tsconfig.json')], { cwd: root, stdio: 'inherit' });
  copyPageFiles();
  console.error(`Ready: install ${installed - began} ms, build ${Date.now() - installed} ms.`);
} catch (error) {
  console.error(`\nCould not prepare the working tree: ${error.message.split('\n')[0]}`);
  process.exitCode = 1;
}
