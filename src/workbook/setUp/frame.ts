/**
 * The frame of the workbook: tabs and columns that the layout has and the workbook has not.
 *
 * A tab that is there keeps its order, its widths, its colours and whatever people added; a column
 * that is missing goes behind the last one. A tab that lacks a heading by which its rows are found
 * is not ours to complete: it is named and nothing is changed.
 */
import { accept, refuse, type Verdict } from '../../domain/verdict';
import type { SetUpRefusal } from '../../wording/setUp';
import type { Change, PlacedColumn, WordsIn } from '../change';
import { findColumns, findTab } from '../find';
import type { PlainValue, TabFacts, WorkbookFacts } from '../facts';
import type { Help } from '../help';
import { columnOf, sampleMark, type Column, type Tab } from '../layout/layout';

/** Room for people's own rows and columns beyond what the layout needs. */
const SPARE = { rows: 200, columns: 10 };

export interface FrameInput {
  readonly facts: WorkbookFacts;
  readonly tabs: readonly Tab[];
  /** First row of each tab of ours that is there, by the tab's key. */
  readonly headings: ReadonlyMap<string, readonly PlainValue[]>;
  /** Rows that the tab will receive, by its key. */
  readonly rowsToCome: ReadonlyMap<string, number>;
  readonly isSample: boolean;
  readonly help: Help;
}

/** A part of the frame that belongs together: one tab, or the columns that one tab lacks. */
export interface FramePart {
  readonly tab: Tab;
  readonly addedTab: boolean;
  readonly addedColumns: readonly Column[];
  readonly changes: readonly Change[];
}

export function planFrame(input: FrameInput): Verdict<readonly FramePart[], SetUpRefusal> {
  const parts: FramePart[] = [];
  const order = input.facts.tabs.map(({ sheetId }) => sheetId);
  for (const tab of sourcesFirst(input.tabs)) {
    const found = findTab(input.facts, tab);
    if (found === undefined) {
      const position = positionOf(input, tab, order);
      order.splice(position, 0, tab.sheetId);
      parts.push(newTab(input, tab, position));
      continue;
    }
    const part = newColumns(input, tab, found);
    if (!part.accepted) return part;
    if (part.value.changes.length > 0) parts.push(part.value);
  }
  return accept(parts);
}

/**
 * 設定 before all others, because it keeps what was chosen; then the tabs whose words the drop-downs
 * of others offer, because a rule may only name what is there.
 */
function sourcesFirst(tabs: readonly Tab[]): readonly Tab[] {
  const sources = new Set<string>(
    tabs.flatMap(({ columns }) => columns.flatMap(({ choices }) => choices?.tab ?? [])),
  );
  const rank = ({ key }: Tab) => (key === 'settings' ? 0 : sources.has(key) ? 1 : 2);
  return [0, 1, 2].flatMap((wanted) => tabs.filter((tab) => rank(tab) === wanted));
}

function newTab(input: FrameInput, tab: Tab, position: number): FramePart {
  const rows = input.rowsToCome.get(tab.key) ?? 0;
  const columns = placed(input, tab, tab.columns);
  return {
    tab,
    addedTab: true,
    addedColumns: [],
    changes: [
      {
        kind: 'add tab',
        tab,
        position,
        rowCount: 1 + rows + SPARE.rows,
        columnCount: tab.columns.length + SPARE.columns,
        hidden: tab.visibility === 'hidden' || (tab.visibility === 'shownWhenUsed' && rows === 0),
        colour: input.isSample ? sampleMark.tabColour : tab.colour,
      },
      { kind: 'lay out columns', sheetId: tab.sheetId, at: 0, columns },
      ...(input.isSample ? [headingMark(tab.sheetId, 0, true)] : []),
    ],
  };
}

function headingMark(sheetId: number, column: number, isSample: boolean): Change {
  const pattern = isSample ? sampleMark.headingFormat.pattern : '@';
  return { kind: 'mark heading', sheetId, column, pattern };
}

