import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { demonstrationSignIns } from '#libs/demonstration';
import { readConfiguration, settingNames } from '#libs/platform';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/ARCHITECTURE.md',
  'docs/glossary.md',
  ...below('docs/adr'),
  ...below('docs/how-to'),
];
const text = (file: string) => fs.readFileSync(file, 'utf8');
const readme = text('README.md');
const scripts = (JSON.parse(text('package.json')) as { scripts: Record<string, string> }).scripts;
const programs = fs
  .readdirSync('apps/cli/src/commands')
  .map((name) => text(`apps/cli/src/commands/${name}`))
  .join('\n');

function below(folder: string): string[] {
  return fs.readdirSync(folder).map((name) => `${folder}/${name}`);
}

/** What the pattern's first group finds, with the document it stands in. */
function named(pattern: RegExp): { document: string; name: string }[] {
  return documents.flatMap((document) => [...text(document).matchAll(pattern)].map(([, name = '']) => ({ document, name })));
}

/** Rows of a table of the README whose first cell begins with a name in code. */
function rowsNaming(pattern: RegExp): string[][] {
  const rows = readme
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.filter(([, first = '']) => pattern.test(first));
}

describe('the documents', () => {
  it('name npm scripts that exist', () => {
    const run = named(/npm run ([a-z:-]+)/g);
    expect(run.length).toBeGreaterThan(5);
    expect(run.filter(({ name }) => !(name in scripts))).toEqual([]);
    for (const name of ['start', 'test']) expect(readme).toContain(`npm ${name}`);
  });

  it('link to files that exist', () => {
    const links = named(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g);
    expect(links.length).toBeGreaterThan(80);
    expect(links.filter(({ document, name }) => !fs.existsSync(path.join(path.dirname(document), name)))).toEqual([]);
  });

  it('name programs and scripts that exist', () => {
    const files = named(/\b(?:dist\/)?((?:scripts|apps|docker)\/[\w./-]+\.(?:mjs|js|ts|yaml))/g);
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter(({ name }) => !fs.existsSync(name) && !fs.existsSync(name.replace(/\.js$/, '.ts')))).toEqual([]);
  });

  it('name commands that exist', () => {
    const commands = named(/npm run compact -- ([a-z][a-z-]+)/g).map(({ name }) => name);
    const listed = rowsNaming(/^`[a-z-]+[ `]/).flatMap(([, first = '']) => [...first.matchAll(/`([a-z-]+)(?: ([a-z]+) FILE)?`/g)]);
    const words = [...commands, ...listed.flatMap(([, command = '', kind]) => [command, ...(kind ? [kind] : [])])].filter(
      (word) => !word.endsWith('@'),
    );
    expect(words.length).toBeGreaterThan(8);
    for (const word of new Set(words))
      expect({ word, known: new RegExp(`(Command|kind)\\(\\s*'${word}'`).test(programs) }).toEqual({
        word,
        known: true,
      });
  });

  it('count every decision in the index', () => {
    const index = text('docs/adr/README.md');
    const records = fs.readdirSync('docs/adr').filter((name) => /^\d{4}-/.test(name));
    expect(records.filter((name) => !index.includes(`(${name})`))).toEqual([]);
    for (const name of records) {
      const headings = text(`docs/adr/${name}`).match(/^## .+$/gm);
      expect({ name, headings }).toEqual({ name, headings: ['## Context', '## Decision', '## Consequences', '## How we check it'] });
    }
  });
});

describe('the README', () => {
  const table = new Map(
    rowsNaming(/^`[A-Z_]+`$/).map(([, name = '', value = '']) => [name.replaceAll('`', ''), value.replaceAll('`', '')]),
  );

  it('has every setting in its table, and none that is not read', () => {
    // Read where the embedded server is chosen, before there is a configuration.
    expect(text('libs/platform/src/embedded-postgres/postgres-binaries.ts')).toContain("env['PG_BIN']");
    expect([...table.keys()].sort()).toEqual([...Object.keys(settingNames), 'PG_BIN'].sort());
  });

  it('has the defaults that hold', () => {
    const defaults = readConfiguration({});
    expect(table.get('PORT')).toBe(String(defaults.port));
    expect(table.get('HOST')).toBe(defaults.host);
    expect(path.resolve(table.get('DATA_DIR') ?? '')).toBe(defaults.dataDir);
    expect(table.get('DEMO')).toBe(defaults.demo ? 'on' : 'off');
    expect(table.get('DEMO_PASSWORD')).toBe(defaults.demoPassword);
    expect(table.get('WORKER')).toBe(defaults.worker);
    expect(table.get('TRUSTED_PROXIES')).toBe(String(defaults.trustedProxies));
    expect(table.get('LOG_LEVEL')).toBe(defaults.logLevel);
    expect([defaults.databaseUrl, defaults.smtpUrl, defaults.clamdUrl, defaults.secretKey]).toEqual(Array(4).fill(undefined));
  });

  it('lists the sign-ins that are seeded', () => {
    const listed = [...readme.matchAll(/`([a-z.0-9]+@(?:merthyr\.example)?)`/g)].map(([, account = '']) =>
      account.endsWith('@') ? `${account}demo.example` : account,
    );
    expect(new Set(listed)).toEqual(new Set(demonstrationSignIns().map(({ email }) => email)));
  });

  it('owns up to what is missing, until it is there', () => {
    const sources = (folder: string) => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`);
    const mentions = (folder: string, pattern: RegExp) => sources(folder).some((file) => file.endsWith('.ts') && pattern.test(text(file)));
    const built = {
      '**No pages to lodge a challenge or to work on one.**': sources('apps/server/src').some((file) =>
        /\/pages\/(lodge|challenge)[^/]*\/.*\.controller\.ts$/.test(file),
      ),
      '**No backup and restore commands.**': /Command\('(backup|restore)'/.test(programs),
      '**No yearly report and no export of the event log.**': /Command\('(report|export)'/.test(programs),
      '**Secrets of one-time codes are kept as they are**': mentions('libs/people/src', /class SecretSeal/),
      '**No register of concerns**': mentions('migrations', /create table concern\b/),
    };
    for (const [sentence, isBuilt] of Object.entries(built))
      expect({ sentence, said: readme.includes(sentence) }).toEqual({ sentence, said: !isBuilt });
  });

  it('names every variable of the container files', () => {
    const used = new Set([...text('docker/compose.yaml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name));
    const guide = text('docs/how-to/deploy-with-docker.md');
    expect([...used].filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });
});
