/** A template that people opened and saved in LibreOffice: tags in pieces, breaks in other places. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { templateFaults } from '../../src/documents/checkTemplate';
import { filledPack } from '../../src/papers/fill';
import { isTemplateText, readTemplate } from '../../src/papers/templateText';
import { readDocx } from '../papers/docxRead';
import { CONTENT, SHEETS, SUMMARY, TAGS, template } from '../papers/smallTemplate';
import { LIBREOFFICE, needs, run, workFolder } from './programs';

const folder = workFolder();
const OUT = join(folder.path, 'resaved');

afterAll(() => {
  folder.remove();
});

/** Opens the file and saves it as another kind. */
function converted(name: string, kind: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder.path, 'profile')).href}`;
  const file = join(folder.path, name);
  run(LIBREOFFICE, [profile, '--headless', '--convert-to', kind, '--outdir', OUT, file]);
}

/** Pages of a .pdf: its tree counts them. */
function pageCount(pdf: Buffer): number {
  return Math.max(
    ...[...pdf.toString('latin1').matchAll(/\/Count (\d+)/gu)].map(([, count]) => Number(count)),
  );
}

needs([LIBREOFFICE], 'a template saved by LibreOffice', () => {
  let original = '';
  let resaved = '';

  beforeAll(async () => {
    original = await template();
    writeFileSync(join(folder.path, 'template.docx'), Buffer.from(original, 'base64'));
    converted('template.docx', 'docx');
    resaved = readFileSync(join(OUT, 'template.docx')).toString('base64');
  }, 120_000);

  it('has its tags in pieces and its breaks elsewhere, so that the test is worth its time', () => {
    const xml = readDocx(resaved).part('word/document.xml');
    expect(xml).not.toContain('{資料：');
    expect(xml).toContain('<w:br w:type="page"/>');
    // The break is on the paragraph of a closing tag.
    expect(xml).toMatch(/<\/w:sectPr>(?:(?!<\/w:p>).)*該当なし/su);
  });

  it('has no fault', () => {
    const read = readTemplate(resaved);
    const nobody = (): undefined => undefined;
    expect(isTemplateText(read) && templateFaults(read, TAGS, [SUMMARY, SHEETS], nobody)).toEqual(
      [],
    );
  });

  it('prints what the original prints, section by section', () => {
    const printed = (base64: string): unknown =>
      readDocx(filledPack(base64, CONTENT).docx).sections.map(
        ({ isLandscape, header, footer, paragraphs }) => ({
          isLandscape,
          header,
          footer: footer.replace(/[\s\d]/gu, ''),
          paragraphs,
        }),
      );
    expect(printed(resaved)).toEqual(printed(original));
  });

  it('has as many pages as the original', () => {
    for (const [name, base64] of Object.entries({ original, resaved })) {
      const pack = Buffer.from(filledPack(base64, CONTENT).docx, 'base64');
      writeFileSync(join(folder.path, `${name}.docx`), pack);
      converted(`${name}.docx`, 'pdf');
    }
    expect(pageCount(readFileSync(join(OUT, 'original.pdf')))).toBe(3);
    expect(pageCount(readFileSync(join(OUT, 'resaved.pdf')))).toBe(3);
  }, 120_000);
});
