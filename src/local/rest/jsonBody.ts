/** JSON that a program sent: an object, and for Drive one whose members have the right types. */
import type { DriveFile } from '../../google/surface/drive';
import { NotEmulated } from '../googleError';
import { invalidArgument } from '../sheets/refusal';
import { checkShape, FLAG, isObject, list, message, TEXT } from '../sheets/schema';

type Body = Readonly<Record<string, unknown>>;

/** @throws GoogleError 400 for a text that is not the JSON of an object */
export function parseBody(text: string): Body {
  const found = parsed(text);
  if (!isObject(found)) throw invalidArgument('Invalid JSON payload received. Expected an object.');
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidArgument('Invalid JSON payload received. Unexpected token.');
  }
}

/** The members of a file that have a fixed type; its `appProperties` are looked at by themselves. */
const FILE = message<Omit<DriveFile, 'appProperties' | 'lastModifyingUser'>>({
  id: TEXT,
  name: TEXT,
  mimeType: TEXT,
  parents: list(TEXT),
  trashed: FLAG,
  webViewLink: TEXT,
  createdTime: TEXT,
  modifiedTime: TEXT,
});

/**
 * A file's description. Members that nobody may write are refused by the service.
 * @throws GoogleError 400 for a member of the wrong type or name
 */
export function parseFile(text: string): Body {
  const { appProperties = {}, ...file } = parseBody(text);
  checkShape(FILE, file, 'file');
  if (!isObject(appProperties)) throw invalidArgument("Invalid value at 'file.app_properties'");
  for (const [name, value] of Object.entries(appProperties)) {
    checkShape(TEXT, value, `file.app_properties[${name}]`);
  }
  return { ...file, appProperties };
}

const PERMISSION = message<Record<'type' | 'role' | 'emailAddress', string>>({
  type: TEXT,
  role: TEXT,
  emailAddress: TEXT,
});

/** @throws GoogleError 400 for a member of the wrong type or name */
export function parsePermission(text: string): Body {
  const permission = parseBody(text);
  checkShape(PERMISSION, permission, 'permission');
  const missing = Object.keys(PERMISSION.fields).find((name) => permission[name] === undefined);
  if (missing !== undefined) throw invalidArgument(`The permission's ${missing} is required.`);
  const type = permission['type'];
  if (type !== 'user' && type !== 'group') {
    throw new NotEmulated(`a permission of the type ${String(type)}`);
  }
  return permission;
}
