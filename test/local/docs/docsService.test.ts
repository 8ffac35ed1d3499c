/** Docs in the local host: what it claims of a document, and what it refuses. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { OfficeState } from '../../../src/local/office';
import { filledPack } from '../../../src/papers/fill';
import { CONTENT, template } from '../../papers/smallTemplate';
import { anOffice, go, SECTION } from '../tinyBundle';

const DOC = 'application/vnd.google-apps.document';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const NOT_FOUND = [404, 'Requested entity was not found.'];
const TABLES = 'body(content(startIndex,table(rows,tableRows(tableRowStyle(tableHeader)))))';

let docx: string;
beforeAll(async () => {
  ({ docx } = filledPack(await template(), CONTENT));
});

function uploaded(office: OfficeState): string {
  const resource = JSON.stringify({ name: '会議資料', mimeType: DOC });
  const code = `return Drive.Files.create(${resource}, Utilities.newBlob(Utilities.base64Decode('${docx}'), '${DOCX}'),
    { fields: 'id', supportsAllDrives: true }).id`;
  return String(go(code, { office }).value);
}

function get(id: string, fields: string): string {
  return `Docs.Documents.get('${id}', { fields: '${fields}' })`;
}

function outcome(code: string, options: Parameters<typeof go>[1] = {}) {
  const body = `try { return ${code}; } catch (error) { return [error.details.code, error.details.message]; }`;
  const { value, error } = go(body, options);
  return error?.message ?? value;
}

/** A batch on the document as it stands now. */
function batch(
  id: string,
  request: object,
  revision = `${get(id, 'revisionId')}.revisionId`,
): string {
  return `Docs.Documents.batchUpdate({ requests: [${JSON.stringify(request)}],
    writeControl: { requiredRevisionId: ${revision} } }, '${id}')`;
}

describe('a document made from a .docx', () => {
  it('says which document and which state of it', () => {
    const office = anOffice();
    const id = uploaded(office);
    expect(outcome(get(id, 'documentId,revisionId'), { office })).toEqual({
      documentId: id,
      revisionId: expect.stringMatching(/^revision-\d+$/),
    });
  });

  it('has the page of its first section; the other one is turned', () => {
    const office = anOffice();
    const fields = 'documentStyle,body(content(startIndex,endIndex,sectionBreak))';
    const answer = outcome(get(uploaded(office), fields), { office }) as {
      documentStyle: { pageSize: { width: { magnitude: number }; height: { magnitude: number } } };
      body: { content: { sectionBreak?: object; startIndex?: number; endIndex: number }[] };
    };
    const { width, height } = answer.documentStyle.pageSize;
    expect(width.magnitude).toBeGreaterThan(height.magnitude);
    const breaks = answer.body.content.filter(({ sectionBreak }) => sectionBreak !== undefined);
    expect(breaks[0]).toEqual({ endIndex: 1, sectionBreak: { sectionStyle: {} } });
    expect(breaks[1]).toMatchObject({
      sectionBreak: { sectionStyle: { flipPageOrientation: true } },
    });
  });

  it('counts every text, so that a table begins where the texts before it end', () => {
    const office = anOffice();
    const { body } = outcome(get(uploaded(office), TABLES), { office }) as {
      body: { content: { startIndex?: number; table?: { rows: number } }[] };
    };
    const [first] = body.content.filter(({ table }) => table !== undefined);
    // The break, and 「令和６年度の評価結果【見本】」 with the end of its paragraph.
    expect(first).toMatchObject({ startIndex: 1 + 14 + 1, table: { rows: 3 } });
  });
});

