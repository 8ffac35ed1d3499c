/** Drive in the local host: what each person's runs see, and what is refused. */
import { describe, expect, it } from '@jest/globals';
import { parseDriveQuery } from '../../src/local/driveQuery';
import { consent } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { anOffice, bundleOf, go, MORNING, SCOPES, SECRETARY, SECTION } from './tinyBundle';

const DOC = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const OPTIONS = (fields: string) => `{ fields: '${fields}', supportsAllDrives: true }`;

/** Code that uploads a .docx as a Google Doc. */
function upload(resource: object = {}, fields = 'id'): string {
  const whole = { name: '会議資料', mimeType: DOC, ...resource };
  return `Drive.Files.create(${JSON.stringify(whole)},
    Utilities.newBlob([80, 75, 3, 4, -1], '${DOCX}', 'x.docx'), ${OPTIONS(fields)})`;
}

function folder(): string {
  return `Drive.Files.create({ name: '文書', mimeType: '${FOLDER}' }, null, ${OPTIONS('id')}).id`;
}

function get(id: string, fields = 'id,name,trashed'): string {
  return `Drive.Files.get('${id}', ${OPTIONS(fields)})`;
}

function list(q: string, more = ''): string {
  return `Drive.Files.list({ q: ${JSON.stringify(q)}, fields: 'files(id,name)', supportsAllDrives: true,
    includeItemsFromAllDrives: true${more} }).files`;
}

function refusal(code: string, options: Parameters<typeof go>[1] = {}) {
  const body = `try { ${code} } catch (error) { return [error.details.code, error.details.message]; } return 'no error';`;
  const { value, error } = go(body, options);
  return error?.message ?? value;
}

function made(office: OfficeState, resource: object = {}): string {
  return String(go(`return ${upload(resource)}.id`, { office }).value);
}

describe('creating', () => {
  it('keeps the uploaded bytes and tells what the mask asks for', () => {
    const office = anOffice();
    const body = `return ${upload({ appProperties: { suishin: '文書1' } }, 'id,webViewLink,mimeType,parents,createdTime')}`;
    const { value } = go(body, { office });
    expect(value).toEqual({
      id: 'local-file-2',
      webViewLink: 'https://docs.google.com/document/d/local-file-2/edit',
      mimeType: DOC,
      parents: ['root'],
      createdTime: new Date(MORNING + 8_006).toISOString(),
    });
    expect(office.files).toMatchObject([
      {
        name: '会議資料',
        uploadedMimeType: DOCX,
        owner: SECRETARY,
        visibleTo: [SECRETARY],
        appProperties: { suishin: '文書1' },
      },
    ]);
    expect([...(office.files[0]?.bytes ?? [])]).toEqual([80, 75, 3, 4, 255]);
  });

  it('keeps a file without conversion as it is', () => {
    const office = anOffice();
    const body = `return Drive.Files.create({ name: 'x.csv' }, Utilities.newBlob('あ', 'text/csv'), ${OPTIONS('mimeType')}).mimeType`;
    expect(go(body, { office }).value).toBe('text/csv');
  });

  it('puts a file into a folder that a run of this person made, and of nobody else', () => {
    const office = anOffice();
    const id = String(go(`return ${folder()}`, { office }).value);
    expect(go(`return ${upload({ parents: [id] }, 'parents')}.parents`, { office }).value).toEqual([
      id,
    ]);
    office.files = office.files.map((file) => ({ ...file, writers: [SECTION] }));
    expect(refusal(upload({ parents: [id] }), { office, user: SECTION })).toEqual([
      404,
      `File not found: ${id}.`,
    ]);
    expect(refusal(upload({ parents: ['made-by-hand'] }), { office })).toEqual([
      404,
      'File not found: made-by-hand.',
    ]);
  });

  it.each([
    [upload({ id: 'own' }), [400, 'Generated IDs are not supported for Docs Editors formats.']],
    [
      `Drive.Files.create({ id: 'own' }, Utilities.newBlob('x'), ${OPTIONS('id')})`,
      [400, 'The provided file ID is not usable.'],
    ],
    [upload({ parents: ['root', 'root'] }), [400, 'A file cannot be in more than one folder.']],
    [upload({}, 'id,nothing'), [400, 'Invalid field selection nothing']],
    [
      upload({ appProperties: { suishin: 'あ'.repeat(40) } }),
      [400, 'The combined length of key and value of the property suishin is above 124 bytes.'],
    ],
    [
      `Drive.Files.create({ mimeType: '${DOC}' }, Utilities.newBlob('no zip', '${DOCX}'), ${OPTIONS('id')})`,
      [400, 'Bad Request'],
    ],
  ])('refuses %#', (code, answer) => {
    const office = anOffice();
    expect(refusal(code, { office })).toEqual(answer);
    expect(office.files).toEqual([]);
  });

  it('refuses a parent that is no folder', () => {
    const office = anOffice();
    const id = made(office);
    expect(refusal(upload({ parents: [id] }), { office })).toEqual([
      403,
      'The specified parent is not a folder.',
    ]);
  });

  it('takes nothing but a blob', () => {
    const code = `Drive.Files.create({}, 'text', ${OPTIONS('id')})`;
    expect(go(`try { ${code} } catch (error) { return error.message }`).value).toBe(
      'The mediaData parameter only supports Blob types for upload.',
    );
  });

  it.each([
    [`Drive.Files.create({ description: 'x' }, null, ${OPTIONS('id')})`, 'with description'],
    [
      `Drive.Files.create({ mimeType: '${FOLDER}' }, null, { fields: 'id' })`,
      'without supportsAllDrives',
    ],
    [
      `Drive.Files.create({ mimeType: '${FOLDER}' }, null, { supportsAllDrives: true })`,
      'a call without fields',
    ],
    [`Drive.Files.create({ mimeType: '${FOLDER}' }, null, ${OPTIONS('*')})`, 'the field mask *'],
    [`Drive.Files.create({ mimeType: '${DOC}' }, null, ${OPTIONS('id')})`, 'of an empty'],
    [
      `Drive.Files.create({ mimeType: '${DOC}' }, Utilities.newBlob('<p>', 'text/html'), ${OPTIONS('id')})`,
      'conversion of text/html',
    ],
  ])('does not emulate %s', (code, text) => {
    expect(go(code).error?.message).toMatch(/^not emulated: /);
    expect(go(code).error?.message).toContain(text);
  });
});

