/** The form of a section in programs that are not ours: read, filled in, saved, and brought back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Bundle } from '../../src/local/bundle';
import { consent, newOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run as runBundle } from '../../src/local/run';
import { bundleFromSource } from '../bundleFromSource';
import { LIBREOFFICE, needs, OPENPYXL, run, throughLibreOffice, workFolder } from './programs';

jest.setTimeout(120_000);

const SECRETARY = 'seisaku@town.example.jp';
const folder = workFolder();
const FORM = join(folder.path, 'form.xlsx');

/** What openpyxl sees; and with a second file, the form with a progress and a text filled in. */
const SCRIPT = `
import json, sys
from openpyxl import load_workbook
book = load_workbook(sys.argv[1])
if len(sys.argv) > 2:
    sheet = book["年度実績"]
    sheet["F2"] = "計画どおり"
    sheet["G2"].value = "=教室を開いた。"
    sheet["G2"].data_type = "s"
    book.save(sys.argv[2])
print(json.dumps([{
    "title": sheet.title, "state": sheet.sheet_state, "freeze": sheet.freeze_panes,
    "head": [cell.value for cell in sheet[1]], "first": [cell.value for cell in sheet[2]],
    "format": sheet["B2"].number_format, "wrap": sheet["C2"].alignment.wrap_text,
    "lists": [rule.formula1 for rule in sheet.data_validations.dataValidation if rule.type == "list"],
} for sheet in book]))
`;

interface SeenTab {
  readonly title: string;
  readonly state: string;
  readonly freeze: string;
  readonly head: readonly string[];
  readonly first: readonly unknown[];
  readonly format: string;
  readonly wrap: boolean;
  readonly lists: readonly string[];
}

let bundle: Bundle;
let office: OfficeState;

function call(functionName: string, request: object): unknown {
  const json = JSON.stringify({ opener: SECRETARY, operationId: 'press-0001', ...request });
  const how = { bundle, user: SECRETARY, kind: 'rpc', functionName, args: [json] } as const;
  const answer = JSON.parse(String(runBundle(office, how).value)) as { value: unknown };
  return answer.value;
}

beforeAll(async () => {
  bundle = await bundleFromSource();
  const now = Date.parse('2025-05-16T10:32:00+09:00');
  office = newOffice({ owner: SECRETARY, editors: [], now });
  consent(office, SECRETARY, bundle.scopes);
  const content = { kind: 'sample', openYear: 'blank' };
  while (!(call('setUp', { content }) as { done: boolean }).done);
  const { files } = call('exportBlank', { section: '保健福祉課', format: 'xlsx' }) as {
    files: { content: string }[];
  };
  writeFileSync(FORM, Buffer.from(files[0]?.content ?? '', 'base64'));
});

afterAll(folder.remove);

function preview(path: string): unknown {
  const base64 = readFileSync(path).toString('base64');
  return call('previewImport', { kind: 'results', files: [{ name: '様式.xlsx', base64 }] });
}

needs([OPENPYXL], 'the form in openpyxl', () => {
  it('has two tabs of text, frozen and wrapped, with the words to choose from', () => {
    const tabs = JSON.parse(run(OPENPYXL, ['-c', SCRIPT, FORM])) as SeenTab[];
    expect(tabs.map(({ title, state }) => [title, state])).toEqual([
      ['年度実績', 'visible'],
      ['指標実績', 'visible'],
      ['選択肢', 'hidden'],
    ]);
    expect(tabs[0]).toMatchObject({ freeze: 'D2', format: '@', wrap: true });
    expect(tabs[0]?.first.slice(0, 2)).toEqual(['令和6年度', '取組1-1-1']);
    expect(tabs[0]?.head).toContain('取組実績');
    expect(tabs[0]?.lists).toContain("'選択肢'!$A$2:$A$7");
  });

  it('is filled in there and brought back: what was typed comes, and nothing else', () => {
    const filled = join(folder.path, 'filled.xlsx');
    run(OPENPYXL, ['-c', SCRIPT, FORM, filled]);
    expect(preview(filled)).toMatchObject({
      refused: [],
      changed: [
        { heading: '進捗状況', after: '計画どおり' },
        { heading: '取組実績', after: '=教室を開いた。' },
        { heading: '提出状態', after: '作成中' },
        { heading: '代理', after: '代理' },
      ],
    });
  });
});

needs([LIBREOFFICE], 'the form in LibreOffice', () => {
  it('opened and saved there, it changes nothing', () => {
    const counts = { changedCells: 0, refused: 0, unchangedRows: 12 };
    expect(preview(throughLibreOffice(FORM, folder.path))).toMatchObject({ counts });
  });
});
