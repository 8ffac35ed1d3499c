/** What our own printing of lists puts in place of the library's must be what the library prints. */
import { expect, it } from '@jest/globals';
import Docxtemplater from 'docxtemplater';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { plainTypes } from '../../src/papers/relations';
import { renderedParts } from '../../src/papers/render';

function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

const MAIN = 'word/document.xml';
const FORMATTED =
  '<w:p><w:r><w:rPr><w:b/><w:sz w:val="17"/></w:rPr><w:t>{実績}{#理由}（{理由}）{/理由}{^理由}－{/理由}</w:t></w:r></w:p>';
const ROW = `<w:tr><w:tc>${paragraph('{#意見}{内容}')}</w:tc><w:tc>${paragraph('{番号}{/意見}')}</w:tc></w:tr>`;
const BODY = `<w:document><w:body>${paragraph('{年度}')}${paragraph('{#取組}')}${FORMATTED}<w:tbl>${ROW}</w:tbl>${paragraph('{^意見}なし{/意見}')}${paragraph('{/取組}')}${paragraph('終')}</w:body></w:document>`;

/** By the library alone. */
function libraryText(values: object): string {
  const zip = new PizZip();
  zip.file('[Content_Types].xml', plainTypes(MAIN, []));
  zip.file(MAIN, BODY);
  const document = new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    stripInvalidXMLChars: true,
  });
  return document.render(values).getZip().file(MAIN)?.asText() ?? '';
}

const text = fc.string({ unit: fc.constantFrom('あ', 'x', ' ', '\n', '<', '&', '"', "'", '𠮷') });
const values = fc.record({
  年度: text,
  取組: fc.array(
    fc.record({
      実績: text,
      理由: text,
      番号: text,
      意見: fc.array(fc.record({ 内容: text }), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
});

it('prints lists, conditions and line breaks as the library does', () => {
  fc.assert(
    fc.property(values, (given) => {
      const own = renderedParts({ main: MAIN, body: BODY, copies: [] }, given).get(MAIN);
      expect(own).toBe(libraryText(given));
    }),
  );
});
