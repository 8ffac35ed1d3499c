/** Rows of results, read together with the plan: values, states, years, targets. */
import { addRow, type } from '../sampleCells';
import { day, spoils, type SpoiledCase } from './spoiledCase';

const value = (typed: Parameters<typeof type>[3]) => type('指標実績', '1-1-1-2', '実績値', typed);
const at = '指標実績　3行目　令和6年度 1-1-1-2　';
const action = '年度実績　2行目　令和6年度 1-1-1　';
const state = (word: string) => type('年度実績', '1-1-1', '提出状態', word);
const cleared = (...headings: readonly string[]) =>
  headings.map((heading) => type('年度実績', '1-1-1', heading, ''));

export const resultCases: readonly SpoiledCase[] = [
  spoils('a value of two numbers', value('1,452（うち新規31）'), [
    `${at}実績値`,
    '「実績値」の「1,452（うち新規31）」を数値として読み取れません。「1,268」「97.5」「△1.2」のように、１つの数値で書いてください。',
  ]),
  spoils('a fraction that became a day', value(day(1995, 4, 1)), [
    `${at}実績値`,
    '「実績値」が日付（1995-04-01）に変わっています。「4/95」のような分数は、計算した値で書いてください。表示形式を「書式なしテキスト」にしてから、書き直してください。',
  ]),
  spoils('a value that is only a bound', value('1,400人超'), [
    `${at}実績値`,
    '「実績値」の「1,400人超」は値の範囲で、値そのものではありません。１つの数値で書いてください。',
  ]),
  spoils('a value in another unit', value('1,452千円'), [
    `${at}実績値`,
    '「実績値」の「1,452千円」の単位が、指標の単位「人」と異なります。「人」での数値だけを書いてください。',
  ]),
  spoils('a percentage of people', value({ value: 0.975, format: 'PERCENT' }), [
    `${at}実績値`,
    '「実績値」の「97.5%」は割合（％）です。割合ではなく、見出しや単位に合った数値で書いてください。',
  ]),
  spoils('a value of sixteen digits', value('1234567890123456'), [
    `${at}実績値`,
    '「実績値」の「1234567890123456」は桁数が多すぎます。15桁以内で書いてください。',
  ]),
  spoils(
    'a dash without a reason',
    [value('－'), type('指標実績', '1-1-1-2', '実績値の状況', '')],
    [
      `${at}実績値`,
      '「実績値」の「－」だけでは、数値がない理由が分かりません。空欄にして、「実績値の状況」を選んでください。',
    ],
  ),
  spoils('報告 without a value', value(''), [
    `${at}実績値の状況`,
    '「実績値の状況」が「報告」ですが、「実績値」が空欄です。数値を書くか、数値がない理由を選んでください。',
  ]),
  spoils('a state beside a value', type('指標実績', '1-1-1-2', '実績値の状況', '集計中'), [
    `${at}実績値の状況`,
    '「実績値」に「1452」とありますが、「実績値の状況」が「集計中」のため、数値としては使われません。どちらかを直してください。',
  ]),
  spoils('a state that is none', type('指標実績', '1-1-1-2', '実績値の状況', '不明'), [
    `${at}実績値の状況`,
    '「実績値の状況」の「不明」は、選択欄にない言葉です。選択欄から選んでください。',
  ]),
  spoils(
    'a target that was changed beside the plan',
    type('指標実績', '1-1-1-2', '目標値', '1,000'),
    [
      `${at}目標値`,
      '「目標値」の「1,000」が、計画の目標「1400」と異なります。達成率は「1,000」で算定します。どちらが正しいかを事務局に確かめてください。',
    ],
  ),
  spoils('a target that was cleared', type('指標実績', '1-1-1-2', '目標値', ''), [
    `${at}目標値`,
    '「目標値」が空欄のため、計画の目標「1400」で達成率を算定します。事務局が「目標値」に書いてください。',
  ]),
  spoils(
    '提出済み typed into the sheet',
    [state('提出済'), ...cleared('提出者', '提出日時')],
    [
      `${action}提出状態`,
      '「提出状態」の「提出済み」は、シートに書いただけでは有効にならないため（「提出者」「提出日時」が空欄です）、作成中として扱います。所属長が、メニューの「入力内容の点検」の画面で提出してください。',
    ],
  ),
  spoils('確認済み typed into the sheet', cleared('確認者'), [
    `${action}提出状態`,
    '「提出状態」の「確認済み」は、シートに書いただけでは有効にならないため（「確認者」が空欄です）、作成中として扱います。事務局が、メニューの「入力内容の点検」の画面で確認してください。',
  ]),
  spoils(
    '確定 typed into the sheet',
    [state('確定'), ...cleared('確認日時')],
    [
      `${action}提出状態`,
      '「提出状態」の「確定」は、シートに書いただけでは有効にならないため（「確認日時」が空欄です）、作成中として扱います。確定は、年度の確定のときに自動で付きます。元の状態に戻してください。',
    ],
  ),
  spoils('差戻し without what is to be mended', state('差戻し'), [
    `${action}提出状態`,
    '「提出状態」の「差戻し」は、シートに書いただけでは有効にならないため（「差戻しの内容」が空欄です）、作成中として扱います。差し戻すときは、事務局が「差戻しの内容」を書いてください。',
  ]),
  spoils('a state that nobody knows', state('提出しました'), [
    `${action}提出状態`,
    '「提出状態」の「提出しました」は、選択欄にない言葉です。選択欄（未入力、作成中、所属長確認待ち、提出済み、差戻し、確認済み、確定）から選んでください。',
  ]),
  spoils(
    'a year outside the plan',
    addRow('関連事業', { 年度: '令和4年度', 取組ID: '1-1-1', 事業番号: '見1' }),
    [
      '関連事業　7行目　令和4年度 1-1-1 見1　年度',
      '「年度」の「令和4年度」は、計画期間（令和5年度～令和9年度）の外です。年度を直してください。',
    ],
  ),
  spoils('another year in a closed tab', type('年度実績_R5', '1-1-1', '年度', '令和6年度'), [
    '年度実績_R5　2行目　令和6年度 1-1-1　年度',
    '「年度」の「令和6年度」は、このシートの年度（令和5年度）と異なります。年度を直すか、行を元のシートに戻してください。',
  ]),
  spoils(
    'a row of a closed year among the open ones',
    addRow('年度実績', { 年度: '令和5年度', 取組ID: '1-1-1' }),
    [
      '年度実績　27行目　令和5年度 1-1-1　年度',
      'この年度は確定しています。集計には「年度実績_R5」シートの行を使うため、この行は数えません。年度を直すか、この行を削除してください。',
    ],
  ),
  spoils('a weight in words', type('年度実績', '1-1-1', 'ウエイト', '重点'), [
    `${action}ウエイト`,
    '「ウエイト」の「重点」を数値として読み取れません。「1,268」「97.5」「△1.2」のように、１つの数値で書いてください。',
  ]),
];
