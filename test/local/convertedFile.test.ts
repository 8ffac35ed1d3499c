/** What Drive makes of an uploaded .xlsx: a spreadsheet that its owner reads, and nobody writes. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre';
import { anOffice, go, SECTION } from './tinyBundle';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const OPTIONS = "{ fields: 'id', supportsAllDrives: true }";

function refusal(code: string, options: Parameters<typeof go>[1] = {}) {
  const body = `try { ${code} } catch (error) { return [error.details.code, error.details.message]; } return 'no error';`;
  const { value, error } = go(body, options);
  return error?.message ?? value;
}

function share(id: string, to: string, role = 'writer'): string {
  return `return Drive.Permissions.create({ type: 'user', role: '${role}', emailAddress: '${to}' }, '${id}',
    { sendNotificationEmail: false, supportsAllDrives: true, fields: 'id' }).id`;
}

describe('an .xlsx that becomes a spreadsheet', () => {
  const convert = (bytes: Uint8Array): string =>
    `Drive.Files.create({ name: '福祉課', mimeType: '${SPREADSHEET}' },
      Utilities.newBlob(${JSON.stringify([...new Int8Array(bytes)])}, '${XLSX}'), ${OPTIONS})`;
  const tabs = (id: string) =>
    `Sheets.Spreadsheets.get('${id}', { fields: 'spreadsheetId,sheets(properties(title),data(rowData(values(effectiveValue))))' })`;
  const trash = (id: string) => `Drive.Files.update({ trashed: true }, '${id}', null, ${OPTIONS})`;
  const office = anOffice();
  let id = '';
  beforeAll(async () => {
    const xlsx = await writeXlsx({ sheets: [{ name: '年度実績', rows: [['1-1-1', 6]] }] });
    id = String(go(`return ${convert(xlsx)}.id`, { office }).value);
  });

  it('is read by its owner, also in the bin', () => {
    const answer = {
      spreadsheetId: id,
      sheets: [
        {
          properties: { title: '年度実績' },
          data: [
            {
              rowData: [
                {
                  values: [
                    { effectiveValue: { stringValue: '1-1-1' } },
                    { effectiveValue: { numberValue: 6 } },
                  ],
                },
              ],
            },
          ],
        },
      ],
    };
    expect(go(`return ${tabs(id)}`, { office }).value).toEqual(answer);
    go(trash(id), { office });
    expect(go(`return ${tabs(id)}`, { office }).value).toEqual(answer);
  });

  it('is read by nobody else before it is shared', () => {
    const stranger = { office, user: SECTION };
    expect(refusal(tabs(id), stranger)).toEqual([403, 'The caller does not have permission']);
    go(share(id, SECTION), { office });
    expect(go(`return ${tabs(id)}.spreadsheetId`, stranger).value).toBe(id);
  });

  it('is only read: whatever else is asked of it is not emulated', () => {
    const batch = `Sheets.Spreadsheets.batchUpdate({ requests: [] }, '${id}', { fields: 'spreadsheetId' })`;
    expect(go(batch, { office }).error?.message).toMatch(/^not emulated: .* converted file/);
  });

  it('has to be an .xlsx', () => {
    const zip = Uint8Array.from([80, 75, 3, 4, 0, 0]);
    const other = anOffice();
    expect(refusal(convert(zip), { office: other })).toEqual([400, 'Bad Request']);
    expect(other.files).toEqual([]);
  });
});