describe('what a batch changes', () => {
  const start = 16;
  const place = { tableStartLocation: { index: start } };
  const rowsOf = (office: OfficeState, id: string): unknown => {
    const styles = 'tableRows(tableRowStyle(tableHeader,preventOverflow))';
    const answer = outcome(get(id, `body(content(startIndex,table(${styles})))`), { office }) as {
      body: { content: { startIndex?: number; table?: { tableRows: object[] } }[] };
    };
    return answer.body.content.find(({ startIndex, table }) => startIndex === start && table)?.table
      ?.tableRows;
  };
  const styled = (...styles: readonly object[]) =>
    styles.map((tableRowStyle) => ({ tableRowStyle }));

  it('pinTableHeaderRows: the first rows of a table become its heads, and no others', () => {
    const office = anOffice();
    const id = uploaded(office);
    const pin = (count: number) =>
      outcome(batch(id, { pinTableHeaderRows: { ...place, pinnedHeaderRowsCount: count } }), {
        office,
      });
    pin(2);
    expect(rowsOf(office, id)).toMatchObject(
      styled({ tableHeader: true }, { tableHeader: true }, {}),
    );
    pin(0);
    expect(JSON.stringify(rowsOf(office, id))).not.toContain('tableHeader');
  });

  it('updateTableRowStyle: the rows named are kept whole, or divided again', () => {
    const office = anOffice();
    const id = uploaded(office);
    const keep = (rowIndices: readonly number[], preventOverflow: boolean) =>
      outcome(
        batch(id, {
          updateTableRowStyle: {
            ...place,
            rowIndices,
            tableRowStyle: { preventOverflow },
            fields: 'preventOverflow',
          },
        }),
        { office },
      );
    const whole = () =>
      (rowsOf(office, id) as { tableRowStyle: { preventOverflow?: true } }[]).map(
        ({ tableRowStyle }) => tableRowStyle.preventOverflow === true,
      );
    keep([0, 1, 2], false);
    keep([1], true);
    expect(whole()).toEqual([false, true, false]);
    keep([1], false);
    expect(whole()).toEqual([false, false, false]);
  });

  it('updateSectionStyle: every section that the range meets is turned, or turned back', () => {
    const office = anOffice();
    const id = uploaded(office);
    const turn = (startIndex: number, flipPageOrientation: boolean) =>
      outcome(
        batch(id, {
          updateSectionStyle: {
            range: { startIndex, endIndex: startIndex + 1 },
            sectionStyle: { flipPageOrientation },
            fields: 'flipPageOrientation',
          },
        }),
        { office },
      );
    const breaks = () => {
      const { body } = outcome(get(id, 'body(content(startIndex,sectionBreak))'), { office }) as {
        body: { content: { startIndex?: number; sectionBreak?: { sectionStyle: object } }[] };
      };
      return body.content.filter(({ sectionBreak }) => sectionBreak !== undefined);
    };
    const second = breaks()[1]?.startIndex ?? 0;
    turn(second, false);
    expect(breaks()[1]?.sectionBreak?.sectionStyle).toEqual({});
    turn(second, true);
    expect(breaks()[1]?.sectionBreak?.sectionStyle).toEqual({ flipPageOrientation: true });
  });

  it('the state of the document: the next batch needs the new one', () => {
    const office = anOffice();
    const id = uploaded(office);
    const revision = () =>
      (outcome(get(id, 'revisionId'), { office }) as { revisionId: string }).revisionId;
    const before = revision();
    outcome(batch(id, { pinTableHeaderRows: { ...place, pinnedHeaderRowsCount: 1 } }), { office });
    expect(revision()).not.toBe(before);
  });
});

