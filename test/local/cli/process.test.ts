/** The command as a program: exit codes, two at once, the server that is stopped. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkbookFile } from '../../../src/local/store/workbookFile';
import { BuiltTree, ended } from './builtTree';
import { notesIn, SMALL_BUNDLE } from './cliWorld';

let tree: BuiltTree;
beforeAll(async () => {
  tree = await BuiltTree.of({ 'main.js': SMALL_BUNDLE.mainText });
}, 30_000);
afterAll(() => {
  tree.remove();
});

const suishin = (...args: readonly string[]) => ended(tree.start(...args));
const note = (text: string) =>
  suishin('run', '計画.xlsx', 'note', JSON.stringify({ text }), '--at', '2025-03-11 09:00');

describe('suishin as a program', () => {
  it('makes a workbook beside the person, once, and tells success by its exit code', async () => {
    const first = await suishin('new', '計画.xlsx', '--at', '2025-03-10 09:00');
    expect(first).toMatchObject({ code: 0, output: expect.stringMatching(/ができました: 計画/) });
    const before = readFileSync(join(tree.folder, '計画.xlsx'));
    const second = await suishin('new', '計画.xlsx');
    expect(second).toMatchObject({ code: 1, output: expect.stringMatching(/すでにあります/) });
    expect(readFileSync(join(tree.folder, '計画.xlsx'))).toEqual(before);
  }, 30_000);

  it('started several times at once loses nothing', async () => {
    const texts = ['一', '二', '三', '四'];
    const all = await Promise.all(texts.map(note));
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const { state, undidBrokenSave } = await new WorkbookFile(
      join(tree.folder, '計画.xlsx'),
    ).load();
    expect(undidBrokenSave).toBe(false);
    expect(state && [...notesIn(state)].sort()).toEqual([...texts].sort());
  }, 30_000);

  it('serves until it is stopped', async () => {
    const program = tree.start('serve', '計画.xlsx', '--at', '2025-03-12 09:00');
    const over = ended(program);
    let said = '';
    const [url, id] = await new Promise<readonly string[]>((resolve) => {
      program.stdout?.on('data', (text: string) => {
        said += text;
        const found = [/http:\/\/127\.0\.0\.1:\d+\//, /local-[\w-]+/].flatMap(
          (sought) => sought.exec(said) ?? [],
        );
        if (found.length === 2) resolve(found);
      });
    });
    const answer = await fetch(
      `${String(url)}v4/spreadsheets/${String(id)}?fields=properties.title&as=seisaku@town.example.jp`,
    );
    expect(await answer.json()).toEqual({ properties: { title: '計画' } });
    program.kill('SIGTERM');
    expect((await over).code).toBe(0);
  }, 30_000);
});
