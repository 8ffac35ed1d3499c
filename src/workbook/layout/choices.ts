/**
 * 選択肢: one column is one list, its heading the list's name. A drop-down offers the column from
 * row 2 down, so a list grows by writing below its last word, and a new list by a column at the end.
 *
 * Lists marked as fixed hold words that code decides by (states, methods). The others belong to the
 * office: the town's own eight 方向性 and its ５つの視点 are only where they start.
 */
import { notationAdvice } from './notation';
import { column, tabColours, type Tab } from './layout';

export interface ChoiceList {
  readonly key: string;
  readonly name: string;
  readonly words: readonly string[];
  /** Code decides by these words; the office may not change them. */
  readonly isFixed: boolean;
  /** Pixels. */
  readonly width: number;
}

function own(key: string, name: string, width: number, words: readonly string[]): ChoiceList {
  return { key, name, words, isFixed: false, width };
}

function fixed(key: string, name: string, width: number, words: readonly string[]): ChoiceList {
  return { key, name, words, isFixed: true, width };
}

/** The town's ５つの視点 with the question of each. */
export const viewpoints = [
  ['①費用対効果', 'コストは縮減できないか、目的をより効果的に達成できる他の手段はないか'],
  ['②妥当性の比較', '他の市町村と比較して、補助率やコストは妥当か'],
  ['③受益者負担', '選択性の高いサービスでは、受益者に応分の負担を求められないか'],
  ['④政策的優先度', '優先して実施する必要性のある事業か'],
  ['⑤社会情勢適合性', '目的や手法は、町民や社会のニーズを満たしているか'],
] as const;

/** First rule that holds; the words are read by the roll-up. */
const standingRules = [
  ['未提出が1件以上', '未提出あり'],
  ['Cが1/3以上', '遅れ'],
  ['判定の件数が0件', '－'],
  ['全てがA', '達成'],
  ['その他', '順調'],
] as const;

export const choiceLists: readonly ChoiceList[] = [
  own('progress', '進捗状況', 120, [
    '完了',
    '計画以上',
    '計画どおり',
    '一部遅れ',
    '未着手',
    '中止',
  ]),
  own('direction', '方向性', 200, [
    '1 現状のまま継続',
    '2 改善(事業の拡大)',
    '3 改善(手段の変更)',
    '4 改善(事業の縮小)',
    '5 改善(民間活用)',
    '6 改善(国・県・広域活用)',
    '7 民間委託',
    '8 統合・休止・廃止',
  ]),
  own(
    'viewpoints',
    '５つの視点',
    160,
    viewpoints.map(([name]) => name),
  ),
  own(
    'viewpointQuestions',
    '５つの視点の問い',
    420,
    viewpoints.map(([, question]) => question),
  ),
  own('opinionKinds', '意見の種別', 110, ['意見', '質問', '要望', '評価']),
  own('receivedBy', '受付方法', 160, ['会議', '事前意見', '欠席者の書面意見', '会議後']),
  own('responses', '対応区分', 130, [
    '対応済み',
    '対応する',
    '一部対応する',
    '引き続き検討',
    '対応困難',
    '説明のみ',
  ]),
  own(
    'standingRules',
    '状況の規則',
    170,
    standingRules.map(([rule]) => rule),
  ),
  own(
    'standings',
    '規則による状況',
    130,
    standingRules.map(([, standing]) => standing),
  ),
  own(
    'notation',
    '表記の点検',
    130,
    notationAdvice.map(({ found }) => found),
  ),
  own(
    'notationBetter',
    '望ましい表記',
    240,
    notationAdvice.map(({ better }) => better),
  ),
  fixed('submission', '提出状態', 150, [
    '未入力',
    '作成中',
    '所属長確認待ち',
    '提出済み',
    '差戻し',
    '確認済み',
    '確定',
  ]),
  fixed('valueStates', '実績値の状況', 120, [
    '報告',
    '集計中',
    '調査年以外',
    '測定不能',
    '対象外',
    '設定なし',
    '目標なし',
  ]),
  fixed('certainty', '速報・確定の別', 130, ['速報', '確定']),
  fixed('amountCertainty', '決算額の区分', 120, ['見込', '確定']),
  fixed('budgeted', '予算措置', 100, ['あり', 'なし']),
  fixed('actionStatus', '取組の区分', 110, ['継続', '新規', '完了', '廃止', '統合']),
  fixed('indicatorKinds', '指標区分', 110, ['活動指標', '成果指標']),
  fixed('desired', '望ましい方向', 130, ['増加', '減少', '維持', '実施の有無', '文章で評価']),
  fixed('targetKinds', '目標値の種類', 240, [
    '単年度',
    '単年度で最終は期間累計',
    '累計（累計で入力）',
    '累計（単年度で入力）',
    '前年度比較',
    '最終年度のみ',
  ]),
  fixed('methods', '算定方法', 180, [
    '実績÷目標',
    '目標÷実績',
    '基準値からの進捗',
    '達成・未達成',
    '維持',
    '達成率を算定しない',
  ]),
  fixed('revisionStates', '見直しの状態', 110, ['案', '決定', '取下げ']),
  fixed('openness', '公開／非公開', 120, ['公開', '一部非公開', '非公開']),
  fixed('yesNo', 'はい・いいえ', 110, ['はい', 'いいえ']),
  fixed('documentStates', '作成資料の状態', 130, ['作成中', '完成', '取りやめ']),
  fixed('mailStates', '送信の状態', 160, ['予定', '送信済み', '送信したか不明', '取りやめ']),
];

/** @throws Error when there is no such list: a bug */
export function choiceListOf(key: string): ChoiceList {
  const found = choiceLists.find((list) => list.key === key);
  if (!found) throw new Error(`There is no list ${key} in 選択肢.`);
  return found;
}

export const choicesTab: Tab = {
  key: 'choices',
  family: 'choices',
  title: '選択肢',
  sheetId: 1005,
  protection: 'secretariat',
  visibility: 'hidden',
  frozenRows: 1,
  frozenColumns: 0,
  colour: tabColours.settings,
  keyColumns: [],
  columns: choiceLists.map(({ key, name, width, isFixed }) =>
    column(key, name, 'word', width, isFixed ? 'code' : 'secretariat'),
  ),
  filterViews: [],
  highlights: [],
};

/** 選択肢 as set-up fills it: row by row across the lists, '' where a list has ended. */
export function choiceRows(): readonly Readonly<Record<string, string>>[] {
  const length = Math.max(...choiceLists.map(({ words }) => words.length));
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(choiceLists.map(({ key, words }) => [key, words[row] ?? ''])),
  );
}
