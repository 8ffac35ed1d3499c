/** 課と担当者: what its panel asks of the server. */
import * as z from 'zod/mini';
import { callSchema } from './call';

const name = z.string().check(z.maxLength(200));
const text = z.string().check(z.maxLength(5_000));

/** A field as it was seen, and as it is to be. */
const changeSchema = z.object({ seen: text, typed: text });

export const sectionsCallSchema = z.extend(callSchema, {
  sections: z
    .array(
      z.object({
        name,
        isNew: z.boolean(),
        /** By column key; others than those of the panel are passed over. */
        fields: z.record(text, changeSchema),
      }),
    )
    .check(z.maxLength(200)),
  from: name,
  to: name,
});

export type SectionsCall = z.infer<typeof sectionsCallSchema>;

export const personsCallSchema = z.extend(callSchema, {
  /** Sections that are confirmed with the people who were shown; none: only the marks are asked for. */
  confirmed: z.array(z.object({ name, persons: text })).check(z.maxLength(200)),
});

/** @property fingerprint of the preview that was looked at */
export const rightsCallSchema = z.extend(callSchema, { fingerprint: name });
