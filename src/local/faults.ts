/**
 * Every way in which a service call fails on Google, and the two ways in which a run is killed.
 *
 * "before" means that nothing was applied, "after" that the call was carried out and only its
 * answer was lost: the caller cannot tell them apart.
 */
import { isAdvanced } from './callRules';
import { GoogleError } from './googleError';

export const FAULT_MODES = [
  'timeout before',
  'timeout after',
  'server error before',
  'server error after',
  'unavailable',
  'quota',
  'protected cell',
  'lost lock',
  'kill before',
  'kill after',
] as const;

export type FaultMode = (typeof FAULT_MODES)[number];

export interface Fault {
  /** Place among the service calls of the run, from 1. */
  readonly call: number;
  readonly mode: FaultMode;
}

/** Calls that work inside the script's own process: they do not fail, but a run may end there. */
const UNFAILING =
  /^(Utilities|Session|Menu|Lock)\.|^SpreadsheetApp\.|^ScriptApp\.(require|getScriptId)/;

/** The modes that a call can have, in the order of `FAULT_MODES`. */
export function faultModesOf(name: string): readonly FaultMode[] {
  return FAULT_MODES.filter((mode) => applies(mode, name));
}

function applies(mode: FaultMode, name: string): boolean {
  if (mode === 'kill before' || mode === 'kill after' || mode === 'lost lock') return true;
  if (mode === 'protected cell') return name === 'Sheets.Spreadsheets.batchUpdate';
  if (mode === 'unavailable') return isAdvanced(name);
  if (mode === 'quota') return isAdvanced(name) || /^(MailApp|Properties)\./.test(name);
  return !UNFAILING.test(name);
}

/** Is the call carried out in this mode, although its answer never comes? */
export function isApplied(mode: FaultMode): boolean {
  return mode.endsWith('after');
}

const SERVICE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^Sheets\.|^Spreadsheet/, 'Spreadsheets'],
  [/^Drive\./, 'Drive'],
  [/^Docs\./, 'Documents'],
  [/^MailApp\./, 'Mail'],
  [/^Properties\./, 'Properties'],
];

/** The error of a mode, with Google's text. Modes without an error (kill, lost lock) have none. */
export function errorOf(mode: FaultMode, name: string, spreadsheetId: string): GoogleError {
  switch (mode) {
    case 'timeout before':
    case 'timeout after': {
      const word = SERVICE_WORDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'Script';
      const where =
        word === 'Spreadsheets' ? ` while accessing document with id ${spreadsheetId}` : '';
      return new GoogleError(`Service ${word} timed out${where}.`);
    }
    case 'server error before':
    case 'server error after':
      return isAdvanced(name)
        ? new GoogleError('Internal error encountered.', 500, 'INTERNAL')
        : new GoogleError("We're sorry, a server error occurred. Please wait a bit and try again.");
    case 'unavailable':
      return new GoogleError('The service is currently unavailable.', 503, 'UNAVAILABLE');
    case 'quota':
      return quotaError(name);
    case 'protected cell':
      return new GoogleError(
        'Invalid requests[0].updateCells: You are trying to edit a protected cell or object. ' +
          'Please contact the spreadsheet owner to remove protection if you need to edit.',
        400,
        'INVALID_ARGUMENT',
      );
    case 'lost lock':
    case 'kill before':
    case 'kill after':
      throw new Error(`"${mode}" raises no error of Google`);
  }
}

function quotaError(name: string): GoogleError {
  if (name.startsWith('MailApp.')) {
    return new GoogleError('Service invoked too many times for one day: email.');
  }
  if (name.startsWith('Properties.')) {
    return new GoogleError(
      'Service invoked too many times in a short time: properties rateMax. ' +
        'Try Utilities.sleep(1000) between calls.',
    );
  }
  const kind = name === 'Sheets.Spreadsheets.batchUpdate' ? 'Write' : 'Read';
  return rateError(kind, `${kind} requests per minute per user`, name);
}

/** Google's text for a quota per minute. */
export function rateError(kind: 'Read' | 'Write', limit: string, name: string): GoogleError {
  const service = `${name.slice(0, name.indexOf('.')).toLowerCase()}.googleapis.com`;
  return new GoogleError(
    `Quota exceeded for quota metric '${kind} requests' and limit '${limit}' of service ` +
      `'${service}' for consumer 'project_number:1'.`,
    429,
    'RESOURCE_EXHAUSTED',
  );
}
