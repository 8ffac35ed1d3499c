/** 提出状況・確認: every state keeps nobody out and fits into 300 px, or into the large dialog. */
import { describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { OfficeState } from '../../src/local/office';
import { all, type Spoil } from '../app/spoiled/spoil';
import { entryDesk } from './entryDesk';
import type { Opened } from './entryOffice';
import { barriers, cutOff } from './hostDialog';
import { openAction, openReview, openReviewWide, toQueue, underReview } from './reviewOffice';

jest.setTimeout(90_000);

const at = entryDesk();

interface State {
  readonly name: string;
  readonly office?: Spoil;
  readonly how?: Opened;
  readonly reach?: (page: Page, office: OfficeState) => Promise<unknown>;
}

const flagged = async (page: Page) => {
  await toQueue(page);
  await page.getByText('確認事項を調べています').waitFor({ state: 'detached' });
};
const action = async (page: Page) => {
  await toQueue(page);
  await openAction(page, '1-2-1');
};

const STATES: readonly State[] = [
  { name: 'status' },
  { name: 'queue', reach: flagged },
  { name: 'action', reach: action },
];

async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) {
    await page.screenshot({ path: `${folder}/review ${name}.png` });
    await page.screenshot({ path: `${folder}/review ${name} whole.png`, fullPage: true });
  }
  expect(await barriers(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
}

describe('the sidebar', () => {
  it.each(STATES)(
    '$name: nothing bars the way, nothing is cut off',
    async ({ name, office, how, reach }) => {
      const town = at.enteredYear();
      all(underReview, office ?? (() => undefined))(town);
      const { page } = await openReview(at.browser, at.bundle, town, how);
      at.closeLater(page);
      await reach?.(page, town);
      await look(page, name);
    },
  );
});

describe('the large dialog', () => {
  it('lists: nothing bars the way, nothing is cut off', async () => {
    const town = at.enteredYear();
    underReview(town);
    const sidebar = await openReview(at.browser, at.bundle, town);
    at.closeLater(sidebar.page);
    const { page } = await openReviewWide(at.browser, at.bundle, town, sidebar);
    at.closeLater(page);
    await page.waitForTimeout(1500);
    await look(page, 'wide lists');
    await openAction(page, '1-2-1');
    await look(page, 'wide action');
  });
});
