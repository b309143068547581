import { groupNames, membersOf } from './test/groups/members.mjs';

/** A run of everything, by scripts/test.mjs. */
const inGroups = process.env.TEST_GROUPS === 'on';

/** @type {import('jest').Config} */
export default {
  rootDir: '.',
  testEnvironment: 'node',
  testMatch: [
    '<rootDir>/{apps,libs,migrations,test,scripts}/**/*.{spec,e2e-spec}.ts',
    ...(inGroups ? ['<rootDir>/test/groups/*.group.ts'] : []),
  ],
  testPathIgnorePatterns: [
    '/node_modules/',
    ...(inGroups ? groupNames.flatMap(membersOf).map((file) => `/${file.replaceAll('.', '\\.')}$`) : []),
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/var/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^#libs/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      },
    ],
  },
  // Tests clone a database and some start real processes: a loaded machine needs more than Jest's five seconds.
  testTimeout: 120_000,
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/longest-first.mjs',
};
