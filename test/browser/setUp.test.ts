/** The dialog 初期設定, as built, in a real browser. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPanel } from './browser';

const CLERK = 'kikaku@town.example.jp';
const FACTS = { opener: CLERK, state: 'new', currentYear: 2025 };

const AXE = readFileSync(resolve(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

/** Every step adds something; the second is the last. */
const twoSteps = (functionName: string, json: string): string => {
  if (functionName !== 'setUp') throw new Error(`no function ${functionName}`);
  const seen = globalThis as { steps?: number; requests?: string[] };
  seen.steps = (seen.steps ?? 0) + 1;
  seen.requests = [...(seen.requests ?? []), json];
  const left = 2 - seen.steps;
  return JSON.stringify({
    outcome: 'done',
    value: {
      done: left === 0,
      stepsLeft: left,
      added: [`「シート${String(seen.steps)}」を作りました。`],
    },
  });
};

const refuses = (): string =>
  JSON.stringify({ outcome: 'refused', message: '事務局の職員だけが行えます。' });

const breaks = (): string => {
  throw new Error('connection lost');
};

jest.setTimeout(30_000);

let browser: Browser;
let page: Page | undefined;

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(async () => {
  await page?.close();
  page = undefined;
});

afterAll(async () => {
  await browser.close();
});

async function open(server: (name: string, json: string) => string, facts: object = FACTS) {
  page = await openPanel(browser, 'setUp', facts, server);
  await page.getByRole('button').waitFor();
  return page;
}

/** The rules of accessibility that a page breaks. The title of a dialog is written by Google around it. */
async function barriers(dialog: Page): Promise<readonly string[]> {
  await dialog.evaluate(AXE);
  const found = await dialog.evaluate(
    "axe.run({ rules: { 'document-title': { enabled: false } } }).then(({ violations }) => violations)",
  );
  return (found as { id: string }[]).map(({ id }) => id);
}

describe('the dialog', () => {
  it('runs its steps one after the other and lists what was added', async () => {
    const dialog = await open(twoSteps);
    await dialog.getByRole('button').click();
    await dialog.locator('li').nth(1).waitFor({ state: 'attached' });
    await dialog.locator('summary').click();
    await dialog.locator('li').first().waitFor();
    expect(await dialog.locator('li').allTextContents()).toEqual([
      '「シート1」を作りました。',
      '「シート2」を作りました。',
    ]);
  });

  it('sends who opened it, one press id for all steps, and what to begin with', async () => {
    const dialog = await open(twoSteps);
    await dialog.getByRole('button').click();
    await dialog.locator('li').nth(1).waitFor({ state: 'attached' });
    const sent = await dialog.evaluate('globalThis.requests.map((json) => JSON.parse(json))');
    const requests = sent as { opener: string; operationId: string; content: unknown }[];
    expect(requests).toHaveLength(2);
    expect(requests[0]).toEqual(requests[1]);
    expect(requests[0]).toMatchObject({
      opener: CLERK,
      content: { kind: 'sample', openYear: 'filled' },
    });
  });

  it('shows a refusal in the words of the server', async () => {
    const dialog = await open(refuses);
    await dialog.getByRole('button').click();
    await dialog.getByText('事務局の職員だけが行えます。').waitFor();
    expect(await dialog.getByRole('button').isEnabled()).toBe(true);
  });

  it('tells when the answer was lost', async () => {
    const dialog = await open(breaks);
    await dialog.getByRole('button').click();
    await dialog.locator('.message.refused').waitFor();
    expect(await dialog.locator('.message.refused').textContent()).toContain('connection lost');
  });

  it('puts what the server knows on the page as text and not as code', async () => {
    const opener = '</script><img src=x onerror="globalThis.attacked=1">';
    page = await openPanel(browser, 'setUp', { ...FACTS, opener }, refuses);
    await page.getByText(opener).waitFor();
    expect(await page.evaluate('globalThis.attacked')).toBeUndefined();
  });

  it('asks nothing of a workbook that is set up already', async () => {
    const dialog = await open(twoSteps, { ...FACTS, state: 'complete' });
    expect(await dialog.getByRole('radio').count()).toBe(0);
  });

  it('has nothing that keeps a person with a screen reader or without a mouse out', async () => {
    const dialog = await open(twoSteps);
    expect(await barriers(dialog)).toEqual([]);
  });

  it('would be seen to keep people out, if a field lost its label', async () => {
    const dialog = await open(twoSteps);
    await dialog.evaluate(
      "document.querySelector('label').replaceWith(document.querySelector('input'))",
    );
    expect(await barriers(dialog)).toContain('label');
  });
});
