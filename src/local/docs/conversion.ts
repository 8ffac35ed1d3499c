/**
 * What Google may lose when it makes a Google Doc of a .docx. Nobody has published what it does; an
 * office may be told to lose any of these, so that the mending can be tried.
 */
import { edited, rowEdit, sizeEdit } from './edits';
import { withoutPageFields } from './footers';
import { documentXml, withDocumentXml, wordText } from './wordText';

export type Losable =
  'repeated heads' | 'whole rows' | 'turned pages' | 'section breaks' | 'page numbers';

/** The bytes as they would be had the conversion lost these. */
export function convertedWithLosses(docx: Uint8Array, losses: readonly Losable[]): Uint8Array {
  if (losses.length === 0) return docx;
  const xml = documentXml(docx);
  const joined = losses.includes('section breaks') ? withoutBreaks(xml) : xml;
  const { tables, sections } = wordText(joined);
  const [first] = sections;
  const rows = tables.flatMap((table) =>
    table.rows.map((row) =>
      rowEdit(
        joined,
        row,
        row.isHead && !losses.includes('repeated heads'),
        row.isWhole && !losses.includes('whole rows'),
      ),
    ),
  );
  const sizes =
    first === undefined || !losses.includes('turned pages')
      ? []
      : sections.map((section) => sizeEdit(section, first.width, first.height));
  const converted = withDocumentXml(docx, edited(joined, [...rows, ...sizes]));
  return losses.includes('page numbers') ? withoutPageFields(converted) : converted;
}

/** The breaks inside the text are gone; the last section gives its size to all. */
function withoutBreaks(xml: string): string {
  const last = xml.lastIndexOf('<w:sectPr');
  return xml.slice(0, last).replace(/<w:sectPr[ >].*?<\/w:sectPr>/gsu, '') + xml.slice(last);
}
