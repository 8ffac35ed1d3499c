/** What people read of an import: every sentence says what to do, or that nothing has changed. */
import { describe, expect, it } from '@jest/globals';
import { importNoticeText, type ImportNotice } from '../../src/wording/importNotices';
import {
  filePlaceText,
  importRefusalText,
  type ImportRefusal,
} from '../../src/wording/importRefusals';
import {
  appliedLines,
  importPressRefusalMessage,
  type ImportPressRefusal,
} from '../../src/wording/importWords';

const REFUSALS: Readonly<Record<ImportRefusal['reason'], ImportRefusal>> = {
  empty: { reason: 'empty' },
  'old or locked': { reason: 'old or locked' },
  'other zip': { reason: 'other zip' },
  PDF: { reason: 'PDF' },
  'UTF-16': { reason: 'UTF-16' },
  'no text': { reason: 'no text' },
  'quote not closed': { reason: 'quote not closed', line: 3 },
  'text after quote': { reason: 'text after quote', line: 3 },
  'too large': { reason: 'too large', megabytes: 5 },
  'nothing known': { reason: 'nothing known', expected: ['行動計画'] },
  'tab unclear': { reason: 'tab unclear', candidates: ['戦略', '指標'] },
  'other import': { reason: 'other import', title: '年度実績', press: '実績の取込' },
  'not imported': { reason: 'not imported', title: '会議' },
  'closed year': { reason: 'closed year', title: '年度実績_R5' },
  'heading alike': { reason: 'heading alike', found: '担当科', nearest: '担当課' },
  'target year outside': { reason: 'target year outside', found: '令和10年度目標', period: 'x' },
  'heading needed': { reason: 'heading needed', heading: '取組ID', nearest: '取組番号' },
  'key elsewhere': { reason: 'key elsewhere', other: '行動計画.csv　2行目' },
  'setting unknown': { reason: 'setting unknown', item: '会議の名前' },
  'setting kept': { reason: 'setting kept', item: '計画期間', found: 'b', current: '' },
  'no such row': { reason: 'no such row', title: '年度実績' },
  'year not open': { reason: 'year not open', found: '令和7年度', open: [] },
  'other section': { reason: 'other section', section: '', own: [] },
  'row submitted': { reason: 'row submitted', state: '提出済み' },
  'workbook tab gone': { reason: 'workbook tab gone', title: '戦略' },
  'workbook column gone': { reason: 'workbook column gone', title: '戦略', heading: '目的' },
};

const TODO = /ください。$|変えられません。$/u;

describe('a refusal', () => {
  it.each(Object.entries(REFUSALS))('%s ends with what to do', (_, refusal) => {
    expect(importRefusalText(refusal)).toMatch(TODO);
    expect(importRefusalText(refusal)).not.toMatch(/undefined|督促|催促/u);
  });

  it('names blanks and nobody as such', () => {
    expect(importRefusalText(REFUSALS['setting kept'])).toContain('今の値：空欄');
    expect(importRefusalText(REFUSALS['year not open'])).toContain('入力できる年度：なし');
    expect(importRefusalText(REFUSALS['other section'])).toContain('課一覧に登録なし');
  });
});

describe('a place', () => {
  it('is told from the file to the heading', () => {
    const place = { file: '計画.xlsx', tab: '行動計画', row: 5, heading: '担当課', key: '1-1-1' };
    expect(filePlaceText(place)).toBe('計画.xlsx　行動計画　5行目　1-1-1　担当課');
  });

  it('does not say the tab again that is the file', () => {
    expect(filePlaceText({ file: '行動計画.csv', tab: '行動計画', row: 2 })).toBe(
      '行動計画.csv　2行目',
    );
  });
});

const NOTICES: readonly ImportNotice[] = [
  { kind: 'tabs passed over', file: '計画.xlsx', titles: ['メモ'] },
  { kind: 'columns passed over', file: '計画.xlsx', tab: '行動計画', headings: ['メモ'] },
  { kind: 'settings passed over', items: ['本体のID'] },
  { kind: 'only here', tab: '戦略', keys: ['2'] },
  { kind: 'rows of the year', year: '令和6年度', actions: 2, indicators: 3 },
  { kind: 'targets copied', keys: ['1-1-1-1（令和6年度目標）'] },
  { kind: 'blanks kept', count: 2 },
  { kind: 'now draft', count: 1 },
  { kind: 'on behalf', sections: ['保健福祉課'] },
];

describe('a notice', () => {
  it.each(NOTICES)('$kind is one line', (notice) => {
    expect(importNoticeText(notice)).toMatch(/^[^\n]{10,}$/u);
  });

  it('about many rows names twenty and counts the rest', () => {
    const keys = Array.from({ length: 30 }, (_, place) => `1-1-${place + 1}`);
    const text = importNoticeText({ kind: 'only here', tab: '行動計画', keys });
    expect(text).toContain('30行：1-1-1、');
    expect(text).toContain('1-1-20 ほか10件');
    expect(text).not.toContain('1-1-21');
  });
});

describe('a press that is refused', () => {
  const PRESSES: readonly ImportPressRefusal[] = [
    { reason: 'not secretariat', secretariat: ['seisaku@town.example.jp'] },
    { reason: 'not secretariat', secretariat: [] },
    { reason: 'copy' },
    { reason: 'no section', address: 'x@town.example.jp' },
    { reason: 'other blank', section: '産業観光課' },
    { reason: 'no year' },
    { reason: 'no rows', year: '令和6年度', section: '会計室' },
    { reason: 'no rows', year: '令和6年度', section: '' },
    { reason: 'not written', why: { reason: 'tab gone', tab: '戦略' } },
    { reason: 'busy' },
  ];

  it.each(PRESSES)('$reason is told politely, and that nothing has changed', (refusal) => {
    expect(importPressRefusalMessage(refusal)).toMatch(/ください。$|変更していません。$/u);
  });
});

it('what was applied is counted, and where it is entered is told', () => {
  expect(appliedLines({ newRows: 2, changedCells: 3, changedRows: 1 })).toEqual([
    '2行を加えました。',
    '1行の3箇所を変えました。',
    '変更履歴シートに記録しました。',
  ]);
  expect(appliedLines({ newRows: 0, changedCells: 1, changedRows: 1 })).toHaveLength(2);
});
