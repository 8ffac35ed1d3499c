/**
 * The look of a cell: `CellFormat` of Sheets and the style of .xlsx.
 *
 * What is the same as writing nothing (bottom alignment, black, the usual size) is read as nothing.
 * What Sheets has no word for here (borders, fonts, unlocked cells) stays as it is in the file.
 */
import type { CellStyle, Color, FontStyle } from 'hucre';
import type { CellFormat, ColorStyle } from '../../google/surface/sheets';
import { fromXlsxNumberFormat, toXlsxNumberFormat } from './numberFormats';

/** Of every workbook that the host makes: Sheets' own size, a font that every office here has. */
export const DEFAULT_FONT = { name: 'Yu Gothic', size: 10 } as const;

const VERTICAL = { TOP: 'top', MIDDLE: 'center', BOTTOM: 'bottom' } as const;
const HORIZONTAL = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;

/** Changes `base` (what the file has) in everything that `format` can say. */
export function toXlsxStyle(format: CellFormat, base: CellStyle = {}): CellStyle {
  const style: CellStyle = { ...base };
  delete style.numFmt;
  delete style.fill;
  if (format.numberFormat !== undefined) style.numFmt = toXlsxNumberFormat(format.numberFormat);
  if (format.backgroundColorStyle !== undefined) {
    style.fill = solidFill(toXlsxColor(format.backgroundColorStyle));
  }
  const alignment = { ...base.alignment };
  delete alignment.horizontal;
  delete alignment.vertical;
  delete alignment.wrapText;
  if (format.horizontalAlignment) alignment.horizontal = HORIZONTAL[format.horizontalAlignment];
  if (format.verticalAlignment) alignment.vertical = VERTICAL[format.verticalAlignment];
  if (format.wrapStrategy === 'WRAP') alignment.wrapText = true;
  setOrDelete(style, 'alignment', alignment);
  const font = fontOf(format, base.font);
  setOrDelete(style, 'font', font);
  return style;
}

function setOrDelete<Key extends 'alignment' | 'font'>(
  style: CellStyle,
  key: Key,
  value: NonNullable<CellStyle[Key]>,
): void {
  if (Object.keys(value).length > 0) style[key] = value;
  else Reflect.deleteProperty(style, key);
}

function fontOf(format: CellFormat, base: FontStyle | undefined): FontStyle {
  const { bold, fontSize, foregroundColorStyle } = format.textFormat ?? {};
  const font: FontStyle = { ...base };
  delete font.bold;
  delete font.color;
  delete font.size;
  if (bold === true) font.bold = true;
  if (fontSize !== undefined) font.size = fontSize;
  if (foregroundColorStyle !== undefined) font.color = toXlsxColor(foregroundColorStyle);
  if (Object.keys(font).length === 0) return font;
  return { ...DEFAULT_FONT, ...font };
}

/** @param usualSize the size of the workbook's default font in points */
export function fromXlsxStyle(style: CellStyle, usualSize: number): CellFormat {
  const numberFormat = fromXlsxNumberFormat(style.numFmt ?? '');
  const background =
    style.fill?.type === 'pattern' && style.fill.pattern === 'solid'
      ? fromXlsxColor(style.fill.fgColor)
      : undefined;
  const horizontal = upper(style.alignment?.horizontal, ['left', 'center', 'right']);
  const vertical = style.alignment?.vertical;
  const textFormat = fromXlsxFont(style.font, usualSize);
  return {
    ...(numberFormat && { numberFormat }),
    ...(background && { backgroundColorStyle: background }),
    ...(horizontal && { horizontalAlignment: horizontal }),
    ...(vertical === 'top' && { verticalAlignment: 'TOP' as const }),
    ...(vertical === 'center' && { verticalAlignment: 'MIDDLE' as const }),
    ...(style.alignment?.wrapText === true && { wrapStrategy: 'WRAP' as const }),
    ...(textFormat && { textFormat }),
  };
}

function fromXlsxFont(
  font: FontStyle | undefined,
  usualSize: number,
): CellFormat['textFormat'] | undefined {
  const colour = fromXlsxColor(font?.color);
  const visible = colour !== undefined && Object.keys(colour.rgbColor).length > 0;
  const textFormat = {
    ...(font?.bold === true && { bold: true }),
    ...(font?.size !== undefined && font.size !== usualSize && { fontSize: font.size }),
    ...(visible && { foregroundColorStyle: colour }),
  };
  return Object.keys(textFormat).length > 0 ? textFormat : undefined;
}

function upper<Value extends string>(
  value: string | undefined,
  known: readonly Value[],
): Uppercase<Value> | undefined {
  const found = known.find((one) => one === value);
  return found?.toUpperCase() as Uppercase<Value> | undefined;
}

/** @param behind only in a style that changes another one, where it is the colour that counts */
export function solidFill(colour: Color, behind?: Color): NonNullable<CellStyle['fill']> {
  return {
    type: 'pattern',
    pattern: 'solid',
    fgColor: colour,
    ...(behind && { bgColor: behind }),
  };
}

export function toXlsxColor({ rgbColor }: ColorStyle): Color {
  const parts = [rgbColor.red, rgbColor.green, rgbColor.blue].map((part) =>
    Math.round((part ?? 0) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return { rgb: parts.join('').toUpperCase() };
}

/** @returns undefined where the colour comes from the theme of the file: Sheets has no such colours */
export function fromXlsxColor(colour: Color | undefined): ColorStyle | undefined {
  if (colour?.rgb === undefined || !/^[0-9A-Fa-f]{6}$/.test(colour.rgb)) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(colour.rgb?.slice(at, at + 2) ?? '0', 16) / 255,
  );
  return {
    rgbColor: { ...(red && { red }), ...(green && { green }), ...(blue && { blue }) },
  };
}
