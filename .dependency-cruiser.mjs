/** The module table of the design as rules: which folder may know which, and why not the others. */

/** @param {...string} folders `main` stands for the files directly in src */
const within = (...folders) =>
  `^src/(?:${folders.map((folder) => (folder === 'main' ? '[^/]+\\.ts$' : folder)).join('|')})(?:/|\\.ts$|$)`;
/** @param {...string} names */
const packages = (...names) => `(?:^|/)node_modules/(?:${names.join('|')})/`;

const ANY_OF_SRC = '^src/';
const ANY_PACKAGE = '(?:^|/)node_modules/';

/** Sees itself and `may`, and of packages `uses`. */
const FOLDERS = [
  {
    folder: 'domain',
    may: [],
    uses: ['fraction\\.js'],
    why: 'The plan in code is pure: it runs in the server, in the panel and in a test alike.',
  },
  {
    folder: 'wording',
    may: ['domain'],
    uses: [],
    why: 'Sentences are made of the plan only, so that server and panel say the same.',
  },
  {
    folder: 'wire',
    may: ['domain'],
    uses: ['zod'],
    why: 'What travels between panel and server is described without either of them.',
  },
  {
    folder: 'workbook',
    may: ['domain', 'wording'],
    uses: [],
    why: 'Grids become plan and plan becomes grids without anything from outside.',
  },
  {
    folder: 'documents',
    may: ['domain', 'wording'],
    uses: ['diff'],
    why: 'What a paper says is decided before anybody knows how it is drawn.',
  },
  {
    folder: 'papers',
    may: ['documents', 'wording'],
    uses: ['docxtemplater', 'pizzip', '@xmldom/xmldom'],
    why: 'Drawing a paper needs its values and a template, nothing of the workbook.',
  },
  {
    folder: 'app',
    may: ['domain', 'wording', 'wire', 'workbook', 'documents'],
    uses: [],
    why: 'A use case reaches the outside through ports, so that it is tested without Google.',
  },
  {
    folder: 'google',
    may: ['domain', 'app/ports', 'app/serviceFault', 'workbook', 'papers', 'documents/letters'],
    uses: [],
    why: 'Adapters answer the ports; they know no use case and decide nothing.',
  },
  {
    folder: 'main',
    may: ['app', 'google', 'wire', 'wording'],
    uses: ['zod'],
    why: 'The guard joins use cases and adapters; rules of the plan do not belong there.',
  },
  {
    folder: 'sidebar',
    may: ['domain', 'wording', 'wire', 'app'],
    uses: ['preact', '@preact/signals', '@digital-go-jp/design-tokens', 'zod', 'diff'],
    why: 'A panel runs in the browser: it has no workbook and no service of Google.',
  },
  {
    folder: 'local',
    may: ['google/surface'],
    uses: ['hucre', 'nodemailer', 'pizzip', '@xmldom/xmldom'],
    why: 'The local host takes the place of Google and runs the same bundle; it may not look inside.',
  },
];

const folderRules = FOLDERS.map(({ folder, may, why }) => ({
  name: `${folder}-knows-only-its-own`,
  comment: why,
  severity: 'error',
  from: { path: within(folder) },
  to: { path: ANY_OF_SRC, pathNot: within(folder, ...may) },
}));

const packageRules = FOLDERS.map(({ folder, uses, why }) => ({
  name: `${folder}-uses-only-its-packages`,
  comment: `${why} A package more is a decision: add it here with its reason.`,
  severity: 'error',
  from: { path: within(folder) },
  to: { path: ANY_PACKAGE, ...(uses.length > 0 ? { pathNot: packages(...uses) } : {}) },
}));

const onlyTypes = [
  { from: 'wire', to: 'domain', why: 'The schemas need the shapes of the plan, not its rules.' },
  { from: 'sidebar', to: 'app', why: 'Use cases run in the server; a panel knows their shapes.' },
  { from: 'local', to: 'google', why: 'The host implements the surface; it runs nothing of it.' },
].map(({ from, to, why }) => ({
  name: `${from}-takes-only-types-of-${to}`,
  comment: why,
  severity: 'error',
  from: { path: within(from) },
  to: { path: within(to), dependencyTypesNot: ['type-only'] },
}));

export default {
  forbidden: [
    ...folderRules,
    ...packageRules,
    ...onlyTypes,
    {
      name: 'fractions-only-in-exact',
      comment: 'One file decides how numbers are calculated exactly; the rest asks it.',
      severity: 'error',
      from: { path: ANY_OF_SRC, pathNot: '^src/domain/exact\\.ts$' },
      to: { path: packages('fraction\\.js') },
    },
    {
      name: 'ratios-only-in-exact',
      comment: 'What a number is made of stays inside; the rest asks exact.ts.',
      severity: 'error',
      from: { path: ANY_OF_SRC, pathNot: '^src/domain/(?:exact|ratioSum)\\.ts$' },
      to: { path: '^src/domain/(?:ratio|ratioSum)\\.ts$' },
    },
    {
      name: 'node-only-in-local',
      comment: 'Apps Script and browsers have no modules of Node.',
      severity: 'error',
      from: { path: ANY_OF_SRC, pathNot: within('local') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-from-outside-src',
      comment: 'Tools, tests and templates look at src; src does not look back.',
      severity: 'error',
      from: { path: ANY_OF_SRC },
      to: {
        pathNot: `${ANY_OF_SRC}|${ANY_PACKAGE}`,
        dependencyTypesNot: ['core'],
        couldNotResolve: false,
      },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody needs and that needs nobody is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: '^src/main\\.ts$|/main\\.tsx?$|\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'no-grab-bags',
      comment: 'A file is named after the one thing in it.',
      severity: 'error',
      from: {},
      to: {
        path: '/(?:utils|util|helpers|helper|services|types|index)(?:/|\\.tsx?$)',
        pathNot: ANY_PACKAGE,
      },
    },
    {
      name: 'nothing-unresolved',
      comment: 'What cannot be found cannot be checked.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
};
