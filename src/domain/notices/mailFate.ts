/** What became of a mail that a run was to send. */

/**
 * - quota       no recipient is left for today
 * - one a day   the person had a mail of the day already
 * - holiday     nobody is written to on this day
 * - time        the run had no time left
 * - service     Google did not let it begin
 */
export type PutOff = 'quota' | 'one a day' | 'holiday' | 'time' | 'service';

export type MailFate =
  /** Uncertain: Google gave no answer. */
  | { readonly kind: 'sent' | 'uncertain' }
  /** A later run sends it. */
  | { readonly kind: 'put off'; readonly why: PutOff }
  /** `said`: Google's own words; '' where it was refused before Google was asked. */
  | {
      readonly kind: 'refused';
      readonly why: 'address' | 'line break' | 'google';
      readonly said: string;
    };

/** A mail and its fate, as people are told of it. */
export interface FatedMail {
  readonly to: string;
  readonly sections: readonly string[];
  readonly subject: string;
  readonly fate: MailFate;
}