describe('what is refused', () => {
  it('a document of another person, and a file that is none', () => {
    const office = anOffice();
    const id = uploaded(office);
    expect(outcome(get(id, 'documentId'), { office, user: SECTION })).toEqual(NOT_FOUND);
    const csv = `return Drive.Files.create({}, Utilities.newBlob('x', 'text/csv'), { fields: 'id', supportsAllDrives: true }).id`;
    const other = String(go(csv, { office }).value);
    expect(outcome(get(other, 'documentId'), { office })).toEqual(NOT_FOUND);
  });

  it('a batch of somebody who may only read', () => {
    const office = anOffice();
    const id = uploaded(office);
    office.files = office.files.map((file) => ({
      ...file,
      readers: [SECTION],
      visibleTo: [...file.visibleTo, SECTION],
    }));
    const request = { pinTableHeaderRows: { ...table(16), pinnedHeaderRowsCount: 1 } };
    expect(outcome(batch(id, request), { office, user: SECTION })).toEqual([
      403,
      'The caller does not have permission',
    ]);
  });

  it('a batch that says more than requests and state', () => {
    const office = anOffice();
    const id = uploaded(office);
    const code = `Docs.Documents.batchUpdate({ requests: [], suggest: true }, '${id}')`;
    expect(outcome(code, { office })).toMatch(/^not emulated: .*suggest/);
  });

  it('a field that Docs does not have, and an answer without a mask', () => {
    const office = anOffice();
    const id = uploaded(office);
    expect(outcome(get(id, 'body(text)'), { office })).toEqual([400, expect.any(String)]);
    expect(outcome(`Docs.Documents.get('${id}', {})`, { office })).toMatch(/^not emulated/);
  });

  const table = (index: number) => ({ tableStartLocation: { index } });
  const style = { tableRowStyle: { preventOverflow: true }, fields: 'preventOverflow' };
  const turn = { sectionStyle: { flipPageOrientation: true }, fields: 'flipPageOrientation' };

  it.each<readonly [string, object, RegExp]>([
    [
      'a place that is not the beginning of a table',
      { pinTableHeaderRows: { ...table(17), pinnedHeaderRowsCount: 1 } },
      /Invalid table start location/,
    ],
    [
      'a head of all rows',
      { pinTableHeaderRows: { ...table(16), pinnedHeaderRowsCount: 3 } },
      /Cannot pin 3 of 3 rows/,
    ],
    [
      'a row that is not there',
      { updateTableRowStyle: { ...table(16), rowIndices: [3], ...style } },
      /no row 3/,
    ],
    [
      'rows of a table that is not there',
      { updateTableRowStyle: { ...table(1), rowIndices: [0], ...style } },
      /Invalid table start location/,
    ],
    [
      'a mask of something else',
      { updateTableRowStyle: { ...table(16), rowIndices: [0], ...style, fields: '*' } },
      /the mask \*/,
    ],
    [
      'a section behind the end',
      { updateSectionStyle: { range: { startIndex: 1, endIndex: 99_999 }, ...turn } },
      /outside the document/,
    ],
    [
      'another mask of a section',
      { updateSectionStyle: { range: { startIndex: 1, endIndex: 2 }, ...turn, fields: 'x' } },
      /the mask x/,
    ],
    ['a kind that the surface lacks', { insertText: {} }, /found insertText/],
  ])('%s', (_what, request, said) => {
    const office = anOffice();
    const id = uploaded(office);
    const before = office.files[0]?.bytes;
    expect(outcome(batch(id, request), { office })).toEqual([400, expect.stringMatching(said)]);
    expect(office.files[0]?.bytes).toBe(before);
  });

  it('a state of the document that is past, no request, and a batch of 401', () => {
    const office = anOffice();
    const id = uploaded(office);
    const request = { pinTableHeaderRows: { ...table(16), pinnedHeaderRowsCount: 1 } };
    expect(outcome(batch(id, request, "'revision-1'"), { office })).toEqual([
      400,
      expect.stringMatching(/does not match the latest revision/),
    ]);
    const control = `writeControl: { requiredRevisionId: ${get(id, 'revisionId')}.revisionId }`;
    const none = `Docs.Documents.batchUpdate({ requests: [], ${control} }, '${id}')`;
    expect(outcome(none, { office })).toEqual([400, expect.stringMatching(/at least one request/)]);
    const many = `Docs.Documents.batchUpdate({ requests: Array.from({ length: 401 }, () => (${JSON.stringify(request)})), ${control} }, '${id}')`;
    expect(outcome(many, { office })).toEqual([400, expect.stringMatching(/401/)]);
  });

  it('the 61st write of a person in a minute', () => {
    const office = anOffice();
    const id = uploaded(office);
    const uses = Array.from({ length: 60 }, () => ({
      at: office.now,
      user: 'x',
      kind: 'docs write' as const,
    }));
    const owner = office.files[0]?.owner ?? '';
    office.quotaUses = uses.map((use) => ({ ...use, user: owner, at: office.now + 5_000 }));
    const request = { pinTableHeaderRows: { ...table(16), pinnedHeaderRowsCount: 1 } };
    expect(outcome(batch(id, request), { office })).toEqual([
      429,
      expect.stringMatching(/per minute per user/),
    ]);
  });
});
