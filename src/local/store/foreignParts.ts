/**
 * What people put into the file and the workbook library would lose or misplace: pictures, charts,
 * shapes, threaded comments.
 *
 * The library finds such parts by the number of the tab, as if the first tab were always in
 * `sheet1.xml`. It is not, once people or we have moved a tab. So the parts are brought into the
 * order of the tabs first, and drawings are put back afterwards.
 */
import { CONTENT_TYPES } from './contentTypes';
import { elementsOf, openPackage, packageBytes, parseXml, readXml } from './xlsxParts';
import { relationshipsOf, relationshipsPath, tabParts } from './xlsxParts';
import { REFERENCE, WORKBOOK_PART, writeRelationships, xmlText } from './xlsxParts';
import type { Element } from '@xmldom/xmldom';
import type { Package, Relationship } from './xlsxParts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const EMPTY_TAB = `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;

/** Of a tab, or of the new one that stands for it. */
interface TabContent {
  readonly xml: string;
  readonly relationships: readonly Relationship[];
}

/**
 * @param order for each tab to be, the place of the tab that it was; undefined for a new one
 * @returns the file with its tabs in that order and `sheet1.xml` for the first; the same bytes where
 * that is so already
 */
export function arrangeTabs(bytes: Uint8Array, order: readonly (number | undefined)[]): Uint8Array {
  const parts = openPackage(bytes);
  const workbook = readXml(parts, WORKBOOK_PART);
  const tabs = tabParts(parts, workbook);
  const inOrder = order.every((from, at) => from === at && tabs[at]?.path === partOf(at));
  if (inOrder && order.length === tabs.length) return bytes;
  const contents = order.map((from) => contentOf(parts, tabs[from ?? -1]?.path));
  const threads = contents.map(({ relationships }) => threadOf(parts, relationships));
  for (const { path } of tabs) {
    parts.remove(path);
    parts.remove(relationshipsPath(path));
  }
  for (const thread of threads) if (thread !== undefined) parts.remove(thread.target);
  contents.forEach(({ xml, relationships }, at) => {
    parts.file(partOf(at), xml);
    const thread = threads[at];
    if (thread !== undefined) parts.file(threadPartOf(at), thread.xml);
    const renamed = relationships.map((one) =>
      one.target === thread?.target ? { ...one, target: threadPartOf(at) } : one,
    );
    if (renamed.length > 0) writeRelationships(parts, partOf(at), renamed);
  });
  const list = elementsOf(workbook, 'sheets')[0];
  for (const { element } of tabs) list?.removeChild(element);
  order.forEach((_, at) => {
    const element = workbook.createElementNS(MAIN, 'sheet');
    element.setAttribute('name', `tab ${String(at + 1)}`);
    element.setAttribute('sheetId', String(at + 1));
    element.setAttributeNS(REFERENCE, 'r:id', tabId(at));
    list?.appendChild(element);
  });
  for (const names of elementsOf(workbook, 'definedNames')) names.parentNode?.removeChild(names);
  parts.file(WORKBOOK_PART, xmlText(workbook));
  writeRelationships(parts, WORKBOOK_PART, [
    ...relationshipsOf(parts, WORKBOOK_PART).filter((one) => !one.type.endsWith('/worksheet')),
    ...order.map((_, at) => ({
      id: tabId(at),
      type: `${REFERENCE}/worksheet`,
      target: partOf(at),
      isExternal: false,
    })),
  ]);
  return packageBytes(parts);
}

function partOf(at: number): string {
  return `xl/worksheets/sheet${String(at + 1)}.xml`;
}

function threadPartOf(at: number): string {
  return `xl/threadedComments/threadedComment${String(at + 1)}.xml`;
}

function tabId(at: number): string {
  return `rIdTab${String(at + 1)}`;
}

function contentOf(parts: Package, path: string | undefined): TabContent {
  const file = path === undefined ? null : parts.file(path);
  if (path === undefined || file === null) return { xml: EMPTY_TAB, relationships: [] };
  return { xml: file.asText(), relationships: relationshipsOf(parts, path) };
}

