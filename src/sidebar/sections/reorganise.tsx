/**
 * 改称・再編: the old section gets its last year and its successor, the new one a row of its own, and the
 * results of the open years go over to it; all of it in one press.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { fiscalYear, yearInTable } from '../../domain/fiscalYear';
import {
  addressFields,
  isEnded,
  tidied,
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
import { draftOf, keepDraft } from './drafts';
import { othersOf } from './editing';
import { Field, SectionChoice, type FieldView } from './field';
import { opening, usePress } from './press';
import { PressStateView } from '../parts/pressState';
import { bornOf, reorganisationChanges, reorganisationFaults } from './reorganised';

/** What is typed of the section that comes is kept beside what is typed of this one. */
function keyOf({ name }: Section): string {
  return `> ${name}`;
}

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
  const [kept] = useState(() => draftOf(keyOf(section)));
  const [name, rename] = useState(kept?.name ?? '');
  const [successor, choose] = useState('');
  const [from, setFrom] = useState(yearInTable(fiscalYear(opening.year)));
  const [fields, type] = useState<SectionFields>({
    ...section.fields,
    validFrom: '',
    validTo: '',
    successor: '',
    ...kept?.typed,
  });
  const [moves, setMoves] = useState(section.rows > 0);
  const [told, tell] = useState<readonly string[]>([]);
  const others = othersOf(list.sections, section.name);
  const current = others.filter((other) => !isEnded(other, opening.year));
  const isWorking = press.state.at === 'working';

  useEffect(() => {
    heading.current?.focus();
  }, []);

  useEffect(() => {
    const typed = Object.fromEntries(
      [...addressFields, 'shortName' as const]
        .filter((field) => fields[field] !== section.fields[field])
        .map((field) => [field, fields[field]]),
    );
    const isTyped = name !== '' || Object.keys(typed).length > 0;
    keepDraft(keyOf(section), isTyped ? { name, typed } : undefined);
  }, [section, name, fields]);

  const to = isNew ? name.trim() : successor;
  const made = { section, isNew, to, from, fields };

  function save() {
    const found = reorganisationFaults(made, list.sections);
    tell(found);
    if (found.length > 0) return;
    const request = {
      sections: reorganisationChanges(made),
      from: moves ? section.name : '',
      to: moves ? to : '',
    };
    press.send('saveSections', request, sectionsSavedSchema, (answer) => {
      if (answer.kind === 'faults') {
        tell(answer.faults.map((fault) => faultText(fault as Parameters<typeof faultText>[0])));
        return;
      }
      take(answer.list);
      if (answer.kind === 'conflict') {
        tell([sectionsWords.conflict.heading]);
        return;
      }
      keepDraft(keyOf(section), undefined);
      saved(sectionsWords.saved(`${section.name}と${to}`));
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
    notices: noticesOf(bornOf({ ...made, to: name }), current, false)
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
      {kept && <p class="message">{sectionsWords.kept}</p>}
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
            setFrom((before) => tidied('validFrom', before));
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
