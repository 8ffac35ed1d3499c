/**
 * Files in Drive. With `drive.file` a person's runs see only what their own runs made or opened:
 * a folder that somebody else made refuses, and then the file goes to the person's own My Drive.
 */
import type { FilesPort, MadeFile } from '../app/ports';
import { ServiceFault } from '../app/serviceFault';
import { reading, writing } from './retries';
import { google } from './google';
import type { DriveFile } from './surface/drive';

const GOOGLE_DOC = 'application/vnd.google-apps.document';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The name under which a file carries its 文書ID. */
const DOCUMENT_ID = 'suishin';

export const files: FilesPort = {
  makeDocument({ name, documentId, docx, folderId }) {
    const blob = google.Utilities.newBlob([...docx], DOCX, `${name}.docx`);
    const create = (parents: readonly string[]): MadeFile =>
      made(
        writing(() =>
          google.Drive.Files.create(
            {
              name,
              mimeType: GOOGLE_DOC,
              appProperties: { [DOCUMENT_ID]: documentId },
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

  findDocuments(documentId) {
    const answer = reading(() =>
      google.Drive.Files.list({
        q: `appProperties has { key='${DOCUMENT_ID}' and value='${quoted(documentId)}' } and trashed=false`,
        fields: 'files(id,webViewLink,createdTime)',
        supportsAllDrives: true,
        includeItemsFromAllDrives: true,
      }),
    );
    return [...(answer.files ?? [])]
      .sort((a, b) => (b.createdTime ?? '').localeCompare(a.createdTime ?? ''))
      .map(made);
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

  discard(fileId) {
    writing(() =>
      google.Drive.Files.update({ trashed: true }, fileId, null, {
        fields: 'id',
        supportsAllDrives: true,
      }),
    );
  },
};

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
