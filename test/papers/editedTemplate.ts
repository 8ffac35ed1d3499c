/** The template that ships, edited part by part as programs and people do. */
import PizZip from 'pizzip';
import { packTemplate } from '../app/officeInMemory';

export const MAIN = 'word/document.xml';

/** A template with another text in each of these parts. */
export function edited(
  edits: Readonly<Record<string, (text: string) => string>>,
  template: string = packTemplate,
): string {
  const zip = new PizZip(template, { base64: true });
  for (const [name, edit] of Object.entries(edits)) {
    zip.file(name, edit(zip.file(name)?.asText() ?? ''));
  }
  return zip.generate({ type: 'base64', compression: 'DEFLATE' });
}

/** The template with a text of its body replaced where it first stands. */
export function withText(found: string, instead: string, template: string = packTemplate): string {
  return edited(
    {
      [MAIN]: (xml) => {
        if (!xml.includes(found)) throw new Error(`The template has no ${found}.`);
        return xml.replace(found, instead);
      },
    },
    template,
  );
}
