/** 提出のお知らせ: what its panel is told at its opening, and is answered. */
import * as z from 'zod/mini';

/** A row of 送信記録. */
const mailRowSchema = z.object({
  /** 送信ID. */
  mailId: z.string(),
  to: z.string(),
  /** For which the address stands in 課一覧 today. */
  sections: z.array(z.string()),
  subject: z.string(),
  items: z.int(),
  /** As it stands there: 予定, 送信済み, 送信したか不明, 取りやめ. */
  state: z.string(),
  /** Why it was refused; '' for all others. */
  why: z.string(),
  /** yyyy-mm-dd hh:mm; '' where nobody can read it. */
  at: z.string(),
});

export type ShownMailRow = z.infer<typeof mailRowSchema>;

const plannedMailSchema = z.object({
  /** 送信ID. */
  id: z.string(),
  to: z.string(),
  sections: z.array(z.string()),
  subject: z.string(),
  items: z.int(),
  /** The most urgent first. */
  parts: z.array(
    z.object({
      kind: z.enum([
        'submission',
        'amounts',
        'values',
        'opinions',
        'allIn',
        'digest',
        'sentBack',
        'onBehalf',
        'documents',
        'inquiry',
        'answers',
        'heads',
      ]),
      stage: z.optional(z.enum(['drafts', 'opening', 'before', 'after'])),
      /** Business days that are left until its deadline, negative after it; absent where none counts. */
      daysLeft: z.optional(z.int()),
    }),
  ),
});

export type ShownMail = z.infer<typeof plannedMailSchema>;

const daySchema = z.object({
  /** yyyy-mm-dd */
  on: z.string(),
  /** The nearest deadline first. */
  mails: z.array(plannedMailSchema),
  /** Sections that should be written to and have no address. */
  unreachable: z.array(z.string()),
  /** Nothing goes out on this day: the business day on which it does, yyyy-mm-dd; '' otherwise. */
  heldUntil: z.string(),
});

export type ShownDay = z.infer<typeof daySchema>;

const runSchema = z.object({
  /** Address; '' while nobody has installed the daily run. */
  owner: z.string(),
  /** Since when, in words. */
  since: z.string(),
  isOwn: z.boolean(),
  /** Its trigger stands there; of other people's nobody can see it, and it is believed. */
  isInstalled: z.boolean(),
  /** お知らせの最終実行, as it stands there; '' before the first one. */
  lastRun: z.string(),
  isMissing: z.boolean(),
});

export type ShownRun = z.infer<typeof runSchema>;

/** A press that sends, with what it would send now. */
const pressOfferSchema = z.object({
  kind: z.enum(['inquiry', 'answers', 'heads', 'submission']),
  /** Whom it would write to now. */
  mails: z.array(plannedMailSchema),
  unreachable: z.array(z.string()),
  heldUntil: z.string(),
  /** 設定 says 送らない: the name of the setting; '' otherwise. */
  switchedOffBy: z.string(),
});

export type PressOffer = z.infer<typeof pressOfferSchema>;

export const noticesOpeningSchema = z.object({
  opener: z.string(),
  workbookId: z.string(),
  isCopy: z.boolean(),
  /** yyyy-mm-dd */
  today: z.string(),
  /** Of 設定, in the order of the year; yyyy-mm-dd, '' where there is none. */
  dates: z.array(z.object({ item: z.string(), on: z.string() })),
  run: runSchema,
  /** Recipients to whom the person may still write today; -1 when Google does not say. */
  quota: z.int(),
  /** お知らせに添える文. */
  addedWord: z.string(),
  /** Today first, whether anything is due or not. */
  days: z.array(daySchema),
  /** Days after these with something due, of which nothing is told. */
  moreDays: z.int(),
  presses: z.array(pressOfferSchema),
  /** 取りやめ, the newest first: what would go out on that day if it were not. */
  leftOut: z.array(z.extend(mailRowSchema, { on: z.string() })),
  /** 送信したか不明, the newest first. */
  uncertain: z.array(mailRowSchema),
  /** The newest hundred, the newest first. */
  sent: z.array(mailRowSchema),
  /** What the person should know before anything else. */
  notices: z.array(z.string()),
});

export type NoticesOpening = z.infer<typeof noticesOpeningSchema>;

export const letterPreviewSchema = z.object({
  letters: z.array(
    z.object({ id: z.string(), subject: z.string(), text: z.string(), html: z.string() }),
  ),
});

export type LetterPreview = z.infer<typeof letterPreviewSchema>;

/** What became of one mail of a press; `put off`: the next daily run sends it. */
const mailFateSchema = z.object({
  mailId: z.string(),
  to: z.string(),
  sections: z.array(z.string()),
  subject: z.string(),
  fate: z.enum(['sent', 'put off', 'refused', 'uncertain']),
  /** Why, in words; '' for one that was sent. */
  why: z.string(),
});

export type MailFate = z.infer<typeof mailFateSchema>;

export const mailsSentSchema = z.object({
  /** All of it in one sentence or two. */
  message: z.string(),
  mails: z.array(mailFateSchema),
  unreachable: z.array(z.string()),
});

export type MailsSent = z.infer<typeof mailsSentSchema>;

/** Of every other press: what happened, in words. */
export const noticeToldSchema = z.object({ message: z.string() });

export type NoticeTold = z.infer<typeof noticeToldSchema>;

export const runChangedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changed'), message: z.string(), run: runSchema }),
  /** Somebody else sends them: the same press with `takeOver` makes the person the one. */
  z.object({ kind: z.literal('owned'), message: z.string(), run: runSchema }),
]);

export type RunChanged = z.infer<typeof runChangedSchema>;
