/** The panels of the secretariat while the daily notices do not come any more: the real bundle and browser. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Bundle } from '../../src/local/bundle';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { all, typed } from '../app/spoiled/spoil';
import { bundleFromSource } from '../bundleFromSource';
import { openBrowser } from './browser';
import { barriers, officeSetUp, openDialog, SECTION } from './hostDialog';

jest.setTimeout(120_000);

let browser: Browser;
let bundle: Bundle;
let town: OfficeState;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundleFromSource()]);
  town = officeSetUp(bundle, { kind: 'sample', openYear: 'blank' });
  all(
    typed('設定', 'お知らせの実行者', '値', 'former@town.example.jp（2024-04-01から）'),
    typed('設定', 'お知らせの最終実行', '値', '2025-05-09 08:12　8通を送りました'),
  )(town);
});

afterAll(async () => {
  await browser.close();
});

const panels = [
  'openEntry',
  'openReview',
  'openMaking',
  'openSections',
  'openTemplates',
  'openCheck',
  'openImport',
];

describe('a daily run that does not come any more', () => {
  it.each(panels)('is said above what %s shows, in a landmark of its own', async (item) => {
    const { page } = await openDialog(browser, bundle, copyOffice(town), { item });
    const told = page
      .getByRole('complementary')
      .filter({ hasText: '毎日のお知らせが動いていません' });
    await told.waitFor();
    expect(await told.textContent()).toContain('最終　2025-05-09 08:12');
    const [above, below] = await Promise.all([
      told.boundingBox(),
      page.getByRole('main').boundingBox(),
    ]);
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    expect(await barriers(page)).toEqual([]);
    const shots = process.env['SUISHIN_SHOTS'];
    if (shots !== undefined) await page.screenshot({ path: `${shots}/missingRun-${item}.png` });
    await page.close();
  });

  it('is not said to a section', async () => {
    const { page } = await openDialog(browser, bundle, copyOffice(town), {
      item: 'openEntry',
      user: SECTION,
    });
    await page.getByRole('main').waitFor();
    expect(await page.getByText('毎日のお知らせが動いていません').count()).toBe(0);
    await page.close();
  });
});
