/** 権限の更新: what stands around the tabs, held against 設定; shown first, applied as it was shown. */
import { describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../src/app/serviceFault';
import { renewRights } from '../../src/app/renewRights';
import type { Sheet } from '../../src/local/sheets/book';
import {
  COLLEAGUE,
  portsOf,
  SECRETARY,
  SECTION,
  tabOf,
  type OfficeInMemory,
} from './officeInMemory';
import { historyOf, previewed, renewed, sectionOffice } from './sectionOffice';
import { typed } from './spoiled/spoil';

type Protection = Sheet['protectedRanges'][number];

const OWNER = 'soumu-admin@town.example.jp';
const secretariat = (text: string) => typed('設定', '事務局', '値', text);

/** Somebody changes the protections of a tab by hand. */
function protect(
  office: OfficeInMemory,
  title: string,
  change: (protections: readonly Protection[], sheetId: number) => readonly Protection[],
): void {
  const sheets = office.book.sheets.map((sheet) => {
    const { title: name, sheetId } = sheet.properties;
    return name === title
      ? { ...sheet, protectedRanges: change(sheet.protectedRanges, sheetId) }
      : sheet;
  });
  office.book = { ...office.book, sheets };
}

function whole(sheetId: number, users: readonly string[], id = 9001): Protection {
  return { protectedRangeId: id, range: { sheetId }, editors: { users } };
}

function editorsOf(office: OfficeInMemory, title: string): readonly string[] {
  return tabOf(office, title).protectedRanges[0]?.editors?.users ?? [];
}

describe('after 初期設定', () => {
  it('there is nothing to change, and a press writes nothing', () => {
    const office = sectionOffice();
    const preview = previewed(office);
    expect(preview).toMatchObject({ changes: [], left: [], editors: [SECRETARY], owner: OWNER });
    const before = office.writes.length;
    expect(renewed(office, preview.fingerprint)).toMatchObject({ outcome: 'applied' });
    expect(office.writes).toHaveLength(before);
  });
});

describe('a new member of the secretariat', () => {
  it('is shown for every tab of the secretariat, gets in with one press, and once', () => {
    const office = sectionOffice(secretariat(`${SECRETARY}、${COLLEAGUE}`));
    const preview = previewed(office);
    const titles = preview.changes.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['設定', '課一覧', '行動計画', '会議', '様式']));
    expect(titles).not.toContain('年度実績');
    expect(titles).not.toContain('変更履歴');
    const strange = preview.changes.filter(
      ({ gains, loses }) => gains.join() !== COLLEAGUE || loses.length > 0,
    );
    expect(strange).toEqual([]);
    renewed(office, preview.fingerprint, { operationId: 'press-renew' });
    renewed(office, preview.fingerprint, { operationId: 'press-renew' });
    expect([...editorsOf(office, '設定')].sort()).toEqual([OWNER, COLLEAGUE, SECRETARY].sort());
    expect(historyOf(office, '権限の更新')).toHaveLength(titles.length);
    expect(previewed(office, COLLEAGUE).changes).toMatchObject([]);
  });
});

describe('a member who has left', () => {
  it('is shown as losing, and loses; the owner and the caller never do', () => {
    const office = sectionOffice(secretariat(`${SECRETARY}、${COLLEAGUE}`));
    renewed(office, previewed(office).fingerprint);
    secretariat(COLLEAGUE)(office);
    const byOther = previewed(office, COLLEAGUE);
    expect(byOther.changes[0]?.loses).toEqual([SECRETARY]);
    expect(byOther.changes.flatMap(({ loses }) => loses)).not.toContain(OWNER);
    expect(previewed(office, SECRETARY).changes).toEqual([]);
    renewed(office, byOther.fingerprint, { caller: COLLEAGUE });
    expect([...editorsOf(office, '設定')].sort()).toEqual([OWNER, COLLEAGUE].sort());
  });
});

