/** 計画・実績の取込 as a use case: looked at, then applied, all or nothing. */
import { describe, expect, it } from '@jest/globals';
import type { Ports } from '../../src/app/ports';
import { applyImport, openImport, previewImport } from '../../src/app/import';
import { ServiceFault } from '../../src/app/serviceFault';
import type { ImportOutcome, ImportPreview } from '../../src/wire/import';
import type { BroughtFile, ImportKind } from '../../src/wire/importCalls';
import {
  BLANK,
  COLLEAGUE,
  does,
  entered,
  finishedOffice,
  portsOf,
  samplePlan,
  SECRETARY,
  SECTION,
  tabOf,
  under,
  type OfficeInMemory,
} from './officeInMemory';

const PERIOD = { kind: 'empty', firstYear: 2023, lastYear: 2027, evaluationYear: 2024 } as const;
const PLAN = ['課一覧', '総合計画施策', '戦略', '取組方針', '行動計画', '指標'];

const file = (name: string, text: string): BroughtFile => ({
  name,
  base64: Buffer.from(text).toString('base64'),
});

const planFiles = PLAN.map((name) => file(`${name}.csv`, samplePlan[name] ?? ''));

const FORM = file(
  '年度実績.csv',
  '年度,取組ID,進捗状況,取組実績\r\n令和6年度,取組1-1-1,計画どおり,"=教室を開いた。\r\n61人が参加した。"\r\n',
);

type ImportPorts = Pick<Ports, 'workbook' | 'notes' | 'files' | 'lock' | 'clock'>;

/** Texts only: what Drive makes of an .xlsx is shown elsewhere. */
function portsFor(office: OfficeInMemory, user: string): ImportPorts {
  const files = {
    bytesOf: (base64: string) => [...new Int8Array(Buffer.from(base64, 'base64'))],
    textOf: (bytes: readonly number[], charset: string) =>
      new TextDecoder(charset).decode(Uint8Array.from(bytes, (byte) => byte & 0xff)),
  };
  return { ...portsOf(office, user), files: files as unknown as Ports['files'] };
}

interface How {
  readonly user?: string;
  readonly kind?: ImportKind;
  readonly operationId?: string;
  readonly ports?: ImportPorts;
}

function look(office: OfficeInMemory, files: readonly BroughtFile[], how: How = {}): ImportPreview {
  const { user = SECRETARY, kind = 'plan', ports = portsFor(office, user) } = how;
  const verdict = previewImport(ports, { kind, files, caller: user });
  if (!verdict.accepted) throw new Error(JSON.stringify(verdict.refusal));
  return verdict.value;
}

function apply(
  office: OfficeInMemory,
  files: readonly BroughtFile[],
  { fingerprint }: { readonly fingerprint: string },
  how: How = {},
): ImportOutcome {
  const { user = SECRETARY, kind = 'plan', operationId = 'press-import' } = how;
  const ports = how.ports ?? portsFor(office, user);
  const request = { kind, files, caller: user, operationId, fingerprint };
  const verdict = applyImport(ports, request);
  if (!verdict.accepted) throw new Error(JSON.stringify(verdict.refusal));
  return verdict.value;
}

const history = (office: OfficeInMemory) => {
  const tab = tabOf(office, '変更履歴');
  return under(tab, '操作内容').filter((what) => String(what).endsWith('取込'));
};

describe('a plan into an empty workbook', () => {
  it('comes in one write, and a second time nothing changes', () => {
    const office = finishedOffice(PERIOD);
    const before = office.writes.length;
    expect(apply(office, planFiles, look(office, planFiles)).outcome).toBe('applied');
    expect(office.writes).toHaveLength(before + 1);
    expect(under(tabOf(office, '行動計画'), '取組ID')).toHaveLength(25);
    expect(under(tabOf(office, '指標実績'), '指標ID')).toHaveLength(41);
    const again = look(office, planFiles);
    expect(again.isApplicable).toBe(false);
    expect(again.counts).toMatchObject({ newRows: 0, changedCells: 0, refused: 0 });
  });

  it('is looked at without a write', () => {
    const office = finishedOffice(PERIOD);
    look(office, planFiles);
    expect(office.writes).toEqual([]);
  });

  it('leaves an entry per row, with the press and the person', () => {
    const office = finishedOffice(PERIOD);
    apply(office, planFiles, look(office, planFiles), { operationId: 'press-4711' });
    const tab = tabOf(office, '変更履歴');
    expect(history(office)).toHaveLength(179);
    expect(under(tab, '操作ID').at(-1)).toBe('press-4711');
    expect(under(tab, '操作者').at(-1)).toBe(SECRETARY);
  });
});

