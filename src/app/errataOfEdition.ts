/**
 * 正誤表 in the documents of an edition: what they print otherwise than the edition before. It is no part of
 * the data: the 照合番号 and the decision whether anything is new are made without it.
 */
import type { PackInput } from '../documents/packInput';
import type { DocumentPart } from '../documents/partsOfPack';
import type { MakeNotice } from '../wording/makeDocuments';
import type { PaperKind } from '../wording/paperNames';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { fingerprint } from '../workbook/write/fingerprint';
import { errataBefore } from './keptPrint';
import type { Ports } from './ports';

/** The papers that print it. */
const PRINTED_IN: readonly PaperKind[] = ['methods'];

export interface Corrected {
  readonly parts: readonly DocumentPart[];
  readonly notices: readonly MakeNotice[];
}

export function withErrata(
  ports: Pick<Ports, 'workbook' | 'papers'>,
  read: WorkbookRead,
  edition: { readonly source: PackInput; readonly kind: string; readonly edition: number },
  parts: readonly DocumentPart[],
): Corrected {
  const { source, kind, edition: number } = edition;
  if (!source.papers.some((paper) => PRINTED_IN.includes(paper))) return { parts, notices: [] };
  const { year } = source.figures.now;
  const errata = errataBefore(
    ports,
    read,
    { kind, year, edition: number },
    { after: parts.map(({ content }) => content), paperTexts: source.paperTexts },
  );
  if (errata === 'first') return { parts, notices: [] };
  if (errata === 'not kept') return { parts, notices: [{ kind: 'no errata', why: errata }] };
  const { parts: corrected } = ports.papers.plan({ ...source, errata }, fingerprint);
  const isSame =
    corrected.length === parts.length &&
    corrected.every(({ suffix }, place) => suffix === parts[place]?.suffix);
  return isSame
    ? { parts: corrected, notices: [] }
    : { parts, notices: [{ kind: 'no errata', why: 'too long' }] };
}
