/** The notes below the tables of groups, as papers print them, each behind ※. */
import type { OpenReason } from '../domain/group/column';
import type { UnequalProject } from '../domain/group/amountUnits';
import type { AmountItem } from '../domain/group/explanationOfGroup';
import type { GroupNote } from '../domain/group/groupNote';
import { countInText, inText, valueText } from './numbers';

export const amountWords: Readonly<Record<AmountItem, string>> = {
  initialBudget: '当初予算額',
  currentBudget: '予算現額',
  settledAmount: '決算額',
  carriedOver: '翌年度繰越額',
  generalFunds: 'うち一般財源',
};

export const openWords: Readonly<Record<OpenReason, string>> = {
  notSubmitted: '未提出',
  notEntered: '未入力',
  gradeBlank: '評価未記入',
  counting: '集計中',
};

/** One note as a sentence. */
export function groupNoteText(note: GroupNote): string {
  return `※${sentenceOf(note)}`;
}

function sentenceOf(note: GroupNote): string {
  switch (note.note) {
    case 'indicatorsDifferFromActions':
      return '複数の指標を設定している取組があるため、指標数の合計は取組数と一致しません。';
    case 'sharesDoNotAddUp':
      return `割合は${roundedPlace(note.digits)}を四捨五入しているため、合計が100％にならない場合があります。`;
    case 'printedDifference':
      return '増減は、表示した割合の差です。四捨五入する前の割合の差とは一致しない場合があります。';
    case 'outsideInDenominator':
      return '割合は、対象外及び評価なしを含めて計算しています。';
    case 'outsideNotInDenominator':
      return '割合は、対象外及び評価なしを除いて計算しています。';
    case 'ungraded':
      return '評価なしは、指標を設定しておらず取組の内容のみを記載するものです。';
    case 'open':
      return `未確定（${note.reasons
        .map(({ why, count }) => `${openWords[why]}${countInText(count)}件`)
        .join('、')}）は、割合の計算に含めていません。`;
    case 'preliminary':
      return `速報値を含みます（${countInText(note.count)}指標）。`;
    case 'repeated':
      return `再掲${countInText(note.count)}件を含むため、各戦略の計の合計は計と一致しません。`;
    default:
      return amountSentence(note);
  }
}

/** @example roundedPlace(0) //=> '小数点以下'; roundedPlace(1) //=> '小数第２位' */
function roundedPlace(digits: number): string {
  return digits === 0 ? '小数点以下' : `小数第${countInText(digits + 1)}位`;
}

type AmountNote = Extract<
  GroupNote,
  {
    note:
      | 'carriedOver'
      | 'sharedProjects'
      | 'unequalProject'
      | 'amountMissing'
      | 'amountMissingInRows'
      | 'amountUndivided'
      | 'notSubmittedAmounts'
      | 'estimated'
      | 'notCountedAlike'
      | 'weighted'
      | 'meanCut';
  }
>;

function amountSentence(note: AmountNote): string {
  switch (note.note) {
    case 'carriedOver':
      return '執行率は、決算額÷予算現額です。（　）は、予算現額から翌年度繰越額を除いて計算したものです。';
    case 'sharedProjects':
      return '複数の取組に計上している事業は、合計では１回だけ数えています。';
    case 'unequalProject':
      return unequalSentence(note.project);
    case 'amountMissing':
      return `${amountOf(note)}は、${countInText(note.of)}取組のうち${countInText(note.n)}取組で全て記入されています。記入のない額は含みません。`;
    case 'amountMissingInRows':
      return `一部の戦略の${amountOf(note)}は、記入のない額を含みません。`;
    case 'amountUndivided':
      return '当初予算額は、複数の取組に計上している事業があり、事業ごとの額が分からないため、合計していません。';
    case 'notSubmittedAmounts':
      return `提出前の額を含みます（${countInText(note.count)}取組）。`;
    case 'estimated':
      return `見込額を含みます（${countInText(note.count)}取組）。`;
    case 'notCountedAlike':
      return '関連事業による集計の有無が前年度と異なるため、決算額を前年度と比べていません。';
    case 'weighted':
      return '平均は、取組ごとのウエイトを付けて計算しています。';
    case 'meanCut':
      return `平均は、四捨五入により判定の境目（${inText(`${valueText(note.bound)}％`)}）に達して見えるため、切り捨てて表示しています。`;
  }
}

function amountOf({ item, isLastYear }: { item: AmountItem; isLastYear: boolean }): string {
  return `${isLastYear ? '前年度の' : ''}${amountWords[item]}`;
}

/** Amounts of which the same actions typed another are named together. */
function unequalSentence({ number, items }: UnequalProject): string {
  const byActions = new Map<string, { readonly words: string[]; readonly first: string }>();
  for (const { item, typed } of items) {
    const actionIds = [...new Set(typed.map(({ actionId }) => actionId))];
    const place = actionIds.join('、');
    const known = byActions.get(place) ?? { words: [], first: typed[0].actionId };
    known.words.push(amountWords[item]);
    byActions.set(place, known);
  }
  return [...byActions]
    .map(
      ([place, { words, first }]) =>
        `事業番号${number}の${words.join('、')}が行によって異なります（${place}）。取組${first}の額で計算しています。`,
    )
    .join('');
}
