/**
 * An .xlsx as the package of parts that it is: which part is which tab, what points to what.
 *
 * Only for what the workbook library does not carry over; cells are its affair.
 */
import { posix } from 'node:path';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import type { Document, Element } from '@xmldom/xmldom';
import PizZip from 'pizzip';

export type Package = PizZip;

/** Of the attribute by which an element names a relationship, `r:id`. */
export const REFERENCE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** One part points to another. `target` is a path in the package, or an address outside of it. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

export function openPackage(bytes: Uint8Array): Package {
  return new PizZip(bytes);
}

export function packageBytes(parts: Package): Uint8Array {
  return parts.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

export function parseXml(text: string): Document {
  return new DOMParser().parseFromString(text, 'text/xml');
}

export function xmlText(document: Document): string {
  return new XMLSerializer().serializeToString(document);
}

/** @throws Error naming the part that is missing */
export function readXml(parts: Package, path: string): Document {
  const file = parts.file(path);
  if (file === null) throw new Error(`found no part ${path} in the workbook file`);
  return parseXml(file.asText());
}

export function elementsOf(document: Document, tag: string): Element[] {
  return Array.from(document.getElementsByTagName(tag));
}

export function relationshipsPath(path: string): string {
  return posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);
}

/** None where the part points to nothing. */
export function relationshipsOf(parts: Package, path: string): Relationship[] {
  const file = parts.file(relationshipsPath(path));
  if (file === null) return [];
  return elementsOf(parseXml(file.asText()), 'Relationship').map((element) => {
    const target = element.getAttribute('Target') ?? '';
    const isExternal = element.getAttribute('TargetMode') === 'External';
    return {
      id: element.getAttribute('Id') ?? '',
      type: element.getAttribute('Type') ?? '',
      target: isExternal ? target : resolve(path, target),
      isExternal,
    };
  });
}

function resolve(from: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(from), target);
}

export function writeRelationships(
  parts: Package,
  path: string,
  relationships: readonly Relationship[],
): void {
  const document = parseXml(`<Relationships xmlns="${RELATIONSHIPS}"/>`);
  for (const { id, type, target, isExternal } of relationships) {
    const element = document.createElementNS(RELATIONSHIPS, 'Relationship');
    element.setAttribute('Id', id);
    element.setAttribute('Type', type);
    element.setAttribute('Target', isExternal ? target : `/${target}`);
    if (isExternal) element.setAttribute('TargetMode', 'External');
    document.documentElement?.appendChild(element);
  }
  parts.file(relationshipsPath(path), xmlText(document));
}

export const WORKBOOK_PART = 'xl/workbook.xml';

/** The tabs in their order: the element that names each, and the part that holds it. */
export function tabParts(parts: Package, workbook: Document): { element: Element; path: string }[] {
  const targets = new Map(relationshipsOf(parts, WORKBOOK_PART).map((one) => [one.id, one.target]));
  return elementsOf(workbook, 'sheet').map((element) => ({
    element,
    path: targets.get(element.getAttributeNS(REFERENCE, 'id') ?? '') ?? '',
  }));
}
