/** Words of people, and what a page says without a browser. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseFiscalYear } from '../../../src/local/cli/fiscalYears';
import { factsOfPage, textOfPage } from '../../../src/local/cli/pageText';
import {
  parseTokyoTime,
  tokyoDay,
  tokyoInstant,
  tokyoMinute,
} from '../../../src/local/cli/tokyoTime';

describe('a time of Japan', () => {
  it.each([
    ['2025-03-10 09:00', '2025-03-10T00:00:00.000Z'],
    ['２０２５－０３－１０　０９：００', '2025-03-10T00:00:00.000Z'],
    ['2025/3/1 8:59', '2025-02-28T23:59:00.000Z'],
    ['2024-02-29T00:00', '2024-02-28T15:00:00.000Z'],
  ])('%s', (text, utc) => {
    expect(new Date(parseTokyoTime(text)).toISOString()).toBe(utc);
  });

  it.each([
    '',
    '2025-03-10',
    '09:00',
    '2025-02-29 09:00',
    '2025-13-01 09:00',
    '2025-00-10 09:00',
    '2025-03-10 24:00',
    '2025-03-10 09:60',
    '2025-03-10 09:00 JST',
    'R7-03-10 09:00',
  ])('is not %j', (text) => {
    expect(() => parseTokyoTime(text)).toThrow(/日時「.*」を読み取れません.*\n対応: --at/);
  });

  it('is read as it is printed', () => {
    const minutes = fc.integer({ min: -30_000_000, max: 60_000_000 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const time = minute * 60_000;
        expect(parseTokyoTime(tokyoMinute(time))).toBe(time);
        expect(tokyoInstant(time)).toBe(`${tokyoMinute(time)}:00.000`);
        expect(tokyoMinute(time)).toMatch(tokyoDay(time));
      }),
    );
  });
});

describe('a fiscal year', () => {
  it.each([
    ['R5', 2023],
    ['r5', 2023],
    ['Ｒ５', 2023],
    ['令和5', 2023],
    ['令和５年度', 2023],
    ['令和元年度', 2019],
    ['R1', 2019],
    ['2023', 2023],
    ['２０２３年度', 2023],
  ])('%s', (text, year) => {
    expect(parseFiscalYear('from', text)).toBe(year);
  });

  it.each(['', '5', 'R0', 'R', 'H30', '1999', '20233', '令和', 'R5年生'])('is not %j', (text) => {
    expect(() => parseFiscalYear('from', text)).toThrow(
      `--from の「${text}」を年度として読み取れません。`,
    );
  });
});

describe('a page', () => {
  it('says its own text, without what is not for reading', () => {
    const html = `<!doctype html><html><head><title>題</title><style>p{}</style></head>
      <body><!-- <p>隠れた文</p> --><h1>見出し</h1><p>一行目<br>二行目 &lt;5 &amp;amp;</p>
      <script>var x = '<p>文ではない</p>';</script></body></html>`;
    expect(textOfPage(html)).toBe('見出し\n一行目\n二行目 <5 &amp;');
  });

  it('says nothing where a script draws everything', () => {
    expect(textOfPage('<body><main id="panel"></main><script>draw()</script></body>')).toBe('');
  });

  it('was told facts at its opening', () => {
    const facts = { opener: 'a@b.example', note: '</script>', list: [1, '}; x'] };
    const json = JSON.stringify(facts).replaceAll('<', '\\u003c');
    const html = `<script>\n var suishinFacts = ${json};\n</script><script>use(suishinFacts)</script>`;
    expect(factsOfPage(html)).toEqual(facts);
    expect(factsOfPage('<script>use(other)</script>')).toBeUndefined();
  });
});
