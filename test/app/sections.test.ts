/** 課一覧 in the panel: read, edited, added to, reorganised; by the secretariat, each change once. */
import { describe, expect, it } from '@jest/globals';
import { SECTION } from './officeInMemory';
import {
  historyOf,
  opened,
  saved,
  saving,
  sectionIn,
  sectionOffice,
  typedOver,
  written,
} from './sectionOffice';
import { typed } from './spoiled/spoil';

const HEADING = '担当者アドレス';

describe('what the secretariat sees', () => {
  it('is every section in the order of 並び順, with what it answers for', () => {
    const { sections } = opened(sectionOffice(typed('課一覧', '図書館', '並び順', '0')));
    expect(sections).toHaveLength(17);
    expect(sections.slice(0, 3).map(({ name }) => name)).toEqual([
      '図書館',
      '総務課',
      '総合政策課',
    ]);
    const fukushi = sections.find(({ name }) => name === '保健福祉課');
    expect([fukushi?.entered, fukushi?.rows]).toEqual([5, 12]);
    const kaikei = sections.find(({ name }) => name === '会計室');
    expect(kaikei?.entered).toBe(0);
  });
  it('costs one call', () => {
    const office = sectionOffice();
    opened(office);
    office.reads.cells = 0;
    opened(office);
    expect(office.reads).toEqual({
      facts: expect.any(Number),
      values: expect.any(Number),
      cells: 1,
    });
  });
});

describe('a save', () => {
  it('writes only what was typed, as it is to be written, with its history', () => {
    const office = sectionOffice();
    const section = sectionIn(opened(office), '保健福祉課');
    const answer = saved(office, {
      sections: [
        typedOver(section, {
          staffAddresses: 'ａ@town.example.jp；b@town.example.jp A@town.example.jp',
        }),
      ],
    });
    expect(answer.kind).toBe('saved');
    expect(written(office, '保健福祉課', HEADING)).toBe('a@town.example.jp、b@town.example.jp');
    expect(historyOf(office, '課と担当者')).toEqual([
      '保健福祉課｜担当者アドレス｜｜a@town.example.jp、b@town.example.jp',
    ]);
  });
  it('is for the secretariat only', () => {
    const office = sectionOffice();
    const section = sectionIn(opened(office), '保健福祉課');
    const verdict = saving(office, {
      caller: SECTION,
      sections: [typedOver(section, { shortName: 'x' })],
    });
    expect(verdict).toMatchObject({ accepted: false, refusal: { reason: 'not secretariat' } });
  });
});
