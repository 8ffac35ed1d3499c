/** templates/会議資料.docx is what its source draws, and only what survives a conversion. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { templateFaults } from '../../src/documents/checkTemplate';
import { packTags } from '../../src/documents/packTags';
import { isTemplateText, readTemplate } from '../../src/papers/templateText';
import { meetingPack } from '../../tools/templates/meetingPack';

const stored = readFileSync(join(__dirname, '../../templates/会議資料.docx'));
const zip = new PizZip(stored);
const names = Object.keys(zip.files).filter((name) => /^word\/.*\.xml$/u.test(name));
const part = (name: string): string => zip.file(name)?.asText() ?? '';
const text = part('word/document.xml');
const pages = names.filter((name) => /^word\/(?:document|header|footer)/u.test(name)).map(part);

/** The elements of a kind that hold none of their kind. */
function elements(xml: string, name: string): readonly string[] {
  return [
    ...xml.matchAll(new RegExp(`<${name}[ >/](?:(?!</?${name}[ >]).)*(?:</${name}>|/>)`, 'gsu')),
  ].map(([found]) => found);
}

describe('the stored template', () => {
  let drawn: PizZip;

  beforeAll(async () => {
    drawn = new PizZip(await meetingPack());
  });

  it('is up to date; if not, run `node tools/templates.mjs`', () => {
    expect(Object.keys(zip.files)).toEqual(Object.keys(drawn.files));
    const differing = Object.keys(zip.files).filter(
      (name) => part(name) !== (drawn.file(name)?.asText() ?? ''),
    );
    expect(differing).toEqual([]);
  });

  it('has no fault that the check of templates would find', () => {
    const read = readTemplate(stored.toString('base64'));
    const nobody = (): undefined => undefined;
    const wanted = Object.keys(packTags.papers);
    expect(isTemplateText(read) && templateFaults(read, packTags, wanted, nobody)).toEqual([]);
  });

  it('weighs little enough to be kept in the workbook', () => {
    expect(stored.length).toBeLessThan(60_000);
  });
});

