/** Google's own client for Sheets, @googleapis/sheets, works on a local workbook and is refused as by Google. */
import type { sheets_v4 } from '@googleapis/sheets';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CLERK,
  officeBook,
  PROTECTION,
  RESULTS,
  SECTION,
  SETTINGS,
  STRANGER,
  text,
} from '../sheets/sheetsOffice';
import { chartOn, columnOf } from '../sheets/charts';
import { JAPANESE, openOffice, refusalOf, sheetsClient, type OpenOffice } from './face';

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(async () => {
  await office.close();
  expect(office.defects).toEqual([]);
});

const spreadsheetId = 'book-1';
const by = (person: string) => sheetsClient(office.url, person).spreadsheets;
const write = (sheetId: number, rowIndex: number, columnIndex: number, value: string) => ({
  updateCells: {
    start: { sheetId, rowIndex, columnIndex },
    rows: [{ values: [text(value)] }],
    fields: 'userEnteredValue',
  },
});
const FIELDS = 'spreadsheetId,replies';

describe('reading', () => {
  it('get answers what the mask names, and nothing else', async () => {
    const { data, status } = await by(CLERK).get({
      spreadsheetId,
      ranges: ["'年度実績'!A1:C2", "'設定'"],
      fields:
        'properties.title,sheets(properties(sheetId,title),data.rowData.values.formattedValue)',
    });
    expect(status).toBe(200);
    expect(data).toEqual({
      properties: { title: '経営戦略' },
      sheets: [
        {
          properties: { sheetId: SETTINGS, title: '設定' },
          data: [{ rowData: [{ values: [{ formattedValue: '項目' }, { formattedValue: '値' }] }] }],
        },
        {
          properties: { sheetId: RESULTS, title: '年度実績' },
          data: [
            {
              rowData: [
                {
                  values: ['年度', '取組ID', '進捗'].map((formattedValue) => ({ formattedValue })),
                },
                { values: ['6', '1-1-1', '完了'].map((formattedValue) => ({ formattedValue })) },
              ],
            },
          ],
        },
      ],
    });
  });

  it('batchGet answers the ranges in their order', async () => {
    const { data } = await by(SECTION).values.batchGet({
      spreadsheetId,
      ranges: ["'年度実績'!A3:B3", "'設定'!A1:B1"],
      valueRenderOption: 'UNFORMATTED_VALUE',
      fields: 'valueRanges(range,values)',
    });
    expect(data.valueRanges).toEqual([
      { range: "'年度実績'!A3:B3", values: [['6', '1-1-2']] },
      { range: "'設定'!A1:B1", values: [['項目', '値']] },
    ]);
  });

  it('a person is known by a Japanese address too', async () => {
    const { data } = await by(JAPANESE).get({
      spreadsheetId,
      fields: 'sheets.protectedRanges(protectedRangeId,requestingUserCanEdit)',
    });
    expect(data.sheets?.[1]?.protectedRanges).toEqual([{ protectedRangeId: PROTECTION }]);
  });
});

