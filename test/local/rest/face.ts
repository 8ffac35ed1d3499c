/** The REST face of an office in memory, and Google's own clients pointed at it. */
import { drive, type drive_v3 } from '@googleapis/drive';
import { sheets, type sheets_v4 } from '@googleapis/sheets';
import { consent, copyOffice, newOffice } from '../../../src/local/newOffice';
import type { OfficeState } from '../../../src/local/office';
import { openRestFace, type RestFace } from '../../../src/local/rest/restFace';
import { CLERK, officeBook, OWNER, SECTION, STRANGER } from '../sheets/sheetsOffice';
import { MORNING, SCOPES } from '../tinyBundle';

/** A person whose address is not ASCII, which a header cannot carry as it is. */
export const JAPANESE = '企画@町.example.jp';

export interface OpenOffice extends RestFace {
  /** The office as it stands now. */
  readonly now: () => OfficeState;
  /** What the face told its keeper instead of the client. */
  readonly defects: readonly unknown[];
}

/** An office of the workbook of `sheetsOffice`, in which everybody has granted everything. */
export async function openOffice(): Promise<OpenOffice> {
  let office = newOffice({ owner: OWNER, editors: [CLERK, SECTION, JAPANESE], now: MORNING });
  office.book = officeBook();
  for (const person of [OWNER, CLERK, SECTION, STRANGER, JAPANESE]) {
    consent(office, person, SCOPES);
  }
  const defects: unknown[] = [];
  const door = {
    enter: <T>(deed: (office: OfficeState) => T, keeps: boolean): Promise<T> => {
      const copy = copyOffice(office);
      return Promise.resolve()
        .then(() => deed(copy))
        .then((outcome) => {
          if (keeps) office = copy;
          return outcome;
        });
    },
  };
  const face = await openRestFace(door, 0, (thrown) => defects.push(thrown));
  return { ...face, now: () => office, defects };
}

/** The client speaks for a person, through Node's own fetch; a refusal is not tried again. */
const spokenFor = (url: string, person: string) => ({
  rootUrl: url,
  headers: { 'x-suishin-as': encodeURIComponent(person) },
  retry: false,
  fetchImplementation: fetch,
});

export function sheetsClient(url: string, person: string): sheets_v4.Sheets {
  return sheets({ version: 'v4', ...spokenFor(url, person) });
}

export function driveClient(url: string, person: string): drive_v3.Drive {
  return drive({ version: 'v3', ...spokenFor(url, person) });
}

/** What the client tells of a refusal: Google's code, text, canonical status and reason. */
export async function refusalOf(call: Promise<unknown>): Promise<{
  readonly code: unknown;
  readonly message: string;
  readonly status: unknown;
  readonly reason: unknown;
}> {
  const thrown = await call.then(
    () => {
      throw new Error('expected a refusal, but the call was let through');
    },
    (error: unknown) => error,
  );
  if (!(thrown instanceof Error) || !('code' in thrown)) throw thrown;
  const { code, message } = thrown;
  const { response } = thrown as { response?: { data?: { error?: GoogleErrorBody } } };
  const { status, errors } = response?.data?.error ?? {};
  return { code, message, status, reason: errors?.[0]?.reason };
}

interface GoogleErrorBody {
  readonly status?: string;
  readonly errors?: readonly { readonly reason?: string }[];
}
