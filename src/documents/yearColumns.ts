/**
 * The five columns of years in 取組別調書. What belongs to the year evaluated is printed under a tag of
 * its own, because it is set apart from the others.
 */
import { yearInShort, type FiscalYear } from '../domain/fiscalYear';
import { textTag, type TextTag } from './tagTree';

export const columnMarks = ['１', '２', '３', '４', '５'] as const;
type Mark = (typeof columnMarks)[number];

type Columned<Word extends string> = Readonly<Record<`${Word}${Mark}`, string>>;

/** One text per column under `word` and its number; '' for a column without a year. */
function columned<Word extends string>(word: Word, texts: readonly string[]): Columned<Word> {
  const entries = columnMarks.map((mark, place) => [`${word}${mark}`, texts[place] ?? ''] as const);
  return Object.fromEntries(entries) as Columned<Word>;
}

/** The same texts, those of the year evaluated apart from the others. */
function apart(years: readonly FiscalYear[], year: FiscalYear, texts: readonly string[]) {
  const keep = (isWanted: (one: FiscalYear) => boolean): readonly string[] =>
    texts.map((text, place) => {
      const own = years[place];
      return own !== undefined && isWanted(own) ? text : '';
    });
  return { ordinary: keep((own) => own !== year), evaluated: keep((own) => own === year) };
}

export function yearHeads(years: readonly FiscalYear[], year: FiscalYear) {
  const { ordinary, evaluated } = apart(years, year, years.map(yearInShort));
  return { ...columned('年', ordinary), ...columned('評価年', evaluated) };
}

export interface ColumnTexts {
  readonly target: string;
  readonly originalTarget: string;
  readonly actual: string;
}

export function yearCells(
  years: readonly FiscalYear[],
  year: FiscalYear,
  columns: readonly ColumnTexts[],
) {
  const targets = apart(
    years,
    year,
    columns.map(({ target }) => target),
  );
  const actuals = apart(
    years,
    year,
    columns.map(({ actual }) => actual),
  );
  return {
    ...columned('目標', targets.ordinary),
    ...columned('評価目標', targets.evaluated),
    ...columned(
      '当初',
      columns.map(({ originalTarget }) => originalTarget),
    ),
    ...columned('実績', actuals.ordinary),
    ...columned('評価実績', actuals.evaluated),
  };
}

function columnTags<Word extends string>(word: Word) {
  const entries = columnMarks.map((mark) => [`${word}${mark}`, textTag] as const);
  return Object.fromEntries(entries) as Readonly<Record<`${Word}${Mark}`, TextTag>>;
}

export const yearHeadTags = {
  ...columnTags('年'),
  ...columnTags('評価年'),
};

export const yearCellTags = {
  ...columnTags('目標'),
  ...columnTags('評価目標'),
  ...columnTags('当初'),
  ...columnTags('実績'),
  ...columnTags('評価実績'),
};
