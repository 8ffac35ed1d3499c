/** Google's own client for Drive, @googleapis/drive, works on a local workbook's files and is refused as by Google. */
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre';
import { CLERK, OWNER, SECTION } from '../sheets/sheetsOffice';
import { driveClient, openOffice, refusalOf, sheetsClient, type OpenOffice } from './face';

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(async () => {
  await office.close();
  expect(office.defects).toEqual([]);
});

const GOOGLE_DOC = 'application/vnd.google-apps.document';
const GOOGLE_SHEET = 'application/vnd.google-apps.spreadsheet';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Begins as every .docx and holds what a body in parts could be torn at. */
const BYTES = Buffer.from('PK\u0003\u0004\r\n\r\n--\r\n\u0000\u00ff--boundary--\r\n', 'latin1');

const by = (person: string) => driveClient(office.url, person);
const all = { supportsAllDrives: true } as const;

function upload(person: string, documentId: string, resource: object = {}) {
  return by(person).files.create(
    {
      ...all,
      fields: 'id,name,mimeType,webViewLink,appProperties',
      requestBody: {
        name: '会議資料（第１回）',
        mimeType: GOOGLE_DOC,
        appProperties: { suishin: documentId },
        ...resource,
      },
      media: { mimeType: DOCX, body: Readable.from([BYTES.subarray(0, 9), BYTES.subarray(9)]) },
    },
    { rootUrl: office.url },
  );
}

async function idOf(made: ReturnType<typeof upload>): Promise<string> {
  const { id } = (await made).data;
  if (typeof id !== 'string') throw new Error('expected an id of the file');
  return id;
}

function found(person: string, documentId: string) {
  return by(person)
    .files.list({
      ...all,
      q: `appProperties has { key='suishin' and value='${documentId}' } and trashed=false`,
      fields: 'files(id,name)',
      includeItemsFromAllDrives: true,
    })
    .then(({ data }) => data.files);
}

describe('making a document', () => {
  it('uploads a .docx once and answers the Google Doc that it became', async () => {
    const { data, status } = await upload(CLERK, 'D-1');
    expect(status).toBe(200);
    expect(data).toEqual({
      id: expect.any(String),
      name: '会議資料（第１回）',
      mimeType: GOOGLE_DOC,
      webViewLink: `https://docs.google.com/document/d/${String(data.id)}/edit`,
      appProperties: { suishin: 'D-1' },
    });
    const [file] = office.now().files;
    expect(file).toMatchObject({ owner: CLERK, uploadedMimeType: DOCX });
    expect(Buffer.from(file?.bytes ?? [])).toEqual(BYTES);
  });

  it('makes a folder without content, and a document in it', async () => {
    const { data: folder } = await by(CLERK).files.create({
      ...all,
      fields: 'id',
      requestBody: { name: '作成資料', mimeType: 'application/vnd.google-apps.folder' },
    });
    const { data } = await by(CLERK).files.get({
      ...all,
      fileId: await idOf(upload(CLERK, 'D-1', { parents: [folder.id] })),
      fields: 'parents',
    });
    expect(data).toEqual({ parents: [folder.id] });
  });

  it('finds it by its 文書ID, and no other', async () => {
    const id = await idOf(upload(CLERK, 'D-1'));
    await upload(CLERK, 'D-2');
    expect(await found(CLERK, 'D-1')).toEqual([{ id, name: '会議資料（第１回）' }]);
    expect(await found(CLERK, 'D-3')).toEqual([]);
  });

  it('renames it, and throws it away', async () => {
    const fileId = await idOf(upload(CLERK, 'D-1'));
    const renamed = await by(CLERK).files.update({
      ...all,
      fileId,
      fields: 'name',
      requestBody: { name: '第２回' },
    });
    expect(renamed.data).toEqual({ name: '第２回' });
    await by(CLERK).files.update({
      ...all,
      fileId,
      fields: 'id',
      requestBody: { trashed: true },
    });
    expect(await found(CLERK, 'D-1')).toEqual([]);
  });

  it('shares it without a mail', async () => {
    const fileId = await idOf(upload(CLERK, 'D-1'));
    const { data } = await by(CLERK).permissions.create({
      ...all,
      fileId,
      fields: 'id',
      sendNotificationEmail: false,
      requestBody: { type: 'user', role: 'writer', emailAddress: OWNER },
    });
    expect(data).toEqual({ id: expect.any(String) });
    expect(office.now().files[0]?.writers).toEqual([OWNER]);
    expect(office.now().outbox).toEqual([]);
  });
});

