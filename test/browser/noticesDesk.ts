/** 提出のお知らせ in the browser: the office five business days before the deadline, and its dialog. */
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Bundle } from '../../src/local/bundle';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import type { NoticesOpening } from '../../src/wire/notices';
import { columnIn, entered, tabOf, under } from '../app/officeInMemory';
import { rowOf } from '../app/spoiled/spoil';
import { bundleFromSource } from '../bundleFromSource';
import { openBrowser } from './browser';
import { barriers, cutOff, officeSetUp, openDialog, shot, type Dialog } from './hostDialog';

/** Five business days before the deadline of the sample, a Friday. */
const FRIDAY = Date.parse('2025-05-09T10:32:00+09:00');

type How = Omit<NonNullable<Parameters<typeof openDialog>[3]>, 'item'>;

export interface NoticesDesk {
  readonly bundle: () => Bundle;
  /** A fresh one. */
  readonly office: () => OfficeState;
  readonly open: (office: OfficeState, how?: How) => Promise<Dialog>;
}

/** Browser and bundle are there while the tests of the file run; each closes its pages. */
export function noticesDesk(): NoticesDesk {
  let browser: Browser;
  let bundle: Bundle;
  let town: OfficeState;
  const pages: Page[] = [];
  beforeAll(async () => {
    [browser, bundle] = await Promise.all([openBrowser(), bundleFromSource()]);
    town = officeSetUp(bundle, { kind: 'sample', openYear: 'blank' }, FRIDAY);
  });
  afterAll(async () => {
    await browser.close();
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });
  return {
    bundle: () => bundle,
    office: () => copyOffice(town),
    async open(office, how = {}) {
      const dialog = await openDialog(browser, bundle, office, { ...how, item: 'openNotices' });
      pages.push(dialog.page);
      return dialog;
    },
  };
}

export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click();
export const told = (page: Page, text: string) => page.getByText(text).first().waitFor();
export const mailTo = (page: Page, to: string) => page.getByRole('row').filter({ hasText: to });
export const openMail = (page: Page, to: string) => mailTo(page, to).locator('button.link').click();
export const plain = (page: Page) => page.locator('pre.letter').innerText();

export async function looked(page: Page, name: string): Promise<void> {
  await shot(page, `notices-${name}`);
  expect(await barriers(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
}

/** The states of 送信記録, by address. */
export function states(office: OfficeState): Readonly<Record<string, string>> {
  const tab = tabOf(office, '送信記録');
  const [to, state] = ['宛先', '状態'].map((heading) => under(tab, heading).map(String));
  return Object.fromEntries((to ?? []).map((address, row) => [address, state?.[row] ?? '']));
}

export function setting(office: OfficeState, item: string): string {
  const tab = tabOf(office, '設定');
  return String(entered(tab, rowOf(tab, '項目', item), columnIn(tab, '値')));
}

/** An office told otherwise at the opening of the panel. */
export function facts(change: (opening: NoticesOpening) => object) {
  return (text: string): string => {
    const opening = JSON.parse(text) as NoticesOpening;
    return JSON.stringify({ ...opening, ...change(opening) }).replace(/</gu, '\\u003c');
  };
}
