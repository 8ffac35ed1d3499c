/** What the dialog is showing, and what it asks of the server. */
import { templatesOpeningSchema, type TemplateFindings } from '../../wire/templates';
import { facts } from '../bridge';

export const opening = templatesOpeningSchema.parse(facts);

/** A file as it was sent for the check: what is stored is what was checked. */
export interface BroughtTemplate {
  readonly name: string;
  readonly base64: string;
}

export type Situation =
  | { readonly at: 'home' }
  | { readonly at: 'working'; readonly message: string; readonly isWaiting: boolean }
  | {
      readonly at: 'checked';
      readonly found: TemplateFindings;
      /** Absent: an earlier version that cannot count again. */
      readonly file?: BroughtTemplate;
    }
  /** @property version 0 for the built-in one */
  | { readonly at: 'asking'; readonly version: number }
  | {
      readonly at: 'stopped';
      /** The check of a file, which another file may pass; or a press that may be made again. */
      readonly of: 'check' | 'store';
      readonly message: string;
      readonly again: () => void;
    };
