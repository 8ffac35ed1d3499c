/** Mails that are chosen together. */
import { describe, expect, it } from '@jest/globals';
import { aboutDay, pressOf, turned, type Batch } from '../../../src/sidebar/notices/batch';
import type { PressOffer, ShownMail } from '../../../src/wire/notices';

function mail(id: string, ...sections: readonly string[]): ShownMail {
  return { id, to: `${id}@town.jp`, sections: [...sections], subject: id, items: 1, parts: [] };
}

/** Two people of 福祉課, one of whom answers for 税務課, too. */
const mails = [mail('a', '福祉課'), mail('b', '福祉課', '税務課'), mail('c', '総務課')];

function offer(kind: PressOffer['kind']): PressOffer {
  return { kind, mails, unreachable: [], heldUntil: '', switchedOffBy: '' };
}

const heads: Batch = { kind: 'press', offer: offer('heads') };
const day: Batch = {
  kind: 'day',
  day: { on: '2025-05-09', mails, unreachable: [], heldUntil: '' },
  isToday: true,
};

const turn = (batch: Batch, left: readonly string[], id: string) =>
  [...turned(batch, new Set(left), mails.find((each) => each.id === id) ?? mail(id))].sort();

describe('what is chosen', () => {
  it('of a day is mail by mail', () => {
    expect(turn(day, [], 'a')).toEqual(['a']);
    expect(turn(day, ['a', 'c'], 'a')).toEqual(['c']);
  });

  it('of a press is section by section: whoever shares one is turned with it', () => {
    expect(turn(heads, [], 'a')).toEqual(['a', 'b']);
    expect(turn(heads, ['a', 'b', 'c'], 'b')).toEqual(['c']);
  });

  it('is asked by sections, each once, or of everybody', () => {
    const left = new Set(['c']);
    expect(pressOf(offer('heads'), left)).toEqual({
      kind: 'heads',
      sections: ['福祉課', '税務課'],
    });
    expect(pressOf(offer('inquiry'), left)).toEqual({ kind: 'inquiry' });
  });
});

describe('what a day is about', () => {
  it('is said once for each part, the most urgent first', () => {
    const due = { kind: 'submission', stage: 'before', daysLeft: 5 } as const;
    const parts = [[due], [due, { kind: 'digest' } as const]];
    const some = parts.map((own, place) => ({ ...mail(String(place)), parts: own }));
    expect(aboutDay({ on: '', mails: some, unreachable: [], heldUntil: '' })).toBe(
      '提出期限の５開庁日前、状況のまとめ',
    );
  });
});
