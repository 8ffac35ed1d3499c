/**
 * Spoiled files as offices bring them, each with the sentence that it is answered. Nothing of such a
 * file is taken: there is nothing that could be applied.
 */
import { describe, expect, it } from '@jest/globals';
import { isApplicable, type ImportDecision } from '../../../src/workbook/import/decision';
import type { FileTab } from '../../../src/workbook/import/fileTab';
import { BLANK, finishedOffice, SECTION } from '../../app/officeInMemory';
import { cellsIn, csv, filledCells, planDecision, refusals, resultsDecision } from './anImport';

/** A tab of an .xlsx, whose cells have become what Excel makes of them. */
function xlsx(title: string, ...rows: FileTab['cells']['rows'][number][]): FileTab {
  const { file, cells } = csv(`${title}.csv`, '');
  return { file: file.replace('.csv', '.xlsx'), title, cells: { ...cells, title, rows } };
}

const text = (value: string) => ({ value });
const day = (serial: number) => ({ value: serial, format: 'DATE' as const });

interface Spoiled {
  readonly name: string;
  readonly file: FileTab;
  readonly message: string;
}

const PLANS: readonly Spoiled[] = [
  {
    name: 'an id that Excel made a date',
    file: xlsx('行動計画', [text('取組ID'), text('取組名')], [day(36_892), text('連携')]),
    message: '行動計画.xlsx　2行目　取組ID：',
  },
  {
    name: 'an id that was a date before it became .csv',
    file: csv('行動計画.csv', '取組ID,取組名', '2001/1/1,連携'),
    message: '「1-1-1」のことでしょうか',
  },
  {
    name: 'a policy that became a day of the year',
    file: csv('取組方針.csv', '方針ID,戦略ID', '1月2日,1'),
    message: '「1-2」のことでしょうか',
  },
  {
    name: 'an id with a part too many',
    file: csv('行動計画.csv', '取組ID,取組名', '1-1-1-1,連携'),
    message: '「取組ID」の「1-1-1-1」を番号として読み取れません',
  },
  {
    name: 'a row without its id',
    file: csv('行動計画.csv', '取組ID,取組名', ',連携'),
    message: '行動計画.csv　2行目　取組ID：',
  },
  {
    name: 'an id twice in one file',
    file: csv('戦略.csv', '戦略ID,戦略名', '1,健康', '１,福祉'),
    message: '戦略.csv　2行目　1　戦略ID：',
  },
  {
    name: 'the heading of the id is gone',
    file: csv('行動計画.csv', '番号,取組名', '1-1-1,連携'),
    message: '見出し「取組ID」が見当たりません。１行目に、「取組ID」の見出しを置いてください。',
  },
  {
    name: 'a heading misspelt',
    file: csv('行動計画.csv', '取組ID,担当科', '1-1-1,総務課'),
    message: '見出し「担当科」が分かりません。「担当課」のことでしょうか。',
  },
  {
    name: 'a heading twice',
    file: csv('行動計画.csv', '取組ID,取組名,取組名', '1-1-1,連携,共同'),
    message: '見出し「取組名」の列が２つ以上あり',
  },
  {
    name: 'a title above the headings',
    file: csv('行動計画.csv', '令和６年度　行動計画', '取組ID,取組名', '1-1-1,連携'),
    message: '見出しが１行目になく、2行目にあります',
  },
  {
    name: 'a target of a year that the plan has not',
    file: csv('指標.csv', '指標ID,令和10年度目標', '1-1-1-1,12'),
    message: '計画期間（令和5年度～令和9年度）の外の年度です',
  },
  {
    name: 'a section that nobody knows',
    file: csv('行動計画.csv', '取組ID,担当課', '1-1-1,保険福祉課'),
    message: '「保健福祉課」のことでしょうか',
  },
  {
    name: 'a policy that nobody knows',
    file: csv('行動計画.csv', '取組ID,方針ID', '1-1-1,9-9'),
    message: '行動計画.csv　2行目　1-1-1　方針ID：',
  },
  {
    name: 'an indicator of no action',
    file: csv('指標.csv', '指標ID,取組ID', '1-1-1-1,9-9-9'),
    message: '「9-9-9」は、「行動計画」シートにありません',
  },
  {
    name: 'a word of no list',
    file: csv('指標.csv', '指標ID,望ましい方向', '1-1-1-1,増やす'),
    message: '指標.csv　2行目　1-1-1-1　望ましい方向：',
  },
  {
    name: 'a year that is none',
    file: csv('行動計画.csv', '取組ID,開始年度', '1-1-1,来年'),
    message: '「来年」を年度として読み取れません',
  },
  {
    name: 'an error value',
    file: xlsx(
      '指標',
      [text('指標ID'), text('令和6年度目標')],
      [text('1-1-1-1'), { value: '#REF!', isError: true }],
    ),
    message: 'エラー（#REF!）になっています',
  },
  {
    name: 'an order that is no number',
    file: csv('戦略.csv', '戦略ID,並び順', '1,最初'),
    message: '「最初」を整数として読み取れません',
  },
  {
    name: 'results where a plan was asked for',
    file: csv('年度実績.csv', '年度,取組ID', '令和6年度,1-1-1'),
    message: '「実績の取込」を選んで取り込んでください',
  },
  {
    name: 'a tab that files do not change',
    file: csv('変更履歴.csv', '日時,操作ID', 'x,y'),
    message: '「変更履歴」は、取込では変えられません',
  },
  {
    name: 'a list of something else',
    file: csv('名簿.csv', '氏名,電話', '山田,123'),
    message: '取り込めるシートがありません',
  },
  {
    name: 'nothing in it',
    file: csv('行動計画.csv', ''),
    message: 'ファイルが空です',
  },
];

