/** 確定値の報告: what is still asked for, and what it changes. */
import type { AskedLate } from '../domain/entry/lateFields';
import type { SettlingEffect } from '../domain/entry/settlingEffect';
import { exactDecimal } from '../domain/exact';
import { noFigure, valueText } from './numbers';

/** One figure that changes, in the words of the sheet. */
export function settlingEffectText({ of, heading, before, after }: SettlingEffect) {
  return {
    of: ofText(of),
    what: of.kind === 'reference' ? '指標による判定（参考）' : heading,
    before: shown(before),
    after: shown(after),
  };
}

/** A number as papers print it; other texts as the sheet has them. */
function shown(text: string): string {
  if (text === '') return noFigure;
  const value = exactDecimal(text);
  return value ? valueText(value) : text;
}

function ofText(of: SettlingEffect['of']): string {
  switch (of.kind) {
    case 'indicator':
      return `指標${of.id}「${of.name}」`;
    case 'reference':
      return 'この取組';
    case 'group':
      return of.level === '全体' ? of.name : `${of.level}「${of.name}」`;
  }
}

export const lateAmountWord = '決算額（見込から確定へ）';

/** @param month 確定予定月; '' when none is given */
export function lateValueWord(name: string, month: string): string {
  return `指標「${name}」の確定値${month === '' ? '' : `（${month}）`}`;
}

/** What the section is asked for now. @param nameOf of an indicator by its id */
export function askedLateWords(
  { amounts, indicators }: AskedLate,
  nameOf: (id: string) => string,
): readonly string[] {
  return [
    ...(amounts ? [lateAmountWord] : []),
    ...indicators.map((id) => lateValueWord(nameOf(id), '')),
  ];
}
