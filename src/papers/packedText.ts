/** A long text in few characters: deflated, in base64. The same text always gives the same characters. */
import { zipOf, type Zip } from './docxFile';
import { utf8 } from './utf8';

declare const require: (
  name: 'pizzip',
) => new (base64: string, options: { readonly base64: true }) => Zip;

const ENTRY = 'text';

export function packedText(text: string): string {
  return zipOf([[ENTRY, utf8(text)]]).generate({
    type: 'base64',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
  });
}

/** @throws Error for what is no text that was packed here */
export function unpackedText(packed: string): string {
  const PizZip = require('pizzip');
  const entry = new PizZip(packed, { base64: true }).file(ENTRY);
  if (entry === null) throw new Error('not a packed text');
  return entry.asText();
}
