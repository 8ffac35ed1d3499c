/** A text of this year with that of last year: what has changed is underlined or struck out. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { fiscalYear } from '../../domain/fiscalYear';
import { lastYearText } from '../../wording/entryForm';
import { reviewFormWords as words } from '../../wording/reviewForm';
import { fieldId, type FormView } from '../form/formView';
import { TextField } from '../form/textField';
import type { Piece } from '../../domain/changedPieces';
import { changedWords } from '../parts/changedWords';
import { Marked } from '../parts/marked';

export function ComparedText(properties: {
  readonly form: FormView;
  readonly field: string;
  readonly label: string;
  /** What was written a year ago; '' when nothing was. */
  readonly last: string;
  /** As it stands in the sheet. */
  readonly seen: string;
}) {
  const { form, field, label, last, seen } = properties;
  const now = form.text(field);
  const [isOpened, open] = useState(false);
  useEffect(() => {
    open(false);
  }, [seen]);
  const isCorrecting = !form.isReadOnly && (isOpened || now !== seen);
  const pieces = useMemo(
    () => (last === '' || now === '' ? undefined : changedWords(last, now)),
    [last, now],
  );
  const isSame = last !== '' && last === now;
  if (now === '' && last === '' && !isCorrecting) return null;
  return (
    <section class="compared" aria-label={label}>
      <div class="now">
        {isCorrecting ? (
          <>
            <TextField form={form} field={field} label={label} hint={words.corrected} rows={4} />
            <button
              type="button"
              class="small plain"
              aria-label={`${label}：${words.asBefore}`}
              onClick={() => {
                form.type(field, seen);
                open(false);
              }}
            >
              {words.asBefore}
            </button>
          </>
        ) : (
          <>
            <h3>{label}</h3>
            <p class={now === '' ? 'text none' : 'text'}>
              {now === '' ? words.notWritten : <Marked pieces={pieces} side="added" text={now} />}
            </p>
            {isSame && <p class="hint strong">{words.sameAsLast}</p>}
            {!form.isReadOnly && now !== '' && (
              <button
                type="button"
                class="link small"
                aria-label={`${label}：${words.correct}`}
                onClick={() => {
                  open(true);
                  setTimeout(() => document.getElementById(fieldId(field))?.focus());
                }}
              >
                {words.correct}
              </button>
            )}
          </>
        )}
      </div>
      <LastYear form={form} label={label} last={last} isSame={isSame} pieces={pieces} />
    </section>
  );
}

function LastYear(properties: {
  readonly form: FormView;
  readonly label: string;
  readonly last: string;
  readonly isSame: boolean;
  readonly pieces: readonly Piece[] | undefined;
}) {
  const { form, label, last, isSame, pieces } = properties;
  if (last === '') return form.isWide ? <p class="hint">{words.noLast}</p> : null;
  const heading = lastYearText(fiscalYear(form.item.lastYear?.year ?? form.year - 1));
  const text = (
    <>
      <p class="text">
        <Marked pieces={pieces} side="removed" text={last} />
      </p>
      {!isSame && !pieces && <p class="hint">{words.farFromLast}</p>}
    </>
  );
  if (form.isWide) {
    return (
      <aside class="last" aria-label={`${label}：${heading}`}>
        <h3>{heading}</h3>
        {text}
      </aside>
    );
  }
  return (
    <details class="last">
      <summary>{heading}</summary>
      {text}
    </details>
  );
}
