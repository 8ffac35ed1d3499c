/** The notes below a table of strategies: each stands there exactly when its cause does. */
import { notesOfTable, type GroupNote, type NotedTable } from '../domain/group/groupNote';
import type { GroupFigures } from '../domain/group/rollUp';
import { groupNoteText } from '../wording/groupNotes';

export interface PrintedNote {
  readonly 注: string;
}

export function tableNotes(
  total: GroupFigures,
  rows: readonly GroupFigures[],
  table: NotedTable,
  isWanted: (note: GroupNote) => boolean = () => true,
): readonly PrintedNote[] {
  return notesOfTable(total, rows, table)
    .filter(isWanted)
    .map((note) => ({ 注: groupNoteText(note) }));
}
