/** `npm test` counts everything, and whatever did not run counts as failed. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countReport } from '../../tools/jestSuite.mjs';
import { PROJECT, tree, type Tree } from './tree';

const TEST = "import { expect, it } from '@jest/globals';\n";
const passing = (name: string): string =>
  `${TEST}it('${name}', () => {\n  expect(1).toBe(1);\n});\n`;
const failing = `${TEST}it('fails', () => {\n  expect(1).toBe(2);\n});\n`;

describe('npm test', () => {
  let project: Tree;

  beforeAll(() => {
    project = tree({
      'src/main.ts': 'export function onOpen(): number {\n  return 1;\n}\n',
      'test/one.test.ts': passing('one'),
      'test/domain/two.test.ts': passing('two'),
      'test/bundle/three.test.ts': passing('three'),
    });
    cpSync(join(PROJECT, 'tools'), join(project.path, 'tools'), { recursive: true });
  });

  afterAll(() => {
    project.remove();
  });

  /** The last line, and the exit code. */
  function test(steps: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const { code, said } = project.node(['tools/run.mjs', 'test', ...steps], { CI: '', ...env });
    return { code, said, last: said.trimEnd().split('\n').at(-1) };
  }

  it('sums all runners in its last line', () => {
    expect(test(['file length', 'build', 'unit', 'bundle'])).toMatchObject({
      code: 0,
      last: '5 passed, 0 failed',
    });
  });

  it('counts a failed test and shows it', () => {
    project.write({ 'test/domain/two.test.ts': failing });
    const { code, last, said } = test(['unit', 'bundle']);
    project.write({ 'test/domain/two.test.ts': passing('two') });
    expect({ code, last }).toEqual({ code: 1, last: '2 passed, 1 failed' });
    expect(said).toContain('Expected: 2');
  });

  it('counts a file that could not be loaded as failed', () => {
    project.write({ 'test/domain/two.test.ts': "import './nowhere';\n" });
    const { code, last } = test(['unit']);
    project.write({ 'test/domain/two.test.ts': passing('two') });
    expect({ code, last }).toEqual({ code: 1, last: '1 passed, 1 failed' });
  });

  it('counts a suite without tests as failed', () => {
    expect(test(['faults'])).toMatchObject({ code: 1, last: '0 passed, 1 failed' });
  });

  it('counts a runner that crashed as failed', () => {
    const configuration = project.read('jest.config.mjs');
    project.write({ 'jest.config.mjs': 'throw new Error("broken");\n' });
    const { code, last, said } = test(['unit']);
    project.write({ 'jest.config.mjs': configuration });
    expect({ code, last }).toEqual({ code: 1, last: '0 passed, 1 failed' });
    expect(said).toContain('jest stopped without a report');
  });

  it('counts a build that failed and goes on', () => {
    project.write({ 'appsscript.json': '{}', 'src/main.ts': 'export function (\n' });
    const { code, last } = test(['build', 'bundle']);
    expect({ code, last }).toEqual({ code: 1, last: '1 passed, 1 failed' });
  });

  it('says which suite it left out, and fails for it under CI', () => {
    const bare = { PATH: join(project.path, 'nowhere') };
    const here = test(['readers'], bare);
    expect(here.said).toContain('left out: LibreOffice is not here (Debian: libreoffice-calc)');
    expect(here).toMatchObject({ code: 1, last: '0 passed, 0 failed' });
    expect(test(['readers', 'bundle'], bare)).toMatchObject({
      code: 0,
      last: '1 passed, 0 failed',
    });
    expect(test(['readers', 'bundle'], { ...bare, CI: 'true' })).toMatchObject({
      code: 1,
      last: '1 passed, 1 failed',
    });
  });

  it('fails the browser suite, and says what to do, when CHROMIUM_PATH leads nowhere', () => {
    const { code, last, said } = test(['browser'], { CHROMIUM_PATH: join(project.path, 'no') });
    expect({ code, last }).toEqual({ code: 1, last: '0 passed, 1 failed' });
    expect(said).toContain('Correct or remove it');
  });

  it('refuses a step that is not known', () => {
    const { code, said } = test(['unti']);
    expect(code).toBe(1);
    expect(said).toContain('No step is called unti. Expected: format, types');
  });
});

describe('the count of a report', () => {
  const report = {
    numTotalTests: 3,
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
  };

  it('takes a skipped test and a test left for later as failed', () => {
    expect(countReport({ ...report, numPendingTests: 1, numTodoTests: 1 })).toEqual({
      passed: 3,
      failed: 2,
      why: '2 tests skipped',
    });
  });

  it('adds files that broke to tests that failed', () => {
    expect(
      countReport({ ...report, numFailedTests: 2, numRuntimeErrorTestSuites: 1 }),
    ).toMatchObject({ passed: 3, failed: 3 });
  });
});
