/**
 * Draws a small workbook as .xlsx: the parts that ECMA-376 asks for and nothing else.
 *
 * Every text is a shared string with the format TEXT, so that neither a formula nor a date comes of
 * it; drop-downs take their words from a hidden tab, because words written into the rule itself may
 * have 255 characters together.
 */
import type { SheetBook, SheetTab } from '../documents/sheetBook';
import { escapedXml } from './xml';
import { printedTitles, sheetXml, type DrawnTab } from './xlsxSheet';
import { STYLES_XML } from './xlsxStyles';
import { zipped } from './zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** @returns the file in base64 */
export function drawnXlsx(book: SheetBook): string {
  const strings = new Map<string, number>();
  const stringOf = (text: string): number => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  const lists = listsOf(book);
  const tabs: readonly DrawnTab[] = [
    ...book.tabs,
    ...(lists.length > 0 ? [wordsTab(book.wordsTitle, lists)] : []),
  ];
  const sheets = tabs.map((tab) => sheetXml(tab, { stringOf, lists, listsIn: book.wordsTitle }));
  return zipped(
    new Map([
      ['[Content_Types].xml', contentTypes(tabs.length)],
      ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
      ['xl/workbook.xml', workbookXml(tabs, book.tabs.length)],
      ['xl/_rels/workbook.xml.rels', workbookRelationships(tabs.length)],
      ['xl/styles.xml', HEAD + STYLES_XML],
      ['xl/sharedStrings.xml', sharedStrings([...strings.keys()])],
      ...sheets.map((xml, place) => [sheetPath(place), HEAD + xml] as const),
    ]),
  );
}

/** Each list of words once, in the order in which it is met. */
function listsOf({ tabs }: SheetBook): readonly (readonly string[])[] {
  const lists = new Map<string, readonly string[]>();
  for (const { words } of tabs.flatMap(({ columns }) => columns)) {
    if (words !== undefined && words.length > 0) lists.set(words.join('\n'), words);
  }
  return [...lists.values()];
}

/** One list per column, from the first row on. */
function wordsTab(title: string, lists: readonly (readonly string[])[]): SheetTab {
  const height = Math.max(...lists.map((words) => words.length));
  return {
    title,
    frozenColumns: 0,
    columns: lists.map(() => ({
      heading: title,
      width: 160,
      kind: 'text',
      help: '',
      isGiven: true,
    })),
    rows: Array.from({ length: height }, (_, row) => lists.map((words) => words[row] ?? '')),
  };
}

const sheetPath = (place: number): string => `xl/worksheets/sheet${String(place + 1)}.xml`;

function contentTypes(count: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="${TYPES}.${type}+xml"/>`;
  const sheets = Array.from({ length: count }, (_, place) => part(sheetPath(place), 'worksheet'));
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('xl/workbook.xml', 'sheet.main')}${part('xl/styles.xml', 'styles')}${part('xl/sharedStrings.xml', 'sharedStrings')}${sheets.join('')}</Types>`;
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([type, target], place) =>
      `<Relationship Id="rId${String(place + 1)}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">${each.join('')}</Relationships>`;
}

function workbookRelationships(count: number): string {
  return relationships([
    ...Array.from(
      { length: count },
      (_, place) => ['worksheet', `worksheets/sheet${String(place + 1)}.xml`] as const,
    ),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ]);
}

/** @param shown how many tabs are to be seen; what follows is hidden */
function workbookXml(tabs: readonly DrawnTab[], shown: number): string {
  const sheets = tabs.map(({ title }, place) => {
    const number = String(place + 1);
    const state = place < shown ? '' : ' state="hidden"';
    return `<sheet name="${escapedXml(title)}" sheetId="${number}"${state} r:id="rId${number}"/>`;
  });
  const titles = tabs
    .slice(0, shown)
    .map(
      (tab, place) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${String(place)}">${escapedXml(printedTitles(tab))}</definedName>`,
    );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

function sharedStrings(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapedXml(text)}</t></si>`);
  return `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${String(texts.length)}">${items.join('')}</sst>`;
}
