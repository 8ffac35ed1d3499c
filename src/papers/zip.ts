/**
 * Parts of a file packed as a zip. The library is loaded inside the function that packs: it costs
 * 10 ms at its start, and Apps Script evaluates the bundle anew at every call.
 */

/** As much of pizzip as is used here; its own types bring those of Node along. */
interface Packer {
  file(name: string, content: string): void;
  generate(options: { readonly type: 'base64'; readonly compression: 'DEFLATE' }): string;
}

declare const require: (name: 'pizzip') => new () => Packer;

/** @returns the zip in base64 */
export function zipped(parts: ReadonlyMap<string, string>): string {
  const PizZip = require('pizzip');
  const zip = new PizZip();
  for (const [name, content] of parts) zip.file(name, content);
  return zip.generate({ type: 'base64', compression: 'DEFLATE' });
}
