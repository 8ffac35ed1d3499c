/** What any program meets at the REST face, whatever client it uses. */
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openRestFace } from '../../../src/local/rest/restFace';
import { CLERK, officeBook } from '../sheets/sheetsOffice';
import { openOffice, type OpenOffice } from './face';

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const BOOK = 'v4/spreadsheets/book-1';
const CALLER = `as=${encodeURIComponent(CLERK)}`;
const RENAME = JSON.stringify({
  requests: [{ updateSpreadsheetProperties: { properties: { title: '変更後' }, fields: 'title' } }],
});

async function asked(path: string, init: RequestInit = {}): Promise<[number, unknown]> {
  const answer = await fetch(office.url + path, init);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=UTF-8');
  return [answer.status, await answer.json()];
}

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  asked(`${BOOK}:batchUpdate?fields=replies&${CALLER}`, { method: 'POST', body, headers });

const error = (code: number, message: unknown) => [
  code,
  { error: expect.objectContaining({ code, message }) },
];

describe('the caller', () => {
  it('may be named in the query', async () => {
    expect(await asked(`${BOOK}?fields=properties.title&${CALLER}`)).toEqual([
      200,
      { properties: { title: '経営戦略' } },
    ]);
  });

  it('may be named in a header', async () => {
    const headers = { 'x-suishin-as': encodeURIComponent(CLERK) };
    expect((await asked(`${BOOK}?fields=properties.title`, { headers }))[0]).toBe(200);
  });

  it('has to be spelt so that it can be read', async () => {
    const headers = { 'x-suishin-as': '%E4%BC' };
    expect(await asked(`${BOOK}?fields=properties`, { headers })).toEqual(
      error(400, 'The header x-suishin-as has to be percent-encoded UTF-8; found: %E4%BC'),
    );
  });
});

describe('addresses and bodies that Google would not take', () => {
  it.each([
    ['GET', ''],
    ['GET', 'v4'],
    ['GET', 'v4/spreadsheets'],
    ['GET', `${BOOK}/values/A1`],
    ['GET', `${BOOK}:batchUpdate`],
    ['DELETE', 'drive/v3/files/x'],
    ['PUT', `${BOOK}/values/A1`],
    ['OPTIONS', BOOK],
  ])('%s /%s is not found, in Google’s form', async (method, path) => {
    expect(await asked(`${path}?${CALLER}`, { method })).toEqual([
      404,
      {
        error: {
          code: 404,
          message: `The requested URL /${path} was not found on this server.`,
          status: 'NOT_FOUND',
          errors: [
            {
              message: `The requested URL /${path} was not found on this server.`,
              domain: 'global',
              reason: 'notFound',
            },
          ],
        },
      },
    ]);
  });

  it.each([
    ['{"requests":', 'Invalid JSON payload received. Unexpected token.'],
    ['[]', 'Invalid JSON payload received. Expected an object.'],
    ['', 'Invalid JSON payload received. Unexpected token.'],
    ['{"requests":[]}', 'Must specify at least one request.'],
  ])('the body %j', async (body, message) => {
    expect(await post(body)).toEqual(error(400, message));
  });

  it('a parameter that the call does not have', async () => {
    expect(await asked(`${BOOK}?fields=properties&range=A1&${CALLER}`)).toEqual(
      error(400, expect.stringMatching(/Unknown name "range": Cannot bind query parameter/)),
    );
  });

  it('a parameter given twice', async () => {
    expect(await asked(`${BOOK}?fields=properties&fields=sheets&${CALLER}`)).toEqual(
      error(400, expect.stringMatching(/^Invalid value at 'query\.fields' \(TYPE_STRING\)/)),
    );
  });

  it('an address that cannot be decoded', async () => {
    expect(await asked(`v4/spreadsheets/%E4%BC?fields=properties&${CALLER}`)).toEqual(
      error(400, 'Request contains an invalid argument.'),
    );
  });

  it('more than 10 MB', async () => {
    expect(await post('x'.repeat(10 * 1024 * 1024 + 1))).toEqual(
      error(413, 'Request payload size exceeds the limit: 10485760 bytes.'),
    );
  });

  it.each([
    ['application/json', '{}', /^Malformed multipart body\. Expected multipart\/related/],
    ['multipart/related; boundary=b', '{}', /closing boundary is missing/],
    ['multipart/related; boundary=b', '--b--', /Expected two parts/],
    ['multipart/related; boundary=b', '--b\r\nno blank line\r\n--b--', /blank line/],
    ['multipart/related; boundary=b', '--b\r\n\r\n{}\r\n--b\r\n\r\nx\r\n--b--', /first part/],
  ])('an upload of the type %s with the body %j', async (type, body, message) => {
    const path = `upload/drive/v3/files?uploadType=multipart&supportsAllDrives=true&fields=id&${CALLER}`;
    const headers = { 'content-type': type };
    expect(await asked(path, { method: 'POST', body, headers })).toEqual(
      error(400, expect.stringMatching(message)),
    );
    expect(office.now().files).toEqual([]);
  });
});

describe('nobody but programs on this machine gets in', () => {
  it('listens on one address of the loopback', async () => {
    expect(office.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    await expect(fetch(office.url.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow();
  });

  it('nothing that a page in a browser sends', async () => {
    expect(await post(RENAME, { origin: 'https://example.com' })).toEqual(
      error(403, expect.stringMatching(/found .* the origin https:\/\/example\.com/)),
    );
    expect(office.now().book).toEqual(officeBook());
  });

  it('no other host name that leads here', async () => {
    const { port } = new URL(office.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const call = request(
        {
          host: '127.0.0.1',
          port,
          path: `/${BOOK}?${CALLER}`,
          headers: { host: `evil.example:${port}` },
        },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      call.on('error', reject).end();
    });
    expect(status).toBe(403);
  });
});

describe('a defect of the host', () => {
  it('is told to its keeper; the program learns that the server failed', async () => {
    const defect = new Error('the disk is gone');
    const told: unknown[] = [];
    const face = await openRestFace({ enter: () => Promise.reject(defect) }, 0, (thrown) =>
      told.push(thrown),
    );
    const answer = await fetch(`${face.url}${BOOK}?fields=properties&${CALLER}`);
    await face.close();
    expect([answer.status, await answer.text()]).toEqual([
      500,
      expect.stringMatching(/Internal error encountered\./),
    ]);
    expect(told).toEqual([defect]);
  });

  it('a port that is taken is refused', async () => {
    const taken = Number(new URL(office.url).port);
    await expect(
      openRestFace({ enter: () => Promise.reject(new Error()) }, taken, () => undefined),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
