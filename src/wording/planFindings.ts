/** Typing checks of the plan in sentences: what was found, what it does to the rate, what to do. */
import { yearInTable } from '../domain/fiscalYear';
import type { PlanFinding, TargetColumn } from '../domain/planFinding';
import { valueInText, type ValueWords } from './figureWords';

/** @param words unit and 小数桁 of the indicator */
export function planFindingText(finding: PlanFinding, words: ValueWords): string {
  switch (finding.kind) {
    case 'sourceMissing':
      return `再掲元指標ID「${finding.sourceId}」の指標が見当たりません。「指標」シートにある指標IDを書いてください。`;
    case 'methodAgainstDirection':
      return finding.method === 'actualOverTarget'
        ? '望ましい方向が「減少」で、算定方法が「実績÷目標」のため、悪化が達成に見えます。算定方法を「目標÷実績」にしてください。'
        : '望ましい方向が「増加」で、算定方法が「目標÷実績」のため、悪化が達成に見えます。算定方法を「実績÷目標」にしてください。';
    case 'noBase':
      return '算定方法が「基準値からの進捗」ですが、基準値がありません。このままでは達成率を算定できません。基準値を書いてください。';
    case 'noFinalTarget':
      return '目標値の種類が「最終年度のみ」ですが、最終目標がありません。最終目標を書いてください。';
    case 'baseIsTarget':
      return `${heading(finding.column)}が基準値と同じ値（${valueInText(finding.base, words)}）です。「基準値からの進捗」では達成率を算定できません。目標値又は算定方法を見直してください。`;
    case 'targetBehindBase':
      return `${heading(finding.column)}（${valueInText(finding.target, words)}）が、望ましい方向とは逆の側にあります（基準値${valueInText(finding.base, words)}）。悪化が達成に見えることがあります。目標値又は望ましい方向を確認してください。`;
    case 'targetNearBase':
      return `基準値（${valueInText(finding.base, words)}）と${heading(finding.column)}（${valueInText(finding.target, words)}）の差が小さいため、達成率は進捗にかかわらず100％近くになります。「基準値からの進捗」の使用を検討してください。`;
    case 'zeroTarget':
      return `${heading(finding.column)}が０のため、この算定方法では達成率を算定できません。「達成・未達成」又は「基準値からの進捗」の使用を検討してください。`;
    case 'negativeTarget':
      return `${heading(finding.column)}が負の数（${finding.text}）のため、この算定方法では達成率を算定できません。「基準値からの進捗」の使用を検討してください。`;
    case 'keptAgainstDirection':
      return `${heading(finding.column)}「${finding.text}」の達成とみなす範囲が、望ましい方向と逆のため、悪化が達成に見えます。達成とみなす範囲に「以上」又は「以下」を書いてください。`;
    case 'targetAgainstDirection':
      return `${heading(finding.column)}「${finding.text}」の向きが、望ましい方向又は算定方法と逆のため、悪化が達成に見えることがあります。目標値、望ましい方向及び算定方法を確認してください。`;
    case 'totalAgainstLastYear':
      return `${heading(finding.column)}「${finding.text}」は前年度との比較ですが、目標値の種類が「累計（単年度で入力）」のため、前年度までの累計との比較になります。累計は前年度を下回らず、達成の度合いを表しません。数値で書くか、目標値の種類を見直してください。`;
    case 'targetIsWords':
      return `${heading(finding.column)}「${finding.text}」を数値として読み取れません。このままでは達成率を算定できません。数値（例：95％以上）で書くか、算定方法を「達成・未達成」にしてください。`;
    case 'targetIgnored':
      return `目標値の種類が「前年度比較」のため、${heading(finding.column)}「${finding.text}」は使われません。「前年度以上」のように書くか、目標値の種類を見直してください。`;
  }
}

function heading(column: TargetColumn): string {
  return column === 'final' ? '最終目標' : `${yearInTable(column)}目標`;
}
