/** The actions of a section: what lacks in each, what was sent back first. */
import { fiscalYear, yearInText } from '../../domain/fiscalYear';
import type { EntryListItem } from '../../wire/entry';
import { entryWords as words, lateText, missingInList, provisionalText } from '../../wording/entry';
import { submissionWords } from '../../wording/entrySteps';
import { itemId } from '../keep/itemId';

type Group = keyof typeof words.groups;

function groupOf({ submission, late }: EntryListItem): Group {
  if (late.length > 0) return 'late';
  switch (submission) {
    case 'sentBack':
    case 'awaitingHead':
      return submission;
    case 'notEntered':
    case 'draft':
      return 'open';
    default:
      return 'done';
  }
}

const GROUPS: readonly Group[] = ['sentBack', 'open', 'late', 'awaitingHead', 'done'];

export function ListView(properties: {
  readonly items: readonly EntryListItem[];
  readonly isUnsaved: (item: EntryListItem) => boolean;
  readonly open: (item: EntryListItem) => void;
}) {
  const { items } = properties;
  const hasYears = new Set(items.map(({ year }) => year)).size > 1;
  return (
    <>
      {GROUPS.map((group) => {
        const own = items.filter((item) => groupOf(item) === group);
        if (own.length === 0) return null;
        const list = (
          <ul class="items">
            {own.map((item) => (
              <li key={itemId(item)}>
                <Item {...properties} item={item} hasYears={hasYears} />
              </li>
            ))}
          </ul>
        );
        const heading = `${words.groups[group]}　${words.countOf(own.length)}`;
        return group === 'done' ? (
          <details key={group} class="group">
            <summary>{heading}</summary>
            {list}
          </details>
        ) : (
          <section key={group} class="group" aria-label={words.groups[group]}>
            <h2>{heading}</h2>
            {list}
          </section>
        );
      })}
    </>
  );
}

function Item(properties: {
  readonly item: EntryListItem;
  readonly hasYears: boolean;
  readonly isUnsaved: (item: EntryListItem) => boolean;
  readonly open: (item: EntryListItem) => void;
}) {
  const { item, hasYears, isUnsaved, open } = properties;
  return (
    <button
      type="button"
      class="item"
      id={itemId(item)}
      onClick={() => {
        open(item);
      }}
    >
      <span class="name">
        <span class="code">{item.actionId}</span> {item.name}
      </span>
      <span class="line">
        <span class={`chip ${item.submission}`}>{submissionWords[item.submission]}</span>
        {hasYears && <span>{yearInText(fiscalYear(item.year))}</span>}
      </span>
      {item.sentBackFor !== '' && <span class="line strong">{item.sentBackFor}</span>}
      {item.missing.length > 0 && <span class="line">{missingInList(item.missing)}</span>}
      {isWritten(item) && <span class="line">{words.nothingMissing}</span>}
      {item.provisional > 0 && <span class="line">{provisionalText(item.provisional)}</span>}
      {item.late.length > 0 && <span class="line">{lateText(item.late)}</span>}
      {item.damages.length > 0 && <span class="line strong">{words.damaged}</span>}
      {isUnsaved(item) && <span class="line strong">{words.unsaved}</span>}
    </button>
  );
}

/** A draft in which nothing lacks: the next step is open. */
function isWritten({ submission, missing, damages }: EntryListItem): boolean {
  return submission === 'draft' && missing.length === 0 && damages.length === 0;
}
