/**
 * Drive v3 with the scope `drive.file`: a person's runs see only files that their own runs made.
 *
 * An upload with conversion keeps the uploaded bytes: what Google makes of a .docx cannot be known
 * here; what it may lose can be tried (docs/conversion.ts). An .xlsx becomes a spreadsheet that can be read.
 */
import type { DriveFile } from '../google/surface/drive';
import type { Caller, Handlers } from './call';
import { DRIVE } from './callRules';
import { masked, maskOfList, parseDriveQuery } from './driveQuery';
import { convertedWithLosses } from './docs/conversion';
import { GoogleError, NotEmulated } from './googleError';
import type { OfficeState, StoredFile } from './office';
import type { BlobContent } from './realmBytes';
import { convertedBook } from './store/convertedBook';

const GOOGLE = 'application/vnd.google-apps.';
const OPEN_XML = 'application/vnd.openxmlformats-officedocument.';
const FOLDER = `${GOOGLE}folder`;
const DOCUMENT = `${GOOGLE}document`;
export const SPREADSHEET = `${GOOGLE}spreadsheet`;
/** What may become what. */
const CONVERSIONS: Readonly<Record<string, string>> = {
  [DOCUMENT]: `${OPEN_XML}wordprocessingml.document`,
  [SPREADSHEET]: `${OPEN_XML}spreadsheetml.sheet`,
};
const LONGEST_PROPERTY = 124;
const PAGE_SIZE = 100;

type Options = Readonly<Record<string, unknown>>;

export const driveService: Handlers = {
  'Drive.Files.create': (office, caller, args) => {
    const [resource, media, options] = args as [DriveFile, BlobContent | null, Options];
    checkOptions('Drive.Files.create', options, ['fields', 'supportsAllDrives']);
    checkKeys('Drive.Files.create', resource, [
      'id',
      'name',
      'mimeType',
      'parents',
      'appProperties',
    ]);
    const file = newFile(office, caller, resource, media);
    const answer = masked(answerOf(file), options['fields']);
    office.files = [...office.files, file];
    return answer;
  },
  'Drive.Files.get': (office, caller, args) => {
    const [id, options] = args as [string, Options];
    checkOptions('Drive.Files.get', options, ['fields', 'supportsAllDrives']);
    return masked(answerOf(visibleFile(office, caller, id)), options['fields']);
  },
  'Drive.Files.list': (office, caller, args) => {
    const [options] = args as [Options];
    const known = ['q', 'fields', 'pageSize', 'supportsAllDrives', 'includeItemsFromAllDrives'];
    checkOptions('Drive.Files.list', options, known);
    if (options['includeItemsFromAllDrives'] !== true) {
      throw new NotEmulated('Drive.Files.list without includeItemsFromAllDrives');
    }
    const fits = parseDriveQuery(String(options['q']));
    const mask = maskOfList(options['fields']);
    const found = office.files.filter((file) => isVisible(office, caller, file) && fits(file));
    const newestFirst = [...found].sort((a, b) => b.modifiedTime - a.modifiedTime);
    return {
      files: newestFirst
        .slice(0, pageSize(options['pageSize']))
        .map((file) => masked(answerOf(file), mask)),
    };
  },
  'Drive.Files.update': (office, caller, args) => {
    const [resource, id, media, options] = args as [DriveFile, string, unknown, Options];
    checkOptions('Drive.Files.update', options, ['fields', 'supportsAllDrives']);
    checkKeys('Drive.Files.update', resource, ['name', 'appProperties', 'trashed']);
    if (media !== null) throw new NotEmulated('Drive.Files.update with new content');
    const file = visibleFile(office, caller, id);
    checkMayEdit(file, caller, resource.trashed === undefined ? file.writers : []);
    checkProperties(resource.appProperties);
    const changed: StoredFile = {
      ...file,
      name: resource.name ?? file.name,
      trashed: resource.trashed ?? file.trashed,
      appProperties: { ...file.appProperties, ...resource.appProperties },
      modifiedTime: office.now,
      modifiedBy: caller.user,
    };
    const answer = masked(answerOf(changed), options['fields']);
    replace(office, changed);
    return answer;
  },
  'Drive.Permissions.create': (office, caller, args) => {
    const [resource, id, options] = args as [Permission, string, Options];
    const name = 'Drive.Permissions.create';
    checkOptions(name, options, ['fields', 'supportsAllDrives', 'sendNotificationEmail']);
    checkKeys(name, resource, ['type', 'role', 'emailAddress']);
    if (options['sendNotificationEmail'] !== false) {
      throw new NotEmulated(`${name} that sends a mail`);
    }
    const file = visibleFile(office, caller, id);
    checkMayEdit(file, caller, file.writers);
    const { role, emailAddress } = resource;
    if (!/^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/.test(emailAddress)) {
      throw new GoogleError(
        'The specified emailAddress is invalid or not applicable for the given permission type.',
        400,
      );
    }
    const added = (list: readonly string[] = []): readonly string[] => [
      ...new Set([...list, emailAddress]),
    ];
    if (role === 'writer') replace(office, { ...file, writers: added(file.writers) });
    else if (role === 'reader') replace(office, { ...file, readers: added(file.readers) });
    else throw new NotEmulated(`${name} with the role ${role}`);
    return masked({ id: `permission-${emailAddress}` }, options['fields']);
  },
};

