/**
 * `_x000A_` is how .xlsx writes a character that XML cannot hold. Our library decodes it in cells,
 * but writes a text that merely looks like it as it is, and would read another one.
 */

/** Makes a text that looks like an escape come back as it is. */
export function encodeEscapes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** For the places where the library does not decode: notes, formulas, messages. */
export function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
