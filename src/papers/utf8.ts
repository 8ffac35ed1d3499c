/**
 * Text as bytes of UTF-8. The zip library makes them in five passes over forty million characters; handed
 * the bytes, it packs them as they are.
 */

const [TWO, THREE, FOUR] = [0x80, 0x800, 0x10000];

/** @param text without halves of a pair that stand alone: XML has none */
export function utf8(text: string): Uint8Array {
  // No unit needs more; what is not written to is not taken from the machine either.
  const bytes = new Uint8Array(3 * text.length);
  let end = 0;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    if (unit < TWO) {
      bytes[end++] = unit;
    } else if (unit < THREE) {
      bytes[end++] = 0xc0 | (unit >> 6);
      bytes[end++] = 0x80 | (unit & 0x3f);
    } else if (isHighHalf(unit)) {
      const point = FOUR + ((unit & 0x3ff) << 10) + (text.charCodeAt((place += 1)) & 0x3ff);
      bytes[end++] = 0xf0 | (point >> 18);
      bytes[end++] = 0x80 | ((point >> 12) & 0x3f);
      bytes[end++] = 0x80 | ((point >> 6) & 0x3f);
      bytes[end++] = 0x80 | (point & 0x3f);
    } else {
      bytes[end++] = 0xe0 | (unit >> 12);
      bytes[end++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[end++] = 0x80 | (unit & 0x3f);
    }
  }
  return bytes.subarray(0, end);
}

function isHighHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
