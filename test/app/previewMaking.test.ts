/** 会議資料の作成, looked at first: what it says is what is made. */
import { describe, expect, it } from '@jest/globals';
import { openMaking } from '../../src/app/openMaking';
import { previewMaking } from '../../src/app/previewMaking';
import type { PackOrder } from '../../src/app/packOrder';
import type { MakingPreview } from '../../src/wire/makeDocuments';
import { makeRefusalMessage } from '../../src/wording/makeDocuments';
import { evaluationPapers } from '../documents/packBuilder';
import { make, made, makingOffice, makingPorts, type MakingOffice } from './makingOffice';
import { SECRETARY, SECTION } from './officeInMemory';
import { all, typed } from './spoiled/spoil';

const ORDER: PackOrder = {
  papers: evaluationPapers,
  version: 'meeting',
  scope: 'all',
  pages: 'through',
};

function look(office: MakingOffice, order: Partial<PackOrder> = {}): MakingPreview {
  const verdict = previewMaking(makingPorts(office, SECRETARY), { ...ORDER, ...order });
  if (!verdict.accepted) throw new Error(makeRefusalMessage(verdict.refusal));
  return verdict.value;
}

describe('what is offered', () => {
  it('is the meeting of the year that comes next, and every year up to 評価対象年度', () => {
    const offered = openMaking(makingPorts(makingOffice(), SECRETARY), SECRETARY);
    expect(offered).toMatchObject({
      accepted: true,
      value: {
        year: 2024,
        years: [
          { year: 2024, label: '令和６年度' },
          { year: 2023, label: '令和５年度' },
        ],
        meetingId: 'K-R7-1',
        meetings: [
          { id: 'K-R6-1', isOver: true, discussed: 0 },
          {
            id: 'K-R7-1',
            isOver: false,
            discussed: 5,
            label: '令和７年度第１回（令和７年８月27日）',
          },
        ],
      },
    });
  });

  it('is for the secretariat only', () => {
    const refused = openMaking(makingPorts(makingOffice(), SECTION), SECTION);
    expect(refused).toMatchObject({ accepted: false, refusal: { reason: 'not secretariat' } });
  });
});

describe('what is looked at', () => {
  it('writes nothing, and is what is made then', () => {
    const office = makingOffice();
    const preview = look(office);
    expect(office.steps).toEqual([]);
    const told = made(office);
    expect(preview.documents.map(({ name }) => name)).toEqual(
      told.documents.map(({ name }) => name),
    );
    expect(preview).toMatchObject({ edition: told.edition, isMade: false, openCount: 0 });
    expect(look(office)).toMatchObject({
      edition: 1,
      isMade: true,
      documents: [{ link: told.documents[0]?.link }],
    });
  });

  it('is 【作成中】 exactly while something is missing', () => {
    for (const spoil of [
      typed('年度実績', '2-1-3', '提出状態', '作成中'),
      all(
        typed('指標実績', '2-1-3-1', '実績値', ''),
        typed('指標実績', '2-1-3-1', '実績値の状況', '集計中'),
      ),
    ]) {
      const office = makingOffice();
      spoil(office);
      const { openCount, open } = look(office);
      expect(openCount).toBe(1);
      expect(open[0]?.text).toContain('2-1-3');
      made(office);
      expect(office.files[0]?.content.common['表示']).toContain('【作成中】');
    }
    const whole = makingOffice();
    expect(look(whole).openCount).toBe(0);
    made(whole);
    expect(whole.files[0]?.content.common['表示']).not.toContain('【作成中】');
  });

  it('has one document for each paper where they are to be apart, each with its number', () => {
    const office = makingOffice();
    const apart = { pages: 'apart' } as const;
    expect(look(office, apart).documents.map(({ name }) => name)).toEqual([
      'R7第1回推進会議資料（R6実績・分冊）_第1版_資料１　評価結果の概要',
      'R7第1回推進会議資料（R6実績・分冊）_第1版_資料２　戦略別の評価結果',
      'R7第1回推進会議資料（R6実績・分冊）_第1版_資料３　取組別調書',
    ]);
    made(office, apart);
    expect(office.files.map(({ content }) => content.papers.map(({ name }) => name))).toEqual([
      ['評価結果の概要'],
      ['戦略別の評価結果'],
      ['取組別調書'],
    ]);
    expect(new Set(office.files.map(({ mark }) => mark)).size).toBe(3);
  });

  it('has 取組別調書 of the actions under deliberation only, where these are wanted', () => {
    const office = makingOffice();
    made(office, { scope: 'discussed' });
    const sheets = office.files[0]?.content.papers[2]?.values['調書'];
    expect(sheets).toMatchObject(
      ['1-1-2', '2-1-3', '2-2-2', '2-2-3', '5-1-1'].map((番号) => ({ 番号 })),
    );
  });
});

describe('the mark by which a file is found again', () => {
  it('is as short as Drive wants it, whatever the meeting is called', () => {
    for (const name of ['令和七年度第一回推進会議臨時会', "K'R7\\1/".repeat(9), 'K-R7-1']) {
      const office = makingOffice();
      typed('会議', 'K-R7-1', '会議ID', name)(office);
      const order = { version: 'internal', scope: 'discussed', pages: 'apart' } as const;
      made(office, { ...order, meetingId: name });
      expect(office.files).toHaveLength(3);
      for (const { mark } of office.files) {
        // Drive: name and value together at most 124 bytes; an edition of three digits fits as well.
        expect(Buffer.byteLength(`suishin${mark}`)).toBeLessThanOrEqual(122);
      }
    }
  });
});

describe('an order that cannot be met', () => {
  const refused = (order: Partial<PackOrder>, spoil?: (office: MakingOffice) => void) => {
    const office = makingOffice();
    spoil?.(office);
    const verdict = make(office, order);
    expect(office.files).toEqual([]);
    return verdict.accepted ? '' : makeRefusalMessage(verdict.refusal);
  };

  it('names the meeting that is gone', () => {
    expect(refused({ meetingId: 'K-R9-1' })).toContain('会議ID「K-R9-1」の行がありません');
  });

  it('names where the actions under deliberation are entered', () => {
    const none = typed('会議', 'K-R7-1', '審議する取組', '');
    expect(refused({ scope: 'discussed' }, none)).toMatch(
      /「会議」シートの令和７年度第１回の行で、「審議する取組」が空欄です/u,
    );
    expect(refused({ scope: 'discussed', meetingId: '' })).toContain('会議が選ばれていないか');
  });

  it('says that a paper beside the pack is made by itself', () => {
    expect(refused({ papers: ['summary', 'minutes'] })).toContain('一緒には作成できません');
  });

  it('is for no meeting when it says so', () => {
    const office = makingOffice();
    made(office, { meetingId: '' });
    expect(office.files[0]?.name).toBe('推進会議資料（R6実績）_第1版');
  });
});
