/**
 * 様式: a template is one text of base64, in pieces that a cell holds. The version with the highest
 * number counts; the order of the rows decides nothing.
 *
 * A piece that somebody deleted, or changed by hand, is noticed: what is damaged is told, and nothing
 * else takes its place in silence.
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
import { isBase64Piece, wholeOf } from './pieces';

/** 様式ID of the template of 会議資料. */
export const packTemplateId = '会議資料';

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
  const whole = wholeOf(rows.map((row) => textIn(row, 'piece')));
  if (whole.accepted) return accept({ kind: 'own', version, base64: whole.value });
  const spoiled = rows.find((row) => !isBase64Piece(textIn(row, 'piece')));
  if (spoiled !== undefined) {
    const reason = textIn(spoiled, 'piece') === '' ? 'piece blank' : 'piece unreadable';
    return refuse({ reason, tab, version, row: spoiled.row + 1 });
  }
  return whole.refusal.reason === 'pieces missing'
    ? refuse({ reason: 'piece missing', tab, version, pieces: whole.refusal.missing })
    : refuse({ reason: 'altered', tab, version, rows: rows.map(({ row }) => row + 1) });
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
