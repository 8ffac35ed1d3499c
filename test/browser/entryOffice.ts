/** The sample plan with its year still to be entered, and the panel 取組実績の入力 on it. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Bundle } from '../../src/local/bundle';
import { consent } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import { columnIn, entered, tabOf } from '../app/officeInMemory';
import { rowOf } from '../app/spoiled/spoil';
import {
  officeOf,
  openDialog,
  openShown,
  SECRETARY,
  SECTION,
  type Dialog,
  type Trouble,
} from './hostDialog';

/** 所属長 of 保健福祉課. */
export const HEAD = 'fukushi-head@town.example.jp';

/** 令和6年度 with nothing written, as 入力準備 leaves it. */
export function blankYear(bundle: Bundle): OfficeState {
  return sampleYear(bundle, 'blank');
}

/** 令和6年度 as the sample has entered it. */
export function filledYear(bundle: Bundle): OfficeState {
  return sampleYear(bundle, 'filled');
}

function sampleYear(bundle: Bundle, openYear: 'blank' | 'filled'): OfficeState {
  const office = officeOf(bundle);
  office.access = { ...office.access, editors: [...office.access.editors, HEAD] };
  consent(office, HEAD, bundle.scopes);
  const content = { kind: 'sample', openYear };
  const json = JSON.stringify({ opener: SECRETARY, operationId: 'press-0001', content });
  for (let calls = 0; calls < 4; calls += 1) {
    run(office, { bundle, user: SECRETARY, kind: 'rpc', functionName: 'setUp', args: [json] });
  }
  return office;
}

/** What stands in the sheet, as a person reads it. */
export function cellOf(office: OfficeState, tab: string, key: string, heading: string): string {
  const sheet = tabOf(office, tab);
  const column = tab === '指標実績' ? '指標ID' : '取組ID';
  return String(entered(sheet, rowOf(sheet, column, key), columnIn(sheet, heading)));
}

export interface Opened {
  readonly user?: string;
  /** Other facts than the server tells. */
  readonly facts?: (text: string) => string;
  readonly trouble?: Trouble;
}

export function openPanel(
  browser: Browser | BrowserContext,
  bundle: Bundle,
  office: OfficeState,
  { user = SECTION, ...how }: Opened = {},
): Promise<Dialog> {
  return openDialog(browser, bundle, office, { user, item: 'openEntry', ...how });
}

/** The facts of a section with 250 actions: its own, and then ever the same. */
export function manyActions(text: string): string {
  const facts = JSON.parse(text) as { readonly items: readonly { readonly actionId: string }[] };
  const more = Array.from({ length: 250 - facts.items.length }, (_, place) => {
    const item = facts.items[place % facts.items.length];
    return {
      ...item,
      actionId: `9-${String(Math.floor(place / 9) + 1)}-${String((place % 9) + 1)}`,
    };
  });
  return JSON.stringify({ ...facts, items: [...facts.items, ...more] }).replace(/</gu, '\\u003c');
}

/** Opens an action of the list. */
export async function openAction(page: Page, actionId: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${actionId} `, 'u') }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${actionId} `, 'u') }).waitFor();
}

/** Presses 「広い画面で入力」 and opens the dialog that the server shows. */
export async function openWide(
  browser: Browser | BrowserContext,
  bundle: Bundle,
  office: OfficeState,
  { page, shown }: Dialog,
  how: { user: string; trouble?: Trouble } = { user: SECTION },
): Promise<Dialog> {
  await page.getByRole('button', { name: '広い画面で入力' }).click();
  await page.getByText('広い画面を開きました').waitFor();
  const dialog = shown.find(({ kind }) => kind === 'dialog');
  if (!dialog) throw new Error('No dialog was shown.');
  return openShown(browser, bundle, office, dialog, how);
}
