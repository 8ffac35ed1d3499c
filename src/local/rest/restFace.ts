/**
 * The REST face: Google's own addresses on the loopback of this machine, so that Google's clients and
 * any script can work on a local workbook with the rights of a chosen person.
 *
 * Nobody but programs on this machine gets in: it listens on 127.0.0.1, answers no other host name
 * (a web page could point its own name at this address), and nothing that a browser sends from a page.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GoogleError } from '../googleError';
import type { OfficeState } from '../office';
import { errorBodyOf } from './errorBody';
import type { RestRequest } from './restRequest';
import { answerRequest, isWrite } from './routes';

/** The office behind the face, entered by one request at a time. */
export interface OfficeDoor {
  /** Does one deed. What it changed is kept where `keeps`; of a deed that throws nothing stays. */
  enter<T>(deed: (office: OfficeState) => T, keeps: boolean): Promise<T>;
}

export interface RestFace {
  /** For a client's `rootUrl`; with a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Name of the header that says for whom a program speaks; its value is percent-encoded UTF-8. */
export const CALLER_HEADER = 'x-suishin-as';

const LOOPBACK = '127.0.0.1';

/** Bytes; Google's own bound of a request. */
const LARGEST_BODY = 10 * 1024 * 1024;

/**
 * Opens the face.
 * @param port    0: any that is free
 * @param unasked told of what no client is to blame for: a defect, a file that cannot be written
 */
export async function openRestFace(
  door: OfficeDoor,
  port: number,
  unasked: (thrown: unknown) => void,
): Promise<RestFace> {
  const server = createServer((incoming, outgoing) => {
    void answered(door, incoming, unasked).then(({ code, json }) => {
      outgoing.writeHead(code, { 'content-type': 'application/json; charset=UTF-8' });
      outgoing.end(json);
    });
  });
  await listening(server, port);
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${LOOPBACK}:${actual}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
}

async function answered(
  door: OfficeDoor,
  incoming: IncomingMessage,
  unasked: (thrown: unknown) => void,
): Promise<{ readonly code: number; readonly json: string }> {
  try {
    refuseBrowsers(incoming);
    const request = await readRequest(incoming);
    const answer = await door.enter((office) => answerRequest(office, request), isWrite(request));
    return { code: 200, json: JSON.stringify(answer) };
  } catch (thrown) {
    const body = errorBodyOf(thrown);
    if (body.error.code === 500) unasked(thrown);
    return { code: body.error.code, json: JSON.stringify(body) };
  }
}

function refuseBrowsers({ headers, socket }: IncomingMessage): void {
  const here = [LOOPBACK, 'localhost'].map((name) => `${name}:${String(socket.localPort)}`);
  if (headers.origin === undefined && here.includes(headers.host ?? '')) return;
  throw new GoogleError(
    `This address is for programs on this machine. Expected the host ${here.join(' or ')} and no ` +
      `origin; found the host ${headers.host ?? '(none)'} and the origin ${headers.origin ?? '(none)'}.`,
    403,
    'PERMISSION_DENIED',
  );
}

async function readRequest(incoming: IncomingMessage): Promise<RestRequest> {
  const [path = '', ...rest] = (incoming.url ?? '').split('?');
  const query = new URLSearchParams(rest.join('?'));
  const caller = query.get('as') ?? headerCaller(incoming);
  query.delete('as');
  return {
    method: incoming.method ?? '',
    path,
    query,
    caller,
    contentType: incoming.headers['content-type'] ?? '',
    body: await readBody(incoming),
  };
}

function headerCaller({ headers }: IncomingMessage): string | null {
  const value = headers[CALLER_HEADER];
  if (typeof value !== 'string') return null;
  try {
    return decodeURIComponent(value);
  } catch {
    throw new GoogleError(
      `The header ${CALLER_HEADER} has to be percent-encoded UTF-8; found: ${value}`,
      400,
      'INVALID_ARGUMENT',
    );
  }
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of incoming as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length <= LARGEST_BODY) pieces.push(piece);
  }
  if (length <= LARGEST_BODY) return Buffer.concat(pieces);
  throw new GoogleError(
    `Request payload size exceeds the limit: ${LARGEST_BODY} bytes.`,
    413,
    'INVALID_ARGUMENT',
  );
}
