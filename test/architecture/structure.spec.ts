import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const madeByRunning = new Set(['.git', 'node_modules', 'dist', 'var', 'coverage']);
const ownFolders = ['apps', 'libs', 'migrations', 'test', 'scripts', 'docker'];
const isTest = (file: string) => file.startsWith('test/') || /\.(e2e-)?spec\.ts$/.test(file);

function filesBelow(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(name) : [name];
  });
}

const files = ownFolders.flatMap((folder) => filesBelow(folder));
const code = files.filter((file) => /\.(ts|mjs|js)$/.test(file));
const read = (file: string) => fs.readFileSync(file, 'utf8');
/** `file:line` of every line that the pattern matches, this file apart: it has to name what it looks for. */
const occurrences = (among: string[], pattern: RegExp) =>
  among
    .filter((file) => !file.startsWith('test/architecture/'))
    .flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
    );

describe('the tree', () => {
  it('has the folders at the top that the architecture names, and no others', () => {
    const folders = fs.readdirSync('.', { withFileTypes: true }).filter((entry) => entry.isDirectory() && !madeByRunning.has(entry.name));
    const allowed = ['.ci', '.github', 'apps', 'data', 'docker', 'docs', 'libs', 'migrations', 'scripts', 'test'];
    expect(folders.map((entry) => entry.name).filter((name) => !allowed.includes(name))).toEqual([]);
    expect(fs.readdirSync('apps').filter((name) => !['server', 'worker', 'cli'].includes(name))).toEqual([]);
  });

  it('has no file longer than 250 lines', () => {
    const lengths = code.map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }));
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  it('names its files in kebab-case and has no folder or file for odds and ends', () => {
    expect(code.filter((file) => !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(path.basename(file)))).toEqual([]);
    expect(code.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.|$)/.test(file))).toEqual([]);
  });

  it('keeps every library behind an index', () => {
    expect(fs.readdirSync('libs').filter((name) => !fs.existsSync(`libs/${name}/src/index.ts`))).toEqual([]);
  });
});

describe('the code', () => {
  it('has no escape from the types', () => {
    expect(occurrences(code, /(:|<|\bas|\|)\s*any\b(?!\w)(?=\s*[;,)>=[\]|]|\s*$)|@ts-(ignore|nocheck|expect-error)/)).toEqual([]);
  });

  it('has no unfinished work and no code in comments', () => {
    expect(occurrences(code, /\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
    expect(occurrences(code, /^\s*\/\/\s*(import|export|const|let|return|await|if \()\b.*[;{]\s*$/)).toEqual([]);
  });

  it('skips no test and runs none alone', () => {
    expect(
      occurrences(code.filter(isTest), /\b(describe|it|test)\.(skip|only|todo|failing)\b|\b(xit|xdescribe|xtest|fit|fdescribe)\(/),
    ).toEqual([]);
  });

  it('imports files by the name they have when built', () => {
    expect(
      occurrences(
        code.filter((file) => file.endsWith('.ts')),
        /(from|import\()\s*'\.{1,2}\/[^']*(?<!\.(m?js|json))'/,
      ),
    ).toEqual([]);
  });

  it('names no machine of its makers', () => {
    expect(occurrences(files, /\/work\/|registry\.npmjs|(?<![\w.])127\.0\.0\.1:\d{4,5}\/(npm|registry)/)).toEqual([]);
  });

  it('explains everything that a library offers', () => {
    const indexes = fs.readdirSync('libs').map((name) => `libs/${name}/src/index.ts`);
    expect(indexes.filter((file) => fs.existsSync(file)).flatMap((file) => unexplained(file))).toEqual([]);
  });
});

/** The names an index exports whose declaration has no docstring right above it, decorators apart. */
function unexplained(index: string): string[] {
  const exported = [...read(index).matchAll(/export (?:type )?(?:\{([^}]*)\}|\*) from '(\.[^']+)\.js'/g)];
  return exported.flatMap(([, list, from = '']) => {
    const file = path.posix.join(path.posix.dirname(index), `${from}.ts`);
    if (list === undefined) return path.basename(file) === 'index.ts' ? unexplained(file) : [];
    const lines = read(file).split('\n');
    return namesIn(list).flatMap((name) => {
      const at = lines.findIndex((line) =>
        new RegExp(`^export (abstract |async |declare )*(function|class|const|interface|type|enum) ${name}\\b`).test(line),
      );
      if (at < 0) return [];
      let above = at - 1;
      while (/^(@|\s|\}\))/.test(lines[above] ?? '') && !/\*\/\s*$/.test(lines[above] ?? '')) above -= 1;
      return /\*\/\s*$/.test(lines[above] ?? '') ? [] : [`${file} ${name}`];
    });
  });
}

function namesIn(list: string): string[] {
  const names = list.split(',').map(
    (item) =>
      item
        .trim()
        .replace(/^type /, '')
        .split(' as ')[0] ?? '',
  );
  return names.filter((name) => name !== '');
}
