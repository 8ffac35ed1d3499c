/**
 * Protection: a whole tab is what .xlsx can protect. Ranges, warnings and the list of those who may
 * edit are the sidecar's; Excel people may lift the protection of a tab, which has no password.
 */
import type { Sheet } from '../sheets/book';

type Protection = Sheet['protectedRanges'][number];

/** Does it close the whole tab to others, rather than a part of it or with a mere warning? */
export function isWholeTab({ range, warningOnly }: Protection): boolean {
  const bounds = [
    range.startRowIndex,
    range.endRowIndex,
    range.startColumnIndex,
    range.endColumnIndex,
  ];
  return warningOnly !== true && bounds.every((bound) => bound === undefined);
}

/**
 * What people did to the protection of a tab in Excel, applied to the exact list.
 * @param isProtected whether the tab is protected in the file
 * @param newId       a protection id that no other has
 */
export function mergeProtections(
  exact: readonly Protection[],
  sheetId: number,
  isProtected: boolean,
  newId: () => number,
): readonly Protection[] {
  if (exact.some(isWholeTab) === isProtected) return exact;
  if (!isProtected) return exact.filter((protection) => !isWholeTab(protection));
  return [...exact, { protectedRangeId: newId(), range: { sheetId }, editors: { users: [] } }];
}
