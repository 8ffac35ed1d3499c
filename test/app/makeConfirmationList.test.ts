/** 課内確認用一覧 from one press to the next: for whom it is made, once, and who may open it. */
import { describe, expect, it } from '@jest/globals';
import { makeConfirmationList } from '../../src/app/makeConfirmationList';
import { confirmationRefusalMessage } from '../../src/wording/confirmationList';
import { HEAD, OTHER, STAFF, STRANGER } from './entryOffice';
import {
  fault,
  killAt,
  listed,
  makingOffice,
  makingPorts,
  type MakingOffice,
} from './makingOffice';
import { SECRETARY } from './officeInMemory';
import { all, renamedHeading, typed, type Spoil } from './spoiled/spoil';

const OURS = '保健福祉課';
const LATER = '2025-05-16 10:45';

function sectionOffice(...spoils: readonly Spoil[]): MakingOffice {
  const office = makingOffice();
  all(...spoils)(office);
  office.now = '2025-05-16 10:32';
  return {
    ...office,
    access: { ...office.access, editors: [SECRETARY, STAFF, HEAD, OTHER, STRANGER] },
  };
}

function press(office: MakingOffice, caller = STAFF, section = OURS) {
  const request = { operationId: 'press-0001', caller, section };
  return makeConfirmationList(makingPorts(office, caller), request);
}

/** @throws Error at a refusal */
function made(office: MakingOffice, caller?: string, section?: string) {
  const verdict = press(office, caller, section);
  if (!verdict.accepted) throw new Error(`refused: ${JSON.stringify(verdict.refusal)}`);
  return verdict.value;
}

const filesOf = (office: MakingOffice): readonly string[] =>
  office.files.filter(({ isDiscarded }) => !isDiscarded).map(({ name }) => name);

describe('one press of a section', () => {
  it('makes its list and enters it', () => {
    const office = sectionOffice();
    const told = made(office);
    expect(told).toMatchObject({ edition: 1, left: 0, already: false });
    expect(listed(office)).toEqual([
      {
        文書ID: 'R6-供覧-保健福祉課-1',
        種類: '課内確認用一覧（保健福祉課）',
        版: 1,
        名称: '令和６年度　課内確認用一覧（保健福祉課）第１版',
        状態: '完成',
        リンク: 'https://docs/file-1',
        作成者: STAFF,
        照合番号: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/),
      },
    ]);
    expect(told.documents[0]).toMatchObject({ link: 'https://docs/file-1', notices: [] });
    const [paper] = office.files[0]?.content.papers ?? [];
    expect(paper?.values).toMatchObject({ 課: OURS, 作成日時: '令和7年5月16日 10時32分' });
  });

  it('asks six times for something after reading, and once for each who may open it', () => {
    const office = sectionOffice();
    made(office);
    expect(office.steps.filter((step) => step !== 'share')).toEqual([
      'fill',
      'apply',
      'make',
      'look',
      'apply',
    ]);
  });

  it('lets the secretariat, the staff, the head and the shared address open it', () => {
    const shared = 'fukushi-ka@town.example.jp';
    const office = sectionOffice(
      typed('課一覧', OURS, '共用アドレス', shared),
      typed('課一覧', OURS, '担当者アドレス', `${STAFF}、fukushi-2@town.example.jp`),
      typed('課一覧', OURS, '所属長アドレス', HEAD),
    );
    made(office);
    expect(office.files[0]?.sharedWith).toEqual([
      SECRETARY,
      shared,
      'fukushi-2@town.example.jp',
      HEAD,
    ]);
  });

  it('in the folder of 設定 still lets the section open it', () => {
    const office = sectionOffice(
      typed('設定', '作成資料のフォルダ', '値', 'folder-0123456789'),
      typed('課一覧', OURS, '所属長アドレス', HEAD),
    );
    office.folders.push('folder-0123456789');
    expect(made(office).documents[0]?.notices).toEqual([]);
    expect(office.files[0]?.sharedWith).toContain(HEAD);
    expect(office.files[0]?.sharedWith).not.toContain(SECRETARY);
  });

  it('says with whom it could not be shared', () => {
    const office = sectionOffice(typed('課一覧', OURS, '所属長アドレス', HEAD));
    for (const step of [5, 6]) office.at.set(step, fault('refused', 'not found'));
    const told = made(office);
    expect(told.documents[0]?.notices).toEqual([{ kind: 'not shared', addresses: [SECRETARY] }]);
    expect(listed(office)).toMatchObject([{ 状態: '完成' }]);
  });

  it('is made of whatever stands there: a tab that it does not print may be broken', () => {
    const office = sectionOffice(renamedHeading('意見台帳', '対象ID', '番号'));
    expect(made(office).documents).toHaveLength(1);
  });
});

