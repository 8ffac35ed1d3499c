/**
 * What somebody has typed of a section and not saved is kept in the browser, so that closing the dialog
 * loses nothing. A browser that keeps nothing costs the draft only when the dialog is closed.
 */
import type { SectionFields } from '../../domain/section/sectionRow';
import { opening } from './press';

const PREFIX = 'suishin.sections';

export interface Draft {
  /** Only of a new section. */
  readonly name: string;
  /** The fields that were changed. */
  readonly typed: Partial<SectionFields>;
}

/** @param name of the section; '' for a new one */
export function draftOf(name: string): Draft | undefined {
  try {
    const text = localStorage.getItem(keyOf(name));
    return text === null ? undefined : (JSON.parse(text) as Draft);
  } catch {
    return undefined;
  }
}

export function keepDraft(name: string, draft: Draft | undefined): void {
  try {
    if (draft === undefined) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), JSON.stringify(draft));
  } catch {
    // Kept in the page then.
  }
}

function keyOf(name: string): string {
  return [PREFIX, opening.workbookId, opening.opener, name].join(' ');
}
