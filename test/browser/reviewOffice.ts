/** The sample year under review: some submitted, some not, and the panel 提出状況・確認 on it. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Bundle } from '../../src/local/bundle';
import type { OfficeState } from '../../src/local/office';
import { all, typed, type Spoil } from '../app/spoiled/spoil';
import { HEAD, type Opened } from './entryOffice';
import { openDialog, openShown, SECRETARY, type Dialog } from './hostDialog';

export function inState(state: string, ...actionIds: readonly string[]): Spoil {
  return all(...actionIds.map((id) => typed('年度実績', id, '提出状態', state)));
}

export function submitted(...actionIds: readonly string[]): Spoil {
  return all(
    inState('提出済み', ...actionIds),
    ...actionIds.flatMap((id) => [
      typed('年度実績', id, '提出者', HEAD),
      typed('年度実績', id, '提出日時', '2025-05-15 16:20'),
    ]),
  );
}

/** Five wait, one is with its section again, some are not submitted; the others are confirmed. */
export const underReview: Spoil = all(
  typed('設定', '入力期限', '値', '2025-05-30'),
  inState('未入力', '2-2-3', '4-2-2'),
  inState('作成中', '2-1-2', '2-2-1'),
  inState('所属長確認待ち', '3-2-2'),
  submitted('1-2-1', '1-2-2', '3-2-1', '4-1-1', '5-1-1'),
  inState('差戻し', '2-1-1'),
  typed('年度実績', '2-1-1', '差戻しの内容', '入込客数の出典を書き加えてください。'),
);

export function openReview(
  browser: Browser | BrowserContext,
  bundle: Bundle,
  office: OfficeState,
  { user = SECRETARY, ...how }: Opened = {},
): Promise<Dialog> {
  return openDialog(browser, bundle, office, { user, item: 'openReview', ...how });
}

/** Presses 「広い画面で開く」 and opens the dialog that the server shows. */
export async function openReviewWide(
  browser: Browser | BrowserContext,
  bundle: Bundle,
  office: OfficeState,
  { page, shown }: Dialog,
): Promise<Dialog> {
  await page.getByRole('button', { name: '広い画面で開く' }).click();
  await page.getByText('広い画面を開きました').waitFor();
  const dialog = shown.find(({ kind }) => kind === 'dialog');
  if (!dialog) throw new Error('No dialog was shown.');
  return openShown(browser, bundle, office, dialog, { user: SECRETARY });
}

export async function toQueue(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^確認 /u }).click();
  await page.getByLabel('番号・名称で探す').waitFor();
}

export async function openAction(page: Page, actionId: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${actionId} `, 'u') }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${actionId} `, 'u') }).waitFor();
}
