/**
 * Google's own addresses, and the call of the bundle that each of them is. Whoever calls here has the
 * rights and quotas that a run of theirs would have: their scopes, their minute, their files.
 */
import { CALL_RULES, isGranted } from '../callRules';
import { driveService } from '../driveService';
import { GoogleError, NotEmulated } from '../googleError';
import type { OfficeState } from '../office';
import { countSheetsCall } from '../quotas';
import { sheetsHandlers } from '../sheets/handlers';
import { parseBody, parseFile, parsePermission } from './jsonBody';
import { parseUpload } from './multipart';
import { driveOptions, sheetsOptions } from './queryOptions';
import type { RestRequest } from './restRequest';

interface Route {
  readonly method: string;
  /** One group: the id, where the address has one. */
  readonly path: RegExp;
  /** Name of the call in a run. */
  readonly call: string;
  /** Arguments as the bundle would pass them. */
  readonly args: (request: RestRequest, id: string) => readonly unknown[];
}

const ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/v4\/spreadsheets\/([^/:]+)$/,
    call: 'Sheets.Spreadsheets.get',
    args: ({ query }, id) => [id, sheetsOptions(query)],
  },
  {
    method: 'GET',
    path: /^\/v4\/spreadsheets\/([^/:]+)\/values:batchGet$/,
    call: 'Sheets.Spreadsheets.Values.batchGet',
    args: ({ query }, id) => [id, sheetsOptions(query)],
  },
  {
    method: 'POST',
    path: /^\/v4\/spreadsheets\/([^/:]+):batchUpdate$/,
    call: 'Sheets.Spreadsheets.batchUpdate',
    args: ({ body, query }, id) => [parseBody(body.toString('utf8')), id, sheetsOptions(query)],
  },
  {
    method: 'GET',
    path: /^\/drive\/v3\/files$/,
    call: 'Drive.Files.list',
    args: ({ query }) => [driveOptions(query)],
  },
  {
    method: 'GET',
    path: /^\/drive\/v3\/files\/([^/:]+)$/,
    call: 'Drive.Files.get',
    args: ({ query }, id) => [id, driveOptions(query)],
  },
  {
    method: 'POST',
    path: /^\/drive\/v3\/files$/,
    call: 'Drive.Files.create',
    args: ({ body, query }) => [parseFile(body.toString('utf8')), null, driveOptions(query)],
  },
  {
    method: 'POST',
    path: /^\/upload\/drive\/v3\/files$/,
    call: 'Drive.Files.create',
    args: uploadArgs,
  },
  {
    method: 'PATCH',
    path: /^\/drive\/v3\/files\/([^/:]+)$/,
    call: 'Drive.Files.update',
    args: ({ body, query }, id) => [
      parseFile(body.toString('utf8')),
      id,
      null,
      driveOptions(query),
    ],
  },
  {
    method: 'POST',
    path: /^\/drive\/v3\/files\/([^/:]+)\/permissions$/,
    call: 'Drive.Permissions.create',
    args: ({ body, query }, id) => [
      parsePermission(body.toString('utf8')),
      id,
      driveOptions(query),
    ],
  },
];

function uploadArgs({ query, contentType, body }: RestRequest): readonly unknown[] {
  const { uploadType, ...options } = driveOptions(query);
  if (uploadType !== 'multipart') {
    throw new NotEmulated(`an upload of the type ${String(uploadType)}`);
  }
  const { description, type, bytes } = parseUpload(contentType, body);
  return [parseFile(description), { base64: bytes.toString('base64'), type, name: null }, options];
}

const HANDLERS = { ...sheetsHandlers, ...driveService };

/** Does this request change something outside the run, so that it has to be kept? */
export function isWrite({ method }: RestRequest): boolean {
  return method !== 'GET';
}

/**
 * Answers a request as Google would, changing the office in place where it is a write.
 * @returns JSON value of a 200
 * @throws GoogleError with Google's code and text; NotEmulated for what the host does not imitate
 */
export function answerRequest(office: OfficeState, request: RestRequest): unknown {
  const [route, id] = routeOf(request);
  const user = callerOf(request);
  requireScope(office, user, route.call);
  const args = route.args(request, id);
  countSheetsCall(office, user, route.call);
  const handler = HANDLERS[route.call];
  if (handler === undefined) throw new NotEmulated(route.call);
  return handler(office, { runId: 0, user, kind: 'rpc' }, args);
}

function routeOf({ method, path }: RestRequest): [route: Route, id: string] {
  for (const route of ROUTES) {
    const found = route.method === method ? route.path.exec(path) : null;
    if (found !== null) return [route, decoded(found[1] ?? '')];
  }
  throw new GoogleError(
    `The requested URL ${path} was not found on this server.`,
    404,
    'NOT_FOUND',
  );
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new GoogleError('Request contains an invalid argument.', 400, 'INVALID_ARGUMENT');
  }
}

function callerOf({ caller }: RestRequest): string {
  if (caller !== null && caller !== '') return caller;
  throw new GoogleError(
    'Request is missing required authentication credential. Expected OAuth 2 access token, login ' +
      'cookie or other valid authentication credential. See ' +
      'https://developers.google.com/identity/sign-in/web/devconsole-project.',
    401,
    'UNAUTHENTICATED',
  );
}

function requireScope(office: OfficeState, user: string, call: string): void {
  const scope = CALL_RULES[call]?.scope ?? null;
  if (scope === null || isGranted(scope, office.grants[user] ?? [])) return;
  throw new GoogleError(
    'Request had insufficient authentication scopes.',
    403,
    'PERMISSION_DENIED',
  );
}
