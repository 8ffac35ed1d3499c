/** A field of a section: label, help, control, and below what cannot stand there and what to look at. */
import type { SectionField } from '../../domain/section/sectionRow';
import { fieldWords, type FieldName } from '../../wording/sectionsDialog';

export interface FieldView {
  readonly text: string;
  readonly change: (text: string) => void;
  /** It is left: the text is tidied. */
  readonly leave: () => void;
  readonly faults: readonly string[];
  readonly notices: readonly string[];
  readonly isReadOnly: boolean;
}

export function Field({ field, view }: { readonly field: FieldName; readonly view: FieldView }) {
  const { label, help } = fieldWords[field];
  const { faults, notices } = view;
  const id = `field-${field}`;
  const described = [
    `${id}-help`,
    ...(faults.length > 0 ? [`${id}-faults`] : []),
    ...(notices.length > 0 ? [`${id}-notices`] : []),
  ];
  return (
    <div class={`field ${field}`}>
      <label for={id}>{label}</label>
      <p class="soft" id={`${id}-help`}>
        {help}
      </p>
      <Control id={id} field={field} view={view} described={described.join(' ')} />
      {faults.length > 0 && (
        <p class="fault" id={`${id}-faults`}>
          {faults.join('\n')}
        </p>
      )}
      {notices.length > 0 && (
        <p class="notice" id={`${id}-notices`}>
          {notices.join('\n')}
        </p>
      )}
    </div>
  );
}

/** Addresses come by paste, one below the other: only a field of several lines takes them whole. */
const HIGH: readonly FieldName[] = ['sharedAddress', 'staffAddresses', 'headAddresses'];

function Control(properties: {
  readonly id: string;
  readonly field: FieldName;
  readonly view: FieldView;
  readonly described: string;
}) {
  const { id, field, view, described } = properties;
  const { text, change, leave, faults, isReadOnly } = view;
  const shared = {
    id,
    value: text,
    readOnly: isReadOnly,
    'aria-describedby': described,
    'aria-invalid': faults.length > 0,
    onBlur: leave,
  };
  return HIGH.includes(field) ? (
    <textarea
      {...shared}
      rows={2}
      spellcheck={false}
      onInput={(event) => {
        change(event.currentTarget.value);
      }}
    />
  ) : (
    <input
      {...shared}
      type="text"
      autocomplete="off"
      inputMode={field === 'order' ? 'numeric' : 'text'}
      onInput={(event) => {
        change(event.currentTarget.value);
      }}
    />
  );
}

/** A section chosen from the list. */
export function SectionChoice(properties: {
  readonly field: SectionField;
  readonly first: string;
  readonly names: readonly string[];
  readonly view: FieldView;
}) {
  const { field, first, names, view } = properties;
  const { label, help } = fieldWords[field];
  const id = `field-${field}`;
  const isStrange = view.text !== '' && !names.includes(view.text);
  return (
    <div class={`field ${field}`}>
      <label for={id}>{label}</label>
      <p class="soft" id={`${id}-help`}>
        {help}
      </p>
      <select
        id={id}
        value={view.text}
        disabled={view.isReadOnly}
        aria-describedby={`${id}-help${view.faults.length > 0 ? ` ${id}-faults` : ''}`}
        onChange={(event) => {
          view.change(event.currentTarget.value);
        }}
      >
        <option value="">{first}</option>
        {isStrange && <option value={view.text}>{view.text}</option>}
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      {view.faults.length > 0 && (
        <p class="fault" id={`${id}-faults`}>
          {view.faults.join('\n')}
        </p>
      )}
    </div>
  );
}
