/**
 * A write by key, in the product's own words: which cells of which row, and on which 版 of the row
 * it was decided. Whoever decides never says where the row stands: rows are sorted, inserted and
 * deleted by people at any moment.
 */
import type { CellContent } from '../change';

export interface RowWrite {
  /** Key of the tab in the layout. */
  readonly tabKey: string;
  /** Canonical key of the row, as `RowRead.key` has it: 「令和6年度 1-1-1」. */
  readonly key: string;
  /** New contents by column key; only columns that the caller owns, never a key column. */
  readonly cells: Readonly<Record<string, CellContent>>;
  /**
   * 版 of the row on which the decision was based: a row that has moved on is a conflict. Absent for
   * columns that are generated anew from the rows themselves: they have no 版 and do not raise it.
   */
  readonly basedOn?: number;
  /**
   * Contents on which the decision was based, by column key: what people type into cells raises no
   * 版, so another content is a conflict, too.
   */
  readonly seen?: Readonly<Record<string, CellContent>>;
}

/** A row that is to be made; refused when its key stands there already. */
export interface NewRow {
  readonly tabKey: string;
  readonly key: string;
  /** By column key, the key columns included. */
  readonly cells: Readonly<Record<string, CellContent>>;
}

/**
 * Rows of a tab of records that go along with a write, in the same atomic batch: new ones below everything
 * that stands there, and old ones cleared. Their contents are never read, only their keys.
 */
export interface RecordRows {
  readonly tabKey: string;
  /** By column key, the key columns included. */
  readonly added: readonly Readonly<Record<string, CellContent>>[];
  /** Rows with these keys are cleared: old ones, and those that an earlier attempt has added. */
  readonly cleared: (key: string) => boolean;
}

/** One line of 変更履歴. */
export interface HistoryEntry {
  readonly what: string;
  readonly targetId: string;
  readonly item: string;
  readonly before: string;
  readonly after: string;
}

export interface WriteRequest {
  readonly operationId: string;
  /** Address of the person at the keyboard. */
  readonly by: string;
  /** 操作の方法, e.g. 入力内容の点検の画面. */
  readonly means: string;
  readonly writes: readonly RowWrite[];
  readonly newRows: readonly NewRow[];
  readonly records?: RecordRows;
  /** Empty for what is generated: it leaves no entry. */
  readonly history: readonly HistoryEntry[];
}
