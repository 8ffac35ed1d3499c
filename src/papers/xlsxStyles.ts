/** How cells of a small workbook look. The places of the formats in the list are their names. */

const thin = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFB3B3B3"/></${side}>`)
  .join('');

const font = (extra: string): string =>
  `<font>${extra}<sz val="10"/><name val="BIZ UDPGothic"/><family val="2"/></font>`;

const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

const AMOUNT = 164;
/** `@`: whatever is typed stays as it was typed. */
const TEXT = 49;

function format(parts: {
  readonly number: number;
  readonly fill?: number;
  readonly font?: number;
  readonly align: 'left' | 'center' | 'right';
}): string {
  const { number, fill: fillId = 0, font: fontId = 0, align } = parts;
  return `<xf numFmtId="${String(number)}" fontId="${String(fontId)}" fillId="${String(fillId)}" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="top" wrapText="1"/></xf>`;
}

const GREY = 2;

/** Where each format stands in the list. */
export const STYLE = {
  heading: 1,
  text: 2,
  centred: 3,
  amount: 4,
  givenText: 5,
  givenCentred: 6,
  givenAmount: 7,
} as const;

const formats = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  format({ number: TEXT, fill: 3, font: 1, align: 'center' }),
  format({ number: TEXT, align: 'left' }),
  format({ number: TEXT, align: 'center' }),
  format({ number: AMOUNT, align: 'right' }),
  format({ number: TEXT, fill: GREY, align: 'left' }),
  format({ number: TEXT, fill: GREY, align: 'center' }),
  format({ number: AMOUNT, fill: GREY, align: 'right' }),
];

const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  fill('F2F2F2'),
  fill('E8F1FE'),
];

export const STYLES_XML = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="${String(AMOUNT)}" formatCode="#,##0;△#,##0"/></numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="${String(fills.length)}">${fills.join('')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${thin}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${String(formats.length)}">${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
