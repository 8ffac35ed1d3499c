/**
 * What has been typed and does not stand in the sheet yet, kept in the browser at every key. A browser
 * that keeps nothing for pages inside others still keeps it as long as the panel is open.
 */
import * as z from 'zod/mini';
import { changedKeys, textIn, type Texts } from './texts';

const draftSchema = z.object({
  /** By key: as it stood when it was opened, and as it was typed. */
  texts: z.record(z.string(), z.object({ seen: z.string(), typed: z.string() })),
  /** Milliseconds since 1970. */
  at: z.number(),
});

export type Draft = z.infer<typeof draftSchema>;

export type BrowserStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface DraftStore {
  /** Whether it outlives the panel; known from the first write on. */
  isLasting: () => boolean;
  read: (key: string) => Draft | undefined;
  write: (key: string, draft: Draft) => void;
  remove: (key: string) => void;
}

/** @param storage gives the browser's, or throws where the browser forbids it */
export function draftStore(storage: () => BrowserStorage): DraftStore {
  const inPanel = new Map<string, Draft>();
  let isLasting = isTried(storage);
  const attempt = <Found>(work: (kept: BrowserStorage) => Found): Found | undefined => {
    try {
      return work(storage());
    } catch {
      isLasting = false;
      return undefined;
    }
  };
  return {
    isLasting: () => isLasting,
    read: (key) => inPanel.get(key) ?? parsed(attempt((kept) => kept.getItem(key)) ?? undefined),
    write: (key, draft) => {
      inPanel.set(key, draft);
      attempt((kept) => {
        kept.setItem(key, JSON.stringify(draft));
      });
    },
    remove: (key) => {
      inPanel.delete(key);
      attempt((kept) => {
        kept.removeItem(key);
      });
    },
  };
}

function isTried(storage: () => BrowserStorage): boolean {
  const key = 'suishin:try';
  try {
    storage().setItem(key, '1');
    storage().removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** What cannot be read was not written by this panel. */
function parsed(text: string | undefined): Draft | undefined {
  if (text === undefined) return undefined;
  try {
    const read = draftSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

export function draftBetween(seen: Texts, typed: Texts, at: number): Draft {
  const texts = Object.fromEntries(
    changedKeys(seen, typed).map((key) => [
      key,
      { seen: textIn(seen, key), typed: textIn(typed, key) },
    ]),
  );
  return { texts, at };
}

/** One person's draft of one action in one workbook. @param form the name of the form */
export function draftKey(
  form: string,
  of: {
    readonly workbookId: string;
    readonly opener: string;
    readonly year: number;
    readonly actionId: string;
  },
): string {
  return [`suishin:${form}`, of.workbookId, of.opener, String(of.year), of.actionId].join('\n');
}
