/** A paper as lists of papers call it: by its name, or by the title that stands on it. */
import { effectYear } from '../domain/fiscalYear';
import { revisionsTitle, summaryTitle } from '../wording/paperTitles';
import type { PackInput } from './packInput';
import { paperNames, type PaperKind } from '../wording/paperNames';

type Source = Pick<PackInput, 'figures' | 'rules' | 'council'>;

export function paperTitle(kind: PaperKind, source: Source): string {
  const { year } = source.figures.now;
  switch (kind) {
    case 'summary':
      return summaryTitle(year, source.rules.gradesUsed);
    case 'revisions':
      return revisionsTitle(effectYear(year), areDecided(source));
    default:
      return paperNames[kind];
  }
}

/** Every revision is decided: the paper is no draft any more. */
export function areDecided({ council }: Pick<PackInput, 'council'>): boolean {
  return council.revisions.length > 0 && council.revisions.every(({ isDecided }) => isDecided);
}