const blank = (() => {
  let cells: ReturnType<typeof cellsIn> | undefined;
  return () => (cells ??= cellsIn(finishedOffice(BLANK), SECTION));
})();

const RESULTS: readonly Spoiled[] = [
  {
    name: 'a row of another section',
    file: csv('年度実績.csv', '年度,取組ID,取組実績', '令和6年度,取組2-1-1,書いた。'),
    message: '産業観光課が回答する行です',
  },
  {
    name: 'a year that is not open',
    file: csv('年度実績.csv', '年度,取組ID,取組実績', '令和7年度,取組1-1-1,書いた。'),
    message: '令和7年度の実績は、今は入力できません（入力できる年度：令和6年度）',
  },
  {
    name: 'an action that is not there',
    file: csv('年度実績.csv', '年度,取組ID,取組実績', '令和6年度,取組9-9-9,書いた。'),
    message: '「年度実績」シートに、この番号の行がありません',
  },
  {
    name: 'a progress of no list',
    file: csv('年度実績.csv', '年度,取組ID,進捗状況', '令和6年度,取組1-1-1,順調'),
    message: '年度実績.csv　2行目　令和6年度 1-1-1　進捗状況：',
  },
  {
    name: 'an amount with a fraction bar',
    file: csv('年度実績.csv', '年度,取組ID,決算額', '令和6年度,取組1-1-1,4/95'),
    message: '「4/95」を数値として読み取れません',
  },
  {
    name: 'an amount that became a date',
    file: xlsx(
      '年度実績',
      [text('年度'), text('取組ID'), text('決算額')],
      [text('令和6年度'), text('取組1-1-1'), day(45_000)],
    ),
    message: '年度実績.xlsx　2行目　令和6年度 1-1-1　決算額：',
  },
  {
    name: 'a value of an indicator that is none',
    file: csv('指標実績.csv', '年度,指標ID,実績値', '令和6年度,指標1-1-1-1,10件（うち新規２件）'),
    message: '10件（うち新規２件）',
  },
  {
    name: 'a plan where results were asked for',
    file: csv('行動計画.csv', '取組ID,取組名', '1-1-1,連携'),
    message: '「計画の取込」を選んで取り込んでください',
  },
  {
    name: 'a closed year',
    file: csv('年度実績_R5.csv', '年度,取組ID,取組実績', '令和5年度,取組1-1-1,書いた。'),
    message: '確定した年度の内容で、取込では変えられません',
  },
];

function expectRefused(decision: ImportDecision, message: string): void {
  expect(refusals(decision).join('\n')).toContain(message);
  expect(isApplicable(decision)).toBe(false);
}

describe('a spoiled file of a plan', () => {
  it.each(PLANS)('$name', ({ file, message }) => {
    expectRefused(planDecision([file], filledCells()), message);
  });
});

describe('a spoiled form of a section', () => {
  it.each(RESULTS)('$name', ({ file, message }) => {
    expectRefused(resultsDecision([file], blank(), SECTION), message);
  });
});
