/** The first page of the panel: whose actions, until when, and which. */
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  selectedEntrySchema,
  type EntryList,
  type EntryListItem,
  type EntryOpening,
  type SelectedEntry,
} from '../../wire/entry';
import { entryWords as words, leftText, windowText } from '../../wording/entry';
import { MadeFile } from '../parts/madeFile';
import { Told, type Situation } from '../parts/told';
import { ListView } from './listView';
import { Related } from './related';
import { ask, isCalling } from '../server';

interface Where {
  readonly year: number;
  readonly actionId: string;
}

export function ListPage(properties: {
  readonly opening: EntryOpening;
  readonly list: EntryList;
  readonly situation: Situation;
  readonly isUnsaved: (item: EntryListItem) => boolean;
  readonly choose: (section: string) => void;
  readonly open: (wanted: Where) => void;
  /** Back from the large dialog: whether the list is loaded anew. */
  readonly returned: () => boolean;
}) {
  const { opening, list, situation, isUnsaved, choose, open, returned } = properties;
  const { role, isCopy } = opening;
  const isBusy = situation.at === 'loading';
  if (role === 'unknown') {
    return (
      <div class="page">
        <h1>{words.heading}</h1>
        <p class="message refused">{words.unknown(opening.opener)}</p>
        <Contact opening={opening} />
      </div>
    );
  }
  return (
    <div class="page">
      <h1>{words.heading}</h1>
      {isCopy && <p class="message refused">{words.copy}</p>}
      <p class="window">{windowText(opening.window)}</p>
      {opening.guide !== '' && (
        <details>
          <summary>{words.guide}</summary>
          <p class="text">{opening.guide}</p>
        </details>
      )}
      <SectionChoice opening={opening} section={list.section} isBusy={isBusy} choose={choose} />
      <Told situation={situation} />
      {list.section !== '' && <Count items={list.items} />}
      <Selected opener={opening.opener} isBusy={isBusy} open={open} returned={returned} />
      {list.section === '' ? (
        <p>{words.noSection}</p>
      ) : list.items.length === 0 ? (
        <p>{words.noItems}</p>
      ) : (
        <>
          <ListView items={list.items} isUnsaved={isUnsaved} open={open} />
          <div class="tools">
            <MadeFile
              makes="makeConfirmationList"
              request={{ opener: opening.opener, section: list.section }}
              press={words.makeList}
              making={words.makingList}
            />
            <button
              type="button"
              class="small plain"
              disabled={isBusy}
              onClick={() => {
                choose(list.section);
              }}
            >
              {words.reload}
            </button>
          </div>
        </>
      )}
      {list.section !== '' && (
        <Related
          key={list.section}
          opener={opening.opener}
          section={list.section}
          isAlone={list.items.length === 0}
          open={open}
        />
      )}
      <Contact opening={opening} />
    </div>
  );
}

function Contact({ opening: { contact } }: { readonly opening: EntryOpening }) {
  return contact === '' ? null : <p class="hint text">{`${words.contact}：${contact}`}</p>;
}

function SectionChoice(properties: {
  readonly opening: EntryOpening;
  readonly section: string;
  readonly isBusy: boolean;
  readonly choose: (section: string) => void;
}) {
  const { opening, section, isBusy, choose } = properties;
  const { sections, role } = opening;
  if (sections.length <= 1 && section !== '') return <p class="section">{section}</p>;
  return (
    <>
      <label for="section">{words.section}</label>
      <select
        id="section"
        value={section}
        disabled={isBusy}
        onChange={(event) => {
          choose(event.currentTarget.value);
        }}
      >
        {section === '' && <option value="">{words.chooseSection}</option>}
        {sections.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      {role === 'secretariat' && section !== '' && <p class="hint">{words.secretariat}</p>}
    </>
  );
}

function Count({ items }: { readonly items: readonly EntryListItem[] }) {
  const countOf = (states: readonly string[]) =>
    items.filter(({ submission }) => states.includes(submission)).length;
  if (items.length === 0) return null;
  const waiting = countOf(['awaitingHead']);
  return (
    <p class="left">{leftText(countOf(['notEntered', 'draft', 'sentBack']) + waiting, waiting)}</p>
  );
}

/** Between two looks at the cursor of the sheet. */
const LOOKS_APART = 5_000;

/** The row in which the cursor stands is offered; it is opened by a press only. */
function Selected(properties: {
  readonly opener: string;
  readonly isBusy: boolean;
  readonly open: (wanted: Where) => void;
  readonly returned: () => boolean;
}) {
  const { opener, isBusy, open, returned } = properties;
  const [found, find] = useState<SelectedEntry>({});
  const [message, say] = useState('');
  const lookedAt = useRef(-Infinity);
  const whereOf = ({ year, actionId }: SelectedEntry): Where | undefined =>
    year === undefined || actionId === undefined ? undefined : { year, actionId };
  const offered = whereOf(found);

  useEffect(() => {
    const look = () => {
      const now = performance.now();
      if (document.hidden || isCalling()) return;
      if (returned()) return;
      if (now - lookedAt.current < LOOKS_APART) return;
      lookedAt.current = now;
      void ask('selectedEntry', { opener }, selectedEntrySchema).then((asked) => {
        if (asked.kind === 'done') find(asked.value);
      });
    };
    window.addEventListener('focus', look);
    document.documentElement.addEventListener('pointerenter', look);
    return () => {
      window.removeEventListener('focus', look);
      document.documentElement.removeEventListener('pointerenter', look);
    };
  }, []);

  async function openSelected() {
    say(words.loading);
    const asked = await ask('selectedEntry', { opener }, selectedEntrySchema);
    const wanted = asked.kind === 'done' ? whereOf(asked.value) : undefined;
    say(asked.kind === 'stopped' ? asked.message : wanted ? '' : words.noRowSelected);
    if (wanted) open(wanted);
  }

  return (
    <>
      <button
        type="button"
        class="small plain selected"
        disabled={isBusy}
        onClick={() => {
          if (offered) open(offered);
          else void openSelected();
        }}
      >
        {offered ? words.openThis(offered.actionId) : words.openSelected}
      </button>
      <p class="hint" role="status">
        {message}
      </p>
    </>
  );
}
