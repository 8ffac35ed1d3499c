/**
 * Results of the open years whose 回答課 goes over to another section, in both tabs. Their 担当課 stays: it
 * is what the section was called in their year.
 */
import { sectionsPress } from '../../wording/sections';
import { revisionIn } from '../entry/entry';
import { columnOf } from '../layout/layout';
import { tabByKey } from '../layout/layoutFor';
import { textIn } from '../read/rowCells';
import type { WorkbookRead } from '../read/workbookRead';
import type { HistoryEntry, RowWrite } from '../write/rowWrite';
import { answeredBy, answeringTabs } from './listed';

export interface MovedResult {
  readonly write: RowWrite;
  readonly entry: HistoryEntry;
}

export function movesOf(read: WorkbookRead, from: string, to: string): readonly MovedResult[] {
  return answeringTabs.flatMap((tabKey) => {
    const { heading } = columnOf(tabByKey(read.layout, tabKey), 'answeringSection');
    return answeredBy(read, tabKey, from).map((row) => ({
      write: {
        tabKey,
        key: row.key,
        cells: { answeringSection: to },
        seen: { answeringSection: from },
        basedOn: revisionIn(row),
      },
      entry: {
        what: sectionsPress.title,
        targetId: textIn(row, tabKey === 'yearlyResults' ? 'actionId' : 'indicatorId'),
        item: heading,
        before: from,
        after: to,
      },
    }));
  });
}
