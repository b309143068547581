// Who may import whom. Every rule says why, and test/architecture proves that each one fires on a small violation.
import path from 'node:path';

const spec = '\\.(e2e-)?spec\\.ts$';
const features = 'agreements|people|casework|notifications|reporting';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'kernel-depends-on-nothing',
      comment: 'Everything stands on the kernel, so whatever it needed would be needed by everything. Node itself is there anyway.',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: spec },
      to: { pathNot: '^libs/kernel/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'workflow-is-pure',
      comment: 'The machine is replayed, drawn and tested without any I/O: it may see the kernel and XState, not even Node.',
      severity: 'error',
      from: { path: '^libs/workflow/', pathNot: spec },
      to: { pathNot: '^(libs/(workflow|kernel)/|node_modules/xstate/)' },
    },
    {
      name: 'persistence-below-features',
      comment: 'Repositories store what the use cases decide. A repository that knew a feature could decide for itself.',
      severity: 'error',
      from: { path: '^libs/persistence/', pathNot: spec },
      to: { path: '^libs/(?!(persistence|workflow|kernel)/)' },
    },
    {
      name: 'persistence-sees-workflow-types-only',
      comment: "Columns are typed by the machine; asking the machine anything is the use case's business.",
      severity: 'error',
      from: { path: '^libs/persistence/', pathNot: spec },
      to: { path: '^libs/workflow/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'Configuration, log, HTTP ring and embedded database serve any program; features hand in what they need by callback.',
      severity: 'error',
      from: { path: '^libs/platform/', pathNot: spec },
      to: { path: '^libs/(?!(platform|kernel)/)' },
    },
    {
      name: 'features-stay-off-the-platform',
      comment: 'A use case runs the same from HTTP, the worker and the command line, so it must not know of any of them.',
      severity: 'error',
      from: { path: `^libs/(${features})/`, pathNot: spec },
      to: { path: '^libs/platform/' },
    },
    {
      name: 'features-meet-in-an-app',
      comment:
        'Features meet in an app or through the outbox. Agreements and people are what the others speak about, so these two may be used.',
      severity: 'error',
      from: { path: `^libs/(${features})/`, pathNot: spec },
      to: { path: '^libs/(casework|notifications|reporting)/', pathNot: '^libs/$1/' },
    },
    {
      name: 'libs-only-through-their-index',
      comment: 'What the index does not offer may change without asking anybody.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'apps-use-libs-through-their-index',
      comment: 'What the index does not offer may change without asking anybody.',
      severity: 'error',
      from: { path: '^(apps|migrations)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'typeorm-in-persistence-alone',
      comment: 'A query outside the repositories would go past the transaction, the lock and row-level security.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: ['^libs/persistence/', '^apps/cli/', spec] },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm)/' },
    },
    {
      name: 'driver-in-persistence-and-platform',
      comment: 'The same for the driver below TypeORM; the platform needs it to see whether the embedded server answers.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: ['^libs/(persistence|platform)/', '^apps/cli/', spec] },
      to: { path: 'node_modules/(pg|@types/pg)/' },
    },
    {
      name: 'controllers-never-see-entities',
      comment: 'A column that is added must not appear in an answer: controllers speak in requests, responses and read models.',
      severity: 'error',
      from: { path: '\\.(controller|presenter|request|response)\\.ts$' },
      to: { path: '^libs/persistence/' },
    },
    {
      name: 'nothing-imports-apps',
      comment: 'Apps are where things are put together. Two of them that share code want a library.',
      severity: 'error',
      from: { path: '^(apps/[^/]+|libs|migrations|scripts)/', pathNot: spec },
      to: { path: '^apps/', pathNot: '^$1/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'What is shipped must not need what is not.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: spec },
      to: { path: `(^test/|${spec})` },
    },
    {
      name: 'no-development-packages-in-the-product',
      comment: 'The product is installed without them.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: spec },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'only-named-packages',
      comment: 'A package that is there by chance goes away by chance.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations|test)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'imports-exist',
      comment: "A wrong path compiles in nobody's editor but may in a bundler; it must not get that far.",
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment: 'In ESM, files that need each other while loading crash at start. Types alone may go round, as entities do.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|var)/' },
    // Absolute, or what it extends is looked for in the wrong folder.
    tsConfig: { fileName: path.resolve('test/architecture/tsconfig.imports.json') },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
