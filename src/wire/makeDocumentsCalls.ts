/** 会議資料の作成: what is asked of the server. */
import * as z from 'zod/mini';
import { callSchema } from './call';

/** By src/wording/paperNames.ts; a test compares. */
export const orderablePapers = [
  'agenda',
  'members',
  'summary',
  'strategies',
  'actionSheets',
  'opinions',
  'revisions',
  'methods',
  'alignment',
  'minutes',
  'opinionForm',
  'invitation',
  'inquiry',
  'errata',
] as const;

/** What is to be made, as the dialog shows it first. */
export const previewMakingCallSchema = z.extend(callSchema, {
  /** First calendar year of the fiscal year; absent: 評価対象年度. */
  year: z.optional(z.int().check(z.minimum(1989), z.maximum(2200))),
  /** 会議ID; absent: the meeting of the year that comes next; '': none. */
  meetingId: z.optional(z.string().check(z.maxLength(100))),
  /** In the order in which they are printed; each once. */
  papers: z
    .array(z.enum(orderablePapers))
    .check(z.refine((papers) => new Set(papers).size === papers.length)),
  version: z.enum(['meeting', 'internal', 'published']),
  /** 取組別調書 of all actions, or of those under deliberation. */
  scope: z._default(z.enum(['all', 'discussed']), 'all'),
  /** One document, or one for each paper (分冊). */
  pages: z._default(z.enum(['through', 'apart']), 'through'),
});

export type PreviewMakingCall = z.infer<typeof previewMakingCallSchema>;

export const makeCallSchema = z.extend(previewMakingCallSchema, {
  /** 版 after which another one is wanted, although nothing has changed since. */
  anewAfter: z.optional(z.int().check(z.minimum(1))),
});
