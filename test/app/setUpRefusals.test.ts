/** When 初期設定 refuses: the sentence says what was found and what to do, and nothing is changed. */
import { describe, expect, it } from '@jest/globals';
import { setUpRefusalMessage } from '../../src/wording/setUp';
import {
  anOffice,
  callOnce,
  columnIn,
  COLLEAGUE,
  does,
  EMPTY,
  entered,
  FILLED,
  finishedOffice,
  SECRETARY,
  SECTION,
  tabOf,
  type OfficeInMemory,
  type Press,
} from './officeInMemory';

/** The sentence with which the call is refused. A call that changes anything is an error of the test. */
function refusal(office: OfficeInMemory, press: Press = {}): string {
  const before = office.book;
  const verdict = callOnce(office, press);
  if (verdict.accepted || office.book !== before) throw new Error('It was let through.');
  return setUpRefusalMessage(verdict.refusal);
}

/** The owner of the file, whom no protection stops, types a text over a heading or value. */
function typeOver(
  office: OfficeInMemory,
  title: string,
  row: number,
  column: number,
  text: string,
) {
  const { sheetId } = tabOf(office, title).properties;
  const place = { sheetId, row, column };
  does(office, office.access.owner, { kind: 'typeIn', place, text });
}

function typeSetting(office: OfficeInMemory, item: string, text: string): void {
  const tab = tabOf(office, '設定');
  const row = tab.rows.findIndex((_, at) => entered(tab, at, columnIn(tab, '項目')) === item);
  typeOver(office, '設定', row, columnIn(tab, '値'), text);
}

function expectEach(sentence: string, ...parts: readonly string[]): void {
  for (const part of parts) expect(sentence).toContain(part);
  expect(sentence).toContain('何も変更していません');
}

describe('初期設定 refuses', () => {
  it('a heading that stands there twice: names tab and heading', () => {
    const office = finishedOffice();
    typeOver(office, '会議', 0, tabOf(office, '会議').rows[0]?.length ?? 0, '会議ＩＤ');
    expectEach(refusal(office), '「会議」シート', '見出し「会議ID」が二つ', '直してから');
  });

  it('a tab that lost a heading by which its rows are found: names what is missing and what is there', () => {
    const office = finishedOffice();
    typeOver(office, '課一覧', 0, 0, '部署');
    expectEach(
      refusal(office),
      '「課一覧」シート',
      '見出し「課名（正式）」が見当たりません',
      '今ある見出し：部署、略称',
      '見出しを元に戻す',
    );
  });

  it('a tab of the office that happens to have the title of one of ours', () => {
    const office = anOffice();
    does(
      office,
      SECTION,
      { kind: 'addTab', title: '年度実績' },
      { kind: 'addTab', title: 'メモ' },
      { kind: 'typeIn', place: { sheetId: 1_000_000_001, row: 0, column: 0 }, text: '番号' },
    );
    const sentence = refusal(office);
    expectEach(sentence, '「年度実績」シート', '「年度」', '「取組ID」', '今ある見出し：番号');
    expect(sentence).toContain('別の用途のシートであれば名前を変えて');
  });

  it('the same for one without any heading', () => {
    const office = anOffice();
    does(office, SECTION, { kind: 'addTab', title: '設定' });
    for (const content of [FILLED, EMPTY]) {
      expectEach(refusal(office, { content }), '「設定」シート', '「項目」', '今ある見出し：なし');
    }
  });

  it('a copy, whose own id is another than 本体のID', () => {
    const office = finishedOffice();
    office.book = { ...office.book, spreadsheetId: 'workbook-2' };
    expectEach(refusal(office), '写し');
  });

  it('a workbook of a newer program: names both versions', () => {
    const office = finishedOffice();
    typeSetting(office, 'レイアウトの版', '９');
    expectEach(refusal(office), 'ファイルの版9', 'このプログラムの版1', '新しい版にして');
  });

  it.each([
    ['令和5年から5年間', '令和5年から5年間'],
    ['令和9年度～令和5年度', '令和9年度～令和5年度'],
    ['', '空欄'],
  ])('a 計画期間 that cannot be read: %s', (text, found) => {
    const office = finishedOffice();
    typeSetting(office, '計画期間', text);
    expectEach(refusal(office), '計画期間を読み取れません', `今の内容：${found}`, '令和5年度～');
  });

  it('a 計画期間 whose number of years is another one: says both', () => {
    const office = finishedOffice();
    typeSetting(office, '計画期間', '令和５年度～令和９年度（４年間）');
    expectEach(refusal(office), '初めと終わりの年度では５年間ですが、４年間と書かれています。');
  });

  it('years in the wrong order', () => {
    const content = { ...EMPTY, firstYear: 2030, lastYear: 2026 } as const;
    expectEach(refusal(anOffice(), { content }), '令和12年度～令和8年度', '年度の順番');
  });

  it('an evaluated year outside of the plan', () => {
    const content = { ...EMPTY, evaluationYear: 2031 } as const;
    expectEach(refusal(anOffice(), { content }), '評価対象年度', '令和13年度', '令和8年度');
  });

  it('a person who may not edit 設定: names those who may', () => {
    expectEach(refusal(finishedOffice(), { user: SECTION }), '事務局の職員だけ', SECRETARY);
  });

  it('that person also where something is missing', () => {
    const office = finishedOffice();
    const { sheetId } = tabOf(office, '会議').properties;
    does(office, office.access.owner, { kind: 'deleteTab', sheetId });
    expectEach(refusal(office, { user: COLLEAGUE }), '事務局の職員だけ');
  });

  it('while somebody else is writing', () => {
    expectEach(refusal({ ...anOffice(), busy: true }), 'ほかの職員が書き込んでいる', '少し待って');
  });
});
