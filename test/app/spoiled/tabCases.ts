/** Spoiled tabs, headings and keys. */
import { does, tabOf } from '../officeInMemory';
import {
  all,
  dateCell,
  deletedColumn,
  doubledRow,
  headed,
  merged,
  renamedHeading,
  replace,
  stored,
  typed,
  type Spoil,
  type SpoiledCase,
} from './spoil';

function deletedTab(title: string): Spoil {
  return (office) => {
    does(office, office.access.owner, {
      kind: 'deleteTab',
      sheetId: tabOf(office, title).properties.sheetId,
    });
  };
}

function renamedTab(title: string, to: string): Spoil {
  return (office) => {
    const { sheetId } = tabOf(office, title).properties;
    does(office, office.access.owner, { kind: 'renameTab', sheetId, title: to });
  };
}

function rowAbove(title: string): Spoil {
  return (office) => {
    const { sheetId } = tabOf(office, title).properties;
    does(office, office.access.owner, {
      kind: 'insertRows',
      lines: { sheetId, first: 0, count: 1 },
      side: 'before',
    });
  };
}

/** The columns in the opposite order. */
function turnedRound(title: string): Spoil {
  return (office) => {
    const sheet = tabOf(office, title);
    const width = Math.max(...sheet.rows.map((row) => row?.length ?? 0));
    const rows = sheet.rows.map((row) =>
      Array.from({ length: width }, (_, place) => row?.[width - 1 - place]),
    );
    replace(office, { ...sheet, rows });
  };
}

/** People's own columns between ours. */
function ownColumn(title: string, heading: string): Spoil {
  return (office) => {
    const sheet = tabOf(office, title);
    const rows = sheet.rows.map((row, place) => [
      ...(row ?? []).slice(0, 3),
      { userEnteredValue: { stringValue: place === 0 ? heading : `メモ${String(place)}` } },
      ...(row ?? []).slice(3),
    ]);
    replace(office, { ...sheet, rows });
  };
}

function hiddenColumns(title: string): Spoil {
  return (office) => {
    const sheet = tabOf(office, title);
    const columnMetadata = Array.from({ length: 5 }, () => ({ hiddenByUser: true }));
    replace(office, { ...sheet, columnMetadata });
  };
}

function blankRowsBetween(title: string): Spoil {
  return (office) => {
    const sheet = tabOf(office, title);
    const [first, ...rest] = sheet.rows;
    replace(office, { ...sheet, rows: [first, ...rest.flatMap((row) => [undefined, row])] });
  };
}

