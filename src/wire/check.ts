/** 入力内容の点検: what its dialog is told at the opening, and is answered. */
import * as z from 'zod/mini';

/**
 * - `stop` nothing of the tab can be read until it is mended
 * - `mend` a row or a cell does not count
 * - `look` everything is read; somebody should look
 */
const weightSchema = z.enum(['stop', 'mend', 'look']);

const itemSchema = z.object({
  weight: weightSchema,
  /** The tab's name as it stands there. */
  tab: z.string(),
  /** Row, key and heading in words. */
  place: z.string(),
  /** 回答課 that can mend it; '' when it is for the secretariat. */
  section: z.string(),
  text: z.string(),
});

export type CheckItem = z.infer<typeof itemSchema>;

/** A 提出状態 that was typed into the sheet and that the person may make valid. */
const typedStateSchema = z.object({
  /** The key of the row: 「令和6年度 1-1-1」. */
  key: z.string(),
  name: z.string(),
  state: z.string(),
});

export type TypedState = z.infer<typeof typedStateSchema>;

const listSchema = z.object({
  items: z.array(itemSchema),
  /** How many more there are than are listed. */
  more: z.int(),
  typedStates: z.array(typedStateSchema),
});

export type CheckList = z.infer<typeof listSchema>;

export const checkOpeningSchema = z.extend(listSchema, {
  opener: z.string(),
  /** Whose entries are listed: all, or those of these sections; none for somebody of no section. */
  scope: z.enum(['all', 'sections', 'nobody']),
  sections: z.array(z.string()),
  /** The marks are not written: the file is a copy, or a tab of the entries cannot be read. */
  marksStay: z.enum(['copy', 'unreadable', 'no']),
});

export type CheckOpening = z.infer<typeof checkOpeningSchema>;

export const checkDoneSchema = z.extend(listSchema, {
  /** Rows whose 点検 was written anew. */
  marked: z.int(),
  /** Rows whose 提出状態 became valid. */
  accepted: z.int(),
});

export type CheckDone = z.infer<typeof checkDoneSchema>;
