/** Spoiled workbooks: each says exactly what is wrong, where, and what to do. */
import { describe, expect, it } from '@jest/globals';
import { damagePlaceText, damageText } from '../../../src/wording/damage';
import { understand } from '../../../src/workbook/read/understand';
import type { WorkbookRead } from '../../../src/workbook/read/workbookRead';
import { sampleCells, spoiled } from './sampleCells';
import { cellCases } from './spoiled/cellCases';
import { keyCases } from './spoiled/keyCases';
import { planCases } from './spoiled/planCases';
import { resultCases } from './spoiled/resultCases';
import { settingCases } from './spoiled/settingCases';
import type { SpoiledCase } from './spoiled/spoiledCase';
import { tabCases } from './spoiled/tabCases';

type Said = readonly [place: string, message: string];

function saidOf({ damages }: WorkbookRead): readonly Said[] {
  return damages.map((damage) => [damagePlaceText(damage.place), damageText(damage)]);
}

const before = new Set(saidOf(understand(sampleCells)).map(String));

function newlySaid({ spoils }: SpoiledCase): readonly Said[] {
  return saidOf(understand(spoiled(...spoils))).filter((said) => !before.has(String(said)));
}

const all = [...tabCases, ...keyCases, ...cellCases, ...resultCases, ...planCases, ...settingCases];

describe('a spoiled workbook', () => {
  it.each(all.map((each) => [each.what, each] as const))('%s', (_, each) => {
    expect(newlySaid(each)).toEqual(each.says);
  });

  it('is one of many', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(new Set(all.map(({ what }) => what)).size).toBe(all.length);
  });
});
