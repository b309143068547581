// Writes docs/generated from the built product; with --check it only says which of those files are stale.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'docs/generated');
const built = (file) => import(path.join(root, 'dist', file));
const onlyCheck = process.argv.includes('--check');

if (!existsSync(path.join(root, 'dist/apps/server/src/server-factory.js'))) {
  console.error('There is no build to generate from. Run `npm run generate`.');
  process.exit(1);
}
const files = { ...(await fromMachine()), ...(await fromDatabase()) };
const stale = Object.keys(files).filter((name) => textOf(name) !== files[name]);
const orphans = existsSync(folder) ? readdirSync(folder).filter((name) => !(name in files)) : [];
if (onlyCheck) reportStale();
else write();

/** What the machine says about itself: page, drawings, permissions. */
async function fromMachine() {
  const { permissionMatrixMarkdown, processDot, processMarkdown } = await built('libs/workflow/src/index.js');
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const graphviz = await Graphviz.load();
  return {
    'process.md': processMarkdown(),
    'process.svg': graphviz.dot(processDot('en'), 'svg'),
    'process.cy.svg': graphviz.dot(processDot('cy'), 'svg'),
    'permission-matrix.md': permissionMatrixMarkdown(),
  };
}

/** What needs a database: the schema as it really is, and the server, which is put together but never listens. */
async function fromDatabase() {
  const { startEmbeddedPostgres } = await built('libs/platform/src/embedded-postgres/embedded-postgres.js');
  const { throwAwaySettings } = await built('libs/platform/src/embedded-postgres/throw-away-settings.js');
  const dataDir = mkdtempSync(path.join(tmpdir(), 'compact-generated-'));
  // As root the server runs as another user, who must be able to walk down to its files.
  chmodSync(dataDir, 0o755);
  try {
    const postgres = await startEmbeddedPostgres({ dataDir, settings: throwAwaySettings });
    try {
      const { migrate } = await built('libs/persistence/src/index.js');
      await migrate(postgres.url);
      return { 'schema.sql': await schemaOf(postgres.url), 'openapi.json': await apiOf(postgres.url) };
    } finally {
      await postgres.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function schemaOf(url) {
  const { schemaText } = await built('libs/persistence/src/schema/schema-text.js');
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await schemaText(client);
  } finally {
    await client.end();
  }
}

async function apiOf(databaseUrl) {
  await import('reflect-metadata');
  const { createServer } = await built('apps/server/src/server-factory.js');
  const { describeApi } = await built('apps/server/src/openapi/serve-api-description.js');
  const { createLogger, readConfiguration } = await built('libs/platform/src/index.js');
  const secretKey = 'the key of a server that never listens';
  const app = await createServer({ databaseUrl, configuration: readConfiguration({}), logger: createLogger('error'), secretKey });
  try {
    return `${JSON.stringify(describeApi(app), null, 2)}\n`;
  } finally {
    await app.close();
  }
}

function textOf(name) {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function write() {
  mkdirSync(folder, { recursive: true });
  for (const name of stale) writeFileSync(path.join(folder, name), files[name]);
  for (const name of orphans) rmSync(path.join(folder, name));
  console.log(`${stale.length} of ${Object.keys(files).length} generated files were written to docs/generated.`);
}

function reportStale() {
  for (const name of [...stale, ...orphans]) console.error(`docs/generated/${name} is stale${difference(name)}`);
  if (stale.length + orphans.length === 0) return;
  console.error('Run `npm run generate` and commit what it writes.');
  process.exitCode = 1;
}

/** The first line that differs, so that a failure on another machine can be understood from its log. */
function difference(name) {
  const [now, wanted] = [textOf(name), files[name]].map((text) => text?.split('\n') ?? []);
  const line = wanted.findIndex((text, index) => text !== now[index]);
  return line < 0 ? '.' : `: line ${line + 1} should be: ${wanted[line].slice(0, 200)}`;
}
