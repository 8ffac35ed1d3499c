import { describe, expect, it } from '@jest/globals';
import { answersFor, isHeadOf, personOf, type SectionAddresses } from '../../src/domain/person';

const addresses: readonly SectionAddresses[] = [
  {
    section: '総務課',
    shared: ['somu@town.example.jp'],
    staff: [],
    heads: ['kacho@town.example.jp'],
  },
  {
    section: '会計室',
    shared: [],
    staff: ['Sato@Town.example.jp', 'kacho@town.example.jp'],
    heads: ['sato@town.example.jp'],
  },
];

describe('who somebody is to the plan', () => {
  it('is staff by the shared address and by an own one, whatever its letters', () => {
    expect(answersFor(personOf('SOMU@town.example.jp ', addresses, false), '総務課')).toBe(true);
    expect(answersFor(personOf('ｓato@town.example.jp', addresses, false), '会計室')).toBe(true);
  });

  it('is head in one section and staff in another', () => {
    const person = personOf('kacho@town.example.jp', addresses, false);
    expect(person.sections).toEqual([
      { name: '総務課', isHead: true },
      { name: '会計室', isHead: false },
    ]);
    expect([isHeadOf(person, '総務課'), isHeadOf(person, '会計室')]).toEqual([true, false]);
  });

  it('is both where one person makes up a section', () => {
    const person = personOf('sato@town.example.jp', addresses, false);
    expect(person.sections).toEqual([{ name: '会計室', isHead: true }]);
  });

  it('is nobody without an address, also when 課一覧 has a blank one', () => {
    const blank = [{ section: '総務課', shared: [''], staff: [''], heads: [''] }];
    expect(personOf('', blank, false).sections).toEqual([]);
    expect(answersFor(personOf('x@town.example.jp', blank, true), '総務課')).toBe(false);
  });
});