interface Permission {
  readonly type: 'user' | 'group';
  readonly role: string;
  readonly emailAddress: string;
}

function newFile(
  office: OfficeState,
  caller: Caller,
  resource: DriveFile,
  media: BlobContent | null,
): StoredFile {
  const bytes = Buffer.from(media?.base64 ?? '', 'base64');
  const uploaded = media?.type ?? 'application/octet-stream';
  const mimeType = resource.mimeType ?? uploaded;
  checkConversion(mimeType, media === null ? null : uploaded, bytes);
  if (resource.id !== undefined) refuseOwnId(mimeType);
  checkProperties(resource.appProperties);
  office.lastId += 1;
  return {
    id: `local-file-${String(office.lastId)}`,
    name: resource.name ?? 'Untitled',
    mimeType,
    bytes: mimeType === DOCUMENT ? convertedWithLosses(bytes, office.conversionLoses ?? []) : bytes,
    uploadedMimeType: media === null ? mimeType : uploaded,
    parents: parentsOf(office, caller, resource.parents ?? []),
    appProperties: resource.appProperties ?? {},
    owner: caller.user,
    writers: [],
    visibleTo: [caller.user],
    trashed: false,
    createdTime: office.now,
    modifiedTime: office.now,
  };
}

function checkConversion(mimeType: string, uploaded: string | null, bytes: Buffer): void {
  if (uploaded === null) {
    if (mimeType !== FOLDER) throw new NotEmulated(`Drive.Files.create of an empty ${mimeType}`);
    return;
  }
  if (!mimeType.startsWith(GOOGLE)) return;
  if (CONVERSIONS[mimeType] !== uploaded) {
    throw new NotEmulated(`Drive's conversion of ${uploaded} to ${mimeType}`);
  }
  if (bytes.toString('latin1', 0, 4) !== 'PK\u0003\u0004' || !isReadable(mimeType, bytes)) {
    throw new GoogleError('Bad Request', 400, 'INVALID_ARGUMENT');
  }
}

function isReadable(mimeType: string, bytes: Buffer): boolean {
  if (mimeType !== SPREADSHEET) return true;
  try {
    convertedBook(bytes);
    return true;
  } catch {
    return false;
  }
}

function refuseOwnId(mimeType: string): never {
  throw mimeType.startsWith(GOOGLE)
    ? new GoogleError('Generated IDs are not supported for Docs Editors formats.', 400)
    : new GoogleError('The provided file ID is not usable.', 400);
}

