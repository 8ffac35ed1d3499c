import { describe, expect, it } from '@jest/globals';
import { readUnformatted } from '../../../src/app/readWorkbook';
import { dateInDigits } from '../../../src/domain/civilDate';
import { fiscalYear } from '../../../src/domain/fiscalYear';
import type { NoticeFacts } from '../../../src/domain/notices/noticeFacts';
import { noticeFacts } from '../../../src/workbook/notices/facts';
import { sectionLinks } from '../../../src/workbook/notices/links';
import { wantedForNotices } from '../../../src/workbook/notices/wanted';
import { entryOffice, itemFor, saved, STAFF, YEAR } from '../../app/entryOffice';
import { portsOf, SECRETARY, tabOf, type OfficeInMemory } from '../../app/officeInMemory';
import { reviewing, submit } from '../../app/reviewOffice';
import { typed } from '../../app/spoiled/spoil';

function readIn(office: OfficeInMemory) {
  return readUnformatted(portsOf(office, SECRETARY), wantedForNotices).read;
}

function factsIn(office: OfficeInMemory): NoticeFacts {
  const ports = portsOf(office, SECRETARY);
  const holidays = ports.builtIn.holidays();
  return noticeFacts(readIn(office), fiscalYear(YEAR), { today: ports.clock.now(), holidays });
}

function actionIn(told: NoticeFacts, actionId: string) {
  const found = told.actions.find((each) => each.actionId === actionId);
  if (!found) throw new Error(`${actionId} is not there.`);
  return found;
}

/** Types a value into 設定. */
function set(office: OfficeInMemory, item: string, value: string): void {
  typed('設定', item, '値', value)(office);
}

describe('the workbook as deciding about mails wants it', () => {
  it('is one reading once it is known where the tabs stand', () => {
    const office = entryOffice();
    readIn(office);
    const before = { ...office.reads };
    readIn(office);
    expect(office.reads).toEqual({ ...before, cells: before.cells + 1 });
  });

  it('has every action of the year with its section, its state and what it lacks', () => {
    const office = entryOffice();
    saved(office, STAFF, itemFor(office, STAFF, '1-1-2'), { result: { results: '調整した。' } });
    const told = factsIn(office);
    expect(told.actions).toHaveLength(25);
    expect(actionIn(told, '1-1-2')).toMatchObject({
      section: '保健福祉課',
      submission: 'draft',
      related: ['総務課', '総合政策課', '長寿支援課', '社会教育課'],
    });
    const lacks = actionIn(told, '1-1-2').missing.map(({ field }) => field);
    expect(lacks).toContain('progress');
    expect(lacks).not.toContain('results');
  });

  it('tells what was submitted, sent back and estimated', () => {
    const office = entryOffice();
    submit(office, '1-1-1', { amountCertainty: '見込' });
    submit(office, '1-1-2');
    reviewing(office, { step: 'sendBack', comment: '決算額を確かめてください。' }, '1-1-2');
    const told = factsIn(office);
    expect(actionIn(told, '1-1-1')).toMatchObject({
      submission: 'submitted',
      isEstimated: true,
      missing: [],
      submittedAt: { year: 2025, month: 5, day: 16, hour: 10, minute: 32 },
    });
    expect(actionIn(told, '1-1-2')).toMatchObject({
      submission: 'sentBack',
      sentBackFor: '決算額を確かめてください。',
      isEstimated: false,
    });
  });

  it('follows 設定: dates, intervals, weekdays, what is switched off', () => {
    const office = entryOffice();
    set(office, 'お知らせの間隔', '3開庁日前');
    set(office, '状況のまとめの曜日', '火、木');
    set(office, '差戻しのメール', '送らない');
    set(office, 'お知らせを決めた日', '2025-05-15');
    const told = factsIn(office);
    expect(told.intervals).toEqual({ before: [3], after: [] });
    expect(told.digestOn).toEqual(['火', '木']);
    expect([...told.switchedOff]).toEqual(['sentBack']);
    expect(told.lastRunOn && dateInDigits(told.lastRunOn)).toBe('2025-05-15');
    expect(told.dates.entryDueOn && dateInDigits(told.dates.entryDueOn)).toBe('2025-05-16');
  });

  it('names what cannot be read of 設定, and goes on with the default', () => {
    const office = entryOffice();
    set(office, 'お知らせの間隔', 'ときどき');
    const told = factsIn(office);
    expect(told.intervals).toEqual({ before: [5, 1], after: [1], every: 7 });
    expect(told.wrong.join('\n')).toContain('お知らせの間隔');
    expect(told.wrong.join('\n')).toContain('ときどき');
  });

  it('keeps 送信ID as it was written, whatever its letters are', () => {
    const office = entryOffice();
    const mailId =
      'fukushi@town.example.jp／提出 2025-05-16 2025-05-09／資料の完成 会議用（K-R7-1）②髙𠮷';
    const cells: readonly (readonly [string, string])[] = [
      ['送信ID', mailId],
      ['宛先', 'fukushi@town.example.jp'],
      ['件名', '【総合政策課】＝件名'],
      ['対象件数', '2'],
      ['状態', '送信済み'],
      ['実行ID', 'run-1'],
      ['日時', '2025-05-09 08:12'],
    ];
    for (const [heading, text] of cells) typed('送信記録', 1, heading, text)(office);
    expect(factsIn(office).ledger).toEqual([
      {
        mailId,
        to: 'fukushi@town.example.jp',
        subject: '【総合政策課】＝件名',
        items: 2,
        state: 'sent',
        runId: 'run-1',
        at: { year: 2025, month: 5, day: 9, hour: 8, minute: 12 },
      },
    ]);
  });

  it('leads each section to the filter view that set-up made for it', () => {
    const office = entryOffice();
    const read = readIn(office);
    const { entry, opinions } = sectionLinks(read).get('保健福祉課') ?? { entry: '', opinions: '' };
    for (const [link, title] of [
      [entry, '年度実績'],
      [opinions, '意見台帳'],
    ] as const) {
      const sheet = tabOf(office, title);
      const view = sheet.filterViews.find((each) => each.title === '保健福祉課');
      expect(link).toBe(
        `https://docs.google.com/spreadsheets/d/${office.book.spreadsheetId}/edit#gid=${String(sheet.properties.sheetId)}&fvid=${String(view?.filterViewId)}`,
      );
      expect(view).toBeDefined();
    }
  });
});
