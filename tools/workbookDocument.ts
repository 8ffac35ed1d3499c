/** docs/workbook.md: the layout of the workbook, told for a clerk and for the next developer. */
import { fiscalYear } from '../src/domain/fiscalYear';
import { readHelp, type Help } from '../src/workbook/help';
import { kindLabel } from '../src/workbook/layout/cellKinds';
import { choiceLists } from '../src/workbook/layout/choices';
import { guideLines } from '../src/workbook/layout/guide';
import type { Column, Owner, Protection, Tab, Visibility } from '../src/workbook/layout/layout';
import { columnOf, sampleMark } from '../src/workbook/layout/layout';
import { defaultGrades, layoutFor, locateIn, tabByKey } from '../src/workbook/layout/layoutFor';
import { defaultScale } from '../src/workbook/layout/sections';
import { layoutVersion, settings } from '../src/workbook/layout/settings';
import { readTabHelp, type HelpOfTab, type TabHelp } from './tabHelp';

const owners: Readonly<Record<Owner, string>> = {
  section: '担当課',
  head: '所属長',
  secretariat: '事務局',
  code: '自動',
};

const protections: Readonly<Record<Protection, string>> = {
  secretariat: 'タブ全体を保護（事務局だけが編集）',
  warning: 'タブ全体を保護（警告のみ）',
  open: '保護しない（権限は保存のときと点検で確かめる）',
};

const visibilities: Readonly<Record<Visibility, string>> = {
  shown: '表示',
  hidden: '非表示',
  shownWhenUsed: '行があるときだけ表示',
};

/**
 * The whole document, for a plan of 令和5年度 to 令和9年度 with one closed year.
 *
 * @param helpTexts templates/help, the text of each .csv by its name
 */
export function workbookDocument(helpTexts: Readonly<Record<string, string>>): string {
  const help = readHelp(helpTexts);
  const about = readTabHelp(helpTexts['タブ'] ?? '');
  const layout = layoutFor({
    firstYear: fiscalYear(2023),
    lastYear: fiscalYear(2027),
    closedYears: [fiscalYear(2023)],
    grades: defaultGrades,
  });
  const sections = [
    introduction(layout, about),
    ...layout.map((tab) => describeTab(layout, tab, help, about(tab))),
    describeSettings(help),
    describeScale(),
    describeLists(),
    describeGuide(layout),
  ];
  return `${sections.join('\n\n')}\n`;
}

function introduction(layout: readonly Tab[], about: HelpOfTab): string {
  const rows = layout.map((tab) => {
    const { purpose, writers } = about(tab);
    return [tab.title, purpose, writers, visibilities[tab.visibility]];
  });
  return [
    '# ワークブックの構成',
    '`node tools/workbookDoc.mjs` が `src/workbook/layout/` と `templates/help/` から作る文書です。直すときは、元のデータを直してください。',
    `レイアウトの版は第${String(layoutVersion)}版です。令和5年度から令和9年度までの計画で、令和5年度が確定した場合を例に示します。`,
    [
      '- 見出しは１行目で、固定しています。列は見出しで探すので、列の移動と追加、行の並べ替えは自由です。見出しの言葉は変えないでください（全角と半角、空白の違いは構いません）。',
      '- タブはシートIDで探すので、名前を変えても見つかります。シートIDは、使い回しません。',
      '- 計画のID、番号、年度、日付、目標値及び実績値は、書式を「書式なしテキスト」にしています。`1-1-1` が日付に、`97.5%` が0.975に変わらないようにするためです。数値としての読取りは、この仕組みが行います。',
      '- 日付は `2025-05-16`、日時は `2025-05-16 10:32` の形の文字です。令和7年5月16日のように書いても読み取ります。年のない `5/16` は読み取りません。',
      '- 選択欄は目安です。一覧にない言葉も入力できますが、点検の対象になります。複数の値を書く欄には、選択欄がありません。',
      `- 見本の間は、全てのタブの色を変え、最初の見出しの後に「${sampleMark.text}」と表示します。表示だけの書式なので、見出しの値は変わりません。`,
    ].join('\n'),
    table(['タブ', '内容', '書く人', '初めの表示'], rows),
  ].join('\n\n');
}

