/** A running text, which stays as it is typed, with its guide and the text of last year. */
import { lengthOf } from '../../domain/entry/lengthGuide';
import { fiscalYear } from '../../domain/fiscalYear';
import { formWords as words, lastYearText, lengthText } from '../../wording/entryForm';
import { describedBy, FieldFrame, Written } from './fieldFrame';
import { fieldId, type FormView } from './formView';

export function TextField(properties: {
  readonly form: FormView;
  /** Its key in the form. */
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  /** Lines that are shown while it is short. */
  readonly rows?: number;
  /** What was written a year ago; '' when nothing was. */
  readonly last?: string;
}) {
  const { form, field, label, hint, rows = 4, last = '' } = properties;
  const text = form.text(field);
  if (form.isReadOnly) return <Written label={label} text={text} />;
  const id = fieldId(field);
  const length = lengthOf(field, text);
  const isOver = length !== undefined && length.typed > length.guide;
  return (
    <div class="field">
      <div>
        <FieldFrame
          form={form}
          field={field}
          label={label}
          {...(hint === undefined ? {} : { hint })}
        >
          <textarea
            id={id}
            rows={rows}
            value={text}
            aria-invalid={form.errors.has(field)}
            {...describedBy(form, field, hint, length ? `${id}-length` : '')}
            onInput={(event) => {
              form.type(field, event.currentTarget.value);
            }}
            onBlur={form.leave}
          />
          {length && (
            <p class={isOver ? 'length over' : 'length'} id={`${id}-length`}>
              {lengthText(field, length)}
            </p>
          )}
        </FieldFrame>
      </div>
      {last !== '' && <LastYear form={form} field={field} label={label} last={last} />}
    </div>
  );
}

function LastYear(properties: {
  readonly form: FormView;
  readonly field: string;
  readonly label: string;
  readonly last: string;
}) {
  const { form, field, label, last } = properties;
  const year = fiscalYear(form.item.lastYear?.year ?? form.year - 1);
  const text = form.text(field);
  const take = text === '' ? words.useLastYear : words.addLastYear;
  const content = (
    <>
      <p class="text">{last}</p>
      {text !== last && (
        <button
          type="button"
          class="small plain"
          aria-label={`${label}：${take}`}
          onClick={() => {
            form.type(field, text === '' ? last : `${text}\n${last}`);
            document.getElementById(fieldId(field))?.focus();
          }}
        >
          {take}
        </button>
      )}
    </>
  );
  return form.isWide ? (
    <aside class="last" aria-label={`${label}：${lastYearText(year)}`}>
      <h3>{lastYearText(year)}</h3>
      {content}
    </aside>
  ) : (
    <details class="last">
      <summary>{lastYearText(year)}</summary>
      {content}
    </details>
  );
}
