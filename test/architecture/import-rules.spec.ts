import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import config from '../../.dependency-cruiser.mjs';

/** For each rule one file that breaks it, and nothing else does. */
const violations: Record<string, { file: string; content: string }> = {
  'kernel-depends-on-nothing': { file: 'libs/kernel/src/a.ts', content: `import 'xstate';` },
  'workflow-is-pure': { file: 'libs/workflow/src/a.ts', content: `import 'node:fs';` },
  'persistence-below-features': { file: 'libs/persistence/src/a.ts', content: `import '#libs/people';` },
  'persistence-sees-workflow-types-only': {
    file: 'libs/persistence/src/b.ts',
    content: `import { value } from '#libs/workflow'; value();`,
  },
  'platform-knows-no-feature': { file: 'libs/platform/src/a.ts', content: `import '#libs/casework';` },
  'features-stay-off-the-platform': { file: 'libs/people/src/a.ts', content: `import '#libs/platform';` },
  'features-meet-in-an-app': { file: 'libs/reporting/src/a.ts', content: `import '#libs/casework';` },
  'libs-only-through-their-index': { file: 'libs/casework/src/a.ts', content: `import '../../people/src/inner.js';` },
  'apps-use-libs-through-their-index': { file: 'apps/server/src/a.ts', content: `import '../../../libs/people/src/inner.js';` },
  'typeorm-in-persistence-alone': { file: 'apps/server/src/b.ts', content: `import 'typeorm';` },
  'driver-in-persistence-and-platform': { file: 'apps/worker/src/b.ts', content: `import 'pg';` },
  'controllers-never-see-entities': {
    file: 'apps/server/src/c.controller.ts',
    content: `import type { X } from '#libs/persistence'; export type Y = X;`,
  },
  'nothing-imports-apps': { file: 'apps/worker/src/a.ts', content: `import '../../server/src/main.js';` },
  'nothing-imports-tests': { file: 'libs/agreements/src/a.ts', content: `import '../../../test/support/database.js';` },
  'no-development-packages-in-the-product': { file: 'libs/agreements/src/b.ts', content: `import 'jest';` },
  'only-named-packages': { file: 'libs/agreements/src/c.ts', content: `import 'unnamed';` },
  'imports-exist': { file: 'libs/agreements/src/d.ts', content: `import './nowhere.js';` },
  'no-cycles': { file: 'libs/agreements/src/e.ts', content: `import './f.js';` },
};

const innocent: Record<string, string> = {
  'libs/kernel/src/index.ts': `import 'node:crypto';`,
  'libs/workflow/src/index.ts': `import 'xstate'; import '#libs/kernel'; export const value = () => 1;`,
  'libs/persistence/src/index.ts': `import 'typeorm'; import 'pg'; import type { value } from '#libs/workflow'; export type X = typeof value;`,
  'libs/platform/src/index.ts': `import 'pg'; import '#libs/kernel';`,
  'libs/people/src/index.ts': `import './inner.js'; import '#libs/persistence';`,
  'libs/people/src/inner.ts': `export {};`,
  'libs/casework/src/index.ts': `import '#libs/people'; import '#libs/workflow';`,
  'libs/agreements/src/f.ts': `import './e.js';`,
  'libs/agreements/src/g.ts': `import type { H } from './h.js'; export type G = H;`,
  'libs/agreements/src/h.ts': `import type { G } from './g.js'; export type H = G;`,
  'libs/agreements/src/i.spec.ts': `import 'jest'; import '../../../test/support/database.js'; import 'typeorm';`,
  'apps/server/src/main.ts': `import '#libs/platform'; import '#libs/casework';`,
  'apps/cli/src/main.ts': `import 'typeorm'; import '#libs/persistence';`,
  'test/support/database.ts': `import 'pg'; import '#libs/persistence';`,
};

interface Report {
  summary: { violations: { rule: { name: string }; from: string }[] };
}

function cruise(folder: string, extra: string[] = []): Report {
  const program = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', path.resolve('.dependency-cruiser.mjs'), '--output-type', 'json', 'apps', 'libs', 'test', ...extra];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 100_000_000 });
  if (!run.stdout) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Report;
}

describe('the import rules', () => {
  let tree: string;
  let found: string[];

  beforeAll(() => {
    tree = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'compact-imports-')));
    const write = (name: string, content: string) => {
      fs.mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
      fs.writeFileSync(path.join(tree, name), content);
    };
    for (const name of ['xstate', 'typeorm', 'pg', 'jest', 'unnamed']) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
      write(`node_modules/${name}/index.js`, '');
    }
    const dependencies = { xstate: '1.0.0', typeorm: '1.0.0', pg: '1.0.0' };
    write('package.json', JSON.stringify({ type: 'module', dependencies, devDependencies: { jest: '1.0.0' } }));
    for (const name of ['tsconfig.json', 'test/architecture/tsconfig.imports.json']) write(name, fs.readFileSync(name, 'utf8'));
    for (const [name, content] of Object.entries(innocent)) write(name, content);
    for (const { file, content } of Object.values(violations)) write(file, content);
    found = cruise(tree).summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
  });
  afterAll(() => fs.rmSync(tree, { recursive: true, force: true }));

  it('have a reason and a proof each', () => {
    for (const rule of config.forbidden) expect(rule.comment.length).toBeGreaterThan(30);
    expect(config.forbidden.map((rule) => rule.name).sort()).toEqual(Object.keys(violations).sort());
  });

  it.each(Object.entries(violations))('%s fires', (name, { file }) => {
    expect(found).toContain(`${name} ${file}`);
  });

  it('leave what is allowed alone', () => {
    const guilty = new Set([...Object.values(violations).map(({ file }) => file), 'libs/agreements/src/f.ts']);
    expect(found.filter((line) => !guilty.has(line.split(' ')[1] ?? ''))).toEqual([]);
  });

  it('hold for the product', () => {
    const folders = ['migrations'].filter((folder) => fs.existsSync(folder));
    expect(cruise(process.cwd(), folders).summary.violations.map(({ rule, from }) => `${rule.name} ${from}`)).toEqual([]);
  });

  it('resolve libraries to their sources, not to what was built last', () => {
    const text = execFileSync(
      process.execPath,
      [
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        '.dependency-cruiser.mjs',
        '--output-type',
        'json',
        'libs/platform/src/http/problem.ts',
      ],
      { encoding: 'utf8', maxBuffer: 100_000_000 },
    );
    expect(text).toContain('"resolved": "libs/kernel/src/index.ts"');
  });
});
