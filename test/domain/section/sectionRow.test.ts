/** What may stand in a row of 課一覧, and what is named. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressListOf } from '../../../src/domain/section/addressList';
import { everyAddress, noticesOf, toldIn } from '../../../src/domain/section/sectionNotices';
import {
  faultsOf,
  isEnded,
  sectionFields,
  tidied,
  type SectionFields,
  type SectionRow,
} from '../../../src/domain/section/sectionRow';
import { noticeText } from '../../../src/wording/sectionsDialog';

const NOTHING = Object.fromEntries(sectionFields.map((field) => [field, ''])) as SectionFields;

function row(name: string, fields: Partial<SectionFields> = {}): SectionRow {
  return { name, fields: { ...NOTHING, ...fields } };
}

describe('addresses in one cell', () => {
  it.each([
    ['a@town.jp', ['a@town.jp'], []],
    ['ａ＠ｔｏｗｎ．ｊｐ', ['a@town.jp'], []],
    ['a@town.jp、b@town.jp；c@town.jp，d@town.jp,e@town.jp;f@town.jp\ng@town.jp', 7, []],
    ['A@town.jp、a@TOWN.jp', ['A@town.jp'], []],
    ['福祉太郎 a@town.jp', ['a@town.jp'], ['福祉太郎']],
    ['a@town', [], ['a@town']],
    ['a@@town.jp', [], ['a@@town.jp']],
    ['福祉 <a@town.jp>', [], ['福祉', '<a@town.jp>']],
    ['=HYPERLINK("x")', [], ['=HYPERLINK("x")']],
    ['、 、', [], []],
  ] as const)('%j', (text, addresses, strange) => {
    const read = addressListOf(text);
    if (typeof addresses === 'number') expect(read.addresses).toHaveLength(addresses);
    else expect(read.addresses).toEqual(addresses);
    expect(read.strange).toEqual(strange);
  });

  it('are the same whatever separates them, and tidied twice stay as they are', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    const separator = fc.constantFrom('、', '，', ',', '；', ';', ' ', '　', '\n', '、 ');
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), separator, (names, between) => {
        const all = names.map((each) => `${each}@town.example.jp`);
        const text = tidied('staffAddresses', all.join(between));
        expect(text).toBe([...new Set(all)].join('、'));
        expect(tidied('staffAddresses', text)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a text is tidied', () => {
  it.each([
    ['validFrom', 'R8', '令和8年度'],
    ['validTo', ' ２０２６ ', '令和8年度'],
    ['validTo', '令和8年', '令和8年'],
    ['order', '０３', '3'],
    ['order', '', ''],
    ['order', '三', '三'],
    ['shortName', ' 福祉 ', '福祉'],
    ['headAddresses', 'a@town.jp 課長', 'a@town.jp 課長'],
  ] as const)('%s %j', (field, text, expected) => {
    expect(tidied(field, text)).toBe(expected);
  });

  it('of any kind, and nothing of it is lost that cannot be read', () => {
    const field = fc.constantFrom(...sectionFields);
    fc.assert(
      fc.property(field, fc.string({ unit: 'grapheme', maxLength: 40 }), (each, text) => {
        expect(tidied(each, tidied(each, text))).toBe(tidied(each, text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what cannot stand in a row', () => {
  const others = [row('総務課'), row('税務課', { successor: '総務課' })];
  it.each([
    [row('保健福祉課', { order: '3', validFrom: '令和5年度', successor: '総務課' }), []],
    [row(''), ['name: no name']],
    [row('総　務課'), ['name: name taken']],
    [row('税務、町民課'), ['name: name divided']],
    [row('課'.repeat(41)), ['name: too long']],
    [row('福祉課', { order: '一' }), ['order: no order']],
    [row('福祉課', { staffAddresses: '太郎、a@town.jp' }), ['staffAddresses: no address']],
    [row('福祉課', { validTo: '令和8年3月' }), ['validTo: no year']],
    [
      row('福祉課', { validFrom: '令和8年度', validTo: '令和7年度' }),
      ['validTo: ends before it begins'],
    ],
    [row('福祉課', { successor: '健康課' }), ['successor: no such section']],
    [row('福祉課', { successor: '福祉課' }), ['successor: own successor']],
  ] as const)('%#', (each, expected) => {
    const found = faultsOf(each, others).map(({ field, cause }) => `${field}: ${cause}`);
    expect(found).toEqual(expected);
  });

  it('a ring of successors is found, however long', () => {
    const ring = [row('税務課', { successor: '町民課' }), row('町民課', { successor: '総務課' })];
    const [fault] = faultsOf(row('総務課', { successor: '税務課' }), ring);
    expect(fault?.cause).toBe('own successor');
  });

  it('a ring of others does not hold anybody up', () => {
    const ring = [row('税務課', { successor: '町民課' }), row('町民課', { successor: '税務課' })];
    expect(faultsOf(row('総務課', { successor: '税務課' }), ring)).toEqual([]);
  });
});

describe('what somebody should look at', () => {
  const town = (name: string, fields: Partial<SectionFields> = {}) =>
    row(name, { sharedAddress: `${name}@town.jp`, ...fields });
  const others = [town('somu'), town('zeimu'), town('chomin', { headAddresses: 'boss@town.jp' })];

  it('an address that another section has, too, is allowed and told', () => {
    const notices = noticesOf(row('x', { sharedAddress: 'ＢＯＳＳ@town.jp' }), others, true);
    expect(notices).toEqual([
      { kind: 'elsewhere', field: 'sharedAddress', address: 'BOSS@town.jp', sections: ['chomin'] },
    ]);
  });

  it('a head who is staff, too, is fine', () => {
    const own = row('x', { staffAddresses: 'y@town.jp', headAddresses: 'y@town.jp' });
    expect(noticesOf(own, others, true)).toEqual([]);
  });

  it('an address of another domain than most is a question', () => {
    const notices = noticesOf(row('x', { staffAddresses: 'y@gmail.com' }), others, true);
    expect(notices).toMatchObject([
      { kind: 'other domain', address: 'y@gmail.com', usual: 'town.jp' },
    ]);
  });

  it('no question where no domain is usual', () => {
    const mixed = [row('a', { sharedAddress: 'a@a.jp' }), row('b', { sharedAddress: 'b@b.jp' })];
    expect(noticesOf(row('x', { sharedAddress: 'x@c.jp' }), mixed, true)).toEqual([]);
  });

  it('a section with work and without anybody is named; one without work is not', () => {
    expect(noticesOf(row('x'), others, true)).toEqual([{ kind: 'nobody', hasHeads: false }]);
    expect(noticesOf(row('x'), others, false)).toEqual([]);
  });

  it('a section with a head alone is named: nothing goes to a head by itself', () => {
    const own = row('x', { headAddresses: 'y@town.jp' });
    expect(toldIn(own.fields)).toEqual([]);
    expect(noticesOf(own, others, true)).toEqual([{ kind: 'nobody', hasHeads: true }]);
    expect(noticesOf(own, others, true).map(noticeText)).toEqual([
      expect.stringContaining('「提出のお知らせ」で送ったときだけ'),
    ]);
  });

  it('the shared address is told, the staff only where there is none', () => {
    const { fields } = row('x', { staffAddresses: 'y@town.jp、z@town.jp' });
    expect(toldIn(fields)).toEqual(['y@town.jp', 'z@town.jp']);
    expect(toldIn({ ...fields, sharedAddress: 'x@town.jp' })).toEqual(['x@town.jp']);
  });

  it('the addresses for sharing stand there once', () => {
    const all = everyAddress([...others, row('x', { headAddresses: 'Boss@town.jp、new@town.jp' })]);
    expect(all).toEqual([
      'somu@town.jp',
      'zeimu@town.jp',
      'chomin@town.jp',
      'boss@town.jp',
      'new@town.jp',
    ]);
  });
});

it('a section has ended after its last year', () => {
  expect(isEnded(row('x', { validTo: '令和7年度' }), 2026)).toBe(true);
  expect(isEnded(row('x', { validTo: '令和8年度' }), 2026)).toBe(false);
  expect(isEnded(row('x'), 2026)).toBe(false);
});
