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
  { what: 'a tab was deleted', spoil: deletedTab('指標実績'), says: [] },
  {
    what: 'a tab was deleted, and one of a similar name is there',
    spoil: all(deletedTab('取組方針'), (office) => {
      does(office, office.access.owner, { kind: 'addTab', title: '取組方針 のコピー' });
    }),
    says: [],
  },
  {
    what: 'a heading was renamed',
    spoil: renamedHeading('年度実績', '決算額', '決算金額'),
    says: [],
  },
  {
    what: 'a key heading was renamed',
    spoil: renamedHeading('年度実績', '取組ID', '取組番号'),
    says: [],
  },
  {
    what: 'a heading was typed in full width and with a line break',
    spoil: renamedHeading('年度実績', '取組ID', '取組\nＩＤ'),
    says: [],
  },
  { what: 'a heading stands twice', spoil: renamedHeading('年度実績', '課題', '決算額'), says: [] },
  {
    what: 'a heading that nobody computes with stands twice',
    spoil: renamedHeading('指標実績', '備考', '状況の理由'),
    says: [],
  },
  { what: 'a column was deleted', spoil: deletedColumn('年度実績', '進捗状況'), says: [] },
  {
    what: 'a column that nobody computes with was deleted',
    spoil: deletedColumn('指標', '目標値の設定根拠'),
    says: [],
  },
  {
    what: 'the target column of a year was deleted',
    spoil: deletedColumn('指標', '令和7年度目標'),
    says: [],
  },
  { what: 'somebody wrote a title above the headings', spoil: rowAbove('指標実績'), says: [] },
  {
    what: 'all headings are gone',
    spoil: headed('行動計画', () => '？'),
    says: [],
  },
  {
    what: 'two headings were merged',
    spoil: merged('年度実績', { rows: [0, 1], columns: ['課題', '方向性'] }),
    says: [],
  },
  { what: 'the columns stand in another order', spoil: turnedRound('指標実績'), says: [] },
  { what: 'people have a column of their own', spoil: ownColumn('年度実績', '課内メモ'), says: [] },
  { what: 'columns are hidden', spoil: hiddenColumns('年度実績'), says: [] },
  { what: 'blank rows stand between the rows', spoil: blankRowsBetween('年度実績'), says: [] },
  { what: 'a row stands twice', spoil: doubledRow('年度実績', '2-1-3'), says: [] },
  { what: 'an indicator stands twice', spoil: doubledRow('指標', '1-1-1-2'), says: [] },
  {
    what: 'an id became a date',
    spoil: stored('年度実績', '1-1-2', '取組ID', dateCell(36892)),
    says: [],
  },
  {
    what: 'an id of two parts became a date',
    spoil: stored('取組方針', '1-2', '方針ID', dateCell(45659)),
    says: [],
  },
  {
    what: 'an id is in full width with its word',
    spoil: typed('年度実績', '1-1-2', '取組ID', '取組１－１－２'),
    says: [],
  },
  {
    what: 'a result of an action that the plan does not have',
    spoil: typed('年度実績', '1-1-2', '取組ID', '1-1-9'),
    says: [],
  },
  { what: 'an id that is no id', spoil: typed('年度実績', '1-1-2', '取組ID', '1-1-二'), says: [] },
  { what: 'an id was cleared', spoil: typed('年度実績', '1-1-2', '取組ID', ' '), says: [] },
  {
    what: 'an action under a policy that is not there',
    spoil: typed('行動計画', '5-2-2', '方針ID', '5-9'),
    says: [],
  },
  {
    what: 'an indicator under an action that is not there',
    spoil: typed('指標', '5-2-2-1', '取組ID', '5-2-9'),
    says: [],
  },
  {
    what: 'an indicator repeats one that is not there',
    spoil: typed('指標', '5-2-2-1', '再掲元指標ID', '9-9-9-9'),
    says: [],
  },
  {
    what: 'cells of two rows were merged',
    spoil: merged('年度実績', { rows: [3, 5], columns: ['課題', '課題'] }),
    says: [],
  },
];
