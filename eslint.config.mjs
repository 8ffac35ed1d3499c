/** What the linter forbids beyond typescript-eslint's strictest set, each with its reason. */
import tseslint from 'typescript-eslint';

const GOOGLE_GLOBALS = [
  'CacheService',
  'CalendarApp',
  'Docs',
  'DocumentApp',
  'Drive',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'HtmlService',
  'LanguageApp',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SlidesApp',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
  'XmlService',
].map((name) => ({
  name,
  message: 'Only src/google/ speaks with Google; elsewhere use a port of app/ports.ts.',
}));

const UNSETTLED_GLOBALS = [
  { name: 'Intl', message: 'It differs from runtime to runtime; write the form in domain/.' },
];

const UNSETTLED_PROPERTIES = [
  { object: 'Date', property: 'now', message: 'Today comes in as a value.' },
  { object: 'Math', property: 'random', message: 'Ids come in through a port.' },
  ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'localeCompare'].map(
    (property) => ({ property, message: 'It differs from runtime to runtime.' }),
  ),
];

const MODULE_FORMS = [
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'Export by name: one thing, one name everywhere.',
  },
  {
    selector:
      'ImportDeclaration[source.value="zod/mini"] > :matches(ImportSpecifier, ImportDefaultSpecifier)',
    message: "Write `import * as z from 'zod/mini'`: any other form bundles twenty times as much.",
  },
];

const TODAY_FORMS = [
  {
    selector:
      'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
    message: 'Today comes in as a value.',
  },
];

const ZOD_PATHS = {
  patterns: [
    {
      regex: '^zod$|^zod/(?!mini$)',
      message: "Write `import * as z from 'zod/mini'`: the full library does not fit the bundle.",
    },
  ],
};

const CORE_RULES = Object.fromEntries(
  [
    'eqeqeq',
    'no-async-promise-executor',
    'no-cond-assign',
    'no-constant-condition',
    'no-dupe-else-if',
    'no-empty',
    'no-fallthrough',
    'no-loss-of-precision',
    'no-self-assign',
    'no-unsafe-finally',
    'no-useless-escape',
  ].map((rule) => [rule, 'error']),
);

/** @param {{name: string, message: string}[]} list @returns {['error', object]} */
const globals = (list) => ['error', { globals: list, checkGlobalObject: true }];

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'build', 'out'] },
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // A number in a sentence needs no ceremony.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.strict],
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    rules: {
      ...CORE_RULES,
      'no-restricted-imports': ['error', ZOD_PATHS],
      'no-restricted-syntax': ['error', ...MODULE_FORMS],
      'no-warning-comments': [
        'error',
        { terms: ['todo', 'fixme', 'xxx'], location: 'start', decoration: ['*'] },
      ],
    },
  },
  { files: ['*.config.mjs', '.dependency-cruiser.mjs'], rules: { 'no-restricted-syntax': 'off' } },
  {
    ignores: ['**/*.generated.ts'],
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/google/**', 'src/local/**'],
    rules: { 'no-restricted-globals': globals(GOOGLE_GLOBALS) },
  },
  {
    files: ['domain', 'wording', 'wire', 'workbook', 'documents', 'papers', 'app'].map(
      (folder) => `src/${folder}/**`,
    ),
    rules: {
      'no-restricted-globals': globals([...GOOGLE_GLOBALS, ...UNSETTLED_GLOBALS]),
      'no-restricted-properties': ['error', ...UNSETTLED_PROPERTIES],
      'no-restricted-syntax': ['error', ...MODULE_FORMS, ...TODAY_FORMS],
    },
  },
);
