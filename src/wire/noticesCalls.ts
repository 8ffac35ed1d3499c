/** 提出のお知らせ: what panels ask of the server. */
import * as z from 'zod/mini';
import { callSchema } from './call';

/** Of a mail to one person about many documents. */
const LONGEST_MAIL_ID = 20_000;
const MOST_MAILS = 2_000;

const mailId = z.string().check(z.minLength(1), z.maxLength(LONGEST_MAIL_ID));
const mailIds = z.array(mailId).check(z.minLength(1), z.maxLength(MOST_MAILS));
const keys = z
  .array(z.string().check(z.minLength(1), z.maxLength(200)))
  .check(z.minLength(1), z.maxLength(MOST_MAILS));
const on = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const addedWord = z.string().check(z.maxLength(2_000));

export const pressSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['sentBack', 'onBehalf']), actionIds: keys }),
  z.object({ kind: z.literal('documents'), documentIds: keys }),
  z.object({ kind: z.enum(['inquiry', 'answers']) }),
  z.object({ kind: z.enum(['heads', 'submission']), sections: keys }),
]);

/** Sends what a press asks for. @property addedWord for these mails only; '' for none */
export const sendPressedCallSchema = z.extend(callSchema, { press: pressSchema, addedWord });

/** Sends these of a day now; a coming one ahead of its day. */
export const sendNoticesCallSchema = z.extend(callSchema, { on, mailIds, addedWord });

/** The texts of a day's mails, or of a press; `addedWord` as it would be sent. */
export const previewNoticesCallSchema = z.extend(callSchema, {
  of: z.union([z.object({ on }), z.object({ press: pressSchema })]),
  addedWord,
});

/** @property leave false: what was left out is due again */
export const leaveOutCallSchema = z.extend(callSchema, {
  on,
  mailIds,
  leave: z.boolean(),
});

/** @property arrived the mail was there; otherwise it is sent again */
export const settleUncertainCallSchema = z.extend(callSchema, { mailId, arrived: z.boolean() });

/** One mail as it would be sent, to the person alone. */
export const testMailCallSchema = z.extend(callSchema, {
  of: z.union([z.object({ on }), z.object({ press: pressSchema })]),
  mailId,
  addedWord,
});

/** お知らせに添える文, for every mail from now on. @property seen what the panel showed */
export const addedWordCallSchema = z.extend(callSchema, { addedWord, seen: addedWord });

/** @property takeOver the person has been told whose they are, and takes them over */
export const installDailyRunCallSchema = z.extend(callSchema, { takeOver: z.boolean() });