describe('a form of a section', () => {
  const how = { user: SECTION, kind: 'results' } as const;

  it('is written as text, and 版 rises', () => {
    const office = finishedOffice(BLANK);
    expect(apply(office, [FORM], look(office, [FORM], how), how).outcome).toBe('applied');
    const tab = tabOf(office, '年度実績');
    expect(under(tab, '取組実績')[0]).toBe('=教室を開いた。\n61人が参加した。');
    expect(tab.rows[1]?.[9]?.userEnteredValue?.formulaValue).toBeUndefined();
    expect(under(tab, '提出状態')[0]).toBe('作成中');
    expect(under(tab, '版')[0]).toBe(1);
    expect(history(office)).toEqual(['実績の取込', '実績の取込', '実績の取込']);
  });

  it('is refused to somebody of no section', () => {
    const office = finishedOffice(BLANK);
    const outsider = { ...how, user: COLLEAGUE };
    expect(look(office, [FORM], outsider).counts.refused).toBe(1);
  });
});

describe('who may', () => {
  it('bring a plan: the secretariat, told with whom to speak', () => {
    const office = finishedOffice();
    const verdict = previewImport(portsFor(office, SECTION), {
      kind: 'plan',
      files: planFiles,
      caller: SECTION,
    });
    expect(verdict).toMatchObject({
      accepted: false,
      refusal: { reason: 'not secretariat', secretariat: [SECRETARY] },
    });
  });

  it('import into a copy of the workbook: nobody', () => {
    const office = finishedOffice();
    office.book = { ...office.book, spreadsheetId: 'a copy' };
    const request = { kind: 'plan', files: planFiles, caller: SECRETARY } as const;
    expect(previewImport(portsFor(office, SECRETARY), request)).toMatchObject({
      refusal: { reason: 'copy' },
    });
  });

  it('is told at the opening: which year, and whose forms', () => {
    const office = finishedOffice();
    expect(openImport(portsFor(office, SECTION), SECTION, 'results')).toEqual({
      opener: SECTION,
      kind: 'results',
      isSecretariat: false,
      year: '令和6年度',
      sections: ['保健福祉課'],
    });
    expect(openImport(portsFor(office, SECRETARY), SECRETARY, 'plan').sections).toHaveLength(17);
  });
});

describe('what happens between looking and applying', () => {
  const change = file('行動計画.csv', '取組ID,取組名\r\n1-1-2,企画調整部門の設置\r\n');
  const nameCell = { sheetId: 1009, row: 2, column: 2 };

  it('a colleague changes the same cell: nothing is applied, the new preview is shown', () => {
    const office = finishedOffice();
    const seen = look(office, [change]);
    does(office, SECRETARY, { kind: 'typeIn', place: nameCell, text: '部門を置く' });
    const outcome = apply(office, [change], seen);
    expect(outcome).toMatchObject({
      outcome: 'differs',
      preview: { changed: [{ before: '部門を置く', after: '企画調整部門の設置' }] },
    });
    expect(entered(tabOf(office, '行動計画'), 2, 2)).toBe('部門を置く');
    if (outcome.outcome !== 'differs') throw new Error('applied');
    expect(apply(office, [change], outcome.preview).outcome).toBe('applied');
  });

  it('a colleague changes another row: it is applied', () => {
    const office = finishedOffice();
    const seen = look(office, [change]);
    const elsewhere = { ...nameCell, row: 3 };
    does(office, SECRETARY, { kind: 'typeIn', place: elsewhere, text: '別の取組' });
    expect(apply(office, [change], seen).outcome).toBe('applied');
    expect(entered(tabOf(office, '行動計画'), 3, 2)).toBe('別の取組');
  });

  it('another file is sent than was looked at: nothing is applied', () => {
    const office = finishedOffice();
    const seen = look(office, [change]);
    const other = file('行動計画.csv', '取組ID,取組名\r\n1-1-2,別のこと\r\n');
    expect(apply(office, [other], seen).outcome).toBe('differs');
    expect(office.writes).toEqual([]);
  });

  it('somebody is writing: it is to be tried again', () => {
    const office = finishedOffice();
    const seen = look(office, [change]);
    office.busy = true;
    const request = { kind: 'plan', files: [change], caller: SECRETARY, ...seen } as const;
    expect(
      applyImport(portsFor(office, SECRETARY), { ...request, operationId: 'press-import' }),
    ).toMatchObject({ refusal: { reason: 'busy' } });
  });
});

