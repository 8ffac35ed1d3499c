/** 指標: the measures of the plan, with one column of targets per year of the plan. */
import { fiscalYears, yearInTable } from '../../domain/fiscalYear';
import { column, listed, type Column, type PlanShape, type Tab } from './layout';
import { planGroup } from './plan';

/** Key of the target column of a year, e.g. `target2023`. */
export function targetColumnKey(year: number): string {
  return `target${String(year)}`;
}

function targetColumns(plan: PlanShape): readonly Column[] {
  return fiscalYears(plan.firstYear, plan.lastYear).map((year) =>
    column(
      targetColumnKey(year),
      `${yearInTable(year)}目標`,
      'typedNumber',
      110,
      'secretariat',
      `${yearInTable(year)}の目標値です。数値のほか「95％以上」「80％程度」「５位以内」「前年度以上」とも書けます。測定しない年度は空欄です。`,
    ),
  );
}

export function indicatorsTab(plan: PlanShape): Tab {
  return {
    ...planGroup,
    key: 'indicators',
    family: 'indicators',
    title: '指標',
    sheetId: 1010,
    purpose: '１行が１つの指標です。年度ごとの目標と、達成率の求め方を定めます。',
    frozenColumns: 1,
    keyColumns: ['indicatorId'],
    columns: [
      column(
        'indicatorId',
        '指標ID',
        'planId',
        110,
        'secretariat',
        '指標の番号です（例：1-1-1-1）。「指標1-1-1-1」と書いても読み取ります。一度使った番号は使い回さないでください。',
      ),
      column(
        'actionId',
        '取組ID',
        'planId',
        100,
        'secretariat',
        '属する取組の番号です（例：1-1-1）。',
      ),
      column(
        'repeatedFrom',
        '再掲元指標ID',
        'planId',
        120,
        'secretariat',
        '別の取組の指標を再掲するときに、元の指標IDを書きます。実績は元の指標に１回だけ入力します。',
      ),
      column(
        'name',
        '指標名',
        'word',
        280,
        'secretariat',
        '累計の指標は、名称の末尾に（累計）と書きます。',
      ),
      column(
        'kind',
        '指標区分',
        'word',
        100,
        'secretariat',
        '活動指標（行ったことの量）又は成果指標（行った結果）です。評価には成果指標を使います。',
        listed('indicatorKinds'),
      ),
      column('unit', '単位', 'word', 80, 'secretariat', '数値の単位です（例：人、件、％）。'),
      column(
        'decimals',
        '小数桁',
        'typedNumber',
        80,
        'secretariat',
        '実績値を印字するときの小数点以下の桁数です（例：1）。',
      ),
      column(
        'desired',
        '望ましい方向',
        'word',
        120,
        'secretariat',
        '値がどう動けば良いかです。',
        listed('desired'),
      ),
      column(
        'targetKind',
        '目標値の種類',
        'word',
        190,
        'secretariat',
        '単年度の値か、累計か、前年度との比較かを選びます。累計は、実績の入力の仕方も選びます。',
        listed('targetKinds'),
      ),
      column(
        'method',
        '算定方法',
        'word',
        150,
        'secretariat',
        '達成率の求め方です。空欄のときは望ましい方向から決まります（増加は実績÷目標、減少は目標÷実績）。',
        listed('methods'),
      ),
      column(
        'tolerance',
        '達成とみなす範囲',
        'word',
        130,
        'secretariat',
        '維持の指標で達成とする範囲です。「以上」「以下」又は「±2」のように書きます。',
      ),
      column(
        'baseValue',
        '基準値',
        'typedNumber',
        100,
        'secretariat',
        '計画を作ったときの値です。',
      ),
      column(
        'baseYear',
        '基準年度',
        'year',
        100,
        'secretariat',
        '基準値の年度です（例：令和4年度）。',
      ),
      ...targetColumns(plan),
      column(
        'finalTarget',
        '最終目標',
        'typedNumber',
        110,
        'secretariat',
        '計画の最後の年度に目指す値です。「単年度で最終は期間累計」のときは、期間の合計です。',
      ),
      column('startYear', '開始年度', 'year', 100, 'secretariat', '指標を使い始める年度です。'),
      column('endYear', '終了年度', 'year', 100, 'secretariat', '指標を使い終える年度です。'),
      column(
        'measuredYears',
        '測定年度',
        'word',
        170,
        'secretariat',
        '「毎年」又は測定する年度を「、」で区切って書きます（例：令和4年度、令和7年度）。それ以外の年度は「調査年以外」となり、入力を求めません。',
      ),
      column(
        'valuePoint',
        '値の時点',
        'word',
        150,
        'secretariat',
        '年度計、暦年、年度末、年度平均又は月日（例：4月1日）です。資料では指標名の後に〔暦年〕のように印字します。',
      ),
      column(
        'fixedMonth',
        '確定予定月',
        'word',
        100,
        'secretariat',
        '値が年度の途中で確定する指標は、その月を書きます（例：11月）。それまでは速報又は集計中とします。',
      ),
      column(
        'targetGrounds',
        '目標値の設定根拠',
        'text',
        280,
        'secretariat',
        'なぜこの目標値にしたかを書きます。会議でよく尋ねられます。',
      ),
      column(
        'source',
        '出典・算出方法',
        'text',
        280,
        'secretariat',
        '値の出典と計算の仕方です（例：法定報告値）。',
      ),
    ],
  };
}
