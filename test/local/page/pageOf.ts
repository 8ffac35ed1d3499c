/** The local page of a small workbook on a disk in memory, asked over HTTP as a browser would. */
import { request } from 'node:http';
import { OfficeFile } from '../../../src/local/cli/officeFile';
import { openPage, type LocalPage } from '../../../src/local/page/pageServer';
import type { Bundle } from '../../../src/local/bundle';
import {
  cliWorld,
  COLLEAGUE,
  officeOn,
  OWNER,
  PATH,
  suishin,
  type CliWorld,
} from '../cli/cliWorld';
import { SCOPES } from '../tinyBundle';

/** A menu, a sidebar, a dialog, a toast, and what a panel may ask. */
export const PAGE_BUNDLE: Bundle = {
  mainText: `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('経営戦略')
    .addItem('入力', 'openEntry').addItem('点検', 'openCheck').addItem('不具合', 'fail').addToUi();
}
function page(name) {
  const who = Session.getActiveUser().getEmail();
  return HtmlService.createHtmlOutput('<!doctype html><html><head></head><body><h1>' + name + ' ' + who + '</h1></body></html>');
}
function openEntry() { SpreadsheetApp.getUi().showSidebar(page('入力').setTitle('実績の入力')); }
function openCheck() {
  SpreadsheetApp.getUi().showModalDialog(page('点検').setWidth(420).setHeight(260), '入力内容の点検');
}
function fail() { throw new Error('壊れました。'); }
function who() { return Session.getActiveUser().getEmail(); }
let calls = 0;
function count() { calls += 1; return calls; }
function today() { return Utilities.formatDate(new Date(), 'Asia/Tokyo', 'yyyy-MM-dd'); }
function add(text) {
  const id = SpreadsheetApp.getActiveSpreadsheet().getId();
  const rows = [{ values: [{ userEnteredValue: { stringValue: text } }] }];
  const requests = [{ appendCells: { sheetId: 0, rows, fields: 'userEnteredValue' } }];
  Sheets.Spreadsheets.batchUpdate({ requests }, id, { fields: 'replies' });
  SpreadsheetApp.getActiveSpreadsheet().toast(text, '書きました', 5);
}
function rows() {
  const id = SpreadsheetApp.getActiveSpreadsheet().getId();
  const options = { ranges: ["'シート1'!A1:A"], valueRenderOption: 'FORMATTED_VALUE', fields: 'valueRanges.values' };
  const { valueRanges } = Sheets.Spreadsheets.Values.batchGet(id, options);
  return (valueRanges[0].values || []).map((row) => row[0]);
}
function addSlowly(text) {
  const seen = rows().length;
  add(text + ' after ' + seen);
}
function hidden_() { return 'hidden'; }
function dated() { return new Date(0); }
`,
  pages: {},
  scopes: SCOPES,
};

export interface OpenPage {
  readonly local: LocalPage;
  readonly world: CliWorld;
  readonly file: OfficeFile;
}

/** The workbook of the command line's tests, shared with a colleague. */
export async function pageOf(
  how: { readonly bundle?: Bundle; readonly firstDay?: string } = {},
): Promise<OpenPage> {
  const world = cliWorld();
  await suishin(world, 'new', PATH);
  await suishin(world, 'share', PATH, COLLEAGUE);
  world.said.length = 0;
  const file = new OfficeFile(PATH, world, OWNER, () => null);
  const local = await openPage({
    file,
    path: PATH,
    firstDay: how.firstDay ?? null,
    bundle: how.bundle ?? PAGE_BUNDLE,
    files: { deskScript: 'desk', deskStyle: 'style', bridgeScript: 'bridge' },
    now: world.now,
    freshId: world.freshId,
    complain: world.complain,
    port: 0,
  });
  return { local, world, file };
}

export interface Answered {
  readonly code: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** One request; `url` says where it goes, `headers.host` what it says of that. */
export function ask(
  url: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answered> {
  const { hostname, port, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path: pathname + search,
        method,
        headers: { host: `${hostname}:${port}`, ...headers },
        agent: false,
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        answer.on('end', () => {
          resolve({ code: answer.statusCode ?? 0, body: text, headers: answer.headers });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

export interface Tab {
  /** What the server has told the tab so far. */
  readonly news: readonly Readonly<Record<string, unknown>>[];
  /** Presses an item; answers what went wrong. */
  readonly press: (functionName: string) => Promise<string | null>;
  /** The panel that was shown last. */
  readonly panel: () => Promise<Panel>;
  readonly leave: () => void;
}

export interface Panel {
  readonly address: string;
  readonly call: (functionName: string, ...args: readonly unknown[]) => Promise<unknown>;
}

/** A browser tab at `?as=…`: listens, and presses. */
export async function tabAt(url: string, query: string, tab: string): Promise<Tab> {
  const news: Readonly<Record<string, unknown>>[] = [];
  const { hostname, port } = new URL(url);
  const listening = request({
    host: '127.0.0.1',
    port,
    path: `/news?tab=${tab}`,
    headers: { host: `${hostname}:${port}` },
    agent: false,
  });
  await new Promise<void>((resolve) => {
    listening.on('response', (answer) => {
      answer.setEncoding('utf8').on('data', (piece: string) => {
        for (const [, json = ''] of piece.matchAll(/^data: (.*)$/gm)) {
          news.push(JSON.parse(json) as Readonly<Record<string, unknown>>);
        }
      });
      resolve();
    });
    listening.on('error', () => undefined);
    listening.end();
  });
  return {
    news,
    async press(functionName) {
      const { body } = await ask(`${url}/press?${query}&tab=${tab}`, {
        method: 'POST',
        headers: { origin: url },
        body: functionName,
      });
      return (JSON.parse(body) as { message: string | null }).message;
    },
    async panel() {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const shown = news.filter(({ address }) => typeof address === 'string').at(-1);
      return panelAt(String(shown?.['address']));
    },
    leave: () => {
      listening.destroy();
    },
  };
}

export function panelAt(address: string): Panel {
  const { origin, pathname } = new URL(address);
  return {
    address,
    async call(functionName, ...args) {
      const { body } = await ask(
        `${origin}${pathname.replace('/panel/', '/call/')}/${functionName}`,
        {
          method: 'POST',
          headers: { origin, 'content-type': 'application/json' },
          body: JSON.stringify(args),
        },
      );
      return JSON.parse(body) as unknown;
    },
  };
}

export { COLLEAGUE, officeOn, OWNER };
