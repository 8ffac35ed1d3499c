/** 取込: what its dialog asks of the server. */
import * as z from 'zod/mini';
import { callSchema } from './call';

/** Bytes of all files of one press together, in millions. */
export const MOST_MEGABYTES = 5;

/** Base64 is a third longer than the bytes; a little more, so that a large file is told in words. */
const LONGEST_BASE64 = MOST_MEGABYTES * 2_000_000;

const broughtFileSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  base64: z.string().check(z.maxLength(LONGEST_BASE64), z.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
});

export type BroughtFile = z.infer<typeof broughtFileSchema>;

export const kindSchema = z.enum(['plan', 'results']);

export type ImportKind = z.infer<typeof kindSchema>;

export const previewCallSchema = z.extend(callSchema, {
  kind: kindSchema,
  files: z.array(broughtFileSchema).check(z.minLength(1), z.maxLength(40)),
});

/** The same files again, and the preview that was looked at. */
export const applyCallSchema = z.extend(previewCallSchema, { fingerprint: z.string() });

export const blankCallSchema = z.extend(callSchema, {
  /** Name of a section; '' for all. */
  section: z.string().check(z.maxLength(200)),
  format: z.enum(['xlsx', 'csv']),
});