/**
 * The marks of the sample on the tabs that are there, when 設定「見本の表示」 says otherwise than their
 * colours. A colour that people gave to a tab of their real plan stays; but while any tab still has
 * the colour of the sample, the words are taken off every heading.
 */
export function markChanges(
  input: Pick<FrameInput, 'facts' | 'tabs' | 'headings' | 'isSample'>,
): readonly Change[] {
  const { isSample } = input;
  const there = input.tabs.flatMap((tab) => {
    const facts = findTab(input.facts, tab);
    return facts === undefined ? [] : [{ tab, facts }];
  });
  const marked = ({ facts }: { readonly facts: TabFacts }) => facts.colour === sampleMark.tabColour;
  if (!isSample && !there.some(marked)) return [];
  return there.flatMap((each) => {
    const { tab, facts } = each;
    if (isSample && marked(each)) return [];
    const { sheetId } = facts;
    const colour = isSample ? sampleMark.tabColour : tab.colour;
    const { places } = findColumns(tab, input.headings.get(tab.key) ?? []);
    const [first] = tab.columns;
    const column = first === undefined ? 0 : places.get(first.key);
    return [
      ...(marked(each) || isSample ? [{ kind: 'colour tab', sheetId, colour } as const] : []),
      ...(column === undefined ? [] : [headingMark(sheetId, column, isSample)]),
    ];
  });
}

function newColumns(
  input: FrameInput,
  tab: Tab,
  facts: TabFacts,
): Verdict<FramePart, SetUpRefusal> {
  const headings = input.headings.get(tab.key) ?? [];
  const { missing, doubled } = findColumns(tab, headings);
  const [twice] = doubled;
  if (twice !== undefined)
    return refuse({ reason: 'heading twice', title: facts.title, heading: twice });
  const missingKeys = tab.keyColumns.filter((key) => missing.includes(key));
  if (missingKeys.length > 0) {
    return refuse({
      reason: 'tab unlike ours',
      title: facts.title,
      missing: missingKeys.map((key) => columnOf(tab, key).heading),
      found: headings.map(String).filter((heading) => heading !== ''),
    });
  }
  const columns = missing.map((key) => columnOf(tab, key));
  const at = headings.length;
  const changes: Change[] = [
    {
      kind: 'insert',
      what: 'columns',
      sheetId: facts.sheetId,
      at,
      count: columns.length,
      gridEnd: facts.columnCount,
    },
    { kind: 'lay out columns', sheetId: facts.sheetId, at, columns: placed(input, tab, columns) },
  ];
  return accept({
    tab,
    addedTab: false,
    addedColumns: columns,
    changes: columns.length > 0 ? changes : [],
  });
}

/** Behind the nearest tab of ours that comes before it in the layout and is there; else first. */
function positionOf(input: FrameInput, tab: Tab, order: readonly number[]): number {
  const before = input.tabs.slice(0, input.tabs.indexOf(tab)).reverse();
  for (const candidate of before) {
    const sheetId = findTab(input.facts, candidate)?.sheetId ?? candidate.sheetId;
    const place = order.indexOf(sheetId);
    if (place >= 0) return place + 1;
  }
  return 0;
}

function placed(input: FrameInput, tab: Tab, columns: readonly Column[]): readonly PlacedColumn[] {
  return columns.map((column) => {
    const words = column.choices === undefined ? undefined : wordsOf(input, column.choices);
    const help = input.help.ofColumn(tab, column);
    return words === undefined ? { column, help } : { column, help, words };
  });
}

/** Where the words stand now: the tab may have been renamed and the column moved. */
function wordsOf(input: FrameInput, source: NonNullable<Column['choices']>): WordsIn | undefined {
  const tab = input.tabs.find(({ key }) => key === source.tab);
  if (tab === undefined) return undefined;
  const found = findTab(input.facts, tab);
  const headings =
    found === undefined
      ? tab.columns.map(({ heading }) => heading)
      : (input.headings.get(tab.key) ?? []);
  const column = findColumns(tab, headings).places.get(source.column);
  return column === undefined ? undefined : { title: found?.title ?? tab.title, column };
}
