/**
 * Another version of a template: its pieces are new rows, and of versions that are no longer kept the
 * contents are removed in the same write. Somebody who stores one in the same moment wants the same
 * number: one of the two is refused.
 */
import { comparableKey } from '../read/plainText';
import { textIn } from '../read/rowCells';
import type { WorkbookRead } from '../read/workbookRead';
import type { NewRow, RowWrite } from '../write/rowWrite';
import { piecesOf } from './pieces';
import { builtInPiece, templateVersions } from './templateRows';

/** The newest one counts; the others can be taken out and put back. */
export const KEPT_VERSIONS = 3;

export interface TemplateWrite {
  readonly version: number;
  readonly writes: readonly RowWrite[];
  readonly newRows: readonly NewRow[];
}

/** @param base64 absent: from now on the built-in template counts */
export function decideTemplate(
  read: WorkbookRead,
  templateId: string,
  base64: string | undefined,
): TemplateWrite {
  const standing = templateVersions(read, templateId);
  const version = (standing[0]?.version ?? 0) + 1;
  const pieces = base64 === undefined ? [builtInPiece] : piecesOf(base64);
  return {
    version,
    newRows: pieces.map((piece, place) => ({
      tabKey: 'templates',
      key: [comparableKey(templateId), version, place + 1].join(' '),
      cells: { templateId, name: templateId, version, pieceNumber: place + 1, piece },
    })),
    writes: standing
      .slice(KEPT_VERSIONS - 1)
      .flatMap(({ rows }) => rows)
      .filter((row) => textIn(row, 'piece') !== '')
      .map(({ key }) => ({ tabKey: 'templates', key, cells: { piece: '' } })),
  };
}
