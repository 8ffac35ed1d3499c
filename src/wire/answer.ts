/**
 * What every call between a panel and the server carries. google.script.run takes and gives one
 * JSON text; both sides parse it with these schemas, so neither believes the other.
 */
import * as z from 'zod/mini';

/**
 * - `done`     it happened; `value` says what
 * - `refused`  it did not and will not; `message` says why and what to do
 * - `again`    nothing happened, the same press may be repeated after a moment
 * - `in doubt` it may have happened: repeating the same press finds out and does nothing twice
 */
export const answerSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('done'), value: z.unknown() }),
  z.object({ outcome: z.literal('refused'), message: z.string() }),
  z.object({ outcome: z.literal('again'), message: z.string() }),
  z.object({ outcome: z.literal('in doubt'), message: z.string() }),
]);

export type Answer = z.infer<typeof answerSchema>;
