/** The small rules behind 初期設定: addresses, rows that are missing, pieces of a write. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fiscalYear } from '../../../src/domain/fiscalYear';
import type { Change } from '../../../src/workbook/change';
import { readHelp } from '../../../src/workbook/help';
import { locateIn } from '../../../src/workbook/layout/layoutFor';
import { layoutFor, defaultGrades } from '../../../src/workbook/layout/layoutFor';
import { settingsTab } from '../../../src/workbook/layout/settings';
import {
  choiceWritten,
  guideRows,
  initialRows,
  readChoice,
} from '../../../src/workbook/setUp/initialRows';
import { firstFreeRow, missingRows, newTab, rowChanges } from '../../../src/workbook/setUp/newRows';
import { addressesIn, seeSettings } from '../../../src/workbook/setUp/settingsSeen';
import { BYTES_PER_STAGE, inPieces, merged } from '../../../src/workbook/setUp/stage';
import { helpTexts } from '../../app/officeInMemory';

describe('the addresses of 事務局', () => {
  it.each([
    ['a@x.jp', ['a@x.jp']],
    ['ａ@x.jp、b@x.jp', ['a@x.jp', 'b@x.jp']],
    ['総合政策課 a@x.jp\nb@x.jp;c@x.jp', ['a@x.jp', 'b@x.jp', 'c@x.jp']],
    ['総合政策課', []],
    ['', []],
  ])('in %j', (text, addresses) => {
    expect(addressesIn(text)).toEqual(addresses);
  });
});

describe('what 設定 says', () => {
  const facts = { id: 'w', locale: 'ja_JP', timeZone: 'Asia/Tokyo' };
  const tab = {
    sheetId: settingsTab.sheetId,
    title: '設定',
    hidden: true,
    colour: '',
    rowCount: 50,
    columnCount: 4,
    protections: [],
    filterViewIds: [],
    colourFormulas: [],
    chartIds: [],
  };

  it('is found by its 項目, in whatever order rows and columns stand', () => {
    const seen = seeSettings({ ...facts, tabs: [tab] }, [
      ['値', 'メモ', '項目'],
      [1, '', 'レイアウトの版'],
      ['令和6年度', '', '評価対象年度 '],
    ]);
    expect(seen).toMatchObject({ isThere: true, isComplete: true, layoutVersion: 1 });
    expect(seen.value('resultYear')).toBe('令和6年度');
    expect(seen.value('planPeriod')).toBe('');
  });

  it('is finished also when somebody removed the version, while it is protected', () => {
    const protection = { id: 1, warningOnly: false, callerMayEdit: false, editors: [] };
    const seen = seeSettings({ ...facts, tabs: [{ ...tab, protections: [protection] }] }, []);
    expect(seen).toMatchObject({ isComplete: true, layoutVersion: 0, callerMayEdit: false });
  });

  it('is nothing where there is none', () => {
    const seen = seeSettings({ ...facts, tabs: [] }, []);
    expect(seen).toMatchObject({ isThere: false, isComplete: false, callerMayEdit: true });
  });
});

describe('the choice that 設定 keeps', () => {
  it('is read as it was written', () => {
    for (const choice of ['filled', 'blank', 'empty'] as const) {
      expect(readChoice(choiceWritten(choice))).toBe(choice);
    }
    expect(readChoice('')).toBeUndefined();
  });
});

describe('rows that are missing', () => {
  const standing = { ...newTab(settingsTab), rowCount: 10 };
  const wanted = [{ item: '率の桁', value: '1' }, { item: '割合の桁' }];

  it('are those whose key is nowhere, however wide it was typed', () => {
    const values = [...standing.values, [], ['率の桁', '2']];
    expect(missingRows({ ...standing, values }, wanted)).toEqual([{ item: '割合の桁' }]);
    const wide = [...standing.values, [' 割合の桁 ']];
    expect(missingRows({ ...standing, values: wide }, wanted)).toEqual([wanted[0]]);
  });

  it('are none in a tab without keys that holds anything', () => {
    const tab = { ...settingsTab, keyColumns: [] };
    const values = [...standing.values, ['', 'メモ']];
    expect(missingRows({ ...standing, tab, values }, wanted)).toEqual([]);
    expect(missingRows({ ...standing, tab }, wanted)).toEqual(wanted);
  });

  it('go below the last row that holds anything, never over the headings', () => {
    expect(firstFreeRow([])).toBe(1);
    expect(firstFreeRow([['項目'], [], ['', 'メモ'], ['', '']])).toBe(3);
  });

  it('are written between the columns of people, into rows that are inserted', () => {
    const values = [['項目', 'メモ', '値', '初期値']];
    expect(rowChanges({ ...standing, values }, wanted, 4)).toEqual([
      { kind: 'insert', what: 'rows', sheetId: 1002, at: 4, count: 2, gridEnd: 10 },
      { kind: 'put cells', sheetId: 1002, row: 4, column: 0, cells: [['率の桁'], ['割合の桁']] },
      {
        kind: 'put cells',
        sheetId: 1002,
        row: 4,
        column: 2,
        cells: [
          ['1', ''],
          ['', ''],
        ],
      },
    ]);
  });

  it('without any are no change', () => {
    expect(rowChanges(standing, [], 4)).toEqual([]);
  });
});

describe('a write in pieces', () => {
  const texts = fc.array(fc.string({ unit: 'binary', maxLength: 400 }), { maxLength: 60 });

  it('holds everything once and in order, each piece small enough', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 900 }), (short, times) => {
        const items = short.map((text) => text.repeat(times));
        const pieces = inPieces(items);
        expect(pieces.flatMap(({ piece }) => piece)).toEqual(items);
        let from = 0;
        for (const { from: start, piece } of pieces) {
          expect(start).toBe(from);
          from += piece.length;
          const bytes = piece.reduce(
            (sum, item) => sum + Buffer.byteLength(JSON.stringify(item)),
            0,
          );
          expect(piece.length === 1 || bytes <= BYTES_PER_STAGE).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('tells what each of its parts adds', () => {
    const hide: Change = { kind: 'hide tab', sheetId: 1 };
    const stage = (title: string) => ({
      changes: [hide],
      added: [{ what: 'tab' as const, title }],
    });
    expect(merged([stage('設定'), stage('会議')])).toEqual([
      { changes: [hide, hide], added: [...stage('設定').added, ...stage('会議').added] },
    ]);
  });
});

describe('what an empty plan begins with', () => {
  const [first, last] = [fiscalYear(2026), fiscalYear(2030)];
  const layout = layoutFor({
    firstYear: first,
    lastYear: last,
    closedYears: [],
    grades: defaultGrades,
  });
  const beginning = {
    kind: 'empty',
    firstYear: first,
    lastYear: last,
    evaluationYear: first,
  } as const;
  const own = { workbookId: 'w', secretariat: 'a@x.jp' };
  const rows = initialRows(beginning, own, locateIn(layout), readHelp(helpTexts));

  it('is 設定, はじめに, 判定基準 and 選択肢, and nothing else', () => {
    expect([...rows.keys()].sort()).toEqual(['choices', 'guide', 'scale', 'settings']);
  });

  it('names whose workbook it is', () => {
    const value = (item: string) =>
      rows.get('settings')?.find((row) => row['item'] === item)?.['value'];
    expect(value('本体のID')).toBe('w');
    expect(value('事務局')).toBe('a@x.jp');
  });

  it('begins はじめに with formulas, so that it follows what changes', () => {
    const guide = guideRows(locateIn(layout));
    expect(guide.some(({ content }) => typeof content === 'object')).toBe(true);
  });
});
