/**
 * The heads and feet of one paper: copies of those of the template, under names of their own, so
 * that each paper fills its own. Where the template has none, an empty one is printed: without it
 * Word would print that of the paper before.
 */
import type { DocxFile } from './docxFile';
import { folderOf, relationsOf, type MarginKind, type MarginPart } from './relations';
import type { Section } from './sections';
import { childOf, childrenOf, wordElement, type XmlDocument, type XmlElement } from './xmlTree';

export interface Margins {
  /** The sections, each referring to the copies. */
  readonly sections: readonly Section[];
  readonly parts: readonly MarginPart[];
  /** Text of each copy, not yet filled, by its name. */
  readonly texts: ReadonlyMap<string, string>;
  /** What a copy refers to (the town's emblem): its relations, by its name. */
  readonly relations: ReadonlyMap<string, string>;
}

const KINDS: readonly MarginKind[] = ['header', 'footer'];
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export function drawnMargins(
  document: XmlDocument,
  sections: readonly Section[],
  from: {
    readonly docx: DocxFile;
    readonly targets: ReadonlyMap<string, string>;
    /** Place of the paper in the pack. */
    readonly place: number;
  },
): Margins {
  const { docx, targets, place } = from;
  const copies = new Map<string, MarginPart>();
  const copyOf = (kind: MarginKind, original: string): MarginPart => {
    const known = copies.get(`${kind} ${original}`);
    if (known !== undefined) return known;
    const name = `${String(place + 1)}-${String(copies.size + 1)}`;
    const copy = { id: `margin-${name}`, kind, name: `${folderOf(docx.main)}${kind}${name}.xml` };
    copies.set(`${kind} ${original}`, copy);
    return copy;
  };
  const drawn = sections.map((section) => ({
    ...section,
    properties: redirected(document, section.properties, (kind, id) =>
      copyOf(kind, id === null ? '' : (targets.get(id) ?? '')),
    ),
  }));
  const originals = [...copies].map(([key, part]) => ({
    part,
    original: key.slice(key.indexOf(' ') + 1),
  }));
  return {
    sections: drawn,
    parts: originals.map(({ part }) => part),
    texts: new Map(
      originals.map(({ part, original }) => [
        part.name,
        original === '' ? emptyMargin(part.kind) : docx.text(original),
      ]),
    ),
    relations: new Map(
      originals.flatMap(({ part, original }) => {
        const own = original === '' ? '' : docx.text(relationsOf(original));
        return own === '' ? [] : [[part.name, own] as const];
      }),
    ),
  };
}

/** The properties of a section, referring to the copies, with an empty head and foot for those it lacks. */
function redirected(
  document: XmlDocument,
  properties: XmlElement,
  copyOf: (kind: MarginKind, id: string | null) => MarginPart,
): XmlElement {
  const drawn = properties.cloneNode(true);
  const types = childOf(drawn, 'w:titlePg') === undefined ? ['default'] : ['first', 'default'];
  for (const kind of KINDS) {
    const name = `w:${kind}Reference`;
    const own = childrenOf(drawn).filter(({ nodeName }) => nodeName === name);
    for (const reference of own) {
      reference.setAttribute('r:id', copyOf(kind, reference.getAttribute('r:id')).id);
    }
    const given = own.map((reference) => reference.getAttribute('w:type') ?? 'default');
    for (const type of types.filter((wanted) => !given.includes(wanted))) {
      const reference = wordElement(document, name);
      reference.setAttribute('w:type', type);
      reference.setAttribute('r:id', copyOf(kind, null).id);
      drawn.insertBefore(reference, drawn.firstChild);
    }
  }
  return drawn;
}

function emptyMargin(kind: MarginKind): string {
  const element = kind === 'header' ? 'w:hdr' : 'w:ftr';
  return `<${element} xmlns:w="${WORD}" xmlns:r="${RELATIONSHIP}"><w:p/></${element}>`;
}
