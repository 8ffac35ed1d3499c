/**
 * Files in Drive. With `drive.file` a person's runs see only what their own runs made or opened:
 * a folder that somebody else made refuses, and then the file goes to the person's own My Drive.
 */
import type { FilesPort, MadeFile, PlacedFile } from '../app/ports';
import { ServiceFault } from '../app/serviceFault';
import { CELLS_MASK, cellsOf } from './cells';
import { google } from './google';
import { momentOf } from './person';
import { reading, writing } from './retries';
import type { DriveFile } from './surface/drive';

const GOOGLE_DOC = 'application/vnd.google-apps.document';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_SHEET = 'application/vnd.google-apps.spreadsheet';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** How long Drive may need until a search finds a new file, in milliseconds. */
const DRIVE_LEARNS = 10_000;
/** The name under which a file carries its mark. */
const DOCUMENT_ID = 'suishin';
/** What a spreadsheet carries there that is read once and thrown away. */
const TO_BE_READ = 'import';

export const files: FilesPort = {
  makeDocument({ name, mark, docx, folderId }) {
    const blob = google.Utilities.newBlob(
      google.Utilities.base64Decode(docx),
      DOCX,
      `${name}.docx`,
    );
    const create = (parents: readonly string[]): MadeFile =>
      made(
        writing(() =>
          google.Drive.Files.create(
            {
              name,
              mimeType: GOOGLE_DOC,
              appProperties: { [DOCUMENT_ID]: mark },
              ...(parents.length > 0 ? { parents } : {}),
            },
            blob,
            { fields: 'id,webViewLink', supportsAllDrives: true },
          ),
        ),
      );
    if (folderId === null) return { ...create([]), inFolder: false };
    try {
      return { ...create([folderId]), inFolder: true };
    } catch (error) {
      if (!(error instanceof ServiceFault) || error.kind !== 'refused') throw error;
      return { ...create([]), inFolder: false };
    }
  },

  findDocuments(mark, folderId) {
    const found = filesUnder(mark, folderId);
    if (found.length > 0) return found;
    google.Utilities.sleep(DRIVE_LEARNS);
    return filesUnder(mark, folderId);
  },

  rename(fileId, name) {
    writing(() =>
      google.Drive.Files.update({ name }, fileId, null, { fields: 'id', supportsAllDrives: true }),
    );
  },

  lastChange(fileId) {
    const file = reading(() =>
      google.Drive.Files.get(fileId, {
        fields: 'modifiedTime,lastModifyingUser(displayName,emailAddress),trashed',
        supportsAllDrives: true,
      }),
    );
    const { modifiedTime, lastModifyingUser, trashed = false } = file;
    if (modifiedTime === undefined) {
      throw new ServiceFault('in doubt', 'unknown', 'Drive answered without modifiedTime');
    }
    return {
      at: momentOf(modifiedTime),
      address: lastModifyingUser?.emailAddress ?? '',
      name: lastModifyingUser?.displayName ?? '',
      isInBin: trashed,
    };
  },

  shareWith(fileId, address, kind) {
    writing(() =>
      google.Drive.Permissions.create(
        { type: kind, role: 'writer', emailAddress: address },
        fileId,
        {
          sendNotificationEmail: false,
          supportsAllDrives: true,
          fields: 'id',
        },
      ),
    );
  },

  discard,

  tabsOfXlsx({ name, bytes }) {
    const blob = google.Utilities.newBlob([...bytes], XLSX, name);
    const resource = { name, mimeType: GOOGLE_SHEET, appProperties: { [DOCUMENT_ID]: TO_BE_READ } };
    const { id } = writing(() =>
      google.Drive.Files.create(resource, blob, { fields: 'id', supportsAllDrives: true }),
    );
    if (id === undefined)
      throw new ServiceFault('in doubt', 'unknown', 'Drive answered without id');
    try {
      const answer = reading(() => google.Sheets.Spreadsheets.get(id, { fields: CELLS_MASK }));
      return cellsOf(id, answer, []).tabs;
    } finally {
      throwAway(id);
    }
  },

  bytesOf: (base64) => google.Utilities.base64Decode(base64),

  textOf(bytes, charset) {
    const name = charset === 'Shift_JIS' ? 'MS932' : charset;
    return google.Utilities.newBlob([...bytes]).getDataAsString(name);
  },
};

function filesUnder(mark: string, folderId: string | null): readonly PlacedFile[] {
  const { files: found = [] } = reading(() =>
    google.Drive.Files.list({
      q: `appProperties has { key='${DOCUMENT_ID}' and value='${quoted(mark)}' } and trashed=false`,
      fields: 'files(id,webViewLink,createdTime,parents)',
      supportsAllDrives: true,
      includeItemsFromAllDrives: true,
    }),
  );
  return [...found].sort(newestFirst).map((file) => ({
    ...made(file),
    inFolder: folderId !== null && (file.parents ?? []).includes(folderId),
  }));
}

function newestFirst(
  { createdTime: a = '' }: DriveFile,
  { createdTime: b = '' }: DriveFile,
): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}

function discard(fileId: string): void {
  writing(() =>
    google.Drive.Files.update({ trashed: true }, fileId, null, {
      fields: 'id',
      supportsAllDrives: true,
    }),
  );
}

/** What was read counts, also when the file cannot be thrown away: it is the person's own. */
function throwAway(fileId: string): void {
  try {
    discard(fileId);
  } catch (error) {
    console.warn('a spreadsheet that was read could not be thrown away', fileId, String(error));
  }
}

function made(file: DriveFile): MadeFile {
  if (file.id === undefined || file.webViewLink === undefined) {
    throw new ServiceFault('in doubt', 'unknown', 'Drive answered without id or webViewLink');
  }
  return { id: file.id, link: file.webViewLink };
}

/** In a query of Drive an apostrophe and a backslash are escaped. */
function quoted(text: string): string {
  return text.replace(/[\\']/g, '\\$&');
}
