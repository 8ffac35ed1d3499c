/**
 * 改称・再編: the old section gets its last year and its successor, the new one a row of its own, and the
 * results of the open years go over to it; all of it in one press.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { fiscalYear, yearInTable } from '../../domain/fiscalYear';
import {
  addressFields,
  faultsOf,
  isEnded,
  sectionFields,
  tidied,
  yearOf,
  type SectionFields,
} from '../../domain/section/sectionRow';
import { noticesOf } from '../../domain/section/sectionNotices';
import { sectionsSavedSchema, type Section, type SectionList } from '../../wire/sections';
import {
  faultText,
  noticeText,
  reorganiseWords as words,
  sectionsWords,
} from '../../wording/sectionsDialog';
import { othersOf, type SectionChange } from './editing';
import { Field, SectionChoice, type FieldView } from './field';
import { opening, usePress } from './press';
import { PressStateView } from './pressState';

export function Reorganise(properties: {
  readonly list: SectionList;
  readonly section: Section;
  readonly take: (list: SectionList) => void;
  readonly saved: (message: string) => void;
  readonly back: () => void;
}) {
  const { list, section, take, saved, back } = properties;
  const press = usePress();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isNew, chooseNew] = useState(true);
  const [name, rename] = useState('');
  const [successor, choose] = useState('');
  const [from, setFrom] = useState(yearInTable(fiscalYear(opening.year)));
  const [fields, type] = useState<SectionFields>({
    ...section.fields,
    validFrom: '',
    validTo: '',
    successor: '',
  });
  const [moves, setMoves] = useState(section.rows > 0);
  const [told, tell] = useState<readonly string[]>([]);
  const others = othersOf(list.sections, section.name);
  const current = others.filter((other) => !isEnded(other, opening.year));
  const isWorking = press.state.at === 'working';

  useEffect(() => {
    heading.current?.focus();
  }, []);

  const start = yearOf(from);
  const born = { name, fields: { ...fields, validFrom: from } };
  const to = isNew ? name.trim() : successor;

  function faults(): readonly string[] {
    if (start === undefined) return [words.noYear];
    const ended = {
      name: section.name,
      fields: { ...section.fields, validTo: yearInTable(fiscalYear(start - 1)), successor: to },
    };
    const found = isNew
      ? [...faultsOf(born, list.sections), ...faultsOf(ended, [...others, born])]
      : faultsOf(ended, others);
    const own = found.filter(({ field }) => !isNew || field !== 'successor');
    return [
      ...(!isNew && successor === '' ? [words.noSuccessor] : []),
      ...own.map((fault) => faultText(fault)),
    ];
  }

  function changes(): readonly SectionChange[] {
    const last = start === undefined ? '' : yearInTable(fiscalYear(start - 1));
    const { validTo, successor: before } = section.fields;
    const ended: SectionChange = {
      name: section.name,
      isNew: false,
      fields: {
        validTo: { seen: validTo, typed: last },
        successor: { seen: before, typed: to },
      },
    };
    const typed = sectionFields.map((field) => [
      field,
      { seen: '', typed: tidied(field, born.fields[field]) },
    ]);
    return isNew
      ? [
          ended,
          { name: to, isNew: true, fields: Object.fromEntries(typed) as SectionChange['fields'] },
        ]
      : [ended];
  }

  function save() {
    const found = faults();
    tell(found);
    if (found.length > 0) return;
    const request = {
      sections: changes(),
      from: moves ? section.name : '',
      to: moves ? to : '',
    };
    press.send('saveSections', request, sectionsSavedSchema, (answer) => {
      if (answer.kind === 'faults') {
        tell(answer.faults.map((fault) => faultText(fault as Parameters<typeof faultText>[0])));
        return;
      }
      take(answer.list);
      if (answer.kind === 'saved') saved(sectionsWords.saved(`${section.name}と${to}`));
      else tell([sectionsWords.conflict.heading]);
    });
  }

  const view = (field: 'name' | (typeof addressFields)[number] | 'shortName'): FieldView => ({
    text: field === 'name' ? name : fields[field],
    change: (text) => {
      if (field === 'name') rename(text);
      else type((before) => ({ ...before, [field]: text }));
    },
    leave: () => {
      if (field !== 'name')
        type((before) => ({ ...before, [field]: tidied(field, before[field]) }));
    },
    faults: [],
    notices: noticesOf(born, current, false)
      .filter((each) => 'field' in each && each.field === field)
      .map(noticeText),
    isReadOnly: false,
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWorking) save();
      }}
    >
      <h1 tabIndex={-1} ref={heading}>
        {words.heading(section.name)}
      </h1>
      <p>{words.lead}</p>
      <fieldset>
        <legend>{words.how}</legend>
        {[true, false].map((each) => (
          <label key={String(each)}>
            <input
              type="radio"
              name="how"
              checked={isNew === each}
              onChange={() => {
                chooseNew(each);
              }}
            />
            {each ? words.renamed : words.merged}
          </label>
        ))}
      </fieldset>
      <div class="field from">
        <label for="field-from">{words.from}</label>
        <p class="soft" id="field-from-help">
          {words.fromHelp}
        </p>
        <input
          id="field-from"
          type="text"
          value={from}
          aria-describedby="field-from-help"
          onInput={(event) => {
            setFrom(event.currentTarget.value);
          }}
          onBlur={() => {
            setFrom(tidied('validFrom', from));
          }}
        />
      </div>
      {isNew ? (
        <>
          <div class="pair">
            <Field field="name" view={view('name')} />
            <Field field="shortName" view={view('shortName')} />
          </div>
          <h2>{words.people}</h2>
          {addressFields.map((field) => (
            <Field key={field} field={field} view={view(field)} />
          ))}
        </>
      ) : (
        <SectionChoice
          field="successor"
          first={words.choose}
          names={current.map((each) => each.name)}
          view={{ ...view('shortName'), text: successor, change: choose }}
        />
      )}
      {section.rows > 0 && (
        <label>
          <input
            type="checkbox"
            checked={moves}
            onChange={(event) => {
              setMoves(event.currentTarget.checked);
            }}
          />
          {words.moveRows(section.rows)}
          <span class="soft">{words.moveHelp}</span>
        </label>
      )}
      <div class="foot">
        {told.length > 0 && (
          <p class="message refused" role="alert">
            {told.join('\n')}
          </p>
        )}
        <PressStateView press={press} working={sectionsWords.saving} />
        <div class="actions">
          <button type="submit" disabled={isWorking}>
            {words.press}
          </button>
          <button type="button" class="plain" disabled={isWorking} onClick={back}>
            {sectionsWords.back}
          </button>
        </div>
      </div>
    </form>
  );
}
