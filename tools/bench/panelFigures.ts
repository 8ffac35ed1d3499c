/**
 * How quick the panel of the entry is in a real browser, with 250 actions in one list: first paint, and
 * from a key to the page that is laid out anew, in a form whose figures are reckoned at every key.
 */
import { chromium, type Page } from 'playwright-core';
import type { Bundle } from '../../src/local/bundle';
import { consent, copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import type { Book } from '../../src/local/sheets/book';
import type { Measurement } from './hostFigures';
import { largerBook } from './largerBook';
import { scriptRunner } from './scriptRunner';

const PERSON = 'fukushi-head@town.example.jp';
const SECTION = '保健福祉課';
const TIMES = 10;
const NOW = Date.parse('2025-05-12T10:00:00+09:00');
const ADDRESS = 'https://panel.invalid/';
const WIDTH = 300;
const ROUNDS = 5;

/** Milliseconds, from the design. */
const FIRST_PAINT = 300;
/** Twice as long: the page has said before that it is opening. */
const LIST_PAINT = 600;
const TYPING = 16;

const CALLS = ['listEntries', 'openEntryItem', 'saveEntry', 'selectedEntry'];

/** @param office in which 初期設定 with the blank sample has been finished */
export async function panelFigures(
  office: OfficeState,
  bundle: Bundle,
  executablePath: string,
): Promise<readonly Measurement[]> {
  const grown = copyOffice(office);
  grown.book = allOfOneSection(largerBook(office.book, TIMES));
  grown.now = Math.max(grown.now, NOW);
  grown.access = { ...grown.access, editors: [...grown.access.editors, PERSON] };
  consent(grown, PERSON, bundle.scopes);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const paints: number[] = [];
    const lists: number[] = [];
    const keys: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await browser.newPage({ viewport: { width: WIDTH, height: 700 } });
      await openPanel(page, grown, bundle);
      paints.push(await paint(page, 'paint'));
      lists.push(await paint(page, 'largest-contentful-paint'));
      await page.getByRole('button', { name: '1-1-1' }).first().click();
      await page
        .getByRole('textbox', { name: /^取組実績/u })
        .first()
        .waitFor();
      keys.push(await typingLatency(page));
      await page.close();
    }
    const name = 'panel of the entry, 250 actions';
    return [
      { name: `${name}: first paint`, value: median(paints), unit: 'ms', budget: FIRST_PAINT },
      {
        name: `${name}: the list is painted`,
        value: median(lists),
        unit: 'ms',
        budget: LIST_PAINT,
      },
      { name: `${name}: from a key to the page`, value: median(keys), unit: 'ms', budget: TYPING },
    ];
  } finally {
    await browser.close();
  }
}

/** Every row of 年度実績 is answered by one section. */
function allOfOneSection(book: Book): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const headings = (sheet.rows[0] ?? []).map(
        (cell) => cell?.userEnteredValue?.stringValue ?? '',
      );
      const column = headings.findIndex((heading) => heading.startsWith('回答課'));
      if (!['年度実績', '指標実績'].includes(sheet.properties.title) || column < 0) return sheet;
      const rows = sheet.rows.map((row, place) =>
        place === 0 || row?.[column] === undefined
          ? row
          : row.map((cell, at) =>
              at === column ? { ...cell, userEnteredValue: { stringValue: SECTION } } : cell,
            ),
      );
      return { ...sheet, rows };
    }),
  };
}

async function openPanel(page: Page, office: OfficeState, bundle: Bundle): Promise<void> {
  const pressed = run(office, {
    bundle,
    user: PERSON,
    kind: 'menu',
    functionName: 'openEntry',
  });
  const [shown] = pressed.ui;
  if (shown?.kind !== 'sidebar') throw new Error(`No sidebar: ${pressed.error?.message ?? ''}`);
  await page.exposeFunction('hostRuns', (functionName: string, json: string) => {
    const options = { bundle, user: PERSON, kind: 'rpc', functionName, args: [json] } as const;
    return run(office, options).value;
  });
  await page.addInitScript(scriptRunner(CALLS));
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ body: shown.page.html, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  await page.goto(ADDRESS);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** From the start of the page until something stands there, and until its largest part does. */
async function paint(page: Page, type: 'paint' | 'largest-contentful-paint'): Promise<number> {
  return page.evaluate<number>(`new Promise((done) => {
    new PerformanceObserver((entries) => {
      done(entries.getEntries().at(-1).startTime);
    }).observe({ type: ${JSON.stringify(type)}, buffered: true });
  })`);
}

/** The median of 50 keys: the handlers, the new page and its layout, without the wait for a frame. */
async function typingLatency(page: Page): Promise<number> {
  return page.evaluate<number>(`(async () => {
    const field = [...document.querySelectorAll('textarea')][0];
    const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;
    const took = [];
    for (let key = 0; key < 50; key += 1) {
      const before = performance.now();
      write.call(field, field.value + 'あ');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done));
      void document.body.offsetHeight;
      took.push(performance.now() - before);
    }
    return took.sort((one, other) => one - other)[25];
  })()`);
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}
