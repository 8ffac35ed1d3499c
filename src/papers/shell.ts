/** The text of a document, and what stands around it. */
import { isWhole } from './xmlScan';

export interface Shell {
  readonly before: string;
  readonly body: string;
  readonly after: string;
}

/** @returns null where the text is not that of a document, or was cut off */
export function shellOf(xml: string): Shell | null {
  const begin = /<w:body(?:\s[^>]*)?>/u.exec(xml);
  const end = xml.lastIndexOf('</w:body>');
  if (begin === null || end < begin.index || !isWhole(xml)) return null;
  const start = begin.index + begin[0].length;
  return { before: xml.slice(0, start), body: xml.slice(start, end), after: xml.slice(end) };
}
