/**
 * What a displacement of rows or columns does to everything that names ranges: merges, protections,
 * conditional formats, filter views, charts, and the references of formulas in all tabs.
 *
 * A protection of the whole tab has no bounds and so stays the whole tab. Whatever loses all its
 * cells goes away; a formula that refers to such cells shows `#REF!`.
 */
import type { ConditionalFormatRule, FilterView, GridRange } from '../../google/surface/sheets';
import type { Book, Sheet } from './book';
import { displaceChart } from './displaceCharts';
import { displaceRange, type Displacement, type Interval } from './displacement';
import { rewriteFormulas } from './formulas';
import { mapReferences, type Corner, type Place, type Reference } from './references';

/** The book with all ranges and references following the displacement; cells stay where they are. */
export function displaceRanges(book: Book, displacement: Displacement): Book {
  const moved = book.sheets.find((sheet) => sheet.properties.sheetId === displacement.sheetId);
  if (!moved) return book;
  const title = moved.properties.title.toLowerCase();
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const own = sheet.properties.title;
      const rewritten = rewriteFormulas(sheet, (formula) =>
        mapReferences(formula, (reference) =>
          (reference.title ?? own).toLowerCase() === title
            ? displaceReference(reference, displacement)
            : reference,
        ),
      );
      return sheet === moved ? displaceSheet(rewritten, displacement) : rewritten;
    }),
  };
}

function displaceSheet(sheet: Sheet, displacement: Displacement): Sheet {
  const withRange = <T extends { readonly range: GridRange }>(holders: readonly T[]): T[] =>
    holders.flatMap((holder) => {
      const range = displaceRange(holder.range, displacement);
      return range ? [{ ...holder, range }] : [];
    });
  return {
    ...sheet,
    merges: displaceAll(sheet.merges, displacement),
    protectedRanges: withRange(sheet.protectedRanges),
    filterViews: withRange(sheet.filterViews).map((view) => displaceSpecs(view, displacement)),
    conditionalFormats: sheet.conditionalFormats.flatMap((rule) =>
      displaceRule(rule, displacement),
    ),
    charts: sheet.charts.map((chart) => displaceChart(chart, displacement)),
  };
}

function displaceAll(ranges: readonly GridRange[], displacement: Displacement): GridRange[] {
  return ranges.flatMap((range) => displaceRange(range, displacement) ?? []);
}

function displaceSpecs<T extends FilterView>(view: T, { dimension, move }: Displacement): T {
  if (dimension === 'ROWS' || view.filterSpecs === undefined) return view;
  const filterSpecs = view.filterSpecs.flatMap((spec) => {
    const column = move({ start: spec.columnIndex, end: spec.columnIndex + 1 });
    return column?.start === undefined ? [] : [{ ...spec, columnIndex: column.start }];
  });
  return { ...view, filterSpecs };
}

/**
 * A rule's formula is written for the top left cell of its first range: relative places go along
 * with that cell, absolute ones follow the displacement.
 */
function displaceRule(
  rule: ConditionalFormatRule,
  displacement: Displacement,
): ConditionalFormatRule[] {
  const ranges = displaceAll(rule.ranges, displacement);
  const [before] = rule.ranges;
  const [after] = ranges;
  if (!before || !after) return [];
  const rows = displacement.dimension === 'ROWS';
  const travelled = rows
    ? (after.startRowIndex ?? 0) - (before.startRowIndex ?? 0)
    : (after.startColumnIndex ?? 0) - (before.startColumnIndex ?? 0);
  const follow = (place: Place): Place | null => {
    if (!place.absolute) return { ...place, at: place.at + travelled };
    const moved = displacement.move({ start: place.at, end: place.at + 1 });
    return moved?.start === undefined ? null : { ...place, at: moved.start };
  };
  const rewrite = (formula: string): string =>
    mapReferences(formula, (reference) => mapPlaces(reference, rows ? 'row' : 'column', follow));
  const values = rule.booleanRule.condition.values.map(({ userEnteredValue }) => ({
    userEnteredValue: userEnteredValue.startsWith('=')
      ? rewrite(userEnteredValue)
      : userEnteredValue,
  }));
  const condition = { ...rule.booleanRule.condition, values };
  return [{ ranges, booleanRule: { ...rule.booleanRule, condition } }];
}

/** The reference with each place of one dimension mapped, or null where one of them is lost. */
export function mapPlaces(
  reference: Reference,
  name: 'row' | 'column',
  map: (place: Place) => Place | null,
): Reference | null {
  const mapCorner = (corner: Corner): Corner | null => {
    const place = corner[name];
    if (!place) return corner;
    const mapped = map(place);
    return mapped && { ...corner, [name]: mapped };
  };
  const first = mapCorner(reference.first);
  const last = reference.last && mapCorner(reference.last);
  if (!first || last === null) return null;
  return { ...reference, first, ...(last ? { last } : {}) };
}

function displaceReference(
  reference: Reference,
  { dimension, move }: Displacement,
): Reference | null {
  const name = dimension === 'ROWS' ? 'row' : 'column';
  const first = reference.first[name];
  const last = reference.last ? reference.last[name] : first;
  if (!first && !last) return reference;
  const interval = intervalOf(first, last);
  const moved = move(interval);
  if (!moved) return null;
  if (moved.start === interval.start && moved.end === interval.end) return reference;
  const at = (place: Place | undefined, index: number | undefined): Corner =>
    place && index !== undefined ? { [name]: { ...place, at: index } } : {};
  return {
    ...reference,
    first: { ...reference.first, ...at(first, moved.start) },
    ...(reference.last
      ? {
          last: {
            ...reference.last,
            ...at(last, moved.end === undefined ? undefined : moved.end - 1),
          },
        }
      : {}),
  };
}

function intervalOf(first: Place | undefined, last: Place | undefined): Interval {
  const places = [first?.at, last?.at].filter((at) => at !== undefined);
  return {
    start: first && Math.min(...places),
    end: last && Math.max(...places) + 1,
  };
}
