/** 初期設定 in a file in which it has not been finished yet. */
import { describe, expect, it } from '@jest/globals';
import { openSetUp } from '../../src/app/setUp';
import { layoutFor } from '../../src/workbook/layout/layoutFor';
import { defaultGrades } from '../../src/workbook/layout/layoutFor';
import { fiscalYear } from '../../src/domain/fiscalYear';
import {
  anOffice,
  BLANK,
  callOnce,
  COLLEAGUE,
  does,
  EMPTY,
  FILLED,
  finishedOffice,
  headingsIn,
  portsOf,
  press,
  SECRETARY,
  SECTION,
  settingIn,
  tabOf,
  under,
} from './officeInMemory';

const opening = (office = anOffice(), user = SECRETARY) => openSetUp(portsOf(office, user), user);

describe('what the dialog is told', () => {
  it('a new file is new, with the fiscal year of today', () => {
    expect(opening()).toEqual({ opener: SECRETARY, state: 'new', currentYear: 2024 });
  });

  it('a file whose set-up stopped half-way has begun', () => {
    const office = anOffice();
    callOnce(office);
    expect(opening(office).state).toBe('begun');
  });

  it('a finished file is complete', () => {
    expect(opening(finishedOffice()).state).toBe('complete');
  });

  it('a 設定 of the office itself is no beginning of ours', () => {
    const office = anOffice();
    does(
      office,
      SECRETARY,
      { kind: 'renameTab', sheetId: 0, title: '設定' },
      { kind: 'typeIn', place: { sheetId: 0, row: 0, column: 0 }, text: '項目' },
      { kind: 'typeIn', place: { sheetId: 0, row: 0, column: 1 }, text: '値' },
    );
    expect(opening(office).state).toBe('new');
  });
});

describe('a new file', () => {
  const titles = layoutFor({
    firstYear: fiscalYear(2023),
    lastYear: fiscalYear(2027),
    closedYears: [fiscalYear(2023)],
    grades: defaultGrades,
  }).map(({ title }) => title);

  it('gets every tab of the layout in its order, before what was there', () => {
    const office = finishedOffice();
    expect(office.book.sheets.map(({ properties }) => properties.title)).toEqual([
      ...titles,
      'シート1',
    ]);
  });

  it('is told what was added in a few sentences, each tab once', () => {
    const added = press(anOffice());
    expect(added).toHaveLength(6);
    const [place, tabs = '', rows] = added;
    expect(place).toBe('ファイルの地域と時間帯を、日本に合わせました。');
    expect(tabs).toMatch(new RegExp(`^シートを${String(titles.length)}枚作りました：`));
    expect(tabs.split('：')[1]?.split('、').sort()).toEqual([...titles].sort());
    expect(rows).toMatch(/^行を加えました：.*行動計画（25行）、.*指標（41行）/);
  });

  it('is set to Japan', () => {
    expect(finishedOffice().book.properties).toMatchObject({
      locale: 'ja_JP',
      timeZone: 'Asia/Tokyo',
    });
  });

  it('keeps who ran it first as the secretariat, and its own id', () => {
    const office = anOffice();
    press(office, { user: COLLEAGUE });
    expect(settingIn(office, '事務局')).toBe(COLLEAGUE);
    expect(settingIn(office, '本体のID')).toBe('workbook-1');
    expect(tabOf(office, '設定').protectedRanges[0]?.editors?.users).toContain(COLLEAGUE);
  });

  it('says in 変更履歴 who finished it, when and how', () => {
    const history = tabOf(finishedOffice(), '変更履歴');
    expect(under(history, '操作ID')).toEqual(['press-0001']);
    expect(under(history, '日時')).toEqual(['2025-03-10 09:00']);
    expect(under(history, '操作者')).toEqual([SECRETARY]);
  });

  it('puts the empty tab of a new file away', () => {
    expect(tabOf(finishedOffice(), 'シート1').properties.hidden).toBe(true);
  });

  it('leaves a first tab in sight in which somebody has written', () => {
    const office = anOffice();
    const place = { sheetId: 0, row: 4, column: 2 };
    does(office, SECTION, { kind: 'typeIn', place, text: '電話の控え' });
    press(office);
    expect(tabOf(office, 'シート1').properties.hidden).not.toBe(true);
  });

  it('is protected last, so that whoever began can go on', () => {
    const office = anOffice();
    callOnce(office);
    expect(office.book.sheets.flatMap(({ protectedRanges }) => protectedRanges)).toEqual([]);
  });

  it('is not begun while somebody else is writing', () => {
    const office = { ...anOffice(), busy: true };
    expect(callOnce(office)).toEqual({ accepted: false, refusal: { reason: 'busy' } });
    expect(office.writes).toEqual([]);
  });
});

