/** Colours as six hexadecimal digits, RRGGBB, and as Sheets says them: three parts from 0 to 1. */
import type { ColorStyle } from './surface/sheets';

/** RRGGBB, or '' where there is no colour; a missing part of a colour is 0. */
export function hexOf(style: ColorStyle | undefined): string {
  const rgb = style?.rgbColor;
  if (rgb === undefined) return '';
  return [rgb.red, rgb.green, rgb.blue]
    .map((part) =>
      Math.round((part ?? 0) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

export function colour(hex: string): ColorStyle {
  const part = (from: number) => parseInt(hex.slice(from, from + 2), 16) / 255;
  return { rgbColor: { red: part(0), green: part(2), blue: part(4) } };
}
