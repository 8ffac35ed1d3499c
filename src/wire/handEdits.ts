/** 手直しの確認: what the server answers about each document of the last version. */
import * as z from 'zod/mini';

export const handEditedSchema = z.object({
  documents: z.array(
    z.object({
      name: z.string(),
      link: z.string(),
      /** What is to be said of it. */
      message: z.string(),
      /** Somebody has changed it, or may have: people should look before they go on. */
      isToBeSeen: z.boolean(),
      paragraphs: z.array(
        z.object({
          before: z.string(),
          after: z.string(),
          /** Where to write it so that the next version prints it. */
          origin: z.string(),
        }),
      ),
      /** Paragraphs that differ beyond these. */
      more: z.int(),
    }),
  ),
});

export type HandEdited = z.infer<typeof handEditedSchema>;
