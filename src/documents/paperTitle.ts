/** A paper as lists of papers call it: by its name, or by the title that stands on it. */
import { fiscalYear } from '../domain/fiscalYear';
import { revisionsTitle, summaryTitle } from '../wording/paperTitles';
import type { PackInput } from './packInput';
import { paperNames, type PaperKind } from '../wording/paperNames';

type Source = Pick<PackInput, 'figures' | 'rules' | 'council'>;

/** The year after next is the one that 見直し（案） takes effect in. */
const UNTIL_EFFECT = 2;

export function paperTitle(kind: PaperKind, source: Source): string {
  const { year } = source.figures.now;
  switch (kind) {
    case 'summary':
      return summaryTitle(year, source.rules.gradesUsed);
    case 'revisions':
      return revisionsTitle(fiscalYear(year + UNTIL_EFFECT), areDecided(source));
    default:
      return paperNames[kind];
  }
}

/** Every revision is decided: the paper is no draft any more. */
export function areDecided({ council }: Pick<PackInput, 'council'>): boolean {
  return council.revisions.length > 0 && council.revisions.every(({ isDecided }) => isDecided);
}
