/**
 * The way in which documents are usually built from a script, for comparison: element by element, with
 * requests to the Docs API. It is given everything that can be said for it:
 *
 * - It builds the same papers with the same looks, and knows every place without asking for it: it
 *   never reads.
 * - Neighbours of one look are one request: words, cells of a row, columns of one width.
 * - What the Docs API cannot do is not counted: the page numbers.
 * - It calls one after the other, never fails, and does nothing between its calls.
 *
 * Two authors: one sends each paragraph, table and cell in a call of its own, as the loops of most
 * scripts do; a careful one gathers a hundred requests in a call.
 *
 * The face counts and answers, and builds nothing: the time of a call is that of `latency.ts`, the quota
 * that of `quotas.ts`, after a refusal the author waits until a minute is over. As long as a call takes a
 * second at least, as is assumed there, sixty never fall into one minute; how far the quota reaches if
 * they are faster, the bench says as well. The host of the product knows none of these requests.
 */
import { GoogleError } from '../../src/local/googleError';
import type { JournalEntry } from '../../src/local/journal';
import { LATENCIES, transferTime } from '../../src/local/latency';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { countDocsWrite } from '../../src/local/quotas';
import { elementsOf } from './documentElements';
import { requestsOf, type Request } from './elementRequests';

const NAME = 'Docs.Documents.batchUpdate';
const SECOND = 1000;
/** Requests that a careful author sends in a call. */
export const BATCH = 100;

export interface Built {
  readonly requests: number;
  readonly journal: readonly JournalEntry[];
  /** Calls that the quota refused at least once. */
  readonly refused: number;
  /** Milliseconds that the author waited for the quota. */
  readonly waited: number;
}

/** @param xml text of the main part of the document that is built again */
export function builtByElement(
  office: OfficeState,
  user: string,
  xml: string,
): { readonly single: Built; readonly batched: Built } {
  const elements = elementsOf(xml).flatMap(requestsOf);
  const all = elements.flat();
  const batches = Array.from({ length: Math.ceil(all.length / BATCH) }, (_, place) =>
    all.slice(place * BATCH, (place + 1) * BATCH),
  );
  return { single: sent(office, user, elements), batched: sent(office, user, batches) };
}

function sent(office: OfficeState, user: string, calls: readonly (readonly Request[])[]): Built {
  const own = copyOffice(office);
  const journal: JournalEntry[] = [];
  let [refused, waited] = [0, 0];
  for (const [place, requests] of calls.entries()) {
    const begun = own.now;
    while (!isCounted(own, user)) own.now += SECOND;
    if (own.now > begun) refused += 1;
    waited += own.now - begun;
    const entry = answered(own, place + 1, requests);
    journal.push(entry);
    own.now += entry.took;
  }
  return { requests: calls.flat().length, journal, refused, waited };
}

function isCounted(office: OfficeState, user: string): boolean {
  try {
    countDocsWrite(office, user);
    return true;
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    return false;
  }
}

/** Docs answers each request with an object of its own. */
function answered(office: OfficeState, call: number, requests: readonly Request[]): JournalEntry {
  const latency = LATENCIES[NAME];
  if (latency === undefined) throw new Error(`${NAME}: nobody has said how long it takes.`);
  const bytesSent = Buffer.byteLength(JSON.stringify([{ requests }, 'document']));
  const replies = requests.map(() => ({}));
  const bytesReceived = Buffer.byteLength(JSON.stringify({ documentId: 'document', replies }));
  return {
    call,
    name: NAME,
    bytesSent,
    bytesReceived,
    startedAt: office.now,
    took: latency.base + transferTime(latency, bytesSent) + transferTime(latency, bytesReceived),
    inLock: false,
    outcome: 'answered',
    applied: true,
  };
}
