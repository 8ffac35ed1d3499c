/** One section: its fields, what cannot stand there, and the press that stores it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SectionField } from '../../domain/section/sectionRow';
import { sectionsSavedSchema, type Section, type SectionList } from '../../wire/sections';
import { faultText, noticeText, sectionsWords as words } from '../../wording/sectionsDialog';
import { Conflict } from './conflict';
import { othersOf, useEditing } from './editing';
import { Field, SectionChoice } from './field';
import { opening, usePress } from './press';
import { PressStateView } from '../parts/pressState';

export interface EditorProperties {
  readonly list: SectionList;
  /** Absent: a section is added. */
  readonly section?: Section;
  /** After a save, or to show what somebody else has made of it. */
  readonly take: (list: SectionList) => void;
  readonly saved: (message: string, then: 'back' | 'stay') => void;
  readonly back: () => void;
  readonly reorganise: () => void;
}

export function Editor({ list, section, take, saved, back, reorganise }: EditorProperties) {
  const press = usePress();
  const heading = useRef<HTMLHeadingElement>(null);
  const [conflicts, setConflicts] = useState<readonly SectionField[]>();
  const [told, tell] = useState<readonly string[]>([]);
  const [isLeaving, ask] = useState(false);
  const isReadOnly = opening.isCopy;
  const others = othersOf(list.sections, section?.name ?? '');
  const editing = useEditing({
    section,
    others,
    begins: { order: String(nextOrder(list.sections)) },
    isReadOnly,
  });
  const isWorking = press.state.at === 'working';
  const successor = section?.fields.successor ?? '';

  useEffect(() => {
    heading.current?.focus();
  }, []);

  function save() {
    tell([]);
    if (editing.faults.length > 0 || !editing.isChanged) {
      tell(editing.faults.length > 0 ? editing.faults.map(faultText) : [words.nothing]);
      return;
    }
    send(editing.changes(), '', '');
  }

  function send(sections: ReturnType<typeof editing.changes>, from: string, to: string) {
    const request = { sections, from, to };
    press.send('saveSections', request, sectionsSavedSchema, (answer) => {
      if (answer.kind === 'faults') {
        tell(answer.faults.map((fault) => faultText(fault as Parameters<typeof faultText>[0])));
        return;
      }
      take(answer.list);
      if (answer.kind === 'saved') {
        const message = sections.length > 0 ? words.saved(editing.name) : words.moved(from, to);
        const now = answer.list.sections.find(({ name }) => name === section?.name);
        if (sections.length > 0) editing.saved(now?.fields);
        // Whoever names a successor is asked at once about the results that wait for it.
        const isOffered = (now?.rows ?? 0) > 0 && now?.fields.successor !== successor;
        saved(message, isOffered ? 'stay' : 'back');
        return;
      }
      const fresh = answer.list.sections.find(({ name }) => name === section?.name);
      setConflicts(fresh ? editing.rebase(fresh.fields) : []);
    });
  }

  function leave() {
    if (editing.isChanged && !isReadOnly) ask(true);
    else back();
  }

  const names = others.map(({ name }) => name);
  const nobody = editing.notices.filter(({ kind }) => kind === 'nobody').map(noticeText);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWorking && !isReadOnly) save();
      }}
    >
      <h1 tabIndex={-1} ref={heading}>
        {section?.name ?? words.newHeading}
      </h1>
      {editing.isKept && <p class="message">{words.kept}</p>}
      {conflicts !== undefined && (
        <Conflict
          fields={conflicts}
          editing={editing}
          fresh={section}
          taken={(field) => {
            setConflicts(conflicts.filter((each) => each !== field));
          }}
        />
      )}
      {section ? (
        <p class="soft">{words.keepsName}</p>
      ) : (
        <Field field="name" view={editing.view('name')} />
      )}
      {nobody.length > 0 && <p class="notice">{nobody.join('\n')}</p>}
      {section !== undefined && section.rows > 0 && successor !== '' && (
        <div class="message">
          <p>{words.standing(section.rows, successor)}</p>
          <button
            type="button"
            class="plain"
            disabled={isWorking || isReadOnly}
            onClick={() => {
              send([], section.name, successor);
            }}
          >
            {words.move(successor)}
          </button>
        </div>
      )}
      <div class="pair">
        <Field field="shortName" view={editing.view('shortName')} />
        <Field field="order" view={editing.view('order')} />
      </div>
      <Field field="sharedAddress" view={editing.view('sharedAddress')} />
      <Field field="staffAddresses" view={editing.view('staffAddresses')} />
      <Field field="headAddresses" view={editing.view('headAddresses')} />
      <div class="pair">
        <Field field="validFrom" view={editing.view('validFrom')} />
        <Field field="validTo" view={editing.view('validTo')} />
        <SectionChoice
          field="successor"
          first={words.none}
          names={names}
          view={editing.view('successor')}
        />
      </div>
      <div class="foot">
        {told.length > 0 && (
          <p class="message refused" role="alert">
            {told.join('\n')}
          </p>
        )}
        <PressStateView press={press} working={words.saving} />
        {isLeaving ? (
          <div class="message" role="alert">
            <p>{words.unsaved}</p>
            <div class="actions">
              <button
                type="button"
                onClick={() => {
                  ask(false);
                }}
              >
                {words.stay}
              </button>
              <button
                type="button"
                class="plain"
                onClick={() => {
                  editing.drop();
                  back();
                }}
              >
                {words.leave}
              </button>
            </div>
          </div>
        ) : (
          <div class="actions">
            <button type="submit" disabled={isWorking || isReadOnly}>
              {words.save}
            </button>
            {section !== undefined && (
              <button
                type="button"
                class="plain"
                disabled={isWorking || isReadOnly || editing.isChanged}
                onClick={reorganise}
              >
                {words.reorganise}
              </button>
            )}
            <button type="button" class="plain" disabled={isWorking} onClick={leave}>
              {words.back}
            </button>
          </div>
        )}
      </div>
    </form>
  );
}

function nextOrder(sections: readonly Section[]): number {
  return Math.max(0, ...sections.map(({ fields }) => Number(fields.order) || 0)) + 1;
}
