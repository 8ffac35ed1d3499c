/**
 * A person opens a Google Doc and types: other words stand there, and Drive knows who changed it and when.
 * Only people to whom it belongs or was shared for editing can.
 */
import type { OfficeState, StoredFile } from '../office';
import { documentXml, withDocumentXml } from './wordText';

export interface HandEditing {
  readonly person: string;
  readonly fileId: string;
  /** Words that stand in one run of the document; its first occurrence is replaced. */
  readonly from: string;
  readonly to: string;
}

/** @throws Error where the person may not edit, or the words are not there */
export function editByHand(office: OfficeState, { person, fileId, from, to }: HandEditing): void {
  const file = office.files.find(({ id }) => id === fileId);
  if (file === undefined) throw new Error(`There is no file ${fileId}.`);
  if (file.owner !== person && !file.writers.includes(person)) {
    throw new Error(`${person} may not edit ${file.name}.`);
  }
  const xml = documentXml(file.bytes);
  const words = escaped(from);
  if (!xml.includes(words)) throw new Error(`${file.name} does not say ${from}.`);
  const changed: StoredFile = {
    ...file,
    bytes: withDocumentXml(
      file.bytes,
      xml.replace(words, () => escaped(to)),
    ),
    modifiedTime: Math.max(office.now, file.modifiedTime + 1),
    modifiedBy: person,
  };
  office.files = office.files.map((known) => (known.id === fileId ? changed : known));
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
