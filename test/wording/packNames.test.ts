/** What documents are called, by the rule of the office. */
import { describe, expect, it } from '@jest/globals';
import { fiscalYear } from '../../src/domain/fiscalYear';
import { strategyPart } from '../../src/wording/makeDocuments';
import { editionCode, editionKind, packName, type MadeFor } from '../../src/wording/packNames';

const meeting: MadeFor = {
  year: fiscalYear(2024),
  version: 'meeting',
  councilName: '聖籠町経営戦略推進会議',
  meetingId: 'K-R7-1',
  occasion: '令和７年度第１回',
  isOfDiscussed: false,
  isApart: false,
};

describe('the name of a file', () => {
  it('says meeting, council, year of the results and 版', () => {
    expect(packName(meeting, 2, '')).toBe('R7第1回推進会議資料（R6実績）_第2版');
  });

  it('says which version it is where it is not for the council', () => {
    expect(packName({ ...meeting, version: 'internal' }, 1, '')).toBe(
      'R7第1回推進会議資料（R6実績・庁内会議用）_第1版',
    );
  });

  it('says which part it is', () => {
    const apart = { ...meeting, version: 'published', isApart: true } as const;
    expect(packName(apart, 12, '資料３　取組別調書')).toBe(
      'R7第1回推進会議資料（R6実績・公表用・分冊）_第12版_資料３　取組別調書',
    );
    expect(packName(meeting, 1, strategyPart('2', '未来投資戦略'))).toBe(
      'R7第1回推進会議資料（R6実績）_第1版_戦略２　未来投資戦略',
    );
  });

  it('says the paper that stands beside the pack, the letter to the sections by its year', () => {
    expect(packName({ ...meeting, side: 'minutes' }, 1, '')).toBe(
      'R7第1回推進会議_会議録様式_第1版',
    );
    expect(packName({ ...meeting, side: 'inquiry' }, 1, '')).toBe('R6実績_照会文_第1版');
  });

  it('of no meeting has no meeting in it; an occasion of another form stands as it is written', () => {
    expect(packName({ ...meeting, occasion: '', meetingId: '' }, 1, '')).toBe(
      '推進会議資料（R6実績）_第1版',
    );
    expect(packName({ ...meeting, occasion: '臨時　会議' }, 1, '')).toBe(
      '臨時会議推進会議資料（R6実績）_第1版',
    );
  });
});

describe('種類', () => {
  it('stays when the 回 of a meeting is corrected', () => {
    const corrected = { ...meeting, occasion: '令和７年度第２回' };
    expect(editionKind(corrected)).toBe(editionKind(meeting));
    expect(editionCode(corrected, 'K-R7-1')).toBe(editionCode(meeting, 'K-R7-1'));
  });

  it('keeps what is made for one meeting apart from what is made for another, or of other pages', () => {
    const kinds = [
      meeting,
      { ...meeting, version: 'internal' },
      { ...meeting, isApart: true },
      { ...meeting, isOfDiscussed: true },
      { ...meeting, meetingId: 'K-R7-2', occasion: '令和７年度第２回' },
      // The same 回 was typed twice: still two meetings.
      { ...meeting, meetingId: 'K-R7-3' },
      { ...meeting, side: 'minutes' },
      { ...meeting, side: 'errata' },
      { ...meeting, side: 'errata', version: 'internal' },
      { ...meeting, side: 'errata', isApart: true },
    ] as const;
    expect(new Set(kinds.map(editionKind)).size).toBe(kinds.length);
    expect(new Set(kinds.map((kind) => editionCode(kind, kind.meetingId))).size).toBe(kinds.length);
    expect(editionKind(meeting)).toBe('会議用（K-R7-1）');
    expect(editionKind({ ...meeting, isOfDiscussed: true, isApart: true })).toBe(
      '会議用・審議分・分冊（K-R7-1）',
    );
    expect(editionCode(meeting, 'K-R7-1')).toBe('会議用-K-R7-1');
  });
});
