/**
 * 様式: a template is one text of base64, cut into pieces that a cell holds. The version with the
 * highest number counts; its pieces are numbered from 1, and the order of the rows decides nothing.
 *
 * Behind the base64 stands `#` and its fingerprint, so that a piece which somebody deleted, doubled or
 * changed by hand is noticed: what is damaged is told, and nothing else takes its place in silence.
 *
 * A version whose only piece is a word says that from then on the built-in template counts. Of old
 * versions the contents are removed and the keys stay.
 */
import { nearestNumber } from '../../domain/exact';
import { accept, refuse, type Verdict } from '../../domain/verdict';
import { damagePlaceText, damageText } from '../../wording/damage';
import type { StoredTemplateDamage } from '../../wording/storedTemplate';
import type { Damage } from '../read/damage';
import { comparableKey } from '../read/plainText';
import { numberIn, textIn } from '../read/rowCells';
import type { RowRead, TabRead } from '../read/rows';
import type { WorkbookRead } from '../read/workbookRead';
import { fingerprint } from '../write/fingerprint';

/** 様式ID of the template of 会議資料. */
export const packTemplateId = '会議資料';

/** A cell holds 50,000 characters. */
const LONGEST_PIECE = 45_000;
const SEAL = '#';
/** In place of a template: the built-in one counts. */
export const builtInPiece = '組込み';

/** A version with its rows, in the order of their numbers. */
export interface TemplateVersion {
  readonly version: number;
  readonly rows: readonly RowRead[];
}

/** `own` with its base64; `built-in` with the version that says so, 0 where nothing was ever stored. */
export type StoredTemplate =
  | { readonly kind: 'built-in'; readonly version: number }
  | { readonly kind: 'own'; readonly version: number; readonly base64: string };

/** @returns the pieces of a template, in their order */
export function piecesOf(base64: string): readonly string[] {
  const sealed = base64 + SEAL + fingerprint(base64);
  const count = Math.ceil(sealed.length / LONGEST_PIECE);
  return Array.from({ length: count }, (_, place) =>
    sealed.slice(place * LONGEST_PIECE, (place + 1) * LONGEST_PIECE),
  );
}

/** What stands in 様式 of one template, the newest version first; versions without contents are left out. */
export function templateVersions(
  { tabs }: WorkbookRead,
  templateId: string,
): readonly TemplateVersion[] {
  const own = templatesTabOf(tabs).rows.filter(
    (row) => comparableKey(textIn(row, 'templateId')) === comparableKey(templateId),
  );
  const versions = [...new Set(own.map(versionIn))].sort((one, other) => other - one);
  return versions
    .map((version) => ({
      version,
      rows: own
        .filter((row) => versionIn(row) === version)
        .sort((one, other) => pieceNumberIn(one) - pieceNumberIn(other)),
    }))
    .filter(({ rows }, place) => place === 0 || rows.some((row) => textIn(row, 'piece') !== ''));
}

/** The template that counts. */
export function storedTemplate(
  read: WorkbookRead,
  templateId: string,
): Verdict<StoredTemplate, StoredTemplateDamage> {
  const [newest] = templateVersions(read, templateId);
  const rows = damagedRows(read, newest?.version ?? 0);
  if (rows.length > 0) {
    const damages = rows.map((each) => `${damagePlaceText(each.place)}：${damageText(each)}`);
    return refuse({ reason: 'rows', damages });
  }
  return newest === undefined
    ? accept({ kind: 'built-in', version: 0 })
    : wholeVersion(read, newest);
}

/** One version put together from its pieces. */
export function wholeVersion(
  { tabs }: WorkbookRead,
  { version, rows }: TemplateVersion,
): Verdict<StoredTemplate, StoredTemplateDamage> {
  const tab = templatesTabOf(tabs).title;
  const [first] = rows;
  if (first !== undefined && textIn(first, 'piece') === builtInPiece) {
    return accept({ kind: 'built-in', version });
  }
  const gap = rows.findIndex((row, place) => pieceNumberIn(row) !== place + 1);
  if (gap >= 0) return refuse({ reason: 'piece missing', tab, version, piece: gap + 1 });
  for (const row of rows) {
    const reason = faultOf(textIn(row, 'piece'));
    if (reason !== undefined) return refuse({ reason, tab, version, row: row.row + 1 });
  }
  const [base64 = '', seal] = rows
    .map((row) => textIn(row, 'piece'))
    .join('')
    .split(SEAL);
  if (seal === undefined) {
    return refuse({ reason: 'piece missing', tab, version, piece: rows.length + 1 });
  }
  return seal === fingerprint(base64)
    ? accept({ kind: 'own', version, base64 })
    : refuse({ reason: 'altered', tab, version, rows: rows.map(({ row }) => row + 1) });
}

function faultOf(piece: string): 'piece blank' | 'piece unreadable' | undefined {
  if (piece === '') return 'piece blank';
  return /^[A-Za-z0-9+/=#]+$/u.test(piece) ? undefined : 'piece unreadable';
}

/** Rows that do not count, unless they are known to be of an older version. */
function damagedRows({ damages }: WorkbookRead, newest: number): readonly Damage[] {
  return damages.filter(
    ({ place, reach, cause }) =>
      place.tabKey === 'templates' &&
      reach === 'row' &&
      (cause.kind !== 'key twice' || Number(place.key?.split(' ')[1]) >= newest),
  );
}

function templatesTabOf(tabs: WorkbookRead['tabs']): TabRead {
  const tab = tabs.get('templates');
  if (tab === undefined) throw new Error('様式 was not read.');
  return tab;
}

function versionIn(row: RowRead): number {
  return countIn(row, 'version');
}

function pieceNumberIn(row: RowRead): number {
  return countIn(row, 'pieceNumber');
}

function countIn(row: RowRead, column: string): number {
  const count = numberIn(row, column);
  return count === undefined ? 0 : nearestNumber(count);
}
