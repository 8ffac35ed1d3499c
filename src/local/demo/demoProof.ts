/**
 * Is everything there that the demonstration promises? Looked up in the workbook as it was read back
 * from the disk.
 *
 * Tabs, headings, settings and protections are asked of 初期設定 itself: run again on a complete workbook
 * it finds nothing to add. Rows are counted here.
 */
import type { Bundle } from '../bundle';
import { pressSetUp } from '../cli/setUpPress';
import { copyOffice } from '../newOffice';
import type { OfficeState } from '../office';
import type { Book, Cell, Sheet } from '../sheets/book';

/** Tab, key column, and how many keys the sample plan has. */
const COUNTS = [
  ['行動計画', '取組ID', 25],
  ['指標', '指標ID', 41],
  ['年度実績', '取組ID', 25],
  ['指標実績', '指標ID', 41],
] as const;

/** Everybody types in the first three; the last is the empty tab with which Google begins a workbook. */
const OPEN_TABS = ['年度実績', '指標実績', '関連事業', 'シート1'];

/** @returns what is wrong, each as a sentence; empty where nothing is */
export function faultsOfDemo(
  loaded: { readonly state: OfficeState | null; readonly changedByPeople: boolean },
  bundle: Bundle,
  user: string,
): readonly string[] {
  if (loaded.state === null) return ['ブックに付く控えのファイルを読めません。'];
  const { state, changedByPeople } = loaded;
  return [
    ...(changedByPeople ? ['保存したあとのブックが、保存した内容と違います。'] : []),
    ...faultsOfRows(state.book),
    ...faultsOfOpenYear(state.book),
    ...faultsOfProtection(state.book),
    ...faultsOfSetUp(state, bundle, user),
  ];
}

function faultsOfRows(book: Book): string[] {
  return COUNTS.flatMap(([title, heading, expected]) => {
    const keys = textsIn(book, title, heading);
    if (keys.length === expected && new Set(keys).size === expected) return [];
    return [
      `「${title}」シートの「${heading}」は、異なる${expected}件が必要ですが、${keys.length}件（異なるものは${new Set(keys).size}件）です。`,
    ];
  });
}

/** The secretariat has confirmed every result, and the figures of all of them stand in the roll-up. */
function faultsOfOpenYear(book: Book): string[] {
  const states = new Set(textsIn(book, '年度実績', '提出状態'));
  const [rolledUp] = textsIn(book, '戦略別集計', '集計の時点');
  return [
    ...(states.size === 1 && states.has('確認済み')
      ? []
      : [
          `「年度実績」シートの「提出状態」は、すべて「確認済み」が必要ですが、「${[...states].join('、')}」があります。`,
        ]),
    ...(rolledUp === undefined ? ['「戦略別集計」シートに「集計の時点」がありません。'] : []),
    ...(textsIn(book, '作成資料一覧', '状態').includes('完成')
      ? []
      : ['「作成資料一覧」シートに、完成した資料がありません。']),
  ];
}

/** The texts below a heading, without empty cells. */
function textsIn(book: Book, title: string, heading: string): string[] {
  const [headings = [], ...rows] = sheetOf(book, title)?.rows ?? [];
  const column = headings.findIndex((cell) => textOf(cell) === heading);
  return rows.map((row) => textOf(row?.[column])).filter((text) => text !== '');
}

function sheetOf(book: Book, title: string): Sheet | undefined {
  return book.sheets.find(({ properties }) => properties.title === title);
}

function textOf(cell: Cell | undefined): string {
  return cell?.userEnteredValue?.stringValue ?? '';
}

function faultsOfProtection(book: Book): string[] {
  return book.sheets.flatMap(({ properties: { title }, protectedRanges }) => {
    const isOpen = OPEN_TABS.includes(title);
    const isProtected = protectedRanges.some(
      ({ range }) => range.startRowIndex === undefined && range.startColumnIndex === undefined,
    );
    if (isOpen === !isProtected) return [];
    return [`「${title}」シートが、保護されて${isOpen ? 'います' : 'いません'}。`];
  });
}

function faultsOfSetUp(state: OfficeState, bundle: Bundle, user: string): string[] {
  const { added, stateBefore } = pressSetUp(copyOffice(state), bundle, {
    user,
    content: { kind: 'sample', openYear: 'blank' },
    operationId: 'demo-proof',
  });
  return [
    ...(stateBefore === 'complete'
      ? []
      : [`初期設定が済んでいることになっていません（${stateBefore}）。`]),
    ...added.map((line) => `初期設定で足りていませんでした: ${line}`),
  ];
}
