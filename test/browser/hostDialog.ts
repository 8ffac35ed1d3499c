/**
 * A dialog or a sidebar as a person meets it: the page that the real bundle shows in the local host,
 * in a real browser, whose google.script.run runs the bundle in the host again.
 *
 * As Google does it: only top-level functions are there, a call answers later, what cannot be carried
 * fails, and an error comes as a message.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Bundle } from '../../src/local/bundle';
import { consent, newOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import type { Shown } from '../../src/local/shown';
import type { RunOptions } from '../../src/local/runState';
import { scriptRunner } from '../../tools/bench/scriptRunner';

export const SECRETARY = 'seisaku@town.example.jp';
export const SECTION = 'fukushi@town.example.jp';
const MORNING = Date.parse('2025-05-16T10:32:00+09:00');

/** Reaches nobody: the page is answered by the test. Secure, as the pages of Apps Script are. */
const ADDRESS = 'https://dialog.invalid/';

const AXE = readFileSync(resolve(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

/** What a panel may call: the functions of the bundle that answer JSON text. */
const CALLABLE = [
  'setUp',
  'checkEntries',
  'previewImport',
  'applyImport',
  'exportBlank',
  'listEntries',
  'listRelated',
  'confirmRelated',
  'previewSettling',
  'openEntryItem',
  'saveEntry',
  'selectedEntry',
  'openEntryWide',
  'refreshAfterSubmission',
  'makeConfirmationList',
  'saveSections',
  'confirmPersons',
  'previewRights',
  'renewRights',
  'listReview',
  'listLate',
  'reviewFlags',
  'openReviewItem',
  'saveReview',
  'reviewTogether',
  'reviewLooked',
  'openReviewWide',
  'openHistory',
  'makeSubmissionList',
  'listNotices',
  'previewNotices',
  'sendNotices',
  'sendPressed',
  'leaveOut',
  'settleUncertain',
  'testMail',
  'saveAddedWord',
  'installDailyRun',
  'removeDailyRun',
  'previewMaking',
  'lookForHandEdits',
  'makeDocuments',
  'takeOutTemplate',
  'checkTemplateFile',
  'putTemplate',
  'restoreTemplate',
  'listTags',
];

/** A sidebar of Google Sheets is 300 px wide. */
const SIDEBAR = { width: 300, height: 760 };

export function officeOf(bundle: Bundle): OfficeState {
  const office = newOffice({
    owner: 'admin@town.example.jp',
    editors: [SECRETARY, SECTION],
    now: MORNING,
  });
  for (const person of [SECRETARY, SECTION]) consent(office, person, bundle.scopes);
  return office;
}

/** An office in which the secretary has finished 初期設定. @param now the moment from which it goes on */
export function officeSetUp(bundle: Bundle, content: object, now = MORNING): OfficeState {
  const office = officeOf(bundle);
  office.now = now;
  const json = JSON.stringify({ opener: SECRETARY, operationId: 'press-set-up', content });
  const how = { bundle, user: SECRETARY, kind: 'rpc', functionName: 'setUp' } as const;
  for (let calls = 0; calls < 40; calls += 1) {
    const text = String(run(office, { ...how, args: [json] }).value);
    if (text.includes('"done":true')) return office;
  }
  throw new Error('初期設定 was never done.');
}

export interface Dialog {
  readonly page: Page;
  /** What the page sent, as it was parsed. */
  readonly sent: readonly Readonly<Record<string, unknown>>[];
  /** The functions that it called, in the same order. */
  readonly called: readonly string[];
  /** What its calls showed: dialogs. */
  readonly shown: readonly Shown[];
  /** Comes when the page closes itself. */
  readonly closed: Promise<void>;
}

type Way = Partial<RunOptions> | 'lost' | undefined;

/**
 * What happens to the n-th call of the page, from 1: another way to run it, or a lost connection;
 * after a while, where it is a promise.
 */
export type Trouble = (call: number, functionName: string, json: string) => Way | Promise<Way>;

/** Presses the item of the menu and opens what it shows, at the size that the bundle asks for. */
export async function openDialog(
  browser: Pick<Browser, 'newPage'>,
  bundle: Bundle,
  office: OfficeState,
  {
    user = SECRETARY,
    trouble = () => undefined,
    item = 'openSetUp',
    facts = (text) => text,
  }: { user?: string; trouble?: Trouble; item?: string; facts?: (text: string) => string } = {},
): Promise<Dialog> {
  const pressed = run(office, { bundle, user, kind: 'menu', functionName: item });
  const [first] = pressed.ui;
  if (!first) throw new Error(`${item} shows nothing: ${pressed.error?.message ?? ''}`);
  return openShown(browser, bundle, office, withFacts(first, facts), { user, trouble });
}

/** The same page, told other facts at its opening. */
function withFacts(shown: Shown, facts: (text: string) => string): Shown {
  if (shown.kind !== 'sidebar' && shown.kind !== 'dialog') return shown;
  const html = shown.page.html.replace(
    /(var suishinFacts = )(.*)(;)/u,
    (_, before: string, text: string, after: string) => `${before}${facts(text)}${after}`,
  );
  return { ...shown, page: { ...shown.page, html } };
}

function sizeOf(shown: Shown) {
  if (shown.kind === 'sidebar') return SIDEBAR;
  if (shown.kind !== 'dialog') throw new Error(`No panel: ${JSON.stringify(shown)}`);
  const { width, height } = shown.page;
  if (width === null || height === null) throw new Error('The dialog has no size.');
  return { width, height };
}

/** Opens what a call has shown, or the same once more in the browser that kept something of it. */
export async function openShown(
  browser: Pick<Browser, 'newPage'>,
  bundle: Bundle,
  office: OfficeState,
  first: Shown,
  { user, trouble = () => undefined }: { user: string; trouble?: Trouble },
): Promise<Dialog> {
  const viewport = sizeOf(first);
  if (first.kind !== 'dialog' && first.kind !== 'sidebar') throw new Error('No page.');
  const { html } = first.page;
  const page = await browser.newPage({ viewport, acceptDownloads: true });
  await page.setViewportSize(viewport);
  const sent: Readonly<Record<string, unknown>>[] = [];
  const called: string[] = [];
  const shown: Shown[] = [];
  const closed = new Promise<void>((resolve) => {
    void page.exposeFunction('hostCloses', resolve);
  });
  await page.exposeFunction('hostRuns', async (functionName: string, json: string) => {
    sent.push(JSON.parse(json) as Readonly<Record<string, unknown>>);
    called.push(functionName);
    const how = await trouble(sent.length, functionName, json);
    if (how === 'lost') throw new Error('NetworkError: HTTP 0 への接続に失敗しました');
    const options = { bundle, user, kind: 'rpc', functionName, args: [json] } as const;
    const result = run(office, { ...options, ...how });
    shown.push(...result.ui);
    if (result.outcome !== 'returned') throw new Error(result.error?.message ?? result.outcome);
    return result.value;
  });
  await page.addInitScript(scriptRunner(CALLABLE));
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  const broken: Error[] = [];
  page.on('pageerror', (error) => broken.push(error));
  await page.goto(ADDRESS);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (broken[0] !== undefined) throw broken[0];
  return { page, sent, called, shown, closed };
}

/** The title of a dialog is written by Google around it. */
const AROUND_DIALOG = ['document-title'];

/** The rules of accessibility that the page breaks. @param apart rules that are not about the page */
export async function barriers(page: Page, apart = AROUND_DIALOG): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const rules = Object.fromEntries(apart.map((rule) => [rule, { enabled: false }]));
  const found = await page.evaluate(
    `axe.run({ rules: ${JSON.stringify(rules)} }).then(({ violations }) => violations)`,
  );
  return (found as { id: string; nodes: { html: string }[] }[]).map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

/** What does not fit: text that is wider than the page, or cut by what holds it. */
export async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('body, body *')]
    .filter((element) => !['SCRIPT', 'STYLE', 'OPTION'].includes(element.tagName))
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
      || element.getBoundingClientRect().right > innerWidth)
    .map((element) => element.tagName + ' ' + element.textContent.slice(0, 40))`);
}

/** A picture of the page into the folder SUISHIN_SHOTS, for whoever wants to look. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SUISHIN_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}
