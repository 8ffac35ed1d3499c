/**
 * Widths, heights and what is hidden: pixels of Sheets, characters and points of .xlsx.
 *
 * Rule: one character is 7 pixels wide (Excel's rule for its usual fonts), one point is 4/3 pixels.
 * Programs round as they like: two widths within 2 pixels are the same width.
 */
import type { ColumnDef, RowDef } from 'hucre';
import type { DimensionProperties } from '../../google/surface/sheets';

const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 4 / 3;
const SAME_WITHIN_PIXELS = 2;

export function toXlsxColumn(column: DimensionProperties | undefined): ColumnDef {
  return {
    ...(column?.pixelSize !== undefined && { width: column.pixelSize / PIXELS_PER_CHARACTER }),
    ...(column?.hiddenByUser === true && { hidden: true }),
  };
}

export function fromXlsxColumn(column: ColumnDef): DimensionProperties | undefined {
  return dimension(
    column.width === undefined ? undefined : column.width * PIXELS_PER_CHARACTER,
    column.hidden,
  );
}

/** @returns undefined for a row of the usual height that everybody sees */
export function toXlsxRow(row: DimensionProperties | undefined): RowDef | undefined {
  const definition = {
    ...(row?.pixelSize !== undefined && { height: row.pixelSize / PIXELS_PER_POINT }),
    ...((row?.hiddenByUser === true || row?.hiddenByFilter === true) && { hidden: true }),
  };
  return Object.keys(definition).length > 0 ? definition : undefined;
}

export function fromXlsxRow(row: RowDef): DimensionProperties | undefined {
  return dimension(
    row.height === undefined ? undefined : row.height * PIXELS_PER_POINT,
    row.hidden,
  );
}

function dimension(
  pixels: number | undefined,
  hidden: boolean | undefined,
): DimensionProperties | undefined {
  const properties = {
    ...(pixels !== undefined && { pixelSize: Math.round(pixels) }),
    ...(hidden === true && { hiddenByUser: true }),
  };
  return Object.keys(properties).length > 0 ? properties : undefined;
}

export function sameDimension(
  one: DimensionProperties | undefined,
  other: DimensionProperties | undefined,
): boolean {
  const sizes = [one?.pixelSize, other?.pixelSize];
  const [size = 0, otherSize = 0] = sizes;
  return (
    (one?.hiddenByUser ?? false) === (other?.hiddenByUser ?? false) &&
    (sizes.every((each) => each === undefined) ||
      (sizes.every((each) => each !== undefined) &&
        Math.abs(size - otherSize) <= SAME_WITHIN_PIXELS))
  );
}
