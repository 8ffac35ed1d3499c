/** Mails as HTML, as wide as a reading pane and as narrow as a telephone: readable, whole, without barriers. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { everyMail } from '../documents/letters/everyMail';
import { openBrowser } from './browser';
import { barriers, cutOff, shot } from './hostDialog';

const WIDTHS = [600, 360];

let browser: Browser;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
});

afterAll(async () => {
  await browser.close();
});

describe.each(Object.entries(everyMail))('the mail %s', (name, letter) => {
  it.each(WIDTHS)(
    'fits %i pixels, is read without barriers and asks for nothing',
    async (width) => {
      await page.setViewportSize({ width, height: 1600 });
      await page.setContent(letter().html);
      await shot(page, `mail-${name}-${String(width)}`);
      // Its heading is its subject, which stands around it.
      expect(await barriers(page, ['page-has-heading-one'])).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      expect(asked).toEqual([]);
    },
  );

  it('is plain text in columns for whoever reads no HTML', async () => {
    await page.setViewportSize({ width: 1080, height: 1600 });
    await page.setContent('<pre style="font:14px monospace;white-space:pre-wrap"></pre>');
    const { subject, text } = letter();
    await page.locator('pre').evaluate((pre, said) => {
      pre.textContent = said;
    }, `件名：${subject}\n\n${text}`);
    await shot(page, `mail-${name}-plain`);
    expect(await cutOff(page)).toEqual([]);
  });
});
