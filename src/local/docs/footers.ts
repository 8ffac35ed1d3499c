/** The feet of a .docx, as far as they are claimed: whether they hold the number of the page. */
import PizZip from 'pizzip';

const FOOTER = /^word\/footer\d*[^/]*\.xml$/u;
const PAGE_FIELD = /<w:instrText[^>]*>\s*PAGE\b[^<]*<\/w:instrText>/gu;

/** The texts of the parts in which feet stand. */
export function footerTexts(docx: Uint8Array): readonly string[] {
  const zip = new PizZip(docx);
  return Object.keys(zip.files)
    .filter((name) => FOOTER.test(name))
    .map((name) => zip.file(name)?.asText() ?? '');
}

export function hasPageField(footer: string): boolean {
  return footer.search(PAGE_FIELD) >= 0;
}

/** The .docx with feet in which no number of a page stands. */
export function withoutPageFields(docx: Uint8Array): Uint8Array {
  const zip = new PizZip(docx);
  for (const name of Object.keys(zip.files).filter((part) => FOOTER.test(part))) {
    const text = zip.file(name)?.asText() ?? '';
    zip.file(name, text.replace(PAGE_FIELD, ''), { date: new Date(1980, 0, 1) });
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