export const tabCases: readonly SpoiledCase[] = [
  { what: 'a tab was renamed', spoil: renamedTab('年度実績', '実績（入力用）'), says: [] },
  {
    what: 'a tab was deleted',
    spoil: deletedTab('指標実績'),
    says: [
      '指標実績｜｜「指標実績」シートが見当たりません。名前の似た「指標実績_R5」があります。これが元のシートの代わりのときは、名前を「指標実績」に直してください。削除したときは、Googleスプレッドシートの変更履歴（「ファイル」の「変更履歴」）から元に戻してください。',
    ],
  },
  {
    what: 'a tab was deleted, and one of a similar name is there',
    spoil: all(deletedTab('取組方針'), (office) => {
      does(office, office.access.owner, { kind: 'addTab', title: '取組方針 のコピー' });
    }),
    says: [
      '取組方針｜｜「取組方針」シートが見当たりません。名前の似た「取組方針 のコピー」があります。これが元のシートの代わりのときは、名前を「取組方針」に直してください。削除したときは、Googleスプレッドシートの変更履歴（「ファイル」の「変更履歴」）から元に戻してください。',
    ],
  },
  {
    what: 'a heading was renamed',
    spoil: renamedHeading('年度実績', '決算額', '決算金額'),
    says: [
      '年度実績｜決算額｜見出し「決算額」の列が見当たりません。「決算金額」のことでしょうか。そのときは、１行目の見出しを「決算額」に直してください。',
    ],
  },
  {
    what: 'a key heading was renamed',
    spoil: renamedHeading('年度実績', '取組ID', '取組番号'),
    says: [
      '年度実績｜取組ID｜見出し「取組ID」の列が見当たりません。１行目の見出しを元に戻してください。列を削除したときは、Googleスプレッドシートの変更履歴から戻してください。',
    ],
  },
  {
    what: 'a heading was typed in full width and with a line break',
    spoil: renamedHeading('年度実績', '取組ID', '取組\nＩＤ'),
    says: [],
  },
  {
    what: 'a heading stands twice',
    spoil: renamedHeading('年度実績', '課題', '決算額'),
    says: [
      '年度実績｜決算額｜見出し「決算額」の列が２つ以上あり、どの列の値か分からないため、どれも読み取っていません。使わない列の見出しを変えるか、列を削除してください。',
      '年度実績｜課題｜見出し「課題」の列が見当たりません。１行目の見出しを元に戻してください。列を削除したときは、Googleスプレッドシートの変更履歴から戻してください。',
    ],
  },
  {
    what: 'a heading that nobody computes with stands twice',
    spoil: renamedHeading('指標実績', '備考', '状況の理由'),
    says: [
      '指標実績｜状況の理由｜見出し「状況の理由」の列が２つ以上あり、どの列の値か分からないため、どれも読み取っていません。使わない列の見出しを変えるか、列を削除してください。',
      '指標実績｜備考｜見出し「備考」の列が見当たりません。１行目の見出しを元に戻してください。列を削除したときは、Googleスプレッドシートの変更履歴から戻してください。',
    ],
  },
  {
    what: 'a column was deleted',
    spoil: deletedColumn('年度実績', '進捗状況'),
    says: [
      '年度実績｜進捗状況｜見出し「進捗状況」の列が見当たりません。１行目の見出しを元に戻してください。列を削除したときは、Googleスプレッドシートの変更履歴から戻してください。',
    ],
  },
  {
    what: 'a column that nobody computes with was deleted',
    spoil: deletedColumn('指標', '目標値の設定根拠'),
    says: [
      '指標｜目標値の設定根拠｜見出し「目標値の設定根拠」の列が見当たりません。１行目の見出しを元に戻してください。列を削除したときは、Googleスプレッドシートの変更履歴から戻してください。',
    ],
  },
  {
    what: 'the target column of a year was deleted',
    spoil: deletedColumn('指標', '令和7年度目標'),
    says: [
      '指標｜令和7年度目標｜見出し「令和7年度目標」の列が見当たりません。１行目の見出しを元に戻してください。列を削除したときは、Googleスプレッドシートの変更履歴から戻してください。',
    ],
  },
  {
    what: 'somebody wrote a title above the headings',
    spoil: rowAbove('指標実績'),
    says: [
      '指標実績｜2行目｜見出しが１行目になく、2行目にあります。見出しより上の行を削除し、見出しを１行目にしてください。',
    ],
  },
  {
    what: 'all headings are gone',
    spoil: headed('行動計画', () => '？'),
    says: [
      '行動計画｜取組ID｜見出し「取組ID」の列が見当たりません。１行目の見出しを元に戻してください。列を削除したときは、Googleスプレッドシートの変更履歴から戻してください。',
    ],
  },
  {
    what: 'two headings were merged',
    spoil: merged('年度実績', { rows: [0, 1], columns: ['課題', '方向性'] }),
    says: [
      '年度実績｜課題｜見出し「課題」のセルが結合されています。結合を解除し、１列に１つの見出しを書いてください。',
    ],
  },
  { what: 'the columns stand in another order', spoil: turnedRound('指標実績'), says: [] },
  { what: 'people have a column of their own', spoil: ownColumn('年度実績', '課内メモ'), says: [] },
  { what: 'columns are hidden', spoil: hiddenColumns('年度実績'), says: [] },
  { what: 'blank rows stand between the rows', spoil: blankRowsBetween('年度実績'), says: [] },
  {
    what: 'a row stands twice',
    spoil: doubledRow('年度実績', '2-1-3'),
    says: [
      '年度実績｜8行目　令和6年度 2-1-3　取組ID｜同じ「取組ID」の行が２つあります（8行目、9行目）。どの行が正しいか分からないため、どれも数えません。要らない行を削除してください。',
      '年度実績｜9行目　令和6年度 2-1-3　取組ID｜同じ「取組ID」の行が２つあります（8行目、9行目）。どの行が正しいか分からないため、どれも数えません。要らない行を削除してください。',
    ],
  },
  {
    what: 'an indicator stands twice',
    spoil: doubledRow('指標', '1-1-1-2'),
    says: [
      '指標｜3行目　1-1-1-2　指標ID｜同じ「指標ID」の行が２つあります（3行目、4行目）。どの行が正しいか分からないため、どれも数えません。要らない行を削除してください。',
      '指標｜4行目　1-1-1-2　指標ID｜同じ「指標ID」の行が２つあります（3行目、4行目）。どの行が正しいか分からないため、どれも数えません。要らない行を削除してください。',
    ],
  },
  {
    what: 'an id became a date',
    spoil: stored('年度実績', '1-1-2', '取組ID', dateCell(36892)),
    says: [
      '年度実績｜3行目　令和6年度　取組ID｜「取組ID」が日付（2001-01-01）に変わっています。「1-1-1」のことでしょうか。表示形式を「書式なしテキスト」にしてから、書き直してください。',
    ],
  },
  {
    what: 'an id of two parts became a date',
    spoil: stored('取組方針', '1-2', '方針ID', dateCell(45659)),
    says: [
      '取組方針｜3行目　方針ID｜「方針ID」が日付（2025-01-02）に変わっています。「1-2」のことでしょうか。表示形式を「書式なしテキスト」にしてから、書き直してください。',
      '行動計画｜4行目　1-2-1　方針ID｜「方針ID」の「1-2」は、「取組方針」シートにありません。番号を直すか、「取組方針」シートに加えてください。',
      '行動計画｜5行目　1-2-2　方針ID｜「方針ID」の「1-2」は、「取組方針」シートにありません。番号を直すか、「取組方針」シートに加えてください。',
    ],
  },
  {
    what: 'an id is in full width with its word',
    spoil: typed('年度実績', '1-1-2', '取組ID', '取組１－１－２'),
    says: [],
  },
  {
    what: 'a result of an action that the plan does not have',
    spoil: typed('年度実績', '1-1-2', '取組ID', '1-1-9'),
    says: [
      '年度実績｜3行目　令和6年度 1-1-9　取組ID｜「取組ID」の「1-1-9」は、「行動計画」シートにありません。番号を直すか、「行動計画」シートに加えてください。',
    ],
  },
  {
    what: 'an id that is no id',
    spoil: typed('年度実績', '1-1-2', '取組ID', '1-1-二'),
    says: [
      '年度実績｜3行目　令和6年度　取組ID｜「取組ID」の「1-1-二」を番号として読み取れません。「1-1-1」のように書いてください。',
    ],
  },
  {
    what: 'an id was cleared',
    spoil: typed('年度実績', '1-1-2', '取組ID', ' '),
    says: [
      '年度実績｜3行目　令和6年度　取組ID｜「取組ID」が空欄のため、この行（健康づくりに係る企画調整部門の設置、保健福祉課、保健福祉課）は数えません。「取組ID」を書いてください。要らない行のときは、行を削除してください。',
    ],
  },
  {
    what: 'an action under a policy that is not there',
    spoil: typed('行動計画', '5-2-2', '方針ID', '5-9'),
    says: [
      '行動計画｜26行目　5-2-2　方針ID｜「方針ID」の「5-9」は、「取組方針」シートにありません。番号を直すか、「取組方針」シートに加えてください。',
    ],
  },
  {
    what: 'an indicator under an action that is not there',
    spoil: typed('指標', '5-2-2-1', '取組ID', '5-2-9'),
    says: [
      '指標｜42行目　5-2-2-1　取組ID｜「取組ID」の「5-2-9」は、「行動計画」シートにありません。番号を直すか、「行動計画」シートに加えてください。',
    ],
  },
  {
    what: 'an indicator repeats one that is not there',
    spoil: typed('指標', '5-2-2-1', '再掲元指標ID', '9-9-9-9'),
    says: [
      '指標｜42行目　5-2-2-1　再掲元指標ID｜「再掲元指標ID」の「9-9-9-9」は、「指標」シートにありません。番号を直すか、「指標」シートに加えてください。',
    ],
  },
  {
    what: 'cells of two rows were merged',
    spoil: merged('年度実績', { rows: [3, 5], columns: ['課題', '課題'] }),
    says: [
      '年度実績｜5行目　令和6年度 1-2-2　課題｜「課題」のセルが結合されているため、この行の値が分かりません。結合を解除し、行ごとに書いてください。',
    ],
  },
];
