/**
 * The parts of a .docx that its text refers to: which part a reference means, and new parts entered
 * where Word looks for them.
 */
import { parsedXml, removeNode, serialised, within, type XmlElement } from './xmlTree';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const WORD_TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export type MarginKind = 'header' | 'footer';

/** A head or foot that is printed in one paper. */
export interface MarginPart {
  readonly id: string;
  readonly kind: MarginKind;
  readonly name: string;
}

/** Name of the part that holds the relations of another: `word/_rels/document.xml.rels`. */
export function relationsOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** The heads and feet of the document: the part behind each id of its text. */
export function marginsOf(relations: string, main: string): ReadonlyMap<string, string> {
  const document = parsedXml(relations);
  return new Map(
    (document === null ? [] : within(document, 'Relationship')).filter(isMargin).map((relation) => {
      const target = relation.getAttribute('Target') ?? '';
      const name = target.startsWith('/') ? target.slice(1) : folderOf(main) + target;
      return [relation.getAttribute('Id') ?? '', name];
    }),
  );
}

function isMargin(relation: XmlElement): boolean {
  return /\/(?:header|footer)$/u.test(relation.getAttribute('Type') ?? '');
}

export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** The relations of the document with these heads and feet in place of its own. */
export function withMargins(
  relations: string,
  main: string,
  margins: readonly MarginPart[],
): string {
  const document = parsedXml(relations) ?? parsedXml(`<Relationships xmlns="${RELATIONS}"/>`);
  if (document === null) return relations;
  within(document, 'Relationship').filter(isMargin).forEach(removeNode);
  for (const { id, kind, name } of margins) {
    const relation = document.createElementNS(RELATIONS, 'Relationship');
    relation.setAttribute('Id', id);
    relation.setAttribute('Type', `${OFFICE}/${kind}`);
    relation.setAttribute('Target', name.slice(folderOf(main).length));
    document.documentElement.appendChild(relation);
  }
  return serialised(document);
}

/** The list of content types with these heads and feet in place of the document's own. */
export function withMarginTypes(types: string, margins: readonly MarginPart[]): string {
  const document = parsedXml(types);
  if (document === null) return types;
  for (const override of within(document, 'Override')) {
    const type = override.getAttribute('ContentType') ?? '';
    if (isMarginType(type)) removeNode(override);
    // A template of Word (.dotx) becomes a document.
    override.setAttribute('ContentType', type.replace('.template.main', '.document.main'));
  }
  for (const { kind, name } of margins) {
    const override = document.createElementNS(TYPES, 'Override');
    override.setAttribute('PartName', `/${name}`);
    override.setAttribute('ContentType', marginType(kind));
    document.documentElement.appendChild(override);
  }
  return serialised(document);
}

function marginType(kind: MarginKind): string {
  return `${WORD_TYPES}.${kind}+xml`;
}

function isMarginType(type: string): boolean {
  return type === marginType('header') || type === marginType('footer');
}

/** The list of content types of a file that holds one text and these heads and feet, nothing else. */
export function plainTypes(main: string, margins: readonly MarginPart[]): string {
  const overrides = [
    { name: main, type: `${WORD_TYPES}.document.main+xml` },
    ...margins.map(({ kind, name }) => ({ name, type: marginType(kind) })),
  ];
  return `<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/>${overrides
    .map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`)
    .join('')}</Types>`;
}
