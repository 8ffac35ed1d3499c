/**
 * A document that a panel links to, for the person of the panel: as .docx, or as .pdf where LibreOffice is
 * installed. Google gives both to whoever follows the link of a Google Doc.
 */
import { pdfOf } from '../libreOffice';
import type { StoredFile } from '../office';
import { file, text, type HttpAnswer } from './httpAnswer';
import type { ShownPanel } from './panelShelf';
import type { Desk } from './runAs';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const NOT_THERE = text(404, 'この資料は、今のブックにないか、あなたに共有されていません。');
const NO_LIBRE_OFFICE = text(
  501,
  'この端末に LibreOffice がないため、PDF にできません。Word の形式で開いて、PDF に書き出してください。',
);

/** @param name e.g. `local-file-8.pdf` */
export async function answerDocument(
  { file: book }: Desk,
  { seat }: ShownPanel,
  name: string,
): Promise<HttpAnswer> {
  const [, id = '', format = ''] = /^(local-file-\d+)\.(docx|pdf)$/u.exec(name) ?? [];
  const found = await book.enter(
    (office): StoredFile | undefined =>
      office.files.find(
        (each) => each.id === id && each.uploadedMimeType === DOCX && isSharedWith(each, seat.user),
      ),
    false,
  );
  if (found === undefined) return NOT_THERE;
  if (format === 'docx') return file(`${found.name}.docx`, DOCX, Buffer.from(found.bytes));
  const pdf = await pdfOf(found.bytes);
  return pdf === null ? NO_LIBRE_OFFICE : file(`${found.name}.pdf`, 'application/pdf', pdf);
}

/** Whoever follows a link may read what is theirs or was shared with them; no grant of the add-on counts. */
function isSharedWith(
  { owner, writers, readers = [], trashed }: StoredFile,
  person: string,
): boolean {
  return !trashed && [owner, ...writers, ...readers].includes(person);
}
