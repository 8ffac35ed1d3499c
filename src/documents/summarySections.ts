/**
 * Table 担当課別, for the office only: in public papers it would become a league table of sections.
 * Sections stand under the name of the result's year.
 */
import { fiscalYear } from '../domain/fiscalYear';
import { sectionNameIn } from '../domain/group/sectionName';
import { countsInLine } from '../wording/distributionText';
import { sectionText } from '../wording/paperWords';
import type { PackInput } from './packInput';

export function sectionRows({ figures: { rollUp }, results }: PackInput) {
  return rollUp.groups.flatMap((group) => {
    if (group.key.kind !== 'section' || group.of === 0) return [];
    const name = sectionNameIn(results.plan.sections, group.key.name, fiscalYear(group.year + 1));
    return [
      {
        課: sectionText(name),
        取組数: String(group.of),
        提出: String(group.submitted),
        内訳: countsInLine(group[group.leading].distribution),
      },
    ];
  });
}
