/**
 * The heads and feet of one paper: copies of those of the template, under names of their own, so
 * that each paper fills its own. Where the template has none, an empty one is printed: without it
 * Word would print that of the paper before.
 */
import type { DocxFile } from './docxFile';
import { folderOf, relationsOf, type MarginPart } from './relations';
import { referencesIn, withReferences, type Reference, type Section } from './sections';

export interface Margins {
  /** The sections, each referring to the copies. */
  readonly sections: readonly Section[];
  readonly copies: readonly MarginCopy[];
}

export interface MarginCopy extends MarginPart {
  /** Not yet filled. */
  readonly text: string;
  /** What it refers to (the town's emblem); '' for nothing. */
  readonly relations: string;
}

/** @param place place of the paper in the pack */
export function drawnMargins(
  docx: DocxFile,
  sections: readonly Section[],
  targets: ReadonlyMap<string, string>,
  place: number,
): Margins {
  const copies = new Map<string, MarginCopy>();
  const copyOf = (kind: Reference['kind'], original: string): MarginCopy => {
    const key = `${kind} ${original}`;
    const known = copies.get(key);
    if (known !== undefined) return known;
    const number = `${String(place + 1)}-${String(copies.size + 1)}`;
    const copy = {
      id: `margin-${number}`,
      kind,
      name: `${folderOf(docx.main)}${kind}${number}.xml`,
      text: original === '' ? emptyMargin(kind) : docx.text(original),
      relations: original === '' ? '' : docx.text(relationsOf(original)),
    };
    copies.set(key, copy);
    return copy;
  };
  const drawn = sections.map((section) => {
    const references = neededIn(section.properties).map((reference) => ({
      ...reference,
      id: copyOf(reference.kind, targets.get(reference.id) ?? '').id,
    }));
    return { ...section, properties: withReferences(section.properties, references) };
  });
  return { sections: drawn, copies: [...copies.values()] };
}

/** The references of a section, and one to nothing for each head and foot that it lacks. */
function neededIn(properties: string): readonly Reference[] {
  const own = referencesIn(properties);
  const types = /<w:titlePg[ />]/u.test(properties) ? ['default', 'first'] : ['default'];
  const lacking = (['header', 'footer'] as const).flatMap((kind) =>
    types
      .filter((type) => !own.some((each) => each.kind === kind && each.type === type))
      .map((type) => ({ kind, type, id: '' })),
  );
  return [...own, ...lacking];
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function emptyMargin(kind: Reference['kind']): string {
  const element = kind === 'header' ? 'w:hdr' : 'w:ftr';
  return `<${element} xmlns:w="${WORD}"><w:p/></${element}>`;
}
