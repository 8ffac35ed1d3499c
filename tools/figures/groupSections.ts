/** The figures of groups in docs/figures.md: 戦略別集計, the papers, 庁内会議用. */
import { countedExamples, countedHead, countedRow } from './countedExamples';
import { section } from './markdown';
import {
  meanExamples,
  meanHead,
  meanRow,
  outlookExamples,
  outlookHead,
  outlookRow,
  standingExamples,
  standingHead,
  standingRow,
} from './meanExamples';
import {
  changeExamples,
  changeHead,
  changeRow,
  sumExamples,
  sumHead,
  sumRow,
} from './moneyExamples';

export function groupSections(): readonly string[] {
  return [
    section(
      '件数、割合及び増減',
      '取組は評価ごとに、成果指標は判定ごとに数えます。未確定は件数だけを示し、割合の計算に含めません。増減は、表示した割合の差です。',
      countedHead,
      countedExamples.map(countedRow),
    ),
    section(
      '平均達成率',
      '取組ごとの平均（指標による判定（参考）の平均）を、取組のウエイトを付けて平均します。計の平均も取組から求め、戦略の平均を平均することはありません。',
      meanHead,
      meanExamples.map(meanRow),
    ),
    section(
      '金額の合計及び執行率',
      '説明のない限り、合計は決算額です。空欄は０ではなく、その額だけを合計から除きます。執行率は、予算現額と決算額の両方がある取組及び事業から求めます。',
      sumHead,
      sumExamples.map(sumRow),
    ),
    section(
      '決算額の前年度との比較',
      '増減率は、増減÷前年度の決算額です。前年度が０のときは皆増、本年度が０のときは皆減と表示します。',
      changeHead,
      changeExamples.map(changeRow),
    ),
    section(
      '状況',
      '選択肢「状況の規則」の初めの設定によります。上から見て、最初に当てはまるものが状況です。',
      standingHead,
      standingExamples.map(standingRow),
    ),
    section(
      '最終目標の達成見込み',
      '最後の値＋（最後の値－最初の値）÷間の年数×最終年度までの年数を、最終目標と比べます。基準値は数えません。',
      outlookHead,
      outlookExamples.map(outlookRow),
    ),
  ];
}