describe('the same press once more', () => {
  it('answers the list that is there, on another day too', () => {
    const office = sectionOffice();
    const first = made(office);
    office.now = '2025-05-19 09:00';
    expect(made(office, HEAD)).toEqual({ ...first, already: true });
    expect(office.files).toHaveLength(1);
  });

  it('makes the next edition once something of the section has changed', () => {
    const office = sectionOffice();
    made(office);
    typed('年度実績', '1-1-1', '取組実績', '見本の取組を、もう一度行った。')(office);
    expect(made(office).edition).toBe(2);
  });

  it('is not moved by what another section enters, nor counted with its lists', () => {
    const office = sectionOffice();
    made(office);
    typed('年度実績', '2-1-3', '取組実績', '見本の取組を、もう一度行った。')(office);
    expect(made(office).already).toBe(true);
    expect(made(office, OTHER, '産業観光課').edition).toBe(1);
    expect(listed(office).map((row) => row['文書ID'])).toEqual([
      'R6-供覧-保健福祉課-1',
      'R6-供覧-産業観光課-1',
    ]);
  });
});

describe('who may have a list', () => {
  const refusalOf = (office: MakingOffice, caller: string, section = OURS) => {
    const verdict = press(office, caller, section);
    expect([listed(office), office.files]).toEqual([[], []]);
    return verdict.accepted ? undefined : verdict.refusal;
  };

  it.each([
    ['the staff', STAFF],
    ['the head', HEAD],
    ['the secretariat', SECRETARY],
  ])('%s', (_, caller) => {
    const office = sectionOffice(typed('課一覧', OURS, '所属長アドレス', HEAD));
    expect(made(office, caller).documents).toHaveLength(1);
  });

  it.each([
    ['another section', OTHER],
    ['somebody of no section', STRANGER],
  ])('not %s', (_, caller) => {
    expect(refusalOf(sectionOffice(), caller)).toEqual({
      reason: 'other section',
      section: OURS,
    });
  });

  it('nobody of no section, or of one that answers for nothing', () => {
    expect(refusalOf(sectionOffice(), SECRETARY, '')).toMatchObject({ reason: 'other section' });
    expect(refusalOf(sectionOffice(), SECRETARY, '会計課')).toMatchObject({
      reason: 'no actions',
      section: '会計課',
    });
  });

  it('nobody in a copy of the workbook', () => {
    const office = sectionOffice();
    office.book = { ...office.book, spreadsheetId: 'a-copy' };
    expect(refusalOf(office, STAFF)).toEqual({ reason: 'copy' });
  });

  it('is told in words', () => {
    const words = [
      { reason: 'other section', section: OURS },
      { reason: 'other section', section: '' },
      { reason: 'no actions', section: '会計課', year: 2024 },
      { reason: 'copy' },
    ].map((refusal) => confirmationRefusalMessage(refusal as never));
    expect(words[0]).toMatch(
      /^保健福祉課の課内確認用一覧を作成できるのは、保健福祉課の職員と事務局/u,
    );
    expect(words[1]).toBe('課が選ばれていません。一覧から課を選んでください。');
    expect(words[2]).toContain('会計課が回答課となっている令和６年度の取組がありません。');
    expect(words[3]).toContain('写し');
  });
});

describe('a run that died', () => {
  const spoil = typed('課一覧', OURS, '所属長アドレス', HEAD);
  const calm = sectionOffice(spoil);
  made(calm);

  it.each(
    Array.from({ length: 7 }, (_, place) => place + 1).flatMap((step) => [
      [step, 'at'] as const,
      [step, 'after'] as const,
    ]),
  )('at step %i, %s it: the next one ends as if nothing had happened', (step, when) => {
    const office = sectionOffice(spoil);
    killAt(office, step, when);
    expect(() => press(office)).toThrow('killed');
    office[when].clear();
    office.now = LATER;
    made(office);
    expect(listed(office)).toEqual(listed(calm));
    expect(filesOf(office)).toEqual(filesOf(calm));
    expect(new Set(office.files[0]?.sharedWith)).toEqual(new Set(calm.files[0]?.sharedWith));
  });
});
