/** The sample plan: complete, consistent with the layout, and in today's words. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCivilDate, parseCivilDateTime } from '../../src/domain/civilDate';
import { parseFiscalYear } from '../../src/domain/fiscalYear';
import { parseCsv } from '../../src/workbook/csv';
import type { Column } from '../../src/workbook/layout/layout';
import { startingRows, tabByKey, type LayoutRow } from '../../src/workbook/layout/layoutFor';
import { readPlanFiles } from '../../src/workbook/planFiles';

const folder = join(__dirname, '../../templates/plan');
const files = Object.fromEntries(
  readdirSync(folder).map((name) => [
    name.replace(/\.csv$/u, ''),
    readFileSync(join(folder, name), 'utf8'),
  ]),
);
const read = readPlanFiles(files);
if (!read.accepted) throw new Error(JSON.stringify(read.refusal));
const { layout, rows, shape } = read.value;

function rowsOf(tab: string): readonly LayoutRow[] {
  return rows.get(tab) ?? [];
}

function values(tab: string, column: string): readonly string[] {
  return rowsOf(tab).map((row) => row[column] ?? '');
}

function several(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split('、');
}

/** Values of a column that the other column does not have; empty ones are not looked up. */
function unresolved(found: readonly string[], known: readonly string[]): readonly string[] {
  return found.filter((value) => value !== '' && !known.includes(value));
}

const results = ['yearlyResults', 'yearlyResults_R5'];
const indicatorResults = ['indicatorResults', 'indicatorResults_R5'];

describe('everything of the plan and of its two years is there', () => {
  it.each([
    ['sections', 17],
    ['comprehensivePlan', 14],
    ['strategies', 5],
    ['policies', 11],
    ['actions', 25],
    ['indicators', 41],
    ['yearlyResults', 25],
    ['yearlyResults_R5', 25],
    ['indicatorResults', 41],
    ['indicatorResults_R5', 41],
    ['relatedProjects', 5],
    ['meetings', 2],
    ['members', 8],
    ['opinions', 14],
    ['revisions', 7],
    ['rollUp', 5],
  ])('%s: %i rows', (tab, count) => {
    expect(rowsOf(tab)).toHaveLength(count);
  });

  it('令和5年度 is closed, 令和6年度 open, and the plan runs from 令和5年度 to 令和9年度', () => {
    expect(shape).toMatchObject({ firstYear: 2023, lastYear: 2027, closedYears: [2023] });
    expect(new Set(values('yearlyResults', 'year'))).toEqual(new Set(['令和6年度']));
    expect(new Set(values('yearlyResults_R5', 'submission'))).toEqual(new Set(['確定']));
  });

  it('it says that it is a sample', () => {
    const shown = rowsOf('settings').find((row) => row['item'] === '見本の表示');
    expect(shown?.['value']).toBe('表示');
  });
});

it.each(Object.keys(files))('%s.csv is headed exactly like its tab', (title) => {
  const csv = parseCsv(files[title] ?? '');
  const tab = layout.find((candidate) => candidate.title === title);
  expect(csv.accepted && csv.value[0]).toEqual(tab?.columns.map(({ heading }) => heading));
});

it.each([...rows.keys()])('in %s every key names one row', (tabKey) => {
  const { keyColumns } = tabByKey(layout, tabKey);
  const keys = rowsOf(tabKey).map((row) => keyColumns.map((key) => row[key] ?? ''));
  expect(keys.flat().filter((part) => part === '')).toEqual([]);
  expect(new Set(keys.map((parts) => parts.join(' '))).size).toBe(keys.length);
});

it('every id of the plan is read without its word', () => {
  const ids = [...rows.keys()].flatMap((tabKey) =>
    tabByKey(layout, tabKey)
      .columns.filter(({ kind }) => kind === 'planId')
      .flatMap(({ key }) => values(tabKey, key).flatMap(several)),
  );
  expect(ids.length).toBeGreaterThan(300);
  expect(ids.filter((id) => !/^(?:\d+(?:-\d+){0,3}|全体)$/u.test(id))).toEqual([]);
});

