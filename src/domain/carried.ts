/**
 * Values of the domain as text, so that a panel reckons with exactly what the server has read. Exact
 * numbers travel as fractions and maps as their entries: JSON alone would lose both.
 */
import { fromParts, isExact, partsOf } from './exact';

/** Marks what JSON has no form for; no field of the domain begins with it. */
const MARK = '$';

/** @param value data of the domain: no functions, no sets, no cycles */
export function carried(value: unknown): string {
  return JSON.stringify(packed(value));
}

/**
 * What `carried` made a text of, as plain data again. Whoever calls says what it is: the text comes
 * from this program's own server.
 * @throws SyntaxError or RangeError for a text that `carried` has not made
 */
export function uncarried(text: string): unknown {
  return unpacked(JSON.parse(text));
}

function packed(value: unknown): unknown {
  if (isExact(value)) return { [MARK]: 'exact', parts: partsOf(value) };
  if (value instanceof Map) {
    const entries = [...value].map(([key, each]) => [packed(key), packed(each)]);
    return { [MARK]: 'map', entries };
  }
  if (Array.isArray(value)) return value.map(packed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, packed(each)]));
}

function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked);
  if (!isRecord(value)) return value;
  switch (value[MARK]) {
    case 'exact': {
      const [numerator, denominator] = listOf(value['parts']);
      return fromParts(String(numerator), String(denominator));
    }
    case 'map':
      return new Map(
        listOf(value['entries']).map((entry) => {
          const [key, each] = listOf(entry);
          return [unpacked(key), unpacked(each)];
        }),
      );
    default:
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpacked(each)]));
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
