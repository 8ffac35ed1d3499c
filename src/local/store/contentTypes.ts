/** The list of a package that says of each part what it is. */
import { elementsOf, readXml, xmlText } from './xlsxParts';
import type { Package } from './xlsxParts';

export const CONTENT_TYPES = '[Content_Types].xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';

export function addContentType(parts: Package, part: string, type: string): void {
  const list = readXml(parts, CONTENT_TYPES);
  const element = list.createElementNS(NAMESPACE, 'Override');
  element.setAttribute('PartName', `/${part}`);
  element.setAttribute('ContentType', type);
  list.documentElement?.appendChild(element);
  parts.file(CONTENT_TYPES, xmlText(list));
}

export function removeContentType(parts: Package, part: string): void {
  const list = readXml(parts, CONTENT_TYPES);
  const element = elementsOf(list, 'Override').find(
    (one) => one.getAttribute('PartName') === `/${part}`,
  );
  if (element !== undefined) list.documentElement?.removeChild(element);
  parts.file(CONTENT_TYPES, xmlText(list));
}
