/** 会議資料の作成: what its dialog is told at the opening, and is answered. */
import * as z from 'zod/mini';

export const makingOpeningSchema = z.object({
  opener: z.string(),
  /** 評価対象年度: the first calendar year of the fiscal year. */
  year: z.int(),
  /** The years of the plan up to it, the last one first. */
  years: z.array(z.object({ year: z.int(), label: z.string() })),
  /** The meeting that comes next, or else the last one; '' where 会議 has none of the year. */
  meetingId: z.string(),
  meetings: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      /** How many actions 審議する取組 names. */
      discussed: z.int(),
      isOver: z.boolean(),
    }),
  ),
});

export type MakingOpening = z.infer<typeof makingOpeningSchema>;

const openItemSchema = z.object({
  text: z.string(),
  /** Tab and row in words; '' where there is no row. */
  place: z.string(),
  /** To the row as it stands now. */
  link: z.string(),
});

export type OpenItem = z.infer<typeof openItemSchema>;

export const makingPreviewSchema = z.object({
  /** 種類. */
  kind: z.string(),
  /** 版 that it will be. */
  edition: z.int(),
  documents: z.array(
    z.object({
      name: z.string(),
      /** About how many. */
      pages: z.int(),
      /** '' while it is not made. */
      link: z.string(),
    }),
  ),
  /** All documents are there, made from the same data. */
  isMade: z.boolean(),
  /** What is missing before 【作成中】 disappears. */
  open: z.array(openItemSchema),
  /** Those that are not listed counted, too. */
  openCount: z.int(),
  /** A paragraph for the town's web page. */
  webText: z.string(),
});

export type MakingPreview = z.infer<typeof makingPreviewSchema>;

export const madeSchema = z.object({
  /** What people are told. */
  message: z.string(),
  documents: z.array(
    z.object({
      documentId: z.string(),
      name: z.string(),
      link: z.string(),
      checkNumber: z.string(),
      /** What could not be kept, mended or shared. */
      notices: z.array(z.string()),
    }),
  ),
  /** How many are still to be made. */
  left: z.int(),
  /** They stood there already: nothing was made. */
  already: z.boolean(),
});

export type Made = z.infer<typeof madeSchema>;