/** Google: key and value of a property together at most 124 bytes in UTF-8. */
function checkProperties(properties: DriveFile['appProperties'] = {}): void {
  for (const [key, value] of Object.entries(properties)) {
    if (Buffer.byteLength(key) + Buffer.byteLength(value) > LONGEST_PROPERTY) {
      throw new GoogleError(
        `The combined length of key and value of the property ${key} is above ${String(LONGEST_PROPERTY)} bytes.`,
        400,
        'INVALID_ARGUMENT',
      );
    }
  }
}

function parentsOf(office: OfficeState, caller: Caller, wanted: readonly string[]): string[] {
  const [parent = 'root', ...more] = wanted;
  if (more.length > 0) {
    throw new GoogleError('A file cannot be in more than one folder.', 400, 'INVALID_ARGUMENT');
  }
  if (parent === 'root') return [parent];
  const folder = visibleFile(office, caller, parent);
  if (folder.mimeType !== FOLDER) {
    throw new GoogleError('The specified parent is not a folder.', 403, 'PERMISSION_DENIED');
  }
  checkMayEdit(folder, caller, folder.writers);
  return [parent];
}

function visibleFile(office: OfficeState, caller: Caller, id: string): StoredFile {
  const file = office.files.find((known) => known.id === id);
  if (file !== undefined && isVisible(office, caller, file)) return file;
  throw new GoogleError(`File not found: ${id}.`, 404, 'NOT_FOUND');
}

export function isVisible(office: OfficeState, { user }: Caller, file: StoredFile): boolean {
  const shared = [file.owner, ...file.writers, ...(file.readers ?? [])].includes(user);
  return shared && (file.visibleTo.includes(user) || (office.grants[user] ?? []).includes(DRIVE));
}

function checkMayEdit(file: StoredFile, { user }: Caller, besidesOwner: readonly string[]): void {
  if (file.owner === user || besidesOwner.includes(user)) return;
  throw new GoogleError(
    'The user does not have sufficient permissions for this file.',
    403,
    'PERMISSION_DENIED',
  );
}

function replace(office: OfficeState, file: StoredFile): void {
  office.files = office.files.map((known) => (known.id === file.id ? file : known));
}

function answerOf(file: StoredFile): Readonly<Record<string, unknown>> {
  const { id, name, mimeType, parents, appProperties, trashed, modifiedBy = file.owner } = file;
  return {
    id,
    name,
    mimeType,
    parents,
    appProperties,
    trashed,
    webViewLink: linkOf(file),
    createdTime: new Date(file.createdTime).toISOString(),
    modifiedTime: new Date(file.modifiedTime).toISOString(),
    lastModifyingUser: { displayName: nameOf(modifiedBy), emailAddress: modifiedBy },
  };
}

function nameOf(address: string): string {
  return address.replace(/@.*$/u, '');
}

function linkOf({ id, mimeType }: StoredFile): string {
  if (mimeType === FOLDER) return `https://drive.google.com/drive/folders/${id}`;
  if (mimeType === DOCUMENT) return `https://docs.google.com/document/d/${id}/edit`;
  if (mimeType === SPREADSHEET) return `https://docs.google.com/spreadsheets/d/${id}/edit`;
  return `https://drive.google.com/file/d/${id}/view`;
}

function pageSize(wanted: unknown): number {
  if (wanted === undefined) return PAGE_SIZE;
  if (typeof wanted === 'number' && Number.isInteger(wanted) && wanted >= 1 && wanted <= 1000) {
    return wanted;
  }
  throw new GoogleError(
    `Invalid value '${JSON.stringify(wanted)}'. Values must be within the range: [1, 1000]`,
    400,
    'INVALID_ARGUMENT',
  );
}

function checkKeys(call: string, given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new NotEmulated(`${call} with ${unknown}`);
}

function checkOptions(call: string, options: Options, known: readonly string[]): void {
  checkKeys(call, options, known);
  if (options['supportsAllDrives'] !== true) {
    throw new NotEmulated(`${call} without supportsAllDrives`);
  }
}