describe('every reference leads somewhere:', () => {
  const actions = values('actions', 'actionId');
  const indicators = values('indicators', 'indicatorId');
  const sections = values('sections', 'name');
  const plan = [
    ...values('strategies', 'strategyId'),
    ...values('policies', 'policyId'),
    ...actions,
    ...indicators,
    '全体',
  ];

  it('inside the plan', () => {
    expect(unresolved(values('policies', 'strategyId'), plan)).toEqual([]);
    expect(unresolved(values('actions', 'policyId'), values('policies', 'policyId'))).toEqual([]);
    expect(unresolved(values('indicators', 'actionId'), actions)).toEqual([]);
    const codes = values('actions', 'comprehensivePlan').flatMap(several);
    expect(codes.filter((code) => !/^[◎○]/u.test(code))).toEqual([]);
    const bare = codes.map((code) => code.replace(/^[◎○]/u, ''));
    expect(unresolved(bare, values('comprehensivePlan', 'code'))).toEqual([]);
  });

  it('from results to the plan, each action and each indicator once in each year', () => {
    for (const tab of results)
      expect([...values(tab, 'actionId')].sort()).toEqual([...actions].sort());
    for (const tab of indicatorResults) {
      expect([...values(tab, 'indicatorId')].sort()).toEqual([...indicators].sort());
      expect(unresolved(values(tab, 'actionId'), actions)).toEqual([]);
    }
    expect(unresolved(values('relatedProjects', 'actionId'), actions)).toEqual([]);
  });

  it('from opinions and revisions to the plan, to meetings and to members', () => {
    expect(unresolved(values('opinions', 'targetId'), plan)).toEqual([]);
    expect(unresolved(values('revisions', 'targetId'), plan)).toEqual([]);
    expect(unresolved(values('opinions', 'meetingId'), values('meetings', 'meetingId'))).toEqual(
      [],
    );
    expect(unresolved(values('opinions', 'member'), values('members', 'name'))).toEqual([]);
    const present = ['present', 'absent']
      .flatMap((key) => values('meetings', key))
      .flatMap(several);
    expect(unresolved(present, values('members', 'name'))).toEqual([]);
    const related = values('opinions', 'relatedOpinions').flatMap(several);
    expect(unresolved(related, values('opinions', 'opinionId'))).toEqual([]);
  });

  it('to sections', () => {
    const named = [
      ...values('actions', 'section'),
      ...values('actions', 'relatedSections').flatMap(several),
      ...results.flatMap((tab) => values(tab, 'answeringSection')),
      ...values('opinions', 'section'),
    ];
    expect(unresolved(named, sections)).toEqual([]);
  });

  it('names in results are those of the plan', () => {
    for (const tab of results) expect(values(tab, 'actionName')).toEqual(values('actions', 'name'));
    for (const tab of indicatorResults) {
      expect(values(tab, 'indicatorName')).toEqual(values('indicators', 'name'));
    }
  });

  it('targets in results are those of the plan for the year', () => {
    expect(values('indicatorResults_R5', 'target')).toEqual(values('indicators', 'target2023'));
    expect(values('indicatorResults', 'target')).toEqual(values('indicators', 'target2024'));
  });
});

