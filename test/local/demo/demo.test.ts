/** `npm run demo` from the sources as they are: what lies in the folder afterwards, and what would be noticed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Bundle } from '../../../src/local/bundle';
import { readBundle } from '../../../src/local/bundle';
import { faultsOfDemo } from '../../../src/local/demo/demoProof';
import { rowsOf } from '../../../src/local/demo/sheetRows';
import type { OfficeState } from '../../../src/local/office';
import type { Sheet } from '../../../src/local/sheets/book';
import { WorkbookFile } from '../../../src/local/store/workbookFile';
import { layoutFor } from '../../../src/workbook/layout/layoutFor';
import { townPlan } from '../../workbook/layout/plans';
import { BuiltTree, ended, realDist } from '../cli/builtTree';

let tree: BuiltTree;
let bundle: Bundle;
let said: string;
let state: OfficeState;
beforeAll(async () => {
  tree = await BuiltTree.of(await realDist());
  tree.write('out/demo', { '古い資料.docx': '前の見本', '見本.xlsx': '前の見本' });
  const { code, output } = await ended(tree.start('demo'));
  if (code !== 0) throw new Error(output);
  said = output;
  bundle = readBundle(join(tree.folder, 'dist'));
  const loaded = await new WorkbookFile(join(tree.folder, 'out/demo/見本.xlsx')).load();
  if (loaded.state === null) throw new Error('expected a sidecar');
  state = loaded.state;
}, 300_000);
afterAll(() => {
  tree.remove();
});

/** What a document of the demonstration says. */
function documentText(name: string): string {
  const path = join(tree.folder, 'out/demo/documents', `${name}.docx`);
  const xml = new PizZip(readFileSync(path)).file('word/document.xml')?.asText() ?? '';
  return xml.replace(/<[^>]+>/gu, '');
}

describe('the demonstration', () => {
  it('takes the place of an older one, and says where to look', () => {
    const names = readdirSync(join(tree.folder, 'out/demo'));
    expect(names).toEqual(
      expect.arrayContaining([
        'documents',
        'journal.json',
        'mail',
        '見本.xlsx',
        '見本.xlsx.suishin.json',
      ]),
    );
    expect(names).not.toContain('古い資料.docx');
    expect(said).toMatch(/2025-03-10 09:00　seisaku@town\.example\.jp が、見本の計画/);
    expect(said).toMatch(/御覧ください:\n {2}ブック: .*見本\.xlsx\n {2}会議資料: .*documents/);
  });

  it('makes the papers of the meeting, and prints the strategies', () => {
    const documents = readdirSync(join(tree.folder, 'out/demo/documents'));
    for (const name of [
      'R6実績_照会文_第1版',
      'R7第1回推進会議_開催通知_第1版',
      'R7第1回推進会議_意見記入用紙_第1版',
      'R7第1回推進会議資料（R6実績）_第1版',
      'R7第1回推進会議資料（R6実績）_第2版',
      'R7第1回推進会議_会議録様式_第1版',
      'R7第1回推進会議資料（R6実績・公表用・分冊）_第1版_資料１　評価結果の概要',
    ]) {
      expect(documents).toContain(`${name}.docx`);
    }
    const second = documentText('R7第1回推進会議資料（R6実績）_第2版');
    expect(second).toContain('正誤表（第１版→第２版）');
    expect(second).toContain('聖籠町町民会館　大ホール');
    expect(documents).toContain('令和６年度　提出状況一覧第１版.docx');
    expect(said).toMatch(/計画全体.*25件　A 10　B 9　C 5　評価なし 1　未確定 0/);
    expect(said).toMatch(/未来投資戦略.*執行率 41\.4％（93\.6％）/);
  });

  it('ends in the rows of the sample that was filled in from the beginning', () => {
    const answers = rowsOf(state.book, '年度実績').map(({ cells }) => cells);
    expect(answers.find((cells) => cells['取組ID'] === '2-1-3')).toMatchObject({
      提出状態: '確認済み',
      進捗状況: '一部遅れ',
      決算額: '29874',
      '1次評価': 'C',
      '2次評価': 'C',
      提出者: expect.stringContaining('@town.example.jp'),
      確認者: 'seisaku@town.example.jp',
    });
    const counting = rowsOf(state.book, '指標実績').filter(
      ({ cells }) => cells['実績値の状況'] === '集計中',
    );
    expect(counting).toHaveLength(1);
  });

  it('lays every mail out by day, person and subject, with a page that lists them', () => {
    const names = readdirSync(join(tree.folder, 'out/demo/mail'));
    const mails = names.filter((name) => name.endsWith('.eml'));
    expect(mails).toHaveLength(state.outbox.length);
    const days = (subject: RegExp, to = /./u) => [
      ...new Set(
        mails
          .filter((name) => subject.test(name) && to.test(name))
          .map((name) => name.slice(0, 10)),
      ),
    ];
    expect(days(/取組実績の下書き/u)).toEqual(['2025-03-11']);
    expect(days(/取組実績の入力について/u)).toEqual(['2025-04-14']);
    expect(days(/取組実績の提出について/u, /higashi/u)).toEqual(['2025-05-09', '2025-05-15']);
    // Only whoever is late is written to again.
    expect(days(/再送】令和６年度の取組実績/u)).toEqual(['2025-05-19']);
    expect(days(/再送】令和６年度の取組実績/u, /fukushi|higashi/u)).toEqual([]);
    expect(days(/全て提出されました/u)).toEqual(['2025-05-21']);
    expect(days(/差戻し/u)).toEqual(['2025-06-27']);
    expect(days(/意見への回答の依頼/u)).toEqual(['2025-09-02']);
    expect(days(/意見への回答のお願い/u, /higashi/u)).toEqual(['2025-10-14']);
    expect(days(/資料ができました/u)).toContain('2025-08-15');
    const page = readFileSync(join(tree.folder, 'out/demo/mail/index.html'), 'utf8');
    expect(page.match(/<details>/gu)).toHaveLength(mails.length);
    expect(said).toContain(`index.html（${String(mails.length)}通）`);
  });

  it('has every tab of the layout', () => {
    const titles = state.book.sheets.map(({ properties }) => properties.title);
    for (const { title } of layoutFor(townPlan)) expect(titles).toContain(title);
  });

  it('keeps a journal of every call: who, when, how much', () => {
    const journal: unknown = JSON.parse(
      readFileSync(join(tree.folder, 'out/demo/journal.json'), 'utf8'),
    );
    expect(journal).toMatchObject({
      steps: expect.arrayContaining([
        expect.objectContaining({
          what: '初期設定',
          by: 'seisaku@town.example.jp',
          at: '2025-03-10 09:00:00.000',
          functionName: 'openSetUp',
          outcome: 'returned',
        }),
      ]),
      totals: { calls: expect.any(Number), took: expect.any(Number) },
    });
    const { steps, totals } = journal as {
      readonly steps: readonly { readonly calls: readonly { readonly bytesSent: number }[] }[];
      readonly totals: { readonly calls: number; readonly bytesSent: number };
    };
    const calls = steps.flatMap((step) => step.calls);
    expect(totals.calls).toBe(calls.length);
    expect(totals.bytesSent).toBe(calls.reduce((sum, { bytesSent }) => sum + bytesSent, 0));
    expect(totals.bytesSent).toBeGreaterThan(100_000);
  });
});

