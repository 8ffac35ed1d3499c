/** How the host's Sheets service says no: the texts that several places share, each with its code. */
import { GoogleError } from '../googleError';

/**
 * A request of a batch was refused. Only the batch knows the place of the request, so it turns this
 * into the GoogleError that the caller sees (`Invalid requests[3].updateCells: …`).
 */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';
}

/** Refuses the request that is being applied, with Google's text or, where none is known, our own. */
export function refuse(text: string): never {
  throw new Refusal(text);
}

/** 400: the call itself is wrong. */
export function invalidArgument(text: string): GoogleError {
  return new GoogleError(text, 400, 'INVALID_ARGUMENT');
}

/** 404: there is no such spreadsheet, or this person may not know of it. */
export function notFound(): GoogleError {
  return new GoogleError('Requested entity was not found.', 404, 'NOT_FOUND');
}

/** 403: the spreadsheet is not shared with the caller. */
export function permissionDenied(): GoogleError {
  return new GoogleError('The caller does not have permission', 403, 'PERMISSION_DENIED');
}

/** Text with which Google refuses a change of what is protected against the caller. */
export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to ' +
  'remove protection if you need to edit.';
