/** A real browser. tools/run.mjs finds it and names it in CHROMIUM_PATH. */
import { chromium, type Browser } from 'playwright-core';

/** Starts the browser; who starts it closes it. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (executablePath === undefined || executablePath === '') {
    throw new Error('CHROMIUM_PATH is empty. Expected the path of a Chromium: run `npm test`.');
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
