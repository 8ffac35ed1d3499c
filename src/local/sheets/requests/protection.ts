/**
 * Protections: `addProtectedRange`, `updateProtectedRange`.
 *
 * Whoever protects stays among the editors, or Google refuses. Only editors of a protection and the
 * owner change it. The owner is always an editor, named or not. A mere warning has no editors.
 */
import type { ProtectedRange } from '../../../google/surface/sheets';
import type { Book, FileAccess } from '../book';
import { boundsOf, gridOf, withSheet } from '../cellGrid';
import { overwrite, refuseUnmasked, under, writeMask } from '../mask';
import { EXISTING_PROTECTED_RANGE } from '../messages';
import { PROTECTED, refuse } from '../refusal';
import { mayEditInside } from '../rights';
import { answerProtection } from '../spreadsheetAnswer';
import { type Applier, type Asker, chooseId, requireEditable } from './request';

export const addProtectedRange: Applier<'addProtectedRange'> = (
  book,
  { protectedRange },
  asker,
) => {
  const sheet = gridOf(book, protectedRange.range.sheetId);
  boundsOf(sheet, protectedRange.range);
  requireEditable(sheet, protectedRange.range, asker);
  const wanted = protectedRange.protectedRangeId;
  const protectedRangeId = chooseId(wanted, idsIn(book), {
    negative: `protectedRangeId ${String(wanted)} is negative.`,
    taken: `Protected range with id ${String(wanted)} already exists.`,
  });
  const protection = { ...checked(protectedRange, asker), protectedRangeId };
  const protectedRanges = [...sheet.protectedRanges, protection];
  const answer = answerProtection(protection, asker.access, asker.user);
  return {
    book: withSheet(book, { ...sheet, protectedRanges }),
    reply: { addProtectedRange: { protectedRange: { ...answer, editors: {} } } },
  };
};

export const updateProtectedRange: Applier<'updateProtectedRange'> = (
  book,
  { protectedRange, fields },
  asker,
) => {
  const { protectedRangeId } = protectedRange;
  const sheet = book.sheets.find(({ protectedRanges }) =>
    protectedRanges.some((each) => each.protectedRangeId === protectedRangeId),
  );
  const before = sheet?.protectedRanges.find((each) => each.protectedRangeId === protectedRangeId);
  if (!sheet || !before) refuse(`No protected range with id: ${String(protectedRangeId)}`);
  const mask = writeMask(fields, EXISTING_PROTECTED_RANGE);
  refuseUnmasked(protectedRange, mask, EXISTING_PROTECTED_RANGE);
  if (!mayEditInside(before, asker.access, asker.user)) refuse(PROTECTED);
  const merged = overwrite<Omit<ProtectedRange, 'range'>>(
    before,
    protectedRange,
    mask,
    EXISTING_PROTECTED_RANGE,
  );
  const after = { ...merged, range: before.range };
  const named = under(mask, 'editors') !== undefined;
  const next = named ? checked(after, asker) : withEditors(after, asker.access);
  const protectedRanges = sheet.protectedRanges.map((each) =>
    each === before ? { ...next, protectedRangeId } : each,
  );
  return { book: withSheet(book, { ...sheet, protectedRanges }) };
};

/** A warning has no editors; what was a warning gets all editors of the file, as Google does. */
function withEditors(protection: ProtectedRange, access: FileAccess): ProtectedRange {
  const { editors, ...rest } = protection;
  if (rest.warningOnly === true) return rest;
  return { ...rest, editors: editors ?? { users: everyEditor(access) } };
}

/** The protection with the owner among its editors. */
function checked(protection: ProtectedRange, { access, user }: Asker): ProtectedRange {
  const { editors, ...rest } = protection;
  if (rest.warningOnly === true) {
    if (editors) refuse('Editors are not supported with warning_only protection.');
    return rest;
  }
  const users = editors?.users ?? [];
  if (!users.includes(user)) refuse("You can't remove yourself as an editor.");
  const named = [...new Set([...users, access.owner])];
  return { ...rest, editors: { ...editors, users: named } };
}

function everyEditor({ owner, editors }: FileAccess): string[] {
  return [...new Set([owner, ...editors])];
}

function idsIn(book: Book): number[] {
  return book.sheets.flatMap(({ protectedRanges }) =>
    protectedRanges.map(({ protectedRangeId }) => protectedRangeId),
  );
}
