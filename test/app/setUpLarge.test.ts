/** A large plan is written in pieces: each small enough, each repeatable, none over what people write. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { requestsFor } from '../../src/google/requests';
import {
  anOffice,
  callOnce,
  columnIn,
  does,
  press,
  samplePlan,
  SECTION,
  tabOf,
  under,
  type OfficeInMemory,
} from './officeInMemory';

/** What Google advises as the most for one call, in bytes. */
const ADVISED = 2_000_000;

/** 400 characters: what an action of a wordy plan holds. */
const WORDS = '地域の実情に応じた取組を進める。'.repeat(25);

function largePlan(count: number): { readonly ids: readonly string[]; readonly text: string } {
  const ids = Array.from({ length: count }, (_, place) => `1-${String(place + 1)}-1`);
  const rows = ids.map((id) => `${id},1-1,取組${id},${WORDS}`);
  return { ids, text: ['取組ID,方針ID,取組名,取組内容', ...rows].join('\r\n') };
}

/** An office whose program ships a plan with so many actions. */
function largeOffice(count: number): { office: OfficeInMemory; ids: readonly string[] } {
  const { ids, text } = largePlan(count);
  return { office: anOffice(undefined, { ...samplePlan, 行動計画: text }), ids };
}

function actionIds(office: OfficeInMemory): readonly unknown[] {
  return under(tabOf(office, '行動計画'), '取組ID');
}

function stepsLeft(office: OfficeInMemory): number {
  const verdict = callOnce(office);
  if (!verdict.accepted) throw new Error(JSON.stringify(verdict.refusal));
  return verdict.value.stepsLeft;
}

describe('a plan of 2,000 actions', () => {
  it('is written in several pieces, each below the size that Google advises, each row once', () => {
    const { office, ids } = largeOffice(2_000);
    press(office);
    expect(office.writes.length).toBeGreaterThan(4);
    for (const write of office.writes) {
      const body = JSON.stringify({ requests: write.flatMap(requestsFor) });
      expect(Buffer.byteLength(body)).toBeLessThan(ADVISED);
    }
    expect(actionIds(office)).toEqual(ids);
  });

  it('takes one step less after each step: what is done is not planned again', () => {
    const { office } = largeOffice(2_000);
    const left = [stepsLeft(office)];
    while (left.at(-1) !== 0) left.push(stepsLeft(office));
    expect(left).toEqual(left.map((_, place) => left.length - 1 - place));
    expect(left.length).toBeGreaterThan(4);
  });
});

describe('a plan of any size, interrupted after any step', () => {
  it('ends with each row once, and with what people wrote below it meanwhile', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.integer({ min: 1, max: 1_200 }), (steps, count) => {
        const { office, ids } = largeOffice(count);
        callOnce(office);
        for (let step = 0; step < steps; step += 1) callOnce(office);
        const tab = tabOf(office, '行動計画');
        const written = actionIds(office).length;
        const place = {
          sheetId: tab.properties.sheetId,
          row: written + 1,
          column: columnIn(tab, '取組ID'),
        };
        const person = tab.protectedRanges.length > 0 ? office.access.owner : SECTION;
        does(office, person, { kind: 'typeIn', place, text: '9-9-9' });
        press(office);
        const found = actionIds(office);
        expect(found.filter((id) => id !== '9-9-9')).toEqual(ids);
        expect(found).toContain('9-9-9');
      }),
      { numRuns: 8 },
    );
  });
});
