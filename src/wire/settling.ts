/** 確定値の報告: what the panel is answered before it stores anything. */
import * as z from 'zod/mini';

const effectSchema = z.object({
  /** The indicator, the action, or the group. */
  of: z.string(),
  /** Under which heading it stands. */
  what: z.string(),
  before: z.string(),
  after: z.string(),
});

export type ShownEffect = z.infer<typeof effectSchema>;

export const settlingPreviewSchema = z.object({ effects: z.array(effectSchema) });

export type SettlingPreview = z.infer<typeof settlingPreviewSchema>;
