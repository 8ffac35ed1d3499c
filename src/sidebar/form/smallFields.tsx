/** Fields of one line: numbers, short words, choices. */
import { describedBy, FieldFrame, GroupFrame, Written } from './fieldFrame';
import { fieldId, type FormView } from './formView';
import { tidyNumber } from './tidyNumber';

interface Field {
  readonly form: FormView;
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
}

const hinted = (hint: string | undefined) => (hint === undefined ? {} : { hint });

/** A number: typed as people type it, shown tidily when the field is left. */
export function NumberField({ unit, ...field }: Field & { readonly unit: string }) {
  return <OneLine {...field} inputMode="decimal" tidied={(text) => tidyNumber(text, unit)} />;
}

export function LineField(field: Field) {
  return <OneLine {...field} inputMode="text" tidied={(text) => text} />;
}

function OneLine(
  properties: Field & {
    readonly inputMode: 'decimal' | 'text';
    /** What is shown when the field is left. */
    readonly tidied: (text: string) => string;
  },
) {
  const { form, field, label, hint, inputMode, tidied } = properties;
  const text = form.text(field);
  if (form.isReadOnly) return <Written label={label} text={text} />;
  return (
    <div class="short">
      <FieldFrame form={form} field={field} label={label} {...hinted(hint)}>
        <input
          id={fieldId(field)}
          type="text"
          inputMode={inputMode}
          autocomplete="off"
          value={text}
          aria-invalid={form.errors.has(field)}
          {...describedBy(form, field, hint)}
          onInput={(event) => {
            form.type(field, event.currentTarget.value);
          }}
          onBlur={(event) => {
            form.type(field, tidied(event.currentTarget.value));
            form.leave();
          }}
        />
      </FieldFrame>
    </div>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A word that the list does not have any more stays a choice. */
function withStanding(choices: readonly Choice[], value: string): readonly Choice[] {
  const isListed = value === '' || choices.some((choice) => choice.value === value);
  return isListed ? choices : [...choices, { value, label: value }];
}

function labelOf(choices: readonly Choice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

export function SelectField(
  properties: Field & { readonly choices: readonly Choice[]; readonly blank?: string },
) {
  const { form, field, label, hint, choices, blank } = properties;
  const value = form.text(field);
  if (form.isReadOnly) return <Written label={label} text={labelOf(choices, value)} />;
  return (
    <div class="short">
      <FieldFrame form={form} field={field} label={label} {...hinted(hint)}>
        <select
          id={fieldId(field)}
          value={value}
          aria-invalid={form.errors.has(field)}
          {...describedBy(form, field, hint)}
          onChange={(event) => {
            form.type(field, event.currentTarget.value);
            form.leave();
          }}
        >
          {blank !== undefined && <option value="">{blank}</option>}
          {withStanding(choices, value).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </FieldFrame>
    </div>
  );
}

/** Characters of a choice that leave room for another beside it. */
const SHORT = 6;

/** Few choices, all in sight: one press. */
export function RadioField(properties: Field & { readonly choices: readonly Choice[] }) {
  const { form, field, label, hint, choices } = properties;
  const value = form.text(field);
  if (form.isReadOnly) return <Written label={label} text={labelOf(choices, value)} />;
  const isShort = choices.every((choice) => choice.label.length <= SHORT);
  return (
    <div class="radios">
      <GroupFrame form={form} field={field} label={label} {...hinted(hint)}>
        <div class={isShort ? 'choices two' : 'choices'}>
          {withStanding(choices, value).map((choice, place) => (
            <label key={choice.value} class="radio">
              <input
                {...(place === 0 ? { id: fieldId(field) } : {})}
                type="radio"
                name={fieldId(field)}
                checked={value === choice.value}
                onChange={() => {
                  form.type(field, choice.value);
                  form.leave();
                }}
              />
              {choice.label}
            </label>
          ))}
        </div>
      </GroupFrame>
    </div>
  );
}

export function choicesOf(words: readonly string[]): readonly Choice[] {
  return words.map((word) => ({ value: word, label: word }));
}
