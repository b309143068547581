import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { settingNames } from '#libs/platform';

interface Service {
  image: string;
  build?: { context: string; dockerfile: string };
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  networks?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  networks: Record<string, unknown>;
}

const compose = parse(fs.readFileSync('docker/compose.yaml', 'utf8'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const service = (name: string) => compose.services[name] as Service;
const dockerfile = fs.readFileSync('docker/Dockerfile', 'utf8').replaceAll(/\\\n\s*/g, ' ');
const instructions = dockerfile.split('\n').map((line) => line.trim());
const lines = (keyword: string) =>
  instructions.filter((line) => line.startsWith(`${keyword} `)).map((line) => line.slice(keyword.length + 1));
const imageEnvironment = Object.fromEntries(
  [
    ...lines('ENV')
      .join(' ')
      .matchAll(/(\w+)=(\S+)/g),
  ].map(([, name, value]) => [name, value]),
);
/** The source of a compiled program, so that these checks need no build. */
const sourceOf = (built: string) => built.replace(/^dist\//, '').replace(/\.js$/, '.ts');
const programs = (words: string[]) => words.filter((word) => word.startsWith('dist/'));

describe('the Dockerfile', () => {
  it('copies only what exists, and what its ignore file lets through', () => {
    const admitted = fs.readFileSync('docker/Dockerfile.dockerignore', 'utf8').match(/(?<=^!).+/gm) ?? [];
    const sources = lines('COPY')
      .filter((line) => !line.startsWith('--from'))
      .flatMap((line) => line.split(' ').slice(0, -1));
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((source) => !fs.existsSync(source))).toEqual([]);
    expect([...sources].sort()).toEqual([...admitted].sort());
  });

  it('carries everything that runs into the last stage', () => {
    const carried = lines('COPY')
      .filter((line) => line.startsWith('--from=build'))
      .map((line) => line.split(' ')[1]?.replace('/app/', ''));
    expect(new Set(carried)).toEqual(new Set(['data', 'dist', 'node_modules', 'package.json']));
    // The compiler takes .ts files alone; scripts/prepare.mjs copies these folders, and anything else would be missing from dist.
    const copied = ['apps/server/views/', 'apps/server/assets/'];
    for (const folder of copied) expect(fs.readFileSync('scripts/prepare.mjs', 'utf8')).toContain(`'dist/${folder.slice(0, -1)}'`);
    const assets = ['apps', 'libs'].flatMap((folder) =>
      fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    );
    const isLeftBehind = (file: string) => !/\.(ts|md)$/.test(file) && !copied.some((folder) => file.startsWith(folder));
    expect(assets.filter((file) => fs.statSync(file).isFile() && isLeftBehind(file))).toEqual([]);
  });

  it('runs as an ordinary user, on the Node that the product asks for', () => {
    expect(instructions.lastIndexOf('USER node')).toBeGreaterThan(instructions.findLastIndex((line) => line.startsWith('RUN ')));
    const [wanted] = /\d+/.exec((JSON.parse(fs.readFileSync('package.json', 'utf8')) as { engines: { node: string } }).engines.node) ?? [];
    expect(lines('FROM')).toEqual([`node:${wanted}-bookworm-slim AS build`, `node:${wanted}-bookworm-slim`]);
  });

  it('runs scripts and programs that exist', () => {
    const scripts = lines('RUN').flatMap((line) => line.match(/scripts\/\S+/g) ?? []);
    expect(scripts).toEqual(['scripts/prepare.mjs']);
    expect(fs.existsSync('scripts/prepare.mjs')).toBe(true);
    const [command = '[]'] = lines('CMD');
    expect(
      programs(JSON.parse(command) as string[])
        .map(sourceOf)
        .filter((file) => !fs.existsSync(file)),
    ).toEqual([]);
  });

  it('sets what the configuration reads, and listens where it says', () => {
    expect(Object.keys(imageEnvironment).filter((name) => name !== 'NODE_ENV' && !(name in settingNames))).toEqual([]);
    expect(lines('EXPOSE')).toEqual([imageEnvironment['PORT']]);
    expect(lines('VOLUME')).toEqual([imageEnvironment['DATA_DIR']]);
    expect(lines('HEALTHCHECK').join(' ')).toContain('/readyz');
  });
});

describe('the compose file', () => {
  const ours = services.filter(([, { build }]) => build !== undefined);

  it('has the real parts', () => {
    expect(services.map(([name]) => name).sort()).toEqual(['database', 'mail', 'migrate', 'proxy', 'scanner', 'server', 'worker']);
    expect(Number(/^postgres:(\d+)/.exec(service('database').image)?.[1])).toBeGreaterThanOrEqual(17);
  });

  it('builds our image from the files that are here', () => {
    for (const [, { build }] of ours)
      expect(fs.existsSync(path.resolve('docker', build?.context ?? '', build?.dockerfile ?? ''))).toBe(true);
  });

  it('sets only what the configuration reads', () => {
    for (const [name, { environment = {} }] of ours) {
      expect({ name, unknown: Object.keys(environment).filter((key) => !(key in settingNames)) }).toEqual({ name, unknown: [] });
      expect(environment['WORKER']).toBe('separate');
    }
  });

  it('starts programs that exist', () => {
    const words = ours.flatMap(([, { command = [], healthcheck }]) => [...command, ...(healthcheck?.test ?? [])]);
    expect(programs(words).length).toBeGreaterThan(2);
    expect(
      programs(words)
        .map(sourceOf)
        .filter((file) => !fs.existsSync(file)),
    ).toEqual([]);
  });

  it('agrees with the database, the mail catcher and the proxy on names and ports', () => {
    const { DATABASE_URL = '', SMTP_URL = '' } = service('server').environment ?? {};
    const { POSTGRES_USER, POSTGRES_DB } = service('database').environment ?? {};
    expect(DATABASE_URL).toMatch(new RegExp(`^postgres://${POSTGRES_USER}:.*@database:5432/${POSTGRES_DB}$`));
    expect(SMTP_URL).toContain('smtp://mail:1025');
    expect(fs.readFileSync('docker/Caddyfile', 'utf8')).toContain(`reverse_proxy server:${imageEnvironment['PORT']}`);
    expect(service('server').healthcheck?.test?.join(' ')).toContain(`:${imageEnvironment['PORT']}/readyz`);
  });

  it('has a health check in every lasting part, and waits for them', () => {
    for (const [name, { healthcheck }] of services)
      expect({ name, checked: Boolean(healthcheck?.test) }).toEqual({ name, checked: name !== 'migrate' });
    for (const [, { depends_on: needs = {} }] of services) {
      for (const [name, { condition }] of Object.entries(needs)) {
        expect(condition).toBe(name === 'migrate' ? 'service_completed_successfully' : 'service_healthy');
        expect(compose.services).toHaveProperty(name);
      }
    }
  });

  it('declares its volumes and networks, mounts files that exist, and shows the database to nobody', () => {
    const mounts = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0] ?? ''));
    const missing = mounts.filter((source) =>
      source.startsWith('.') ? !fs.existsSync(path.join('docker', source)) : !(source in compose.volumes),
    );
    expect(missing).toEqual([]);
    expect(services.flatMap(([, { networks = [] }]) => networks).filter((network) => !(network in compose.networks))).toEqual([]);
    expect(service('database').ports).toBeUndefined();
    expect(service('server').ports).toBeUndefined();
  });
});
