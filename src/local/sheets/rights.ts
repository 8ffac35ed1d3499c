/**
 * Who may change what: editors change the file, and inside a protected range only those whom the
 * protection names, and the owner, whom no protection stops. A warning stops nobody.
 *
 * Source: Apps Script reference, class Protection (`removeEditors`: the owner cannot be removed;
 * `setWarningOnly`: every editor may edit after a warning).
 */
import type { GridRange, ProtectedRange } from '../../google/surface/sheets';
import type { GoogleError } from '../googleError';
import type { FileAccess, Sheet } from './book';
import { PROTECTED, invalidArgument, permissionDenied } from './refusal';

/** May this person change the file at all? */
export function isEditor(access: FileAccess, person: string): boolean {
  return access.owner === person || access.editors.includes(person);
}

/** May this person change cells inside the protection? Members of groups are not known to the host. */
export function mayEditInside(
  protection: Pick<ProtectedRange, 'editors' | 'warningOnly'>,
  access: FileAccess,
  person: string,
): boolean {
  if (!isEditor(access, person)) return false;
  if (access.owner === person || protection.warningOnly === true) return true;
  return protection.editors?.users?.includes(person) ?? false;
}

/** Do two ranges of one tab share a cell? Missing bounds are unbounded. */
export function overlap(one: GridRange, other: GridRange): boolean {
  return (
    one.sheetId === other.sheetId &&
    (one.startRowIndex ?? 0) < (other.endRowIndex ?? Infinity) &&
    (other.startRowIndex ?? 0) < (one.endRowIndex ?? Infinity) &&
    (one.startColumnIndex ?? 0) < (other.endColumnIndex ?? Infinity) &&
    (other.startColumnIndex ?? 0) < (one.endColumnIndex ?? Infinity)
  );
}

/** The refusal that a person meets who changes this range by hand, or null. */
export function refusalToEdit(
  sheet: Sheet,
  access: FileAccess,
  person: string,
  range: GridRange,
): GoogleError | null {
  if (!isEditor(access, person)) return permissionDenied();
  const closed = sheet.protectedRanges.some(
    (protection) => overlap(protection.range, range) && !mayEditInside(protection, access, person),
  );
  return closed ? invalidArgument(PROTECTED) : null;
}