describe('every cell holds what its column is for:', () => {
  const cells = [...rows.keys()].flatMap((tabKey) =>
    tabByKey(layout, tabKey).columns.flatMap((column) =>
      values(tabKey, column.key)
        .filter((value) => value !== '')
        .map((value) => ({ tabKey, column, value })),
    ),
  );

  function wrong(kinds: readonly Column['kind'][], isRight: (value: string) => boolean) {
    const looked = cells.filter(({ column }) => kinds.includes(column.kind));
    expect(looked.length).toBeGreaterThan(0);
    return looked
      .filter(({ value }) => !isRight(value))
      .map(({ tabKey, column, value }) => `${tabKey} ${column.key} ${value}`);
  }

  it('a word of its list where it has one', () => {
    const listed = cells.filter(({ column }) => column.choices !== undefined);
    expect(listed.length).toBeGreaterThan(500);
    const strangers = listed.filter(({ column: { choices }, value }) => {
      const source = choices?.tab ?? '';
      const list = source === 'sections' ? rowsOf(source) : startingRows(source);
      return !list.some((row) => row[choices?.column ?? ''] === value);
    });
    expect(strangers).toEqual([]);
  });

  it('years, days, minutes and whole amounts', () => {
    expect(wrong(['year'], (value) => parseFiscalYear(value).accepted)).toEqual([]);
    expect(wrong(['date'], (value) => parseCivilDate(value).accepted)).toEqual([]);
    expect(wrong(['minute'], (value) => parseCivilDateTime(value).year > 2000)).toEqual([]);
    expect(wrong(['amount', 'count'], (value) => /^\d+$/u.test(value))).toEqual([]);
  });

  it('what code computes is left to it', () => {
    const computed = ['valueNumber', 'rate', 'grade', 'check'];
    expect(cells.filter(({ column }) => computed.includes(column.key))).toEqual([]);
  });
});

describe('the rules of today:', () => {
  const text = Object.values(files).join('\n');

  it('no word of an earlier draft is left', () => {
    const old =
      /（提案）|増やす,|減らす,|保つ,|する・しない|報告済[,\r]|提出済[,\r]|確認済[,\r]|目標の型|重み|許容幅|確度|機械判定|基準からの進み|対応方針|個別調書|次年度|督促|催促/u;
    expect(old.exec(text)).toBeNull();
  });

  it('維持 is judged by its own method, 達成・未達成 only where the rule allows it', () => {
    for (const row of rowsOf('indicators')) {
      expect(row['method'] === '維持').toBe(row['desired'] === '維持');
      if (row['method'] !== '達成・未達成') continue;
      const targetsAreZero = row['desired'] === '減少' && row['target2024'] === '0';
      expect(targetsAreZero || row['desired'] === '実施の有無').toBe(true);
    }
  });

  it('a value without number says why, and a year without survey is 調査年以外', () => {
    const all = indicatorResults.flatMap(rowsOf);
    for (const row of all) expect(row['state'] === '報告').toBe(row['value'] !== '');
    const silent = all.filter((row) => row['value'] === '');
    expect(silent.map((row) => row['state']).sort()).toEqual([
      '調査年以外',
      '調査年以外',
      '調査年以外',
      '集計中',
    ]);
    expect(silent.filter((row) => row['stateReason'] === '')).toEqual([]);
  });

  it('速報 and 集計中 name their month', () => {
    const waiting = indicatorResults
      .flatMap(rowsOf)
      .filter((row) => row['certainty'] === '速報' || row['state'] === '集計中');
    expect(waiting.map((row) => row['fixedMonth'])).toEqual(['11月', '7月']);
  });

  it('an action without budget has no amounts, not amounts of 0', () => {
    for (const row of results.flatMap(rowsOf)) {
      expect(row['currentBudget'] === '').toBe(row['budgeted'] === 'なし');
    }
  });

  it('the amounts of an action with projects are their sum', () => {
    for (const actionId of new Set(values('relatedProjects', 'actionId'))) {
      const action = rowsOf('yearlyResults').find((row) => row['actionId'] === actionId);
      const projects = rowsOf('relatedProjects').filter((row) => row['actionId'] === actionId);
      for (const key of ['initialBudget', 'currentBudget', 'settledAmount', 'carriedOver']) {
        const sum = projects.reduce((total, row) => total + Number(row[key]), 0);
        expect(`${actionId} ${key} ${String(sum)}`).toBe(
          `${actionId} ${key} ${action?.[key] ?? ''}`,
        );
      }
    }
  });
});