describe('drive.file', () => {
  it('hides the files of another person’s runs, even shared ones', () => {
    const office = anOffice();
    const id = made(office);
    go(share(id, SECTION), { office });
    expect(office.files[0]?.writers).toEqual([SECTION]);
    expect(go(`return ${get(id)}.name`, { office }).value).toBe('会議資料');
    expect(refusal(get(id), { office, user: SECTION })).toEqual([404, `File not found: ${id}.`]);
    expect(go(`return ${list('trashed=false')}`, { office, user: SECTION }).value).toEqual([]);
    expect(
      refusal(`Drive.Files.update({ trashed: true }, '${id}', null, ${OPTIONS('id')})`, {
        office,
        user: SECTION,
      }),
    ).toEqual([404, `File not found: ${id}.`]);
  });

  it('is not asked where the manifest has the whole drive: then sharing decides', () => {
    const office = anOffice();
    const drive = 'https://www.googleapis.com/auth/drive';
    for (const person of [SECRETARY, SECTION]) consent(office, person, [drive]);
    const bundle = (code: string) => ({ ...bundleOf(code), scopes: [...SCOPES, drive] });
    const id = made(office);
    const read = { office, user: SECTION, bundle: bundle(`return ${get(id)}.name`) };
    expect(go('', read).error?.message).toMatch(/File not found/);
    go(share(id, SECTION), { office });
    expect(go('', read).value).toBe('会議資料');
  });
});

function share(id: string, to: string, role = 'writer'): string {
  return `return Drive.Permissions.create({ type: 'user', role: '${role}', emailAddress: '${to}' }, '${id}',
    { sendNotificationEmail: false, supportsAllDrives: true, fields: 'id' }).id`;
}

describe('sharing', () => {
  it('knows writers and readers', () => {
    const office = anOffice();
    const id = made(office);
    expect(go(share(id, SECTION, 'reader'), { office }).value).toBe(`permission-${SECTION}`);
    expect(office.files[0]).toMatchObject({ readers: [SECTION], writers: [] });
  });

  it('refuses what is no address, and does not emulate mails and other roles', () => {
    const office = anOffice();
    const id = made(office);
    expect(refusal(share(id, 'nobody'), { office })).toMatchObject([
      400,
      expect.stringContaining('emailAddress is invalid'),
    ]);
    expect(go(share(id, SECTION, 'owner'), { office }).error?.message).toMatch(
      /not emulated.*owner/,
    );
    const loud = share(id, SECTION).replace(
      'sendNotificationEmail: false',
      'sendNotificationEmail: true',
    );
    expect(go(loud, { office }).error?.message).toMatch(/not emulated.*sends a mail/);
  });
});

