/**
 * Has anything of an office changed that is worth keeping? Clock, quotas and the source of ids go on by
 * themselves and do not count.
 *
 * Books, files and mails are immutable: those that nobody touched are the same objects.
 */
import type { OfficeState } from './office';

export function differs(before: OfficeState, after: OfficeState): boolean {
  return (
    before.book !== after.book ||
    !areSame(before.files, after.files) ||
    !areSame(before.outbox, after.outbox) ||
    !areSame(before.triggers, after.triggers) ||
    plainPart(before) !== plainPart(after)
  );
}

function areSame(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((each, at) => each === after[at]);
}

function plainPart(office: OfficeState): string {
  const { access, scriptId, scriptProperties, userProperties, grants, mailQuota } = office;
  return JSON.stringify({ access, scriptId, scriptProperties, userProperties, grants, mailQuota });
}
