/** The panel as a whole: which section, which action, and what is asked of the server. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import {
  entryItemSchema,
  entryListSchema,
  type EntryListItem,
  type EntryOpening,
} from '../../wire/entry';
import { entryWords as words } from '../../wording/entry';
import { draftStore } from '../keep/drafts';
import { useUnload } from '../keep/hooks';
import { ItemView } from './itemView';
import { keepersOf } from '../keep/keepers';
import { entryForm, type EntryKeeper } from './entryForm';
import { listedAfter } from './listed';
import { MailLines, useMails, type Mails } from '../parts/mailTold';
import type { Situation } from '../parts/told';
import { ListPage } from './listPage';
import { itemId } from '../keep/itemId';
import { ask } from '../server';

/** What is opened: of an action of the list, or of the row on which the cursor stands. */
export interface Wanted {
  readonly year: number;
  readonly actionId: string;
}

export function Panel({ opening }: { readonly opening: EntryOpening }) {
  const mails = useMails(opening.opener);
  return (
    <>
      <MailLines mails={mails} />
      <Pages opening={opening} mails={mails} />
    </>
  );
}

function Pages(properties: { readonly opening: EntryOpening; readonly mails: Mails }) {
  const { opening, mails } = properties;
  const { opener } = opening;
  const isWide = opening.wide !== '';
  const [list, setList] = useState({
    section: opening.section,
    items: opening.items,
  });
  const [situation, move] = useState<Situation>({ at: 'rest' });
  const [keeper, setKeeper] = useState<EntryKeeper | undefined>();
  const [, redraw] = useState(0);
  const isListed = useRef(true);
  isListed.current = keeper === undefined;
  const left = useRef<Wanted | undefined>(undefined);
  const wasWide = useRef(false);
  const { keepers, drafts } = useMemo(() => {
    const kept = draftStore(() => window.localStorage);
    const changed = () => {
      if (isListed.current) redraw((count) => count + 1);
    };
    return { drafts: kept, keepers: keepersOf(entryForm, { ...opening, drafts: kept }, changed) };
  }, [opening]);

  useUnload(keepers, drafts.isLasting);
  useEffect(() => {
    if (!isWide) return;
    const item = opening.items.find(({ actionId }) => actionId === opening.wide);
    void open({ year: item?.year ?? opening.year, actionId: opening.wide });
  }, []);
  useEffect(() => {
    if (keeper) window.scrollTo(0, 0);
    else if (left.current) document.getElementById(itemId(left.current))?.focus();
  }, [keeper]);

  async function open(wanted: Wanted) {
    left.current = wanted;
    move({ at: 'loading', message: words.opening(wanted.actionId) });
    const asked = await ask('openEntryItem', { opener, ...wanted }, entryItemSchema, () => {
      move({ at: 'loading', message: words.waiting });
    });
    if (asked.kind === 'stopped') {
      move({ at: 'stopped', message: asked.message, again: () => void open(wanted) });
      return;
    }
    setKeeper(keepers.open(asked.value));
    move({ at: 'rest' });
  }

  async function load(section: string) {
    move({ at: 'loading', message: words.loading });
    const asked = await ask('listEntries', { opener, section }, entryListSchema, () => {
      move({ at: 'loading', message: words.waiting });
    });
    if (asked.kind === 'stopped') {
      move({ at: 'stopped', message: asked.message, again: () => void load(section) });
      return;
    }
    setList(asked.value);
    move({ at: 'rest' });
  }

  function update(changed: EntryKeeper) {
    setList((before) => ({ ...before, items: listedAfter(before.items, changed.kept()) }));
  }

  function leave(from: EntryKeeper) {
    from.saveNow();
    if (isWide) {
      google.script.host.close();
      return;
    }
    update(from);
    setKeeper(undefined);
  }

  async function openWide(from: EntryKeeper) {
    const { year, actionId } = from.kept().item;
    leave(from);
    move({ at: 'loading', message: words.opening(actionId) });
    const asked = await ask('openEntryWide', { opener, year, actionId }, z.unknown());
    wasWide.current = asked.kind === 'done';
    move(
      asked.kind === 'done'
        ? { at: 'told', message: words.openedWide }
        : { at: 'stopped', message: asked.message },
    );
  }

  if (keeper) {
    const next = nextAfter(list.items, keeper.kept().item);
    return (
      <ItemView
        key={itemId(keeper.kept().item)}
        keeper={keeper}
        isLasting={drafts.isLasting()}
        isWide={isWide}
        tells={opening.tellsOnBehalf && keeper.kept().item.year === opening.year}
        next={
          next && {
            actionId: next.actionId,
            open: () => {
              update(keeper);
              void open(next);
            },
          }
        }
        leave={() => {
          leave(keeper);
        }}
        place={{ opener, workbookId: opening.workbookId, drafts }}
        openWide={() => {
          void openWide(keeper);
        }}
        taken={(step) => {
          update(keeper);
          mails.forget();
          const { year, actionId, actsOnBehalf } = keeper.kept().item;
          if (step === 'submit' && actsOnBehalf && year === opening.year) {
            mails.send('onBehalf', [actionId]);
          }
          if (step === 'submit' || step === 'settle')
            void ask('refreshAfterSubmission', { opener }, z.unknown());
        }}
      />
    );
  }
  return (
    <ListPage
      opening={opening}
      list={list}
      situation={situation}
      isUnsaved={keepers.isUnsaved}
      choose={(section) => void load(section)}
      open={(wanted) => void open(wanted)}
      returned={() => {
        if (!wasWide.current) return false;
        wasWide.current = false;
        void load(list.section);
        return true;
      }}
    />
  );
}

/** What was sent back first, then what is open, in the order of the list. */
function nextAfter(items: readonly EntryListItem[], own: Wanted): EntryListItem | undefined {
  const others = items.filter((item) => itemId(item) !== itemId(own));
  return ['sentBack', 'notEntered', 'draft']
    .map((state) => others.find(({ submission }) => submission === state))
    .find((item) => item !== undefined);
}
