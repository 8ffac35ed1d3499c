/** 様式の編集: what its panel asks of the server. */
import * as z from 'zod/mini';
import { callSchema } from './call';

/** A file of twice the size that may be stored, so that a large one is told in words. */
const LONGEST_BASE64 = 2_800_000;

const version = z.int().check(z.minimum(0), z.maximum(1_000_000));
const base64 = z.string().check(z.maxLength(LONGEST_BASE64), z.regex(/^[A-Za-z0-9+/]*={0,2}$/));

/** @property version 0 for the built-in one */
export const takeOutCallSchema = z.extend(callSchema, { version });

export const checkTemplateCallSchema = z.extend(callSchema, { base64 });

export const putTemplateCallSchema = z.extend(callSchema, {
  /** Name of the file. */
  name: z.string().check(z.maxLength(255)),
  base64,
  /** The version that the panel showed as the newest. */
  basedOn: version,
});

/** @property version 0 for the built-in one */
export const restoreCallSchema = z.extend(callSchema, { version, basedOn: version });