describe('writing', () => {
  it('batchUpdate answers as many replies as there were requests', async () => {
    const { data } = await by(CLERK).batchUpdate({
      spreadsheetId,
      fields: FIELDS,
      requestBody: {
        requests: [
          write(RESULTS, 1, 2, '一部遅れ'),
          { addSheet: { properties: { sheetId: 33, title: '指標実績' } } },
          { addProtectedRange: { protectedRange: { range: { sheetId: 33 }, warningOnly: true } } },
          write(33, 0, 0, '年度'),
        ],
      },
    });
    expect(data.spreadsheetId).toBe(spreadsheetId);
    expect(data.replies).toEqual([
      {},
      { addSheet: { properties: expect.objectContaining({ sheetId: 33, title: '指標実績' }) } },
      {
        addProtectedRange: { protectedRange: expect.objectContaining({ range: { sheetId: 33 } }) },
      },
      {},
    ]);
  });

  it('a chart is added, told by its id, and read as it was asked for', async () => {
    const chart = JSON.parse(JSON.stringify(chartOn(RESULTS))) as sheets_v4.Schema$EmbeddedChart;
    const { data } = await by(CLERK).batchUpdate({
      spreadsheetId,
      fields: FIELDS,
      requestBody: { requests: [{ addChart: { chart } }] },
    });
    expect(data.replies).toEqual([{ addChart: { chart } }]);
    const read = await by(SECTION).get({ spreadsheetId, fields: 'sheets(charts(chartId,spec))' });
    const { chartId, spec } = chart;
    expect(read.data.sheets).toEqual([{}, {}, { charts: [{ chartId, spec }] }]);
  });

  it('stays, for everybody', async () => {
    await by(SECTION).batchUpdate({
      spreadsheetId,
      fields: FIELDS,
      requestBody: { requests: [write(RESULTS, 3, 2, '計画どおり')] },
    });
    const { data } = await by(CLERK).values.batchGet({
      spreadsheetId,
      ranges: ["'年度実績'!C4"],
      valueRenderOption: 'FORMATTED_VALUE',
      fields: 'valueRanges.values',
    });
    expect(data.valueRanges).toEqual([{ values: [['計画どおり']] }]);
  });

  it('answers what stands there afterwards', async () => {
    const { data } = await by(CLERK).batchUpdate({
      spreadsheetId,
      fields: 'replies,updatedSpreadsheet.sheets.data.rowData.values.formattedValue',
      requestBody: {
        requests: [write(RESULTS, 1, 2, '中止')],
        includeSpreadsheetInResponse: true,
        responseRanges: ["'年度実績'!C2"],
        responseIncludeGridData: true,
      },
    });
    expect(data.updatedSpreadsheet?.sheets?.[0]?.data?.[0]?.rowData).toEqual([
      { values: [{ formattedValue: '中止' }] },
    ]);
  });
});

