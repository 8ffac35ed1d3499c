/**
 * Drop-downs that take their list from another tab: Excel moves them into an extension of the tab
 * (`x14:dataValidations`) when it saves, where the workbook library does not look.
 */
import type { DataValidation, Workbook } from 'hucre';
import type { Element } from '@xmldom/xmldom';
import { WORKBOOK_PART, elementsOf, openPackage, parseXml, readXml, tabParts } from './xlsxParts';

const START = '<x14:dataValidations';
const END = '</x14:dataValidations>';
const NAMESPACES =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" ' +
  'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

/** Adds those of the file to the tabs of `workbook`, which was read from the same bytes. */
export function addExtensionValidations(workbook: Workbook, bytes: Uint8Array): void {
  const parts = openPackage(bytes);
  const tabs = tabParts(parts, readXml(parts, WORKBOOK_PART));
  for (const sheet of workbook.sheets) {
    const tab = tabs.find(({ element }) => element.getAttribute('name') === sheet.name);
    const xml = tab && parts.file(tab.path)?.asNodeBuffer();
    const found = xml ? validationsIn(xml) : [];
    if (found.length > 0) sheet.dataValidations = [...(sheet.dataValidations ?? []), ...found];
  }
}

function validationsIn(xml: Buffer): DataValidation[] {
  const start = xml.lastIndexOf(START);
  const end = xml.lastIndexOf(END);
  if (start === -1 || end < start) return [];
  const text = xml.subarray(start, end + END.length).toString('utf8');
  const document = parseXml(`<root ${NAMESPACES}>${text}</root>`);
  return elementsOf(document, 'x14:dataValidation').flatMap((element) => validationOf(element));
}

function validationOf(element: Element): DataValidation[] {
  const type = element.getAttribute('type');
  const range = textOf(element, 'xm:sqref');
  const formula1 = textOf(element, 'xm:f');
  if ((type !== 'list' && type !== 'custom') || range === '') return [];
  const errorStyle = element.getAttribute('errorStyle') === 'warning' ? 'warning' : 'stop';
  const prompt = element.getAttribute('prompt');
  return [
    {
      type,
      range,
      formula1,
      allowBlank: element.getAttribute('allowBlank') === '1',
      showErrorMessage: element.getAttribute('showErrorMessage') === '1',
      errorStyle,
      ...(prompt && { showInputMessage: true, inputMessage: prompt }),
    },
  ];
}

function textOf(element: Element, tag: string): string {
  return element.getElementsByTagName(tag)[0]?.textContent?.trim() ?? '';
}
