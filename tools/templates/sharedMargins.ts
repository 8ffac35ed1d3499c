/**
 * Heads and feet that say the same are one part. The drawing gives every section parts of its own; a paper
 * gets copies of them anyway when it is filled.
 */

const MARGIN = /^word\/(?:header|footer)\d+\.xml$/u;
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';

/** @param parts texts by their names */
export function withSharedMargins(
  parts: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  const shared = new Map<string, string>();
  for (const [name, text] of parts) {
    const first = firsts.get(text);
    if (!MARGIN.test(name)) continue;
    if (first === undefined) firsts.set(text, name);
    else shared.set(name, first);
  }
  const kept = [...parts].filter(([name]) => !shared.has(name));
  return new Map(kept.map(([name, text]) => [name, referring(name, text, shared)]));
}

/** The lists of a .docx that name its parts. */
function referring(name: string, text: string, shared: ReadonlyMap<string, string>): string {
  if (name === TYPES) {
    return text.replace(/<Override [^>]*PartName="\/([^"]*)"[^>]*\/>/gu, (whole, part: string) =>
      shared.has(part) ? '' : whole,
    );
  }
  if (name !== RELATIONS) return text;
  return text.replace(/(?<= Target=")[^"]*(?=")/gu, (target) =>
    (shared.get(`word/${target}`) ?? `word/${target}`).slice('word/'.length),
  );
}