describe('the choice that was made first', () => {
  it.each([
    ['filled', FILLED, BLANK, '見本（実績入力済み）'],
    ['blank', BLANK, FILLED, '見本（実績未入力）'],
    ['empty', EMPTY, FILLED, '空の計画'],
  ])('stands when another person goes on: %s', (_, first, other, written) => {
    const office = anOffice();
    callOnce(office, { content: first });
    press(office, { content: other, user: COLLEAGUE });
    expect(settingIn(office, '初期設定の内容')).toBe(written);
    const cells = office.book.sheets.map(({ rows }) => rows.length);
    expect(cells).toEqual(finishedOffice(first).book.sheets.map(({ rows }) => rows.length));
  });

  it('leaves both who began and who finished in 変更履歴 and among the editors', () => {
    const office = anOffice();
    callOnce(office, { user: SECRETARY });
    press(office, { user: COLLEAGUE });
    expect(settingIn(office, '事務局')).toBe(SECRETARY);
    expect(tabOf(office, '設定').protectedRanges[0]?.editors?.users).toEqual([
      COLLEAGUE,
      SECRETARY,
      office.access.owner,
    ]);
  });
});

describe('the sample', () => {
  it('filled: 25 results of the open year, each with a state of submission', () => {
    const results = tabOf(finishedOffice(FILLED), '年度実績');
    expect(under(results, '取組ID')).toHaveLength(25);
    expect(under(results, '提出状態')).not.toContain('未入力');
  });

  it('blank: 25 results 未入力 and nothing else reported', () => {
    const results = tabOf(finishedOffice(BLANK), '年度実績');
    expect(under(results, '提出状態')).toEqual(Array<string>(25).fill('未入力'));
    expect(under(results, '取組実績').join('')).toBe('');
    expect(under(results, '進捗状況').join('')).toBe('');
  });

  it('blank: the targets of the year stand, the values do not', () => {
    const results = tabOf(finishedOffice(BLANK), '指標実績');
    const targets = under(results, '目標値');
    expect(targets).toHaveLength(41);
    expect(targets.filter((target) => target !== '').length).toBeGreaterThan(20);
    expect(under(results, '実績値').join('')).toBe('');
  });

  it('blank: nothing of the meetings of this year has happened yet', () => {
    const office = finishedOffice(BLANK);
    const years = (title: string, heading: string) => new Set(under(tabOf(office, title), heading));
    expect(years('会議', '評価対象年度').has('令和6年度')).toBe(false);
    const meetings = new Set(under(tabOf(office, '会議'), '会議ID'));
    expect(meetings.size).toBeGreaterThan(0);
    for (const meeting of under(tabOf(office, '意見台帳'), '会議ID')) {
      expect(meetings).toContain(meeting);
    }
    expect(years('見直し台帳', '適用年度').has('令和8年度')).toBe(false);
    expect(years('戦略別集計', '年度').has('令和6年度')).toBe(false);
  });

  it('blank: the closed year is whole', () => {
    const [blank, filled] = [BLANK, FILLED].map((content) =>
      under(tabOf(finishedOffice(content), '年度実績_R5'), '取組実績'),
    );
    expect(blank).toEqual(filled);
  });

  it('says on every tab of ours that it is invented: by its colour and on its first heading', () => {
    const ours = finishedOffice().book.sheets.filter(
      ({ properties }) => properties.title !== 'シート1',
    );
    for (const { properties, rows } of ours) {
      expect(properties.tabColorStyle?.rgbColor.red).toBeCloseTo(0xce / 255);
      expect(rows[0]?.[0]?.userEnteredFormat?.numberFormat?.pattern).toBe(
        '@"【見本】架空の内容です"',
      );
    }
  });
});

describe('an empty plan', () => {
  it('has its years in 設定, with the two that follow the evaluated one', () => {
    const office = finishedOffice(EMPTY);
    const settings = ['計画期間', '評価対象年度', '実施年度', '反映する年度', '見本の表示'];
    expect(settings.map((item) => settingIn(office, item))).toEqual([
      '令和8年度～令和12年度',
      '令和8年度',
      '令和9年度',
      '令和10年度',
      '非表示',
    ]);
  });

  it('has a target column for each of its years', () => {
    const headings = headingsIn(tabOf(finishedOffice(EMPTY), '指標')).join('、');
    for (const year of ['令和8年度目標', '令和12年度目標']) expect(headings).toContain(year);
    expect(headings).not.toMatch(/令和(7|13)年度/);
  });

  it('has words to choose and a scale, and no plan', () => {
    const office = finishedOffice(EMPTY);
    expect(under(tabOf(office, '選択肢'), '進捗状況').length).toBeGreaterThan(3);
    expect(under(tabOf(office, '判定基準'), '記号').length).toBeGreaterThan(2);
    expect(under(tabOf(office, '行動計画'), '取組ID')).toEqual([]);
  });

  it('bears no mark of the sample', () => {
    expect(JSON.stringify(finishedOffice(EMPTY).book.sheets)).not.toContain('@\\"【見本】');
  });
});