function threadOf(
  parts: Package,
  relationships: readonly Relationship[],
): { target: string; xml: string } | undefined {
  const found = relationships.find((one) => one.type.endsWith('/threadedComment'));
  const file = found && parts.file(found.target);
  return found && file ? { target: found.target, xml: file.asText() } : undefined;
}

/**
 * Puts the drawings of `earlier` back into `bytes`, with all that they point to.
 * @param earlier a file with the same tabs in the same order, from `arrangeTabs`
 */
export function restoreDrawings(bytes: Uint8Array, earlier: Uint8Array): Uint8Array {
  const source = openPackage(earlier);
  if (source.file(/^xl\/drawings\/[^/]+\.xml$/).length === 0) return bytes;
  const target = openPackage(bytes);
  const types = contentTypes(source, target);
  tabParts(source, readXml(source, WORKBOOK_PART)).forEach(({ path }, at) => {
    const drawing = relationshipsOf(source, path).find((one) => one.type.endsWith('/drawing'));
    if (drawing === undefined) return;
    copyWithTargets(source, target, drawing.target, types.add);
    drawInTab(target, partOf(at), drawing);
  });
  types.save();
  return packageBytes(target);
}

/** The library carries some of these parts over by itself, but does not say what they are. */
function copyWithTargets(
  source: Package,
  target: Package,
  path: string,
  addType: (path: string) => void,
  done = new Set<string>(),
): void {
  const file = source.file(path);
  if (file === null || done.has(path)) return;
  done.add(path);
  if (target.file(path) === null) target.file(path, file.asUint8Array());
  addType(path);
  const relationships = source.file(relationshipsPath(path));
  if (relationships === null) return;
  target.file(relationshipsPath(path), relationships.asUint8Array());
  for (const one of relationshipsOf(source, path)) {
    if (!one.isExternal) copyWithTargets(source, target, one.target, addType, done);
  }
}

/** The elements that may follow a drawing in a worksheet, in the order that the format demands. */
const AFTER_DRAWING =
  /<(?:legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[ />]|<\/worksheet>/;

/** Lets a tab show a drawing, unless it shows one already. */
export function drawInTab(target: Package, tab: string, drawing: Relationship): void {
  const relationships = relationshipsOf(target, tab);
  if (relationships.some((one) => one.type.endsWith('/drawing'))) return;
  const id = 'rIdDrawing';
  writeRelationships(target, tab, [...relationships, { ...drawing, id }]);
  const xml = target.file(tab)?.asText() ?? EMPTY_TAB;
  target.file(
    tab,
    xml.replace(AFTER_DRAWING, (next) => `<drawing r:id="${id}"/>${next}`),
  );
}

/** Carries over the type of a part: by its name, or by the ending of its name. */
function contentTypes(
  source: Package,
  target: Package,
): { add: (path: string) => void; save: () => void } {
  const from = readXml(source, CONTENT_TYPES);
  const to = parseXml(target.file(CONTENT_TYPES)?.asText() ?? '<Types/>');
  const carry = (tag: 'Override' | 'Default', attribute: string, value: string): boolean => {
    const same = (element: Element): boolean =>
      element.getAttribute(attribute)?.toLowerCase() === value.toLowerCase();
    const found = elementsOf(from, tag).find(same);
    if (found === undefined) return false;
    if (!elementsOf(to, tag).some(same)) {
      const copy = to.importNode(found, true);
      const [first] = elementsOf(to, 'Override');
      if (tag === 'Default') to.documentElement?.insertBefore(copy, first ?? null);
      else to.documentElement?.appendChild(copy);
    }
    return true;
  };
  return {
    add: (path) => {
      const ending = path.slice(path.lastIndexOf('.') + 1);
      if (!carry('Override', 'PartName', `/${path}`)) carry('Default', 'Extension', ending);
    },
    save: () => {
      target.file(CONTENT_TYPES, xmlText(to));
    },
  };
}