describe('bringing an .xlsx', () => {
  it('it becomes a spreadsheet that Google’s client for Sheets reads', async () => {
    const xlsx = await writeXlsx({ sheets: [{ name: '年度実績', rows: [['取組ID'], ['1-1-1']] }] });
    const { data: made } = await by(CLERK).files.create(
      {
        ...all,
        fields: 'id,mimeType',
        requestBody: { name: '福祉課.xlsx', mimeType: GOOGLE_SHEET },
        media: { mimeType: XLSX, body: Readable.from([Buffer.from(xlsx)]) },
      },
      { rootUrl: office.url },
    );
    expect(made.mimeType).toBe(GOOGLE_SHEET);
    const { data } = await sheetsClient(office.url, CLERK).spreadsheets.get({
      spreadsheetId: String(made.id),
      fields: 'sheets(properties(title),data(rowData(values(formattedValue))))',
    });
    expect(data.sheets).toEqual([
      {
        properties: { title: '年度実績' },
        data: [
          {
            rowData: [
              { values: [{ formattedValue: '取組ID' }] },
              { values: [{ formattedValue: '1-1-1' }] },
            ],
          },
        ],
      },
    ]);
  });
});

describe('refusals, with the code and the text that the client tells', () => {
  const NOT_FOUND = (id: string) => ({
    code: 404,
    message: `File not found: ${id}.`,
    status: 'NOT_FOUND',
    reason: 'notFound',
  });

  it('a file of another person is not there, even for the owner of the workbook', async () => {
    const fileId = await idOf(upload(CLERK, 'D-1'));
    const person = by(OWNER);
    expect(await refusalOf(person.files.get({ ...all, fileId, fields: 'id' }))).toEqual(
      NOT_FOUND(fileId),
    );
    expect(
      await refusalOf(
        person.files.update({ ...all, fileId, fields: 'id', requestBody: { trashed: true } }),
      ),
    ).toEqual(NOT_FOUND(fileId));
    expect(await found(OWNER, 'D-1')).toEqual([]);
    expect(office.now().files[0]?.trashed).toBe(false);
  });

  it('an unknown file', async () => {
    expect(
      await refusalOf(by(SECTION).files.get({ ...all, fileId: 'なし', fields: 'id' })),
    ).toEqual(NOT_FOUND('なし'));
  });

  it.each<[string, object, object]>([
    [
      'a property above 124 bytes',
      { appProperties: { suishin: '資料'.repeat(30) } },
      { code: 400, message: expect.stringMatching(/124 bytes/) },
    ],
    [
      'an id of one’s own for a converted file',
      { id: 'my-own' },
      { code: 400, message: 'Generated IDs are not supported for Docs Editors formats.' },
    ],
    [
      'a name that is no text',
      { name: 5 },
      { code: 400, message: "Invalid value at 'file.name' (TYPE_STRING), 5" },
    ],
    [
      'a property that is no text',
      { appProperties: { suishin: null } },
      {
        code: 400,
        message: "Invalid value at 'file.app_properties[suishin]' (TYPE_STRING), null",
      },
    ],
    ['an unknown folder', { parents: ['nowhere'] }, NOT_FOUND('nowhere')],
    [
      'a member that the host does not imitate',
      { createdTime: '2025-01-01T00:00:00Z' },
      { code: 501, message: 'not emulated: Drive.Files.create with createdTime' },
    ],
  ])('%s, and no file is made', async (_, resource, refusal) => {
    expect(await refusalOf(upload(CLERK, 'D-1', resource))).toMatchObject(refusal);
    expect(office.now().files).toEqual([]);
  });

  it('bytes that are no .docx', async () => {
    const call = by(CLERK).files.create(
      {
        ...all,
        fields: 'id',
        requestBody: { mimeType: GOOGLE_DOC },
        media: { mimeType: DOCX, body: Readable.from([Buffer.from('text')]) },
      },
      { rootUrl: office.url },
    );
    expect(await refusalOf(call)).toMatchObject({ code: 400, message: 'Bad Request' });
  });

  it('an unknown field of the answer', async () => {
    const fileId = await idOf(upload(CLERK, 'D-1'));
    expect(
      await refusalOf(by(CLERK).files.get({ ...all, fileId, fields: 'id,title' })),
    ).toMatchObject({ code: 400, message: 'Invalid field selection title' });
  });

  it.each<[string, object, object]>([
    [
      'a permission for everybody',
      { type: 'anyone', role: 'reader', emailAddress: OWNER },
      { code: 501, message: 'not emulated: a permission of the type anyone' },
    ],
    [
      'a permission for nobody',
      { type: 'user', role: 'reader' },
      { code: 400, message: "The permission's emailAddress is required." },
    ],
  ])('%s', async (_, requestBody, refusal) => {
    const fileId = await idOf(upload(CLERK, 'D-1'));
    const call = by(CLERK).permissions.create({
      ...all,
      fileId,
      fields: 'id',
      sendNotificationEmail: false,
      requestBody,
    });
    expect(await refusalOf(call)).toMatchObject(refusal);
  });

  it('an upload without a description', async () => {
    const call = by(CLERK).files.create(
      { ...all, fields: 'id', media: { mimeType: DOCX, body: Readable.from([BYTES]) } },
      { rootUrl: office.url },
    );
    expect(await refusalOf(call)).toMatchObject({
      code: 501,
      message: 'not emulated: an upload of the type media',
    });
  });
});
