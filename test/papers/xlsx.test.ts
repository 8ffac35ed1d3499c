/** The small workbook that is drawn by us: each part as Excel and others expect it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import PizZip from 'pizzip';
import type { SheetBook, SheetColumn } from '../../src/documents/sheetBook';
import { drawnXlsx } from '../../src/papers/xlsx';
import { escapedXml } from '../../src/papers/xml';

const column = (heading: string, more: Partial<SheetColumn> = {}): SheetColumn => ({
  heading,
  width: 100,
  kind: 'text',
  help: '',
  isGiven: false,
  ...more,
});

const book = (columns: readonly SheetColumn[], ...rows: (string | number)[][]): SheetBook => ({
  tabs: [{ title: '年度実績', frozenColumns: 1, columns, rows }],
  wordsTitle: '選択肢',
});

function part(drawn: SheetBook, name: string): string {
  const zip = new PizZip(drawnXlsx(drawn), { base64: true });
  const file = zip.file(name);
  if (file === null) throw new Error(`no part ${name}: ${Object.keys(zip.files).join(', ')}`);
  return file.asText();
}

describe('the drawn workbook', () => {
  it('keeps a text that looks like a formula or a date as a text', () => {
    const drawn = book([column('取組実績')], ['=1+1'], ['1-1-1']);
    expect(part(drawn, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(part(drawn, 'xl/sharedStrings.xml')).toContain('>=1+1</t>');
    expect(part(drawn, 'xl/styles.xml')).toContain('<xf numFmtId="49"');
  });

  it('writes amounts as numbers', () => {
    const drawn = book([column('決算額', { kind: 'amount' })], [3600]);
    expect(part(drawn, 'xl/worksheets/sheet1.xml')).toContain('<v>3600</v>');
  });

  it('offers the words of a list from a hidden tab, each list once', () => {
    const words = ['計画どおり', '一部遅れ'];
    const drawn = book([column('進捗状況', { words }), column('方向性', { words })], ['', '']);
    expect(part(drawn, 'xl/workbook.xml')).toContain('name="選択肢" sheetId="2" state="hidden"');
    const rules = part(drawn, 'xl/worksheets/sheet1.xml');
    expect(rules.split('&apos;選択肢&apos;!$A$2:$A$3')).toHaveLength(3);
  });

  it('has no hidden tab where nothing is chosen from', () => {
    expect(part(book([column('備考')]), 'xl/workbook.xml')).not.toContain('選択肢');
  });

  it('repeats heading and first columns on every printed page', () => {
    const drawn = book([column('年度'), column('取組ID')]);
    expect(part(drawn, 'xl/workbook.xml')).toContain(
      '>&apos;年度実績&apos;!$A:$A,&apos;年度実績&apos;!$1:$1</definedName>',
    );
  });

  it('says what to write in no more than Excel allows', () => {
    const help = 'あ'.repeat(300);
    const rules = part(book([column('備考', { help })]), 'xl/worksheets/sheet1.xml');
    expect(/prompt="([^"]*)"/u.exec(rules)?.[1]).toHaveLength(255);
  });

  it('finds cells beyond the column Z', () => {
    const columns = Array.from({ length: 28 }, (_, place) => column(`列${place}`));
    expect(part(book(columns), 'xl/worksheets/sheet1.xml')).toContain('r="AB1"');
  });
});

describe('text in XML', () => {
  it('is never markup, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapedXml(text)).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|apos;|#13;)/u);
      }),
    );
  });

  it('leaves out what XML cannot carry, and nothing else', () => {
    expect(escapedXml('a\u0000b\uFFFE\uD800𠮷\n・')).toBe('ab𠮷\n・');
  });
});
