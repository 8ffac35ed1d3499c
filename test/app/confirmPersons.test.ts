/** 担当者の確認: the mark of each section, kept in 変更履歴, true as long as nobody changes. */
import { describe, expect, it } from '@jest/globals';
import { confirmPersons } from '../../src/app/confirmPersons';
import { portsOf, SECRETARY, SECTION, tabOf, under } from './officeInMemory';
import {
  confirmed,
  historyOf,
  opened,
  saved,
  sectionIn,
  sectionOffice,
  typedOver,
} from './sectionOffice';
import { typed } from './spoiled/spoil';

describe('担当者の確認', () => {
  it('is entered with the people who were confirmed', () => {
    const office = sectionOffice();
    const section = sectionIn(opened(office), '保健福祉課');
    const { marks } = confirmed(office, [section]);
    expect(marks).toEqual([
      { name: '保健福祉課', at: '2025-04-16 10:32', by: SECRETARY, isCurrent: true },
    ]);
    expect(historyOf(office, '担当者の確認')).toEqual([
      '保健福祉課｜令和7年度｜｜共用：fukushi@town.example.jp　担当者：なし　所属長：fukushi-head@town.example.jp',
    ]);
  });

  it('is entered once however often the same press arrives', () => {
    const office = sectionOffice();
    const sections = [sectionIn(opened(office), '総務課')];
    for (let presses = 0; presses < 3; presses += 1) {
      confirmed(office, sections, { operationId: 'press-confirm' });
    }
    expect(historyOf(office, '担当者の確認')).toHaveLength(1);
  });

  it('is no longer true when somebody of the section changes, and true again after another press', () => {
    const office = sectionOffice();
    confirmed(office, [sectionIn(opened(office), '総務課')]);
    const change = typedOver(sectionIn(opened(office), '総務課'), {
      staffAddresses: 'new@town.example.jp',
    });
    saved(office, { sections: [change] });
    expect(confirmed(office, []).marks).toMatchObject([{ name: '総務課', isCurrent: false }]);
    confirmed(office, [sectionIn(opened(office), '総務課')]);
    expect(confirmed(office, []).marks).toMatchObject([{ name: '総務課', isCurrent: true }]);
  });

  it('of last year does not count this year', () => {
    const office = sectionOffice();
    confirmed(office, [sectionIn(opened(office), '総務課')]);
    office.now = '2026-04-10 09:00:00';
    expect(confirmed(office, []).marks).toEqual([]);
  });

  it('is not made of people whom nobody has seen', () => {
    const office = sectionOffice();
    const seen = sectionIn(opened(office), '総務課');
    typed('課一覧', '総務課', '所属長アドレス', 'other@town.example.jp')(office);
    const answer = confirmed(office, [seen]);
    expect(answer.differing).toEqual(['総務課']);
    expect(answer.marks).toEqual([]);
    expect(sectionIn(answer.list, '総務課').fields.headAddresses).toBe('other@town.example.jp');
  });

  it('of many people is compared as a whole, though 変更履歴 keeps only its beginning', () => {
    const many = Array.from({ length: 40 }, (_, n) => `staff${String(n)}@town.example.jp`).join(
      '、',
    );
    const office = sectionOffice(typed('課一覧', '総務課', '担当者アドレス', many));
    confirmed(office, [sectionIn(opened(office), '総務課')]);
    expect(confirmed(office, []).marks).toMatchObject([{ isCurrent: true }]);
    typed('課一覧', '総務課', '担当者アドレス', `${many}、x@town.example.jp`)(office);
    expect(confirmed(office, []).marks).toMatchObject([{ isCurrent: false }]);
  });

  it('finds the marks wherever people have moved the columns of 変更履歴', () => {
    const office = sectionOffice();
    confirmed(office, [sectionIn(opened(office), '総務課')]);
    const tab = tabOf(office, '変更履歴');
    const rows = tab.rows.map((row) => row && [...row.slice(3), ...row.slice(0, 3)]);
    const sheets = office.book.sheets.map((each) => (each === tab ? { ...tab, rows } : each));
    office.book = { ...office.book, sheets };
    expect(confirmed(office, []).marks).toMatchObject([{ name: '総務課', isCurrent: true }]);
  });

  it('is not for a section', () => {
    const office = sectionOffice();
    const request = { operationId: 'press-000001', caller: SECTION, confirmed: [] };
    const verdict = confirmPersons(portsOf(office, SECTION), request);
    expect(verdict).toMatchObject({ refusal: { reason: 'not secretariat' } });
    expect(under(tabOf(office, '変更履歴'), '操作内容')).not.toContain('担当者の確認');
  });
});