describe('its tables', () => {
  it('say every width in twentieths of a point, in the grid and in each cell', () => {
    const grids = pages.flatMap((xml) => xml.split('<w:tbl>').slice(1));
    expect(grids.length).toBeGreaterThan(20);
    expect(
      grids.filter(
        (table) => !/^<w:tblPr>.*?<\/w:tblPr><w:tblGrid><w:gridCol w:w="\d+"\/>/su.test(table),
      ),
    ).toEqual([]);
    const widths = pages.flatMap((xml) => elements(xml, 'w:tcPr'));
    expect(widths.length).toBeGreaterThan(300);
    expect(widths.filter((cell) => !/<w:tcW w:type="dxa" w:w="\d+"\/>/u.test(cell))).toEqual([]);
  });

  it('have cells that fill their grid exactly', () => {
    for (const table of pages.flatMap((xml) => xml.split('<w:tbl>').slice(1))) {
      const grid = numbers(
        /<w:tblGrid>(.*?)<\/w:tblGrid>/su.exec(table)?.[1] ?? '',
        'w:gridCol w:w',
      );
      const rows = elements(table.split('</w:tbl>')[0] ?? '', 'w:tr');
      for (const row of rows) {
        const widths = [...row.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"/gu)].map(([, w]) =>
          Number(w),
        );
        expect(sum(widths)).toBe(sum(grid));
        const spans = elements(row, 'w:tcPr').map(
          (cell) => numbers(cell, 'w:gridSpan w:val')[0] ?? 1,
        );
        expect(sum(spans)).toBe(grid.length);
      }
    }
  });

  it('have no column narrower than Google Docs allows: 5 points', () => {
    const grid = pages.flatMap((xml) => numbers(xml, 'w:gridCol w:w'));
    expect(Math.min(...grid)).toBeGreaterThanOrEqual(100);
  });

  it('repeat their heads and keep their rows together; only texts may split', () => {
    const tables = text
      .split('<w:tbl>')
      .slice(1)
      .map((table) => table.split('</w:tbl>')[0] ?? '');
    // Boxes, and forms of which each row says by itself what it is.
    const forms = [
      '【事務局総括】',
      '【配布資料】',
      '開催日時',
      '決定事項',
      '切り取り線',
      '委員氏名',
    ];
    const isForm = (table: string): boolean =>
      forms.some((word) => table.includes(word)) && !table.includes('{番号}');
    const long = tables.filter((table) => elements(table, 'w:tr').length > 1 && !isForm(table));
    expect(long.length).toBeGreaterThan(30);
    expect(long.filter((table) => !/<w:tblHeader\/>/u.test(table))).toEqual([]);
    const split = tables
      .flatMap((table) => elements(table, 'w:tr'))
      .filter((row) => !row.includes('<w:cantSplit/>'));
    const texts = split.flatMap((row) =>
      [...row.matchAll(/\{(?![#^/])([^}]+)\}/gu)].map(([, tag]) => tag),
    );
    expect(new Set(texts)).toEqual(
      new Set([
        ...['事務局総括', '会議の評価', '全体の課題', '取組実績'],
        // A row of the list that would not fit on a page.
        ...['番号', '取組', '提出状態', '指標名', '実績', '目標', '達成率', '判定', '備考'],
        ...['指標のない理由', '一次評価', '進捗状況', '方向性'],
        // What was said, and what was printed before: as long as people write it.
        ...['発言者', '要旨', '箇所', '訂正前', '訂正後', '理由'],
      ]),
    );
  });

  it('are framed by lines of half a point', () => {
    const sizes = new Set(
      [...text.matchAll(/<w:(?:top|bottom|left|right|insideH|insideV) [^>]*w:sz="(\d+)"/gu)].map(
        ([, size]) => size,
      ),
    );
    expect([...sizes].sort()).toEqual(['0', '4']);
  });
});

function numbers(xml: string, name: string): readonly number[] {
  return [...xml.matchAll(new RegExp(`<${name}="(\\d+)"`, 'gu'))].map(([, value]) => Number(value));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function tablesWith(word: string): readonly string[] {
  return text
    .split('<w:tbl>')
    .slice(1)
    .map((table) => table.split('</w:tbl>')[0] ?? '')
    .filter((table) => table.includes(word));
}

function millimetres(twips: number): number {
  return Math.round((twips * 254) / 1440) / 10;
}

function widthsOf(row: string): readonly number[] {
  return [...row.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"/gu)].map(([, width]) =>
    millimetres(Number(width)),
  );
}

it('its 提出状況一覧 has its columns to the millimetre, and says 該当なし over all of them', () => {
  const tables = tablesWith('最終提出日');
  expect(tables).toHaveLength(1);
  const [head = '', section = '', total = '', idle = ''] = elements(tables[0] ?? '', 'w:tr');
  const widths = [44, 16, 16, 20, 16, 16, 16, 26];
  for (const row of [head, section, total]) expect(widthsOf(row)).toEqual(widths);
  expect(widthsOf(idle)).toEqual([44, 126]);
  const words = [...head.matchAll(/<w:t(?: [^>]*)?>([^<]*)/gu)].map(([, word]) => word).join('');
  expect(words).toBe('課対象提出所属長確認待ち作成中未入力差戻し最終提出日');
});

describe('its 課内確認用一覧', () => {
  const tables = tablesWith('確認欄');

  it.each([
    ['with grades', 0, [13, 45, 80, 40, 12, 30, 47]],
    ['without grades', 1, [13, 45, 80, 40, 20, 29, 40]],
  ] as const)('%s has its columns to the millimetre', (_, face, widths) => {
    const rows = elements(tables[face] ?? '', 'w:tr');
    expect(rows).toHaveLength(7);
    for (const row of rows.slice(0, 6)) expect(widthsOf(row)).toEqual(widths);
  });

  it('has room for three stamps of 20 mm below the words, beside what is asked', () => {
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      const [stamps = ''] = elements(table, 'w:tr').slice(-1);
      expect(stamps).toMatch(/上記のとおり回答してよいか伺います。.*課長.*係長.*担当/su);
      expect(widthsOf(stamps)).toEqual([207, 20, 20, 20]);
      // 5 mm for the word.
      expect(numbers(stamps, 'w:trHeight w:val').map(millimetres)).toEqual([25]);
      expect(stamps).toContain('<w:cantSplit/>');
    }
  });

  it('keeps every line of the last action, or of its end, on the page of the stamps', () => {
    for (const table of tables) {
      const rows = elements(table, 'w:tr');
      const lines = [rows[3], rows[5]].flatMap((row) => elements(row ?? '', 'w:p').filter(prints));
      expect(lines.length).toBeGreaterThan(15);
      expect(lines.filter((line) => !line.includes('<w:keepNext/>'))).toEqual([]);
    }
  });
});

/** Not only a tag of a list, which vanishes. */
function prints(paragraph: string): boolean {
  const words = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)/gu)].map(([, own]) => own).join('');
  return words.replace(/\{[#^/][^}]*\}/gu, '') !== '';
}

describe('its pages', () => {
  it('are A4 with the binding margin, landscape and portrait', () => {
    const sections = elements(text, 'w:sectPr');
    const shapes = sections.map((section) => [
      /w:orient="(\w+)"/u.exec(section)?.[1],
      numbers(section, 'w:pgSz w:w')[0],
      ...['top', 'right', 'bottom', 'left'].map((side) =>
        Number(new RegExp(`w:pgMar[^>]* w:${side}="(\\d+)"`, 'u').exec(section)?.[1]),
      ),
    ]);
    const portrait = ['portrait', 11906, 1134, 850, 1020, 1417];
    const landscape = ['landscape', 16838, 1417, 850, 850, 850];
    // 次第, 委員名簿; 資料１ to ３; 意見, 見直し; 参考資料１ in two sizes, ２; 正誤表; the papers beside; lists.
    expect(shapes).toEqual(
      'PPLLPLLPLLLPPPPLP'.split('').map((page) => (page === 'P' ? portrait : landscape)),
    );
    // The turned pages of 参考資料１ go on with its paper: they have no first page of their own,
    // nor have letters, which bear no number.
    const goingOn = sections.flatMap((section, place) =>
      section.includes('<w:titlePg/>') ? [] : place,
    );
    expect(goingOn).toEqual([8, 12, 13, 14]);
  });

  it('bear number, meeting and marks at the top, page and edition at the foot', () => {
    const heads = names.filter((name) => name.includes('header')).map(part);
    const feet = names.filter((name) => name.includes('footer')).map(part);
    // Heads and feet that say the same are one part.
    expect([heads.length, feet.length]).toEqual([11, 5]);
    const words = (xml: string): string =>
      [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/gu)].map(([, own]) => own).join('');
    expect(new Set(heads.map(words))).toEqual(
      new Set([
        '{会議名}{表示}{資料番号}',
        '{計画名}{表示}{資料番号}',
        // 次第, 委員名簿 and the papers beside the pack bear no number, letters no meeting either.
        '{会議名}{表示}',
        '{表示}',
      ]),
    );
    const pages = (foot: string): number =>
      elements(foot, 'w:r').filter((run) =>
        /<w:instrText[^>]*>PAGE<\/w:instrText><\/w:r>$/u.test(run),
      ).length;
    expect(
      new Set(feet.map((foot) => `${words(foot).replace(/ /gu, '')} ${String(pages(foot))}`)),
    ).toEqual(
      new Set([
        '{^分冊}－－{/分冊}{#分冊}{資料番号}－{/分冊}{作成} 2',
        '－－{作成} 1',
        // 次第 is counted, its number is not printed; a letter has nothing at its foot.
        '{作成} 0',
        ' 0',
      ]),
    );
  });

  it('use the two fonts only, and no letter under 8 points but thin lines', () => {
    const fonts = [
      ...names
        .map(part)
        .join('')
        .matchAll(/<w:rFonts [^>]*>/gu),
    ].flatMap(([xml]) => [...xml.matchAll(/="([^"]*)"/gu)]);
    const used = new Set(fonts.map(([, font]) => font));
    expect([...used].sort()).toEqual(['BIZ UDGothic', 'BIZ UDMincho']);
    const small = pages
      .flatMap((xml) => elements(xml, 'w:r'))
      .filter((run) => prints(run) && (numbers(run, 'w:sz w:val')[0] ?? 21) < 16);
    // ふりがな above a name.
    expect(small).toHaveLength(1);
    expect(small[0]).toMatch(/w:sz w:val="14".*\{ふりがな\}/u);
  });

  it('have no colour: a monochrome print tells everything', () => {
    const colours = [...pages.join('').matchAll(/w:(?:fill|color|val)="([0-9A-F]{6})"/gu)].map(
      ([, colour = '']) => colour,
    );
    const isGrey = (colour: string): boolean => colour === colour.slice(0, 2).repeat(3);
    expect(colours.length).toBeGreaterThan(20);
    expect(colours.filter((colour) => !isGrey(colour))).toEqual([]);
  });

  it('hold nothing that floats', () => {
    expect(pages.join('')).not.toMatch(/w:drawing|w:pict|w:framePr|w:tblpPr|w:txbxContent/u);
  });

  it('end each paper with a paragraph of its own, so that no tag shares one with a section break', () => {
    const breaks = elements(text, 'w:p').filter((paragraph) => paragraph.includes('<w:sectPr'));
    expect(breaks).toHaveLength(16);
    for (const one of breaks) expect(one).not.toContain('{');
  });
});