describe('a write whose answer is lost', () => {
  it.each([
    ['was applied', true],
    ['was not applied', false],
  ])('and that %s: the plan is there once', (_, isApplied) => {
    const office = finishedOffice(PERIOD);
    const ports = portsFor(office, SECRETARY);
    let calls = 0;
    const lossy: ImportPorts = {
      ...ports,
      workbook: {
        ...ports.workbook,
        apply(changes, check) {
          calls += 1;
          if (calls > 1 || isApplied) ports.workbook.apply(changes, check);
          if (calls === 1) throw new ServiceFault('in doubt', 'timeout', 'Empty response');
          return ports.workbook.values(check);
        },
      },
    };
    const seen = look(office, planFiles);
    expect(apply(office, planFiles, seen, { ports: lossy }).outcome).toBe('applied');
    expect(under(tabOf(office, '行動計画'), '取組ID')).toHaveLength(25);
    expect(history(office)).toHaveLength(179);
  });

  it('the same press again finds that it is done', () => {
    const office = finishedOffice(PERIOD);
    const seen = look(office, planFiles);
    apply(office, planFiles, seen);
    const { writes } = office;
    const count = writes.length;
    expect(apply(office, planFiles, seen)).toEqual({
      outcome: 'applied',
      lines: ['この取込は、既に済んでいます。'],
    });
    expect(writes).toHaveLength(count);
  });
});

describe('the same press again, after a colleague went on from what it had done', () => {
  it('finds that it was done, and takes nothing back', () => {
    const office = finishedOffice(PERIOD);
    const seen = look(office, planFiles);
    apply(office, planFiles, seen);
    const place = { sheetId: 1009, row: 2, column: 2 };
    does(office, SECRETARY, { kind: 'typeIn', place, text: '部門を置く' });
    expect(apply(office, planFiles, seen)).toMatchObject({
      lines: ['この取込は、既に済んでいます。'],
    });
    expect(entered(tabOf(office, '行動計画'), 2, 2)).toBe('部門を置く');
  });
});

describe('a file that cannot be read', () => {
  it('is refused beside files that can, and nothing of them is applied', () => {
    const office = finishedOffice(PERIOD);
    const preview = look(office, [...planFiles, file('見出し.pdf', '%PDF-1.7')]);
    expect(preview.isApplicable).toBe(false);
    expect(preview.refused).toEqual([
      {
        place: '見出し.pdf',
        message: 'PDFのファイルです。もとのExcelかCSVのファイルを選んでください。',
      },
    ]);
    expect(apply(office, [...planFiles, file('見出し.pdf', '%PDF-1.7')], preview).outcome).toBe(
      'differs',
    );
    expect(office.writes).toEqual([]);
  });

  it('of Shift_JIS is read as it is', () => {
    const office = finishedOffice();
    // 課名（正式）,略称 / 防災課,防災
    const shiftJis = Buffer.from(
      '89db96bc816990b38eae816a2c97aa8fcc0d0a96688dd089db2c96688dd00d0a',
      'hex',
    );
    expect(
      look(office, [{ name: '課一覧.csv', base64: shiftJis.toString('base64') }]).refused,
    ).toEqual([]);
  });

  it('that is too large is refused before it is read', () => {
    const office = finishedOffice();
    const large = { name: '写真.csv', base64: 'A'.repeat(7_000_000) };
    expect(look(office, [large]).refused[0]?.message).toContain('合わせて5MBまで');
  });
});