describe('searching', () => {
  it('finds by 文書ID what is not in the bin, newest first', () => {
    const office = anOffice();
    const [first, second] = [1, 2].map((n) =>
      made(office, { appProperties: { suishin: `A${String(n)}` } }),
    );
    made(office, { appProperties: { other: 'A1' } });
    const again = made(office, { appProperties: { suishin: 'A1' } });
    const q = `appProperties has { key='suishin' and value='A1' } and trashed=false`;
    expect(go(`return ${list(q)}.map((file) => file.id)`, { office }).value).toEqual([
      again,
      first,
    ]);
    go(`Drive.Files.update({ trashed: true }, '${String(first)}', null, ${OPTIONS('id')})`, {
      office,
    });
    expect(go(`return ${list(q)}.map((file) => file.id)`, { office }).value).toEqual([again]);
    expect(go(`return ${list('trashed=true')}.map((file) => file.id)`, { office }).value).toEqual([
      first,
    ]);
    expect(
      go(`return ${list(`mimeType='${DOC}'`, ', pageSize: 1')}.length`, { office }).value,
    ).toBe(1);
    expect(second).not.toBe(first);
  });

  it('reads apostrophes and backslashes that are escaped', () => {
    const office = anOffice();
    const [file] = [{ ...officeFile(office), name: String.raw`it's \ and` }];
    expect(parseDriveQuery(String.raw`name = 'it\'s \\ and'`)(file)).toBe(true);
    expect(parseDriveQuery(`name='it' and trashed=false`)(file)).toBe(false);
  });

  it.each([
    `name contains 'x'`,
    `name='x' or name='y'`,
    `name='x' name='y'`,
    `name='it's'`,
    `(trashed=false)`,
    `trashed=false and`,
    ``,
  ])('does not emulate %s', (q) => {
    expect(go(list(q)).error?.message).toMatch(/^not emulated: Drive\.Files\.list with q: /);
  });

  it('refuses a page size that Drive does not have', () => {
    expect(refusal(list('trashed=false', ', pageSize: 0'))).toEqual([
      400,
      "Invalid value '0'. Values must be within the range: [1, 1000]",
    ]);
  });
});

function officeFile(office: OfficeState) {
  made(office);
  const [file] = office.files;
  if (file === undefined) throw new Error('no file was made');
  return file;
}

describe('changing', () => {
  const update = (id: string, resource: object) =>
    `Drive.Files.update(${JSON.stringify(resource)}, '${id}', null, ${OPTIONS('id,name,trashed,appProperties,modifiedTime')})`;

  it('renames, adds properties and dates it', () => {
    const office = anOffice();
    const id = made(office, { appProperties: { a: '1' } });
    const { value } = go(`return ${update(id, { name: '新', appProperties: { b: '2' } })}`, {
      office,
    });
    expect(value).toMatchObject({ name: '新', trashed: false, appProperties: { a: '1', b: '2' } });
    expect(office.files[0]?.modifiedTime).toBeGreaterThan(
      office.files[0]?.createdTime ?? MORNING * 2,
    );
  });

  it('is for the owner and writers; the bin for the owner only', () => {
    const office = anOffice();
    const id = made(office);
    const opened = (writers: string[]) => {
      office.files = office.files.map((file) => ({
        ...file,
        writers,
        readers: [SECTION],
        visibleTo: [SECRETARY, SECTION],
      }));
    };
    opened([]);
    const insufficient = [403, 'The user does not have sufficient permissions for this file.'];
    expect(refusal(update(id, { name: 'x' }), { office, user: SECTION })).toEqual(insufficient);
    opened([SECTION]);
    expect(refusal(update(id, { name: 'x' }), { office, user: SECTION })).toBe('no error');
    expect(refusal(update(id, { trashed: true }), { office, user: SECTION })).toEqual(insufficient);
  });

  it('does not emulate new content', () => {
    const office = anOffice();
    const id = made(office);
    const code = `Drive.Files.update({}, '${id}', Utilities.newBlob('x'), ${OPTIONS('id')})`;
    expect(go(code, { office }).error?.message).toMatch(/^not emulated: .*new content/);
  });
});
