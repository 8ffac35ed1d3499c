/** 確認事項 in sentences: what was found, beside what, and what to look at. */
import { dateInText } from '../domain/civilDate';
import { isZero, type Exact } from '../domain/exact';
import type { ReviewFlag } from '../domain/reviewFlag';
import { valueInText } from './figureWords';
import { gradeInText, inText, noFigure, percentText, valueText } from './numbers';
import { amountHeadings, textHeadings } from './resultHeadings';

/** @param amountUnit 金額の単位 as 設定 has it, e.g. 千円 */
export function reviewFlagText(flag: ReviewFlag, amountUnit: string): string {
  const amount = (value: Exact) => `${inText(valueText(value))}${amountUnit}`;
  switch (flag.kind) {
    case 'referenceDiffers':
      return `指標による判定（参考）は${gradeInText(flag.reference)}、１次評価は${gradeInText(
        flag.first,
      )}です。１次評価の理由に、異なる理由が書かれているか確認してください。${
        flag.isProvisional ? '（参考の判定には、速報又は集計中の指標があります。）' : ''
      }`;
    case 'evaluationsDiffer':
      return `１次評価は${gradeInText(flag.first)}、２次評価は${gradeInText(
        flag.second,
      )}です。２次評価の意見に、異なる理由が書かれているか確認してください。`;
    case 'farAboveTarget':
      return `${indicator(flag)}の達成率は、２年続けて150％以上です（前年度${inText(
        percentText(flag.lastRate),
      )}、本年度${inText(percentText(flag.rate))}）。目標値の見直しを検討してください。`;
    case 'halfOrTwice':
      return `${indicator(flag)}の実績値${valueInText(flag.value, flag)}は、前年度の${valueInText(
        flag.last,
        flag,
      )}の２倍を超えるか、半分に満たない値です。入力に誤りがないか確認してください。`;
    case 'totalFell':
      return `${indicator(flag)}の累計${valueInText(flag.value, flag)}が、前年度の${valueInText(
        flag.last,
        flag,
      )}より小さくなっています。入力に誤りがないか、解約等によるものか確認してください。`;
    case 'textAsLastYear':
      return `「${textHeadings[flag.field]}」が前年度と同じ文章です。本年度の内容になっているか確認してください。`;
    case 'numberContradicts':
      return `「${textHeadings[flag.field]}」に「${flag.found}」とありますが、${indicator(
        flag,
      )}の実績値は${valueInText(flag.value, flag)}です。どちらが正しいか確認してください。`;
    case 'spentMoreThanBudget':
      return spentText(flag, amount);
    case 'unequalProject':
      return unequalText(flag, amount);
    case 'changedAfterSettlement':
      return `${amountHeadings[flag.item]}が、決算書の確定日より後の${dateInText(
        flag.changedOn,
      )}に変更されています（${flag.before ? amount(flag.before) : noFigure}→${
        flag.after ? amount(flag.after) : noFigure
      }）。決算書及び主要な施策の成果を説明する書類と合っているか確認してください。`;
    case 'notation':
      return `「${textHeadings[flag.field]}」の「${flag.found}」は、「${flag.better}」と書くことを検討してください。`;
  }
}

function indicator({ indicatorId, name }: { indicatorId: string; name: string }): string {
  return `指標${indicatorId}「${name}」`;
}

function spentText(
  flag: Extract<ReviewFlag, { kind: 'spentMoreThanBudget' }>,
  amount: (value: Exact) => string,
): string {
  const project = flag.projectNumber === undefined ? '' : `事業番号${flag.projectNumber}の`;
  const carried = isZero(flag.carriedOver) ? '' : `と翌年度繰越額${amount(flag.carriedOver)}の合計`;
  return `${project}決算額${amount(flag.settled)}${carried}が、予算現額${amount(
    flag.budget,
  )}を超えています。金額を確認してください。`;
}

/** Where the amounts of several items differ they may count from different rows: each is named. */
function unequalText(
  { projectNumber, items }: Extract<ReviewFlag, { kind: 'unequalProject' }>,
  amount: (value: Exact) => string,
): string {
  const found = items
    .map(({ item, typed }) => {
      const each = typed.map(({ actionId, amount: value }) => `${actionId}は${amount(value)}`);
      return `${amountHeadings[item]}（${each.join('、')}）`;
    })
    .join('、');
  const [first, ...others] = items.map(({ typed }) => typed[0].actionId);
  const counted = others.every((actionId) => actionId === first)
    ? `取組${first ?? ''}`
    : items
        .map(({ item, typed }) => `${amountHeadings[item]}は取組${typed[0].actionId}`)
        .join('、');
  return `事業番号${projectNumber}の${found}が、行によって異なります。合わせて集計するときは、${counted}の額で計算します。正しい額を確認してください。`;
}
