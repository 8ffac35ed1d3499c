/**
 * From the query of an address to the options that the bundle would have passed.
 *
 * Sheets: everything is a text, `ranges` a list; a name that the call does not have is refused by the
 * service itself. Drive: flags and counts are read as such.
 */
import { NotEmulated } from '../googleError';

export type Options = Readonly<Record<string, unknown>>;

/** Google has them; the host does not. */
const SHEETS_NOT_EMULATED = [
  'includeGridData',
  'excludeTablesInBandedRanges',
  'majorDimension',
  'dateTimeRenderOption',
];

export function sheetsOptions(query: URLSearchParams): Options {
  return optionsOf(query, (name, values) => {
    if (SHEETS_NOT_EMULATED.includes(name)) throw new NotEmulated(`the parameter ${name}`);
    return name === 'ranges' ? values : single(values);
  });
}

export function driveOptions(query: URLSearchParams): Options {
  return optionsOf(query, (name, values) => {
    const value = single(values);
    if (name === 'pageSize') return Number(value);
    return value === 'true' || value === 'false' ? value === 'true' : value;
  });
}

function optionsOf(
  query: URLSearchParams,
  read: (name: string, values: readonly string[]) => unknown,
): Options {
  const names = [...new Set(query.keys())];
  return Object.fromEntries(names.map((name) => [name, read(name, query.getAll(name))]));
}

/** A parameter that was given twice stays a list, which no call takes. */
function single(values: readonly string[]): unknown {
  return values.length === 1 ? values[0] : values;
}
