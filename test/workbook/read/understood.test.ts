/** What is simply understood, however people write it. */
import { describe, expect, it } from '@jest/globals';
import { dateInDigits, minuteInDigits, serialOf } from '../../../src/domain/civilDate';
import { fullText } from '../../../src/domain/exact';
import { yearInTable } from '../../../src/domain/fiscalYear';
import { damageText } from '../../../src/wording/damage';
import type { Cell } from '../../../src/workbook/facts';
import type { CellRead, RowRead } from '../../../src/workbook/read/rows';
import { understand } from '../../../src/workbook/read/understand';
import { addRow, endOf, inTab, sampleCells, spoiled, type, type Spoil } from './sampleCells';

const advice = understand(sampleCells).damages.length;

function readOf(...spoils: readonly Spoil[]) {
  return understand(spoiled(...spoils));
}

/** Reads without any further message, and answers the row of 令和6年度. */
function rowOf(tabKey: string, id: string, ...spoils: readonly Spoil[]): RowRead {
  const read = readOf(...spoils);
  expect(read.damages.map(damageText)).toHaveLength(advice);
  const row = read.tabs.get(tabKey)?.rows.find(({ key }) => key === id);
  if (!row) throw new Error(`${tabKey} has no row ${id}.`);
  return row;
}

function shown(read: CellRead | undefined): string {
  switch (read?.kind) {
    case 'text':
    case 'written':
      return read.text;
    case 'number':
      return fullText(read.value) ?? '';
    case 'year':
      return yearInTable(read.year);
    case 'date':
      return dateInDigits(read.date);
    case 'minute':
      return minuteInDigits(read.at);
    default:
      return read?.kind ?? 'nothing';
  }
}

const action = '令和6年度 1-1-1';

describe('names of sections', () => {
  it.each([
    ['保健福祉課', '保健福祉課'],
    [' 保健福祉課', '保健福祉課'],
    ['保健福祉課　', '保健福祉課'],
    ['保健 福祉課', '保健福祉課'],
    ['保健福祉課\u200b', '保健福祉課'],
    ['保健福祉課\n', '保健福祉課'],
    ['\ufeff保健福祉課', '保健福祉課'],
    ['ふるさと整備課', 'ふるさと整備課'],
  ])('are read in spite of blanks: %j', (typed, name) => {
    const row = rowOf(
      'yearlyResults',
      action,
      type('年度実績', '1-1-1', '担当課（実績の年度）', typed),
    );
    expect(shown(row.cells.get('section'))).toBe(name);
  });

  it.each([
    ['保健福祉', '保健福祉課'],
    ['福祉', '保健福祉課'],
    ['保険福祉課', '保健福祉課'],
    ['保健福祉科', '保健福祉課'],
    ['総合政策', '総合政策課'],
    ['政策', '総合政策課'],
    ['総合制作課', '総合政策課'],
    ['長寿支援', '長寿支援課'],
    ['長寿支緩課', '長寿支援課'],
    ['子供教育課', '子ども教育課'],
    ['こども教育課', '子ども教育課'],
    ['教育未来', '教育未来課'],
    ['社教', '社会教育課'],
    ['農業委員会事務局', '農業委員会'],
    ['税務住民窓口課', undefined],
    ['東港新興室', '東港振興室'],
    ['ふるさと整備', 'ふるさと整備課'],
  ])('are never guessed, but asked about: %s', (typed, nearest) => {
    const { damages } = readOf(type('年度実績', '1-1-1', '担当課（実績の年度）', typed));
    const [cause] = damages.flatMap((damage) =>
      damage.cause.kind === 'word unknown' ? [damage.cause] : [],
    );
    expect([cause?.found, cause?.nearest]).toEqual([typed, nearest]);
  });
});

