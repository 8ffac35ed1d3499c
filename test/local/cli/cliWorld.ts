/** The command line in a world of its own: a disk in memory, a clock that stands, a small bundle. */
import type { Bundle } from '../../../src/local/bundle';
import { runCommandLine } from '../../../src/local/cli/commandLine';
import type { World } from '../../../src/local/cli/world';
import type { OfficeState } from '../../../src/local/office';
import { WorkbookFile } from '../../../src/local/store/workbookFile';
import { MemoryFiles } from '../store/memoryFiles';
import { SCOPES } from '../tinyBundle';

/** 2025-03-10 09:00 in Tokyo. */
export const START = Date.UTC(2025, 2, 10, 0, 0);
export const OWNER = 'seisaku@town.example.jp';
export const COLLEAGUE = 'somu@town.example.jp';
export const PATH = '/office/計画.xlsx';

/**
 * A set-up in two stages, as the real one goes; a note that is typed into the second tab; and every
 * kind of thing that a person may see.
 */
export const SMALL_BUNDLE: Bundle = {
  mainText: `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('経営戦略')
    .addItem('初期設定', 'openSetUp').addItem('お知らせ', 'tell').addItem('不具合', 'fail').addToUi();
}
function titles() {
  const id = SpreadsheetApp.getActiveSpreadsheet().getId();
  const { sheets } = Sheets.Spreadsheets.get(id, { fields: 'sheets.properties.title' });
  return { id, all: sheets.map((sheet) => sheet.properties.title) };
}
function write(id, requests) {
  Sheets.Spreadsheets.batchUpdate({ requests }, id, { fields: 'replies' });
}
function openSetUp() {
  const opener = Session.getActiveUser().getEmail();
  const state = titles().all.includes('行動計画') ? 'complete' : 'new';
  const facts = JSON.stringify({ opener, state });
  const html = '<p>案内 &amp; 注意</p><script>var suishinFacts = ' + facts + ';</script>';
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(html), '初期設定');
}
function setUp(json) {
  const { opener, content } = JSON.parse(json);
  if (opener !== Session.getActiveUser().getEmail()) return refusal('別の人です。');
  if (content.firstYear === 2090) return refusal('その年度では始められません。');
  const { id, all } = titles();
  const next = ['設定', '行動計画'].find((title) => !all.includes(title));
  if (next === undefined) return JSON.stringify({ outcome: 'done', value: { done: true, added: [] } });
  write(id, [{ addSheet: { properties: { title: next } } }]);
  const added = ['「' + next + '」シートを作りました。'];
  return JSON.stringify({ outcome: 'done', value: { done: false, added } });
}
function refusal(message) { return JSON.stringify({ outcome: 'refused', message }); }
function note(json) {
  const { id } = titles();
  const rows = [{ values: [{ userEnteredValue: { stringValue: JSON.parse(json).text } }] }];
  write(id, [{ appendCells: { sheetId: 0, rows, fields: 'userEnteredValue' } }]);
  return JSON.stringify({ outcome: 'done', value: new Date().toISOString() });
}
function tell() { SpreadsheetApp.getActiveSpreadsheet().toast('済みました。', 'お知らせ', 5); }
function fail() { throw new Error('壊れました。'); }
function echo(json) { return JSON.parse(json); }
`,
  pages: {},
  scopes: SCOPES,
};

export interface CliWorld extends World {
  readonly files: MemoryFiles;
  /** What was printed. */
  readonly said: string[];
  readonly complained: string[];
}

export function cliWorld(
  changes: Partial<World> & { readonly files?: MemoryFiles } = {},
): CliWorld {
  const said: string[] = [];
  const complained: string[] = [];
  let presses = 0;
  return {
    bundle: () => SMALL_BUNDLE,
    pageFiles: () => ({ deskScript: '', deskStyle: '', bridgeScript: '' }),
    files: new MemoryFiles(),
    inTurn: (_, work) => work(),
    now: () => START,
    freshId: () => {
      presses += 1;
      return `press-${String(presses)}`;
    },
    say: (text) => said.push(text),
    complain: (text) => complained.push(text),
    stopped: () => Promise.resolve(),
    demoFolder: '/office/demo',
    startFolder: '/office/start',
    said,
    complained,
    ...changes,
  };
}

/** Types words after `suishin`, and gives what came of them. */
export async function suishin(
  world: CliWorld,
  ...args: readonly string[]
): Promise<{ readonly code: 0 | 1; readonly said: string; readonly complained: string }> {
  world.said.length = 0;
  world.complained.length = 0;
  const code = await runCommandLine(args, world);
  return { code, said: world.said.join('\n'), complained: world.complained.join('\n') };
}

/** A world in which the workbook of `PATH` was made. */
export async function worldWithBook(): Promise<CliWorld> {
  const world = cliWorld();
  const { code } = await suishin(world, 'new', PATH);
  if (code !== 0) throw new Error(world.complained.join('\n'));
  return world;
}

/** The office as it lies on the disk. */
export async function officeOn(files: MemoryFiles, path = PATH): Promise<OfficeState> {
  const { state } = await new WorkbookFile(path, files).load();
  if (state === null) throw new Error('expected a sidecar');
  return state;
}

/** Texts of the first column of the first tab. */
export function notesIn({ book }: OfficeState): readonly string[] {
  return (book.sheets[0]?.rows ?? []).map((row) => row?.[0]?.userEnteredValue?.stringValue ?? '');
}
