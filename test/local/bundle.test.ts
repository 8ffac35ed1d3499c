/** Reading the built bundle, and the host when it is itself built into one file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildSync } from 'esbuild';
import { readBundle } from '../../src/local/bundle';
import type { Lent } from '../../src/local/realmCore';
import type { openRealm } from '../../src/local/realm';
import { bundleOf } from './tinyBundle';

const MANIFEST = { timeZone: 'Asia/Tokyo', oauthScopes: ['a', 'b'] };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'suishin-bundle-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

describe('the folder of a built bundle', () => {
  it('gives the script, the pages by name, and the scopes of the manifest', () => {
    write({
      'main.js': 'function go() {}',
      'setUp.html': '<p>初期設定</p>',
      'data_plan.html': '{}',
      'appsscript.json': JSON.stringify(MANIFEST),
    });
    expect(readBundle(folder)).toEqual({
      mainText: 'function go() {}',
      pages: { setUp: '<p>初期設定</p>', data_plan: '{}' },
      scopes: ['a', 'b'],
    });
  });

  it('is refused when it is not built', () => {
    write({ 'main.js': '' });
    expect(() => readBundle(folder)).toThrow(/appsscript\.json is missing\. Build first/);
  });

  it.each([
    [{ ...MANIFEST, timeZone: 'Etc/GMT' }, /timeZone is "Etc\/GMT", not "Asia\/Tokyo"/],
    [{ ...MANIFEST, oauthScopes: 'a' }, /oauthScopes must be a list of texts/],
    [{ ...MANIFEST, oauthScopes: [1] }, /oauthScopes must be a list of texts/],
  ])('is refused with a manifest that the host cannot follow: %j', (manifest, message) => {
    write({ 'main.js': '', 'appsscript.json': JSON.stringify(manifest) });
    expect(() => readBundle(folder)).toThrow(message);
  });
});

describe('what the host hands over to the context as text', () => {
  it('needs nothing around it, even after the host was built and minified', () => {
    const outfile = join(folder, 'realm.cjs');
    buildSync({
      entryPoints: [join(__dirname, '../../src/local/realm.ts')],
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      outfile,
    });
    const built = createRequire(__filename)(outfile) as { openRealm: typeof openRealm };
    const asked: string[] = [];
    const lent: Lent = {
      gate: (name) => {
        asked.push(name);
        return '{"value":"x"}';
      },
      now: () => 5,
      log: (_, text) => asked.push(text),
      missing: (member) => asked.push(member),
      seed: 1,
    };
    const realm = built.openRealm(lent, 1000);
    realm.load(
      bundleOf(`console.log(String(Date.now()), Math.random() < 1);
        Utilities.newBlob([1]).getDataAsString(); SpreadsheetApp.getUi(); Session.nothing;`),
    );
    expect(realm.call('go', []).error?.message).toBe('not emulated: Session.nothing');
    expect(asked).toEqual([
      '5 true',
      'Utilities.decodeText',
      'SpreadsheetApp.getUi',
      'Session.nothing',
    ]);
  });
});
