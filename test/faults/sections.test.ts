/**
 * 課と担当者 under fire: every error and the kill at every service call of a save, of 改称・再編 with the
 * results that go over, of 担当者の確認 and of 権限の更新; and somebody else inside every call. Nothing is
 * lost, and nothing stands there twice.
 */
import { describe, expect, it, jest } from '@jest/globals';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import type { Cell } from '../../src/local/sheets/book';
import type { RightsPreview } from '../../src/wire/sections';
import { tabOf } from '../app/officeInMemory';
import { plantedBundle, realBundle } from './bundles';
import { afterPress, entryTown, savePress, STAFF } from './entryPresses';
import { SECRETARY } from './press';
import {
  everyFault,
  everyMeeting,
  isAnsweredDone,
  panelCall,
  TRIES_ALL,
  undisturbed,
  type Press,
} from './underFire';

jest.setTimeout(600_000);

const town = entryTown(realBundle);

function saving(operationId: string, request: object): Press {
  const whole = { sections: [], from: '', to: '', ...request, operationId };
  return {
    call: panelCall(realBundle, SECRETARY, 'saveSections', whole),
    isDone: (result) => isAnsweredDone(result) && String(result.value).includes('"kind":"saved"'),
  };
}

const change = (seen: string, typed: string) => ({ seen, typed });

/** 総務課, whose staff has no address of its own. */
const staffTyped = (typed: string) => ({
  name: '総務課',
  isNew: false,
  fields: { staffAddresses: change('', typed) },
});

const edit = saving('press-edit', { sections: [staffTyped('taro@town.example.jp')] });

const reorganisation = saving('press-reorganise', {
  sections: [
    {
      name: '総務課',
      isNew: false,
      fields: { validTo: change('', '令和8年度'), successor: change('', '総務企画課') },
    },
    {
      name: '総務企画課',
      isNew: true,
      fields: { order: change('', '1'), sharedAddress: change('', STAFF) },
    },
  ],
  from: '総務課',
  to: '総務企画課',
});

const confirmation: Press = {
  call: panelCall(realBundle, SECRETARY, 'confirmPersons', {
    operationId: 'press-confirm',
    confirmed: [
      { name: '政策課', persons: `共用：${SECRETARY}　担当者：なし　所属長：${SECRETARY}` },
    ],
  }),
  isDone: (result) => isAnsweredDone(result) && String(result.value).includes('"isCurrent":true'),
};

/** Somebody took the protection of two tabs away. */
const open = withoutProtections(town, ['会議', '変更履歴']);

function withoutProtections(office: OfficeState, titles: readonly string[]): OfficeState {
  const own = copyOffice(office);
  const sheets = own.book.sheets.map((sheet) =>
    titles.includes(sheet.properties.title) ? { ...sheet, protectedRanges: [] } : sheet,
  );
  own.book = { ...own.book, sheets };
  return own;
}

function previewOf(office: OfficeState): RightsPreview {
  const { value } = run(copyOffice(office), panelCall(realBundle, SECRETARY, 'previewRights', {}));
  return (JSON.parse(String(value)) as { value: RightsPreview }).value;
}

const renewal: Press = {
  call: panelCall(realBundle, SECRETARY, 'renewRights', {
    operationId: 'press-renew',
    fingerprint: previewOf(open).fingerprint,
  }),
  isDone: (result) => isAnsweredDone(result) && String(result.value).includes('"changes":[]'),
};

describe('after every error and every kill at every call', () => {
  it.each([
    ['a save', town, edit],
    ['改称・再編', town, reorganisation],
    ['担当者の確認', town, confirmation],
    ['権限の更新', open, renewal],
  ] as const)('%s ends in the same workbook', (_, office, press) => {
    const { tried, differences } = everyFault(office, press);
    expect(differences).toEqual([]);
    expect(tried).toBeGreaterThan(TRIES_ALL ? 40 : 5);
  });
});

/** What stands in the first row that has this key in its tab. */
function standing(office: OfficeState, title: string, key: string, heading: string): string {
  const rows = tabOf(office, title).rows.map((row) => (row ?? []).map(textOf));
  const found = rows.find((row) => row.includes(key)) ?? [];
  return found[rows[0]?.indexOf(heading) ?? -1] ?? '';
}

function textOf(cell: Cell | undefined): string {
  return cell?.userEnteredValue?.stringValue ?? '';
}

const staffOf = (office: OfficeState): string =>
  standing(office, '課一覧', '総務課', '担当者アドレス');

describe('two at once, the second inside every call of the first', () => {
  it('who type into the same field: one stands there, the other is shown both', () => {
    const other = saving('press-other', { sections: [staffTyped('hanako@town.example.jp')] });
    const { differences } = everyMeeting(town, edit, other, (met) => {
      const stands = staffOf(met);
      return /^(taro|hanako)@town\.example\.jp$/.test(stands) ? '' : `strange: ${stands}`;
    });
    expect(differences.filter((text) => !text.includes('"kind":"conflict"'))).toEqual([]);
    expect(differences.length).toBeGreaterThan(0);
  });

  it('a section that enters while its results go over loses no word', () => {
    const entry = savePress(realBundle, town, STAFF, {
      operationId: 'press-entry',
      result: { results: '訓練を１回行った。' },
    });
    const { tried, differences } = everyMeeting(town, reorganisation, entry, (met) => {
      const [section, results] = ['回答課（入力する課）', '取組実績'].map((heading) =>
        standing(met, '年度実績', '1-1-1', heading),
      );
      const isBoth = section === '総務企画課' && results === '訓練を１回行った。';
      return isBoth ? '' : JSON.stringify([section, results]);
    });
    expect(differences).toEqual([]);
    expect(tried).toBeGreaterThan(TRIES_ALL ? 5 : 1);
  });
});

describe('planted faults are found', () => {
  it('a save that does not look whether the field is still as it was seen', async () => {
    const bundle = await plantedBundle([
      {
        file: 'src/workbook/sections/decideSections.ts',
        of: 'if (names.length > 0)',
        instead: 'if (names.length > 9)',
      },
    ]);
    const changed = afterPress(town, edit);
    const json = saving('press-late', { sections: [staffTyped('hanako@town.example.jp')] }).call;
    run(changed, { ...json, bundle });
    expect(staffOf(changed)).toBe('hanako@town.example.jp');
  });
});

it('opening costs one reading', () => {
  const menu = { bundle: realBundle, user: SECRETARY, kind: 'menu', functionName: 'openSections' };
  const press = {
    call: menu as Press['call'],
    isDone: ({ ui }: { ui: readonly unknown[] }) => ui.length > 0,
  };
  const office = undisturbed(town, press).office;
  const calls = undisturbed(office, press).journal.map(({ name }) => name);
  expect(calls.filter((name) => name.startsWith('Sheets.'))).toEqual(['Sheets.Spreadsheets.get']);
});