describe('what people did to protections', () => {
  it('a tab without one gets its own back', () => {
    const office = sectionOffice();
    protect(office, '会議', () => []);
    protect(office, '変更履歴', () => []);
    const preview = previewed(office);
    expect(preview.changes.map(({ title, before, after }) => [title, before, after])).toEqual([
      ['会議', 'none', 'editors'],
      ['変更履歴', 'none', 'warning'],
    ]);
    renewed(office, preview.fingerprint);
    expect(tabOf(office, '変更履歴').protectedRanges).toMatchObject([{ warningOnly: true }]);
    expect(previewed(office).changes).toEqual([]);
  });

  it('a warning where the secretariat alone may write is tightened; and the other way round', () => {
    const office = sectionOffice();
    protect(office, '会議', ([own]) =>
      own ? [{ protectedRangeId: own.protectedRangeId, range: own.range, warningOnly: true }] : [],
    );
    protect(office, '作成資料一覧', (_, sheetId) => [whole(sheetId, [SECRETARY, OWNER])]);
    const preview = previewed(office);
    expect(preview.changes).toMatchObject([
      { title: '会議', before: 'warning', after: 'editors', gains: [SECRETARY] },
      { title: '作成資料一覧', before: 'editors', after: 'warning', loses: [SECRETARY] },
    ]);
    renewed(office, preview.fingerprint);
    expect(previewed(office).changes).toEqual([]);
  });

  it('what stands on an open tab, on a strange tab, or twice, is left alone and told', () => {
    const office = sectionOffice();
    protect(office, '年度実績', (_, sheetId) => [whole(sheetId, [SECRETARY])]);
    protect(office, '会議', (own, sheetId) => [...own, whole(sheetId, [SECRETARY], 9002)]);
    protect(office, 'シート1', (_, sheetId) => [whole(sheetId, [SECRETARY], 9003)]);
    const { changes, left } = previewed(office);
    expect(changes).toEqual([]);
    expect(left.map(({ title, why }) => [title, why])).toEqual(
      expect.arrayContaining([
        ['年度実績', 'own'],
        ['会議', 'second'],
        ['シート1', 'other'],
      ]),
    );
  });

  it('one that the caller may not change is told, and the others are renewed', () => {
    const office = sectionOffice(secretariat(`${SECRETARY}、${COLLEAGUE}`));
    protect(office, '会議', (_, sheetId) => [whole(sheetId, [OWNER])]);
    const preview = previewed(office);
    expect(preview.left).toMatchObject([{ title: '会議', why: 'closed' }]);
    expect(renewed(office, preview.fingerprint).preview.changes).toEqual([]);
    expect(editorsOf(office, '会議')).toEqual([OWNER]);
  });

  it('a protection of some cells is nobody’s business', () => {
    const office = sectionOffice();
    protect(office, '会議', (own, sheetId) => [
      ...own,
      { ...whole(sheetId, [SECRETARY]), range: { sheetId, startRowIndex: 1, endRowIndex: 2 } },
    ]);
    expect(previewed(office)).toMatchObject({ changes: [], left: [] });
  });
});

describe('a press', () => {
  it('on what somebody has changed meanwhile applies nothing and shows it', () => {
    const office = sectionOffice(secretariat(`${SECRETARY}、${COLLEAGUE}`));
    const { fingerprint } = previewed(office);
    secretariat(`${SECRETARY}、other@town.example.jp`)(office);
    const answer = renewed(office, fingerprint);
    expect(answer.outcome).toBe('differs');
    expect(answer.preview.changes[0]?.gains).toEqual(['other@town.example.jp']);
    expect(editorsOf(office, '設定')).not.toContain(COLLEAGUE);
  });

  it('that Google refuses for the address of a Group is tried with it as a Group', () => {
    const group = 'jimukyoku@town.example.jp';
    const office = sectionOffice(secretariat(group));
    const ports = portsOf(office, SECRETARY);
    const { fingerprint } = previewed(office);
    const workbook: typeof ports.workbook = {
      ...ports.workbook,
      apply(changes, check) {
        const asPerson = changes.some(
          (each) => each.kind === 'protect tab' && each.group === undefined && !each.warningOnly,
        );
        if (asPerson) throw new ServiceFault('refused', 'rejected', `Invalid user: ${group}`);
        return ports.workbook.apply(changes, check);
      },
    };
    const request = { operationId: 'press-group', caller: SECRETARY, fingerprint };
    expect(renewRights({ ...ports, workbook }, request)).toMatchObject({ accepted: true });
    expect(tabOf(office, '設定').protectedRanges[0]?.editors).toMatchObject({ groups: [group] });
    expect(previewed(office).changes).toEqual([]);
  });

  it('is not for a section, and waits for nobody who writes', () => {
    const office = sectionOffice(secretariat(`${SECRETARY}、${COLLEAGUE}`));
    const { fingerprint } = previewed(office);
    const ask = (caller: string) =>
      renewRights(portsOf(office, caller), { operationId: 'press-000001', caller, fingerprint });
    expect(ask(SECTION)).toMatchObject({ refusal: { reason: 'not secretariat' } });
    office.busy = true;
    expect(ask(SECRETARY)).toMatchObject({ refusal: { refusal: { reason: 'busy' } } });
  });
});
