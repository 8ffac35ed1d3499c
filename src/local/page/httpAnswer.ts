/** What a request of the page is answered, as a value; how it is sent, and what every answer says. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface HttpAnswer {
  readonly code: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Bytes; above what a dialog of the import sends. */
const LARGEST_BODY = 50 * 1024 * 1024;

export const page = (code: number, body: string, policy: string): HttpAnswer => ({
  code,
  type: 'text/html; charset=utf-8',
  body,
  headers: { 'content-security-policy': policy },
});

export const script = (body: string): HttpAnswer => ({
  code: 200,
  type: 'text/javascript; charset=utf-8',
  body,
});

export const style = (body: string): HttpAnswer => ({
  code: 200,
  type: 'text/css; charset=utf-8',
  body,
});

export const json = (code: number, value: unknown): HttpAnswer => ({
  code,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

export const text = (code: number, body: string): HttpAnswer => ({
  code,
  type: 'text/plain; charset=utf-8',
  body,
});

/** To be kept under its name. */
export const file = (name: string, type: string, body: Buffer): HttpAnswer => ({
  code: 200,
  type,
  body,
  headers: { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` },
});

export const movedTo = (address: string): HttpAnswer => ({
  ...text(303, ''),
  headers: { location: address },
});

/** Nothing is kept by the browser, nothing is guessed by it, nothing tells others where it was. */
export const ALWAYS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
} as const;

export function send(outgoing: ServerResponse, { code, type, body, headers }: HttpAnswer): void {
  outgoing.writeHead(code, { ...ALWAYS, 'content-type': type, ...headers });
  outgoing.end(body);
}

/** @returns null for a body that is too large */
export async function bodyOf(incoming: IncomingMessage): Promise<string | null> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of incoming as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length <= LARGEST_BODY) pieces.push(piece);
  }
  return length <= LARGEST_BODY ? Buffer.concat(pieces).toString('utf8') : null;
}