describe('the proof of the demonstration', () => {
  const faults = (changed: Partial<OfficeState> | null, changedByPeople = false) =>
    faultsOfDemo(
      { state: changed && { ...state, ...changed }, changedByPeople },
      bundle,
      'seisaku@town.example.jp',
    );
  const withTab = (title: string, change: (sheet: Sheet) => readonly Sheet[]) =>
    faults({
      book: {
        ...state.book,
        sheets: state.book.sheets.flatMap((sheet) =>
          sheet.properties.title === title ? change(sheet) : [sheet],
        ),
      },
    });

  it('finds nothing wrong with it', () => {
    expect(faults({})).toEqual([]);
  });

  it.each<[string, string, (sheet: Sheet) => readonly Sheet[], RegExp]>([
    ['a tab', '送信記録', () => [], /「送信記録」シートを作りました/],
    [
      'a protection',
      '指標',
      (sheet) => [{ ...sheet, protectedRanges: [] }],
      /「指標」シートが、保護されていません/,
    ],
    [
      'an action',
      '行動計画',
      (sheet) => [{ ...sheet, rows: sheet.rows.toSpliced(3, 1) }],
      /「行動計画」シートの「取組ID」は、異なる25件が必要ですが、24件/,
    ],
    [
      'one of two rows that are the same',
      '年度実績',
      (sheet) => [{ ...sheet, rows: sheet.rows.toSpliced(3, 1, sheet.rows[4]) }],
      /「年度実績」シートの「取組ID」は、異なる25件が必要ですが、25件（異なるものは24件）/,
    ],
    [
      'the confirmation of a result',
      '年度実績',
      (sheet) => [
        {
          ...sheet,
          rows: sheet.rows.with(
            1,
            sheet.rows[1]?.map((cell) =>
              cell?.userEnteredValue?.stringValue === '確認済み'
                ? { ...cell, userEnteredValue: { stringValue: '作成中' } }
                : cell,
            ),
          ),
        },
      ],
      /「提出状態」は、すべて「確認済み」が必要ですが、「作成中、確認済み」があります/,
    ],
  ])('notices when %s is missing', (_, title, change, fault) => {
    expect(withTab(title, change).join('\n')).toMatch(fault);
  });

  it('notices an open tab that is closed to people', () => {
    const protectedRanges = state.book.sheets.find(
      ({ properties }) => properties.title === '設定',
    )?.protectedRanges;
    expect(
      withTab('年度実績', (sheet) => [{ ...sheet, protectedRanges: protectedRanges ?? [] }]),
    ).toContain('「年度実績」シートが、保護されています。');
  });

  it('notices a missing sidecar and a file that is not the one that was saved', () => {
    expect(faults(null)).toEqual(['ブックに付く控えのファイルを読めません。']);
    expect(faults({}, true)).toEqual(['保存したあとのブックが、保存した内容と違います。']);
  });
});
