/** Tabs, headings and merged cells. */
import {
  addHeading,
  columnOf,
  inTab,
  mergeCells,
  put,
  removeTab,
  rename,
  rowOf,
} from '../sampleCells';
import { spoils, type SpoiledCase } from './spoiledCase';

export const tabCases: readonly SpoiledCase[] = [
  spoils('a tab was deleted', removeTab('見直し台帳'), [
    '見直し台帳',
    '「見直し台帳」シートが見当たりません。削除したときは、Googleスプレッドシートの変更履歴（「ファイル」の「変更履歴」）から元に戻してください。',
  ]),
  spoils('the heading of a key was renamed', rename('年度実績', '取組ID', '取組番号'), [
    '年度実績　取組ID',
    '見出し「取組ID」の列が見当たりません。１行目の見出しを元に戻してください。列を削除したときは、Googleスプレッドシートの変更履歴から戻してください。',
  ]),
  spoils('a heading was renamed nearly alike', rename('年度実績', '決算額', '決算額（円）'), [
    '年度実績　決算額',
    '見出し「決算額」の列が見当たりません。１行目の見出しを元に戻してください。列を削除したときは、Googleスプレッドシートの変更履歴から戻してください。',
  ]),
  spoils('a letter of a heading got lost', rename('年度実績', '予算現額', '予算額'), [
    '年度実績　予算現額',
    '見出し「予算現額」の列が見当たりません。「予算額」のことでしょうか。そのときは、１行目の見出しを「予算現額」に直してください。',
  ]),
  spoils('a heading that no figure needs was removed', rename('行動計画', '備考', ''), [
    '行動計画　備考',
    '見出し「備考」の列が見当たりません。１行目の見出しを元に戻してください。列を削除したときは、Googleスプレッドシートの変更履歴から戻してください。',
  ]),
  spoils('a heading stands twice', addHeading('年度実績', '決算額'), [
    '年度実績　決算額',
    '見出し「決算額」の列が２つ以上あり、どの列の値か分からないため、どれも読み取っていません。使わない列の見出しを変えるか、列を削除してください。',
  ]),
  spoils('a heading that no figure needs stands twice', addHeading('指標実績', '備 考'), [
    '指標実績　備考',
    '見出し「備考」の列が２つ以上あり、どの列の値か分からないため、どれも読み取っていません。使わない列の見出しを変えるか、列を削除してください。',
  ]),
  spoils(
    'a title was put above the table',
    inTab('指標', (tab) => ({ ...tab, rows: [[{ value: '令和６年度　指標一覧' }], ...tab.rows] })),
    [
      '指標　2行目',
      '見出しが１行目になく、2行目にあります。見出しより上の行を削除し、見出しを１行目にしてください。',
    ],
  ),
  spoils(
    'two headings were merged',
    [
      mergeCells('行動計画', (tab) => {
        const column = columnOf(tab, '取組内容');
        return { startRow: 0, endRow: 1, startColumn: column - 1, endColumn: column + 1 };
      }),
      rename('行動計画', '取組内容', ''),
    ],
    [
      '行動計画　取組名',
      '見出し「取組名」のセルが結合されています。結合を解除し、１列に１つの見出しを書いてください。',
    ],
    [
      '行動計画　取組内容',
      '見出し「取組内容」の列が見当たりません。１行目の見出しを元に戻してください。列を削除したときは、Googleスプレッドシートの変更履歴から戻してください。',
    ],
  ),
  spoils(
    'the same 方向性 of two actions was merged',
    [
      mergeCells('年度実績', (tab) => {
        const [row, column] = [rowOf(tab, '1-1-1'), columnOf(tab, '方向性')];
        return { startRow: row, endRow: row + 2, startColumn: column, endColumn: column + 1 };
      }),
      inTab('年度実績', (tab) => put(tab, rowOf(tab, '1-1-2'), columnOf(tab, '方向性'), '')),
    ],
    [
      '年度実績　3行目　令和6年度 1-1-2　方向性',
      '「方向性」のセルが結合されているため、この行の値が分かりません。結合を解除し、行ごとに書いてください。',
    ],
  ),
  spoils(
    'the ids of two policies were merged',
    [
      mergeCells('総合計画施策', (tab) => {
        const row = rowOf(tab, '総-12');
        return { startRow: row, endRow: row + 2, startColumn: 0, endColumn: 1 };
      }),
      inTab('総合計画施策', (tab) => put(tab, rowOf(tab, '総-13'), 0, '')),
    ],
    [
      '行動計画　25行目　5-2-1　総合計画施策',
      '「総合計画施策」の「総-13」は、「総合計画施策」シートにありません。番号を直すか、「総合計画施策」シートに加えてください。',
    ],
    [
      '総合計画施策　14行目　施策コード',
      '「施策コード」のセルが結合されているため、この行の値が分かりません。結合を解除し、行ごとに書いてください。',
    ],
  ),
];