describe('refusals, with the code, the text and the reason that the client tells', () => {
  const { spec, position } = chartOn(RESULTS);
  const domains = [{ domain: columnOf(RESULTS, 0, 4, 2) }];
  const wide = { position, spec: { ...spec, basicChart: { ...spec.basicChart, domains } } };
  const batch = (person: string, ...requests: object[]) =>
    refusalOf(by(person).batchUpdate({ spreadsheetId, fields: FIELDS, requestBody: { requests } }));

  it.each<[string, () => ReturnType<typeof refusalOf>, object]>([
    [
      'an unknown field',
      () => batch(CLERK, { updateCell: { fields: '*' } }),
      {
        code: 400,
        message:
          'Invalid JSON payload received. Unknown name "updateCell" at \'requests[0]\': Cannot find field.',
        status: 'INVALID_ARGUMENT',
        reason: 'badRequest',
      },
    ],
    [
      'a mask with a name that a cell does not have',
      () =>
        batch(CLERK, write(RESULTS, 1, 2, '中止'), {
          repeatCell: { range: { sheetId: RESULTS }, cell: {}, fields: 'userEnteredValeu' },
        }),
      {
        code: 400,
        message: 'Invalid requests[1].repeatCell: Invalid field: userEnteredValeu',
        status: 'INVALID_ARGUMENT',
        reason: 'badRequest',
      },
    ],
    [
      'a mask of the answer with an unknown name',
      () => refusalOf(by(CLERK).get({ spreadsheetId, fields: 'sheets.title' })),
      {
        code: 400,
        message:
          "Request contains an invalid argument. Error expanding 'fields' parameter. " +
          "Cannot find matching fields for path 'sheets.title'.",
        status: 'INVALID_ARGUMENT',
        reason: 'badRequest',
      },
    ],
    [
      'an unknown range',
      () =>
        refusalOf(
          by(CLERK).values.batchGet({
            spreadsheetId,
            ranges: ["'年度実績'!A1", "'年度実積'!A1"],
            valueRenderOption: 'FORMULA',
            fields: 'valueRanges',
          }),
        ),
      {
        code: 400,
        message: "Unable to parse range: '年度実積'!A1",
        status: 'INVALID_ARGUMENT',
        reason: 'badRequest',
      },
    ],
    [
      'a write outside the grid, with all that came before it',
      () => batch(CLERK, write(RESULTS, 1, 2, '中止'), write(RESULTS, 20, 0, '6')),
      {
        code: 400,
        message:
          'Invalid requests[1].updateCells: Attempting to write row: 20, beyond the last requested row of: 19',
        status: 'INVALID_ARGUMENT',
        reason: 'badRequest',
      },
    ],
    [
      'a protected cell, with all that came before it',
      () => batch(SECTION, write(RESULTS, 1, 2, '中止'), write(SETTINGS, 1, 1, '令和7年度')),
      {
        code: 400,
        message:
          'Invalid requests[1].updateCells: You are trying to edit a protected cell or object. ' +
          'Please contact the spreadsheet owner to remove protection if you need to edit.',
        status: 'INVALID_ARGUMENT',
        reason: 'badRequest',
      },
    ],
    [
      'a chart whose names are a table',
      () => batch(CLERK, { addChart: { chart: chartOn(RESULTS) } }, { addChart: { chart: wide } }),
      {
        code: 400,
        message:
          'Invalid requests[1].addChart: ChartSourceRange ranges require all rows or all columns to have length of 1',
        status: 'INVALID_ARGUMENT',
        reason: 'badRequest',
      },
    ],
    [
      'somebody with whom the file is not shared',
      () => batch(STRANGER, write(RESULTS, 1, 2, '中止')),
      {
        code: 403,
        message: 'The caller does not have permission',
        status: 'PERMISSION_DENIED',
        reason: 'forbidden',
      },
    ],
    [
      'somebody who has not granted the scope',
      () => batch('new@town.example.jp', write(RESULTS, 1, 2, '中止')),
      {
        code: 403,
        message: 'Request had insufficient authentication scopes.',
        status: 'PERMISSION_DENIED',
        reason: 'forbidden',
      },
    ],
    [
      'nobody in particular',
      () => batch('', write(RESULTS, 1, 2, '中止')),
      {
        code: 401,
        message: expect.stringMatching(/^Request is missing required authentication credential\./),
        status: 'UNAUTHENTICATED',
        reason: 'unauthorized',
      },
    ],
    [
      'an unknown spreadsheet',
      () => refusalOf(by(CLERK).get({ spreadsheetId: 'book-2', fields: 'properties' })),
      {
        code: 404,
        message: 'Requested entity was not found.',
        status: 'NOT_FOUND',
        reason: 'notFound',
      },
    ],
    [
      'a call that the product never makes',
      () => refusalOf(by(CLERK).values.get({ spreadsheetId, range: "'設定'!A1" })),
      {
        code: 404,
        message: expect.stringMatching(/^The requested URL .* was not found on this server\.$/),
        status: 'NOT_FOUND',
        reason: 'notFound',
      },
    ],
    [
      'a parameter that the host does not imitate',
      () => refusalOf(by(CLERK).get({ spreadsheetId, includeGridData: true })),
      {
        code: 501,
        message: 'not emulated: the parameter includeGridData',
        status: 'UNIMPLEMENTED',
        reason: 'notImplemented',
      },
    ],
  ])('%s', async (_, call, refusal) => {
    expect(await call()).toEqual(refusal);
    expect(office.now().book).toEqual(officeBook());
  });

  it('the 61st write of a person within a minute', async () => {
    const requestBody = { requests: [write(RESULTS, 1, 2, '完了')] };
    for (let call = 1; call <= 60; call += 1) {
      await by(CLERK).batchUpdate({ spreadsheetId, fields: FIELDS, requestBody });
    }
    expect(await batch(CLERK, write(RESULTS, 1, 2, '完了'))).toEqual({
      code: 429,
      message: expect.stringMatching(/^Quota exceeded for quota metric 'Write requests'/),
      status: 'RESOURCE_EXHAUSTED',
      reason: 'rateLimitExceeded',
    });
    await by(SECTION).batchUpdate({ spreadsheetId, fields: FIELDS, requestBody });
  });
});
