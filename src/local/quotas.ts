/**
 * Quotas per minute: 60 Sheets reads and 60 writes for each user, 300 and 300 for the whole script; 60
 * writes of Docs for each user. A batch is one. A refused call does not count, so waiting a minute
 * always helps.
 */
import { rateError } from './faults';
import { GoogleError } from './googleError';
import type { OfficeState } from './office';

const MINUTE = 60_000;
const PER_USER = 60;
const PER_PROJECT = 300;

/** Counts a call of the Sheets service, or refuses it (429) when the minute is full. */
export function countSheetsCall(office: OfficeState, user: string, name: string): void {
  if (!name.startsWith('Sheets.')) return;
  const writes = name === 'Sheets.Spreadsheets.batchUpdate';
  const kind = writes ? 'sheets write' : 'sheets read';
  const word = writes ? 'Write' : 'Read';
  const recent = office.quotaUses.filter(({ at }) => at > office.now - MINUTE);
  const sameKind = recent.filter((use) => use.kind === kind);
  if (sameKind.filter((use) => use.user === user).length >= PER_USER) {
    throw rateError(word, `${word} requests per minute per user`, name);
  }
  if (sameKind.length >= PER_PROJECT) {
    throw rateError(word, `${word} requests per minute`, name);
  }
  office.quotaUses = [...recent, { at: office.now, user, kind }];
}

/** Counts a write of the Docs service, or refuses it (429) when the minute is full. */
export function countDocsWrite(office: OfficeState, user: string): void {
  const recent = office.quotaUses.filter(({ at }) => at > office.now - MINUTE);
  const own = recent.filter((use) => use.kind === 'docs write' && use.user === user);
  if (own.length >= PER_USER) {
    throw new GoogleError(
      "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'docs.googleapis.com'.",
      429,
      'RESOURCE_EXHAUSTED',
    );
  }
  office.quotaUses = [...recent, { at: office.now, user, kind: 'docs write' }];
}
