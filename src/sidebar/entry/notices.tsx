/** Above the form: what was sent back, what is to be mended, and what still lacks. */
import type { Ref } from 'preact';
import { formWords, missingLine } from '../../wording/entryForm';
import { savingWords } from '../../wording/entrySaving';
import type { MissingEntry } from '../../domain/entry/missing';
import { keyOfMissing } from './figures';
import { fieldId } from '../form/formView';
import type { EntryItem } from '../../wire/entry';
import { Box } from '../parts/box';

/** 差戻しの内容: the first thing that the section reads. */
export function SentBack({ item }: { readonly item: EntryItem }) {
  if (item.submission !== 'sentBack' || item.sentBackFor === '') return null;
  return (
    <Box kind="refused" heading={formWords.sentBackFor}>
      <p class="text">{item.sentBackFor}</p>
    </Box>
  );
}

export function Damages({ item }: { readonly item: EntryItem }) {
  if (item.damages.length === 0) return null;
  return (
    <Box kind="refused" heading={formWords.damages}>
      <ul>
        {item.damages.map((damage) => (
          <li key={damage}>{damage}</li>
        ))}
      </ul>
    </Box>
  );
}

/** What lacks before a step; each line leads to its field. */
export function MissingSummary(properties: {
  readonly step: string;
  readonly missing: readonly MissingEntry[];
  /** What the server found and the panel did not. */
  readonly told: readonly string[];
  readonly place: Ref<HTMLElement>;
}) {
  const { step, missing, told, place } = properties;
  const count = missing.length > 0 ? missing.length : told.length;
  return (
    <section class="message refused" tabIndex={-1} ref={place} aria-labelledby="missing">
      <h2 id="missing">{savingWords.missingHeading(step, count)}</h2>
      {missing.length > 0 ? (
        <>
          <p class="hint">{savingWords.missingLead}</p>
          <ul class="lacking">
            {missing.map((entry) => (
              <li key={keyOfMissing(entry)}>
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    document.getElementById(fieldId(keyOfMissing(entry)))?.focus();
                  }}
                >
                  {missingLine(entry)}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <ul>
          {told.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