describe('cells', () => {
  it.each<[string, string, string, string | Cell, string]>([
    ['an era by its letter', '年度', 'year', 'Ｒ６', '令和6年度'],
    ['a year as a number', '年度', 'year', { value: 2024 }, '令和6年度'],
    ['a blank in it', '年度', 'year', '令和 6年度', '令和6年度'],
    ['a grade in full width', '1次評価', 'firstGrade', 'Ｂ', 'B'],
    ['an earlier spelling', '提出状態', 'submission', '確認済', '確認済み'],
    ['an amount as text', '決算額', 'settledAmount', '3,481', '3481'],
    ['an amount with its unit', '決算額', 'settledAmount', '３，４８１千円', '3481'],
    ['a negative amount', '決算額', 'settledAmount', '△20', '-20'],
    ['a half', '決算額', 'settledAmount', { value: 3481.5 }, '3481.5'],
    ['slashes', '提出日時', 'submittedAt', '2025/5/13 9:00', '2025-05-13 09:00'],
    ['an era', '提出日時', 'submittedAt', '令和7年5月13日 9時05分', '2025-05-13 09:05'],
    ['seconds', '提出日時', 'submittedAt', '2025-05-13 09:00:30', '2025-05-13 09:00'],
    [
      'a moment that the sheet made',
      '提出日時',
      'submittedAt',
      { value: serialOf({ year: 2025, month: 5, day: 13 }) + 0.375, format: 'DATE_TIME' },
      '2025-05-13 09:00',
    ],
    [
      'blanks of a text',
      '取組実績',
      'results',
      ' 　行頭の空白は残す。\n',
      ' 　行頭の空白は残す。\n',
    ],
    ['a number as a text', '取組実績', 'results', { value: 2024 }, '2024'],
    ['a percentage as a text', '取組実績', 'results', { value: 0.975, format: 'PERCENT' }, '97.5%'],
    ['as much as a cell holds', '課題', 'issues', 'あ'.repeat(50_000), 'あ'.repeat(50_000)],
    ['a count in full width', '版', 'revision', '３', '3'],
  ])('%s in %s', (_, heading, key, typed, expected) => {
    const row = rowOf('yearlyResults', action, type('年度実績', '1-1-1', heading, typed));
    expect(shown(row.cells.get(key))).toBe(expected);
  });

  it('of 会議: a day and a time that the sheet made of what was typed', () => {
    const heldOn = { value: serialOf({ year: 2024, month: 8, day: 28 }), format: 'DATE' } as const;
    const row = rowOf(
      'meetings',
      'K-R6-1',
      type('会議', 'K-R6-1', '開催日', heldOn),
      type('会議', 'K-R6-1', '開始時刻', { value: 0.5625, format: 'TIME' }),
    );
    expect([row.cells.get('heldOn'), row.cells.get('startsAt')].map(shown)).toEqual([
      '2024-08-28',
      '13:30',
    ]);
  });

  it('of 設定 may be days and numbers of the sheet', () => {
    const due = { value: serialOf({ year: 2025, month: 5, day: 16 }), format: 'DATE' } as const;
    const { settings, rules } = readOf(
      type('設定', '入力期限', '値', due),
      type('設定', '率の桁', '値', { value: 2 }),
      type('設定', '評価対象年度', '値', { value: 2024 }),
    );
    expect([settings.text('entryDueOn'), rules.rateDigits, settings.resultYear]).toEqual([
      '2025-05-16',
      2,
      2024,
    ]);
  });

  it('of a percentage in ％ are the number that is shown', () => {
    const percent = { value: 0.976, format: 'PERCENT' } as const;
    const { results } = readOf(type('指標実績', '1-2-1-1', '実績値', percent));
    const actual = results.indicatorResults.find(
      ({ indicatorId, year }) => indicatorId === '1-2-1-1' && Number(year) === 2024,
    )?.actual;
    expect(actual?.state === 'reported' && fullText(actual.value)).toBe('97.6');
  });

  it('of figures that code writes anew are never anybody’s to mend', () => {
    const error: Cell = { value: '#REF!', isError: true, formula: '=A1/B1' };
    const { damages } = readOf(
      type('指標実績', '1-1-1-1', '達成率', error),
      type('指標実績', '1-1-1-1', '実績値（数値）', '－'),
      type('戦略別集計', '1', '取組：Aの割合', error),
    );
    expect(damages).toHaveLength(advice);
  });
});

describe('rows', () => {
  it('of a closed year keep their state without proof', () => {
    const { results } = readOf(type('年度実績_R5', '1-1-1', '確認者', ''));
    const result = results.yearlyResults.find(
      ({ actionId, year }) => actionId === '1-1-1' && Number(year) === 2023,
    );
    expect(result?.submission).toBe('settled');
  });

  it('in a state that was typed read as 作成中, and the sheet keeps what was typed', () => {
    const read = readOf(type('年度実績', '1-1-1', '確認者', ''));
    const result = read.results.yearlyResults.find(
      ({ actionId, year }) => actionId === '1-1-1' && Number(year) === 2024,
    );
    expect(result?.submission).toBe('draft');
    const row = read.tabs.get('yearlyResults')?.rows.find(({ key }) => key === action);
    expect(shown(row?.cells.get('submission'))).toBe('確認済み');
  });

  it('that do not count are missing in the plan, and still there for who writes beside them', () => {
    const read = readOf(type('指標', '1-1-1-2', '望ましい方向', ''));
    expect(read.plan.indicators.map(({ id }) => id)).not.toContain('1-1-1-2');
    expect(read.plan.indicators).toHaveLength(40);
    expect(read.tabs.get('indicators')?.rows).toHaveLength(41);
  });

  it('of a section name that section as the one that can mend them', () => {
    const { damages } = readOf(
      type('年度実績', '1-1-1', '決算額', '不明'),
      type('関連事業', '見7201', '決算額', '不明'),
      type('行動計画', '1-1-1', '開始年度', '不明'),
    );
    const named = damages.filter(({ cause }) => cause.kind !== 'plan');
    expect(named.map(({ place, section }) => [place.tab, section])).toEqual([
      ['年度実績', '保健福祉課'],
      ['関連事業', '長寿支援課'],
      ['行動計画', undefined],
    ]);
  });

  it('far below the table count like any other', () => {
    const far = inTab('戦略', (tab) => ({
      ...tab,
      rows: [...tab.rows.slice(0, endOf(tab)), ...Array.from({ length: 90 }, () => [])],
    }));
    const read = readOf(
      far,
      (cells) => addRow('戦略', {})(cells),
      inTab('戦略', (tab) => ({
        ...tab,
        rows: [...tab.rows, [{ value: '戦略6' }, undefined, { value: '新しい戦略' }]],
      })),
    );
    expect(read.plan.strategies.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '6']);
  });
});

describe('計画期間 that cannot be read', () => {
  it('stops everything, with one message', () => {
    const read = readOf(type('設定', '計画期間', '値', '令和5年度'));
    expect(read.damages.map(({ reach }) => reach)).toEqual(['tab']);
    expect([read.plan.actions, [...read.tabs]]).toEqual([[], []]);
  });
});
