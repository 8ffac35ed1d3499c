/** What the build makes of a small project: names at the top, pages that stay whole, data as text. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonAsHtmlText } from '../../tools/buildData.mjs';
import { inflateSync } from 'node:zlib';
import { packed, safeInScript, withoutUnusedTokens } from '../../tools/buildPanels.mjs';
import { PROJECT, tree, type Tree } from './tree';

const SHELL = readFileSync(join(PROJECT, 'src/sidebar/shell.html'), 'utf8');

const SOURCES = {
  'src/sidebar/shell.html': SHELL,
  'src/main.ts': `import { greeting } from './wording/greeting';
export function onOpen(this: unknown, who: string, ...more: string[]): string {
  return greeting(who) + more.join('') + String(this === undefined ? '' : typeof this);
}
export function daily(): void {
  return undefined;
}
`,
  'src/wording/greeting.ts': `export const greeting = (who: string): string => {
  return [who]?.[0]?.concat('さん') ?? '';
};
`,
  'src/sidebar/greet/main.tsx': `import { render } from 'preact';
import './greet.css';
const who = '町長';
const text = \`<!-- \${who} --> </script> https://example.com/a // not a comment\`;
render(<p class="greeting">{text}</p>, document.body);
`,
  'src/sidebar/greet/greet.css':
    '.greeting { color: #123456; }\n.greeting::after { content: "</style>"; }\n',
  'src/sidebar/bridge.ts': 'export const one = 1;\n',
  'templates/plan/戦略.csv': '\uFEFF戦略ID,名称\r\n1,"</script><b>&amp;"\r\n',
  'templates/plan/records/年度実績.csv': '取組ID\r\n',
  'templates/mail/提出.txt': '件名：提出のお願い\n',
};

const BUILD = `import { build } from ${JSON.stringify(pathToFileURL(join(PROJECT, 'tools/build.mjs')).href)};
try { console.log(JSON.stringify(await build(process.cwd()))); }
catch (error) { console.error(error.message); process.exitCode = 1; }`;

const build = (where: Tree) => where.node(['--input-type=module', '-e', BUILD]);

function dist(where: Tree): Record<string, string> {
  const folder = join(where.path, 'dist');
  return Object.fromEntries(readdirSync(folder).map((name) => [name, where.read(`dist/${name}`)]));
}

describe('the build', () => {
  let project: Tree;
  let built: Record<string, string>;

  beforeAll(() => {
    project = tree({ ...SOURCES, 'dist/stale.html': 'old', 'dist/folder/old.js': 'old' });
    expect(build(project)).toMatchObject({ code: 0 });
    built = dist(project);
  });

  afterAll(() => {
    project.remove();
  });

  it('leaves in dist what Apps Script gets and nothing else', () => {
    expect(Object.keys(built).sort()).toEqual([
      'appsscript.json',
      'data_holidays.html',
      'data_mail.html',
      'data_plan.html',
      'greet.html',
      'libraries.js',
      'main.js',
    ]);
  });

  it('copies the manifest of the root', () => {
    expect(built['appsscript.json']).toBe(project.read('appsscript.json'));
  });

  it('makes a top-level function of every export, which passes arguments and answer on', () => {
    const context = createContext({});
    runInContext(built['main.js'] ?? '', context);
    expect(runInContext('onOpen("係長", "、", "課長")', context)).toMatch(/^係長さん、課長/);
    expect(built['main.js']).toMatch(/^function onOpen\(\)\{/m);
    expect(built['main.js']).toMatch(/^function daily\(\)\{/m);
  });

  it('keeps Japanese readable and writes ES2020', () => {
    expect(built['main.js']).toContain('さん');
    expect(built['main.js']).toContain('?.');
  });

  it('puts script and styles into the page, without template literals', () => {
    const page = built['greet.html'] ?? '';
    expect(page).toMatch(/<style>\s*\.greeting\{color:#123456\}/);
    expect(page.match(/<\/style/g)).toHaveLength(1);
    expect(page).not.toMatch(/`/);
    expect(page.match(/"__SUISHIN_FACTS__"/g)).toHaveLength(1);
  });

  it('lets no text of a script end the script or begin a comment', () => {
    const page = built['greet.html'] ?? '';
    expect(page.match(/<\/script/gi)).toHaveLength(2);
    expect(page).not.toContain('<!--');
    expect(page).toContain('\\x3C!-- ');
  });

  it('gives data by the path of its file, as JSON without a mark that HTML would read', () => {
    const data = built['data_plan.html'] ?? '';
    expect(data).not.toMatch(/[<>&]/);
    expect(JSON.parse(data)).toEqual({
      戦略: '戦略ID,名称\r\n1,"</script><b>&amp;"\r\n',
      'records/年度実績': '取組ID\r\n',
    });
  });

  it('ships the texts of mails by their names', () => {
    expect(JSON.parse(built['data_mail.html'] ?? '')).toEqual({ 提出: '件名：提出のお願い\n' });
  });

  it('holds a module of the domain once, although both scripts use it', () => {
    const own = tree({
      ...SOURCES,
      'src/domain/exact.ts': `export class Exact { readonly mark = '端数'; }
export const isExact = (value: unknown): boolean => value instanceof Exact;
export const twice = (value: Exact): Exact => value;
`,
      'src/papers/drawing.ts': `import { Exact } from '../domain/exact';
export const made = (): Exact => new Exact();
`,
      'src/documents/letters.ts': `import { Exact, twice } from '../domain/exact';
export const made = (): Exact => twice(new Exact());
`,
      'src/main.ts': `import { isExact } from './domain/exact';
interface Maker { made(): unknown }
declare const require: (name: '../papers/drawing' | '../documents/letters') => Maker;
export function areOneClass(): boolean {
  return isExact(require('../papers/drawing').made()) && isExact(require('../documents/letters').made());
}
`,
    });
    expect(build(own)).toMatchObject({ code: 0 });
    const { 'main.js': main = '', 'libraries.js': libraries = '' } = dist(own);
    own.remove();
    expect([main, libraries].map((text) => text.split('端数').length - 1)).toEqual([1, 0]);
    const context = createContext({});
    runInContext(`${main}\n${libraries}`, context);
    expect(runInContext('areOneClass()', context)).toBe(true);
  }, 30_000);

  it('gives the same bytes again', () => {
    expect(build(project).code).toBe(0);
    expect(dist(project)).toEqual(built);
  });
});

describe('a build that cannot be', () => {
  let project: Tree;

  beforeAll(() => {
    project = tree(SOURCES);
    expect(build(project).code).toBe(0);
  });

  afterAll(() => {
    project.remove();
  });

  const noise = (length: number): string => {
    let state = 1;
    return Array.from({ length }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return state.toString(36);
    }).join('');
  };

  it.each<[string, Record<string, string>, RegExp]>([
    ['a bundle without names', { 'src/main.ts': 'const one = 1;\nvoid one;\n' }, /exports nothing/],
    [
      'a server above 500 kB',
      {
        'src/main.ts': `export function onOpen() {\n  return ${JSON.stringify(noise(90_000))};\n}\n`,
      },
      /dist\/main\.js has 5\d{5} bytes, over its budget of 500000/,
    ],
    [
      'a panel above 90 kB',
      { 'src/sidebar/greet/greet.css': `.a::after { content: '${noise(16_000)}'; }\n` },
      /dist\/greet\.html has \d+ bytes, over its budget of 90000/,
    ],
    [
      'data above 300 kB together',
      { 'templates/plan/a.csv': noise(30_000), 'templates/other/b.csv': noise(30_000) },
      /data_\*\.html together has \d+ bytes, over its budget of 300000/,
    ],
    ['data of another kind', { 'templates/plan/a.xlsx': 'x' }, /expected a \.csv file/],
    ['a mail that is a table', { 'templates/mail/提出.csv': 'x' }, /expected a \.txt file/],
    [
      'a page with the mark of the facts in its script too',
      { 'src/sidebar/greet/main.tsx': 'document.title = "__SUISHIN_FACTS__";\n' },
      /stands in the page 2 times/,
    ],
    [
      'a shell without a place for the script',
      { 'src/sidebar/shell.html': '<p></p>' },
      /exactly once/,
    ],
  ])('is told and leaves dist as it was: %s', (_, change, told) => {
    const before = dist(project);
    project.write(change);
    const { code, said } = build(project);
    const after = dist(project);
    for (const file of Object.keys(change)) {
      const original = (SOURCES as Record<string, string>)[file];
      if (original === undefined) project.node(['-e', `fs.unlinkSync(${JSON.stringify(file)})`]);
      else writeFileSync(join(project.path, file), original);
    }
    expect(said).toMatch(told);
    expect(code).toBe(1);
    expect(after).toEqual(before);
  });
});

describe('styles of pages', () => {
  it('keep the tokens that are asked for, also through others, and no more', () => {
    const style =
      ':root{--a:#fff;--b:var(--a);--c:1px;--d:var(--c)}p{color:var(--b,#000);--e:1}p{margin:0}';
    expect(withoutUnusedTokens(style)).toBe(
      ':root{--a:#fff;--b:var(--a);}p{color:var(--b,#000);}p{margin:0}',
    );
  });
});

describe('texts in pages', () => {
  it('are the same after reading, whatever they are, and hold no mark of HTML', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
        (value) => {
          const text = jsonAsHtmlText(value);
          expect(text).not.toMatch(/[<>&]/);
          expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are the same in a packed script, which holds nothing that HTML would read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const carrier = packed(text);
        expect(carrier).not.toMatch(/<|&|`|__SUISHIN/);
        const [, base64 = ''] = /atob\("([^"]*)"\)/.exec(carrier) ?? [];
        expect(inflateSync(Buffer.from(base64, 'base64')).toString('utf8')).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('mean the same in a script after they were made safe', () => {
    const part = fc.constantFrom('</script', '</SCRIPT>', '<!--', '<', '-->', 'x', '年');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const safe = safeInScript(`"${text}"`);
        expect(safe).not.toMatch(/<\/script|<!--/i);
        expect(runInContext(safe, createContext({}))).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});
