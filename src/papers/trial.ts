/** A template filled once with examples: whatever the check of its tags has not seen shows itself here. */
import type { PackContent } from '../documents/tagTree';
import { filledPack } from './fill';

/** @returns why it cannot be filled; `undefined` when it can */
export function trialFailure(template: string, examples: PackContent): string | undefined {
  try {
    filledPack(template, examples);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
