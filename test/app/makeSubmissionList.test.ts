/** 提出状況一覧 from one press to the next: who makes it, from what, and that there is one. */
import { describe, expect, it } from '@jest/globals';
import { makeSubmissionList } from '../../src/app/makeSubmissionList';
import type { TagValues } from '../../src/documents/tagTree';
import { submissionListRefusalMessage } from '../../src/wording/submissionList';
import { HEAD, STAFF } from './entryOffice';
import { killAt, listed, makingOffice, makingPorts, type MakingOffice } from './makingOffice';
import { SECRETARY } from './officeInMemory';
import { all, renamedHeading, typed, type Spoil } from './spoiled/spoil';

const LATER = '2025-05-12 10:15';

function office(...spoils: readonly Spoil[]): MakingOffice {
  const making = makingOffice();
  all(...spoils)(making);
  making.now = '2025-05-12 10:05';
  return { ...making, access: { ...making.access, editors: [SECRETARY, STAFF, HEAD] } };
}

function press(making: MakingOffice, caller = SECRETARY) {
  return makeSubmissionList(makingPorts(making, caller), { operationId: 'press-0001', caller });
}

/** @throws Error at a refusal */
function made(making: MakingOffice) {
  const verdict = press(making);
  if (!verdict.accepted) throw new Error(`refused: ${JSON.stringify(verdict.refusal)}`);
  return verdict.value;
}

function printed(making: MakingOffice): TagValues {
  made(making);
  return making.files.at(-1)?.content.papers[0]?.values ?? {};
}

describe('one press of the secretariat', () => {
  it('makes the list and enters it', () => {
    const making = office();
    expect(made(making)).toMatchObject({ edition: 1, left: 0, already: false });
    expect(listed(making)).toEqual([
      {
        文書ID: 'R6-提出状況-1',
        種類: '提出状況一覧',
        版: 1,
        名称: '令和６年度　提出状況一覧第１版',
        状態: '完成',
        リンク: 'https://docs/file-1',
        作成者: SECRETARY,
        照合番号: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/),
      },
    ]);
    expect(making.files[0]?.sharedWith).toEqual([]);
  });

  it('counts every action of the year where it is answered, as it stands in the sheet', () => {
    const making = office(
      typed('年度実績', '1-1-1', '提出状態', '作成中'),
      typed('年度実績', '2-1-3', '提出日時', '2025-05-29 14:00'),
    );
    const { 集計日, 集計時刻, 期限の行, 課別, 課別の計 } = printed(making);
    expect([集計日, 集計時刻]).toEqual(['令和7年5月12日', '10時05分']);
    expect(期限の行).toBe('入力期限　令和7年5月16日（あと4開庁日）');
    expect(課別の計).toMatchObject([{ 対象: '25', 提出: '24', 作成中: '1' }]);
    expect(課別).toContainEqual(
      expect.objectContaining({ 課: '保健福祉課', 対象: '5', 提出: '4', 作成中: '1' }),
    );
    expect(課別).toContainEqual(
      expect.objectContaining({ 課: '産業観光課', 最終提出日: '5月29日' }),
    );
  });

  it('reads nothing that it does not print: other tabs may be broken', () => {
    const making = office(
      renamedHeading('意見台帳', '対象ID', '番号'),
      renamedHeading('指標', '取組ID', '番号'),
      renamedHeading('戦略', '戦略ID', '番号'),
    );
    expect(printed(making)['課別の計']).toMatchObject([{ 対象: '25' }]);
  });

  it('says on the paper that a state could not be read', () => {
    const making = office(typed('年度実績', '1-1-1', '提出状態', '提出した'));
    expect(printed(making)['注']).toEqual([
      { 注: expect.stringContaining('読み取れない欄が1か所') as unknown },
    ]);
  });
});

describe('the same press once more', () => {
  it('on the same day answers the list that is there', () => {
    const making = office();
    const first = made(making);
    making.now = '2025-05-12 16:30';
    expect(made(making)).toEqual({ ...first, already: true });
    expect(making.files).toHaveLength(1);
  });

  it('on another day, or after a state has changed, makes the next edition', () => {
    const making = office();
    made(making);
    making.now = '2025-05-13 09:00';
    expect(made(making).edition).toBe(2);
    typed('年度実績', '1-1-1', '提出状態', '作成中')(making);
    expect(made(making).edition).toBe(3);
  });
});

describe('nobody', () => {
  const refusalOf = (making: MakingOffice, caller?: string) => {
    const verdict = press(making, caller);
    expect([listed(making), making.files]).toEqual([[], []]);
    return verdict.accepted ? undefined : verdict.refusal;
  };

  it.each([
    ['the staff', STAFF],
    ['the head', HEAD],
  ])('of a section has one: %s', (_, caller) => {
    expect(refusalOf(office(), caller)).toMatchObject({ reason: 'not secretariat' });
  });

  it('has one in a copy of the workbook, or of a year without an action', () => {
    const copy = office();
    copy.book = { ...copy.book, spreadsheetId: 'a-copy' };
    expect(refusalOf(copy)).toEqual({ reason: 'copy' });
    const none = office(typed('設定', '評価対象年度', '値', '令和20年度'));
    expect(refusalOf(none)).toMatchObject({ reason: 'no year' });
  });

  it('is told in words', () => {
    const words = [
      { reason: 'not secretariat', secretariat: [SECRETARY] },
      { reason: 'no actions', year: 2024 },
      { reason: 'copy' },
    ].map((refusal) => submissionListRefusalMessage(refusal as never));
    expect(words[0]).toMatch(/^提出状況一覧は、事務局の職員だけが作成できます。/u);
    expect(words[0]).toContain(SECRETARY);
    expect(words[1]).toContain('令和６年度に実績を入力する取組がありません。');
    expect(words[2]).toContain('写し');
  });
});

describe('a run that died', () => {
  const calm = office();
  made(calm);
  it('has five steps to die at', () => {
    expect(calm.steps).toEqual(['fill', 'apply', 'make', 'look', 'apply']);
  });

  it.each(
    Array.from({ length: 5 }, (_, place) => place + 1).flatMap((step) => [
      [step, 'at'] as const,
      [step, 'after'] as const,
    ]),
  )('at step %i, %s it: the next one of the day ends as if nothing had happened', (step, when) => {
    const making = office();
    killAt(making, step, when);
    expect(() => press(making)).toThrow('killed');
    making[when].clear();
    making.now = LATER;
    made(making);
    expect(listed(making)).toEqual(listed(calm));
    const names = making.files.filter(({ isDiscarded }) => !isDiscarded).map(({ name }) => name);
    expect(names).toEqual(['令和６年度　提出状況一覧第１版']);
  });
});
