/** Above the form: what has happened to it, what is to be mended, and what still lacks. */
import type { ComponentChildren, Ref } from 'preact';
import { formWords, missingLine } from '../../wording/entryForm';
import { clockText, savingWords } from '../../wording/entrySaving';
import type { MissingEntry } from '../../domain/entry/missing';
import { keyOfMissing } from '../form/figures';
import { fieldId } from '../form/formView';
import type { EntryKept } from './entryForm';
import type { Texts } from '../keep/texts';

/** Hour and minute on the clock of the browser. */
function clockOf(milliseconds: number): string {
  const at = new Date(milliseconds);
  return clockText(`${String(at.getHours())}:${String(at.getMinutes()).padStart(2, '0')}`);
}

export function Notices(properties: {
  readonly kept: EntryKept;
  readonly labelOf: (key: string) => string;
  readonly acknowledge: () => void;
  readonly discardLeftOver: () => void;
}) {
  const { kept, labelOf, acknowledge, discardLeftOver } = properties;
  const { item, restoredFrom, takenOver, leftOver } = kept;
  const hasNews = restoredFrom !== undefined || takenOver.length > 0;
  return (
    <>
      {item.submission === 'sentBack' && item.sentBackFor !== '' && (
        <Box kind="refused" heading={formWords.sentBackFor}>
          <p class="text">{item.sentBackFor}</p>
        </Box>
      )}
      {item.damages.length > 0 && (
        <Box kind="refused" heading={formWords.damages}>
          <ul>
            {item.damages.map((damage) => (
              <li key={damage}>{damage}</li>
            ))}
          </ul>
        </Box>
      )}
      {hasNews && (
        <div class="message" role="status">
          {restoredFrom !== undefined && <p>{savingWords.restored(clockOf(restoredFrom))}</p>}
          {takenOver.length > 0 && <p>{savingWords.takenOver(takenOver.map(labelOf))}</p>}
          <button type="button" class="small plain" onClick={acknowledge}>
            {savingWords.understood}
          </button>
        </div>
      )}
      {Object.keys(leftOver).length > 0 && (
        <LeftOver leftOver={leftOver} labelOf={labelOf} discard={discardLeftOver} />
      )}
    </>
  );
}

function Box(properties: {
  readonly kind: string;
  readonly heading: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class={`message ${properties.kind}`} aria-label={properties.heading}>
      <h2>{properties.heading}</h2>
      {properties.children}
    </section>
  );
}

function LeftOver(properties: {
  readonly leftOver: Texts;
  readonly labelOf: (key: string) => string;
  readonly discard: () => void;
}) {
  const { heading, lead, discard } = savingWords.leftOver;
  return (
    <Box kind="refused" heading={heading}>
      <p>{lead}</p>
      {Object.entries(properties.leftOver).map(([key, text]) => (
        <div key={key} class="written">
          <h3>{properties.labelOf(key)}</h3>
          <p class="text">{text}</p>
        </div>
      ))}
      <button type="button" class="small plain" onClick={properties.discard}>
        {discard}
      </button>
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