function describeTab(
  layout: readonly Tab[],
  tab: Tab,
  help: Help,
  { purpose, writers }: TabHelp,
): string {
  const facts = [
    ['書く人', writers],
    ['保護', protections[tab.protection]],
    ['初めの表示', visibilities[tab.visibility]],
    ['固定', `${String(tab.frozenRows)}行、${String(tab.frozenColumns)}列`],
    ['行を見分ける列', tab.keyColumns.map((key) => columnOf(tab, key).heading).join('、') || '－'],
    ['フィルタ表示', tab.filterViews.map((view) => describeView(tab, view)).join('、') || '－'],
    [
      '色を付ける行',
      tab.highlights
        .map(({ column }) => `「${columnOf(tab, column).heading}」が空欄でない行`)
        .join('、') || '－',
    ],
    ['シートID', String(tab.sheetId)],
    ['コードでの名前', `\`${tab.key}\``],
  ];
  const isCopy = tab.closedYear !== undefined;
  const columns = isCopy
    ? `列は「${tabByKey(layout, tab.family).title}」と同じです。`
    : tab.columns.length === 0
      ? '列はありません。'
      : table(
          ['見出し', '種類', '幅', '書く人', '選択欄', '説明', 'コードでの名前'],
          tab.columns.map((column) => describeColumn(layout, column, help.ofColumn(tab, column))),
        );
  const list = facts.map(([name = '', value = '']) => `- ${name}：${value}`).join('\n');
  return [`## ${tab.title}`, purpose, list, columns].join('\n\n');
}

function describeView(tab: Tab, view: Tab['filterViews'][number]): string {
  const heading = columnOf(tab, view.column).heading;
  return 'perSection' in view
    ? `課ごと（${heading}）`
    : `${view.title}（${heading}が${view.hiddenValues.join('、')}以外）`;
}

function describeColumn(layout: readonly Tab[], column: Column, help: string): readonly string[] {
  const { choices } = column;
  const source = choices && tabByKey(layout, choices.tab);
  return [
    column.hidden ? `${column.heading}（非表示）` : column.heading,
    kindLabel(column.kind),
    String(column.width),
    owners[column.owner],
    source ? `${source.title}「${columnOf(source, choices.column).heading}」` : '',
    help,
    `\`${column.key}\``,
  ];
}

function describeSettings(help: Help): string {
  const rows = settings.map((setting) => {
    const { item, defaultValue, choices, writtenByCode, key } = setting;
    return [
      item,
      defaultValue,
      choices?.join('／') ?? '',
      writtenByCode ? '自動' : '事務局',
      help.ofSetting(setting),
      `\`${key}\``,
    ];
  });
  return [
    '## 設定の項目と初期値',
    table(['項目', '初期値', '選ぶ言葉', '書く人', '説明', 'コードでの名前'], rows),
  ].join('\n\n');
}

function describeScale(): string {
  const rows = defaultScale.map(({ symbol, name, lowerBound }) => [symbol, name, lowerBound]);
  return ['## 判定基準の初期値', table(['記号', '名称', '下限'], rows)].join('\n\n');
}

function describeLists(): string {
  const rows = choiceLists.map(({ name, words, isFixed, key }) => [
    name,
    words.join('／'),
    isFixed ? '変えない' : '町で変えてよい',
    `\`${key}\``,
  ]);
  return ['## 選択肢の一覧の初期値', table(['一覧', '言葉', '変更', 'コードでの名前'], rows)].join(
    '\n\n',
  );
}

function describeGuide(layout: readonly Tab[]): string {
  const rows = guideLines(locateIn(layout)).map((line) => [
    line.label,
    'text' in line ? line.text : `\`${line.formula}\``,
  ]);
  return ['## はじめにの行', table(['項目', '内容又は数式'], rows)].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/\|/gu, '\\|').replace(/\n/gu, '<br>')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
