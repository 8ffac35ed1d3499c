/**
 * A page of the built add-on in a real browser. tools/run.mjs finds the browser and names it in
 * CHROMIUM_PATH; nothing from the network is loaded.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Reaches nobody: the page is answered by the test. Secure, as the pages of Apps Script are. */
const ADDRESS = 'https://panel.invalid/';

const ROOT = resolve(__dirname, '../..');

/** Starts the browser; who starts it closes it. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (executablePath === undefined || executablePath === '') {
    throw new Error('CHROMIUM_PATH is empty. Expected the path of a Chromium: run `npm test`.');
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/**
 * Opens dist/<panel>.html as the server hands it out.
 *
 * @param facts stand where the server puts what it knows at the opening
 * @param server answers google.script.run: function name and JSON text in, JSON text out; runs in
 *   the page, so it sees nothing of the test
 */
export async function openPanel(
  browser: Browser,
  panel: string,
  facts: object,
  server: (functionName: string, json: string) => string,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 600, height: 500 } });
  await page.addInitScript(`
    const server = ${server.toString()};
    const runner = (succeed, fail) => new Proxy({}, { get: (_, name) =>
      name === 'withSuccessHandler' ? (handler) => runner(handler, fail)
      : name === 'withFailureHandler' ? (handler) => runner(succeed, handler)
      : (json) => setTimeout(() => {
          try { succeed(server(name, json)); } catch (error) { fail(error); }
        }) });
    window.google = { script: { run: runner(() => {}, () => {}), host: { close() {} } } };
  `);
  const html = readFileSync(join(ROOT, `dist/${panel}.html`), 'utf8');
  const json = JSON.stringify(facts).replaceAll('<', '\\u003c');
  const body = html.split('"__SUISHIN_FACTS__"').join(json);
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  const broken: Error[] = [];
  page.on('pageerror', (error) => broken.push(error));
  await page.goto(ADDRESS);
  if (broken[0] !== undefined) throw broken[0];
  return page;
}
