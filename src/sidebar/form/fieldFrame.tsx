/** Around every field: its label above, a hint, and below what lacks and what to look at. */
import type { ComponentChildren } from 'preact';
import { formWords } from '../../wording/entryForm';
import { fieldId, type FormView } from './formView';

/** The ids that a field names as its description. */
export function describedBy(form: FormView, key: string, hint: string | undefined, more = '') {
  const id = fieldId(key);
  const parts = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(more === '' ? [] : [more]),
    ...(form.errors.has(key) ? [`${id}-error`] : []),
    ...(form.advice.has(key) ? [`${id}-advice`] : []),
  ];
  return parts.length === 0 ? {} : { 'aria-describedby': parts.join(' ') };
}

export function Label(properties: {
  readonly form: FormView;
  readonly field: string;
  readonly label: string;
}) {
  const { form, field, label } = properties;
  return (
    <>
      {label}
      {form.needed.has(field) && !form.isReadOnly && <span class="needed">{formWords.needed}</span>}
    </>
  );
}

/** A field with one control, which the label names. */
export function FieldFrame(properties: {
  readonly form: FormView;
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}) {
  const { form, field, label, hint, children } = properties;
  const id = fieldId(field);
  return (
    <>
      <label for={id}>
        <Label form={form} field={field} label={label} />
      </label>
      {hint !== undefined && <Hint id={id} text={hint} />}
      {children}
      <Below form={form} field={field} />
    </>
  );
}

/** A field with several controls: radio buttons. */
export function GroupFrame(properties: {
  readonly form: FormView;
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}) {
  const { form, field, label, hint, children } = properties;
  return (
    <fieldset {...describedBy(form, field, hint)}>
      <legend>
        <Label form={form} field={field} label={label} />
      </legend>
      {hint !== undefined && <Hint id={fieldId(field)} text={hint} />}
      {children}
      <Below form={form} field={field} />
    </fieldset>
  );
}

function Hint({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <p class="hint" id={`${id}-hint`}>
      {text}
    </p>
  );
}

function Below({ form, field }: { readonly form: FormView; readonly field: string }) {
  const id = fieldId(field);
  const error = form.errors.get(field);
  const advice = form.advice.get(field);
  return (
    <>
      {error !== undefined && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {advice !== undefined && !form.isReadOnly && (
        <ul class="advice" id={`${id}-advice`}>
          {advice.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A field that is only read. */
export function Written({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div class="written">
      <h3>{label}</h3>
      <p class={text === '' ? 'text none' : 'text'}>{text === '' ? formWords.notWritten : text}</p>
    </div>
  );
}
