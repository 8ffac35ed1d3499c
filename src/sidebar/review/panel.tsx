/** The panel as a whole: which page of it, which action, and what is asked of the server. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { ReviewStep } from '../../domain/review/reviewSteps';
import { reviewItemSchema, reviewOpeningSchema, type ReviewOpening } from '../../wire/review';
import { entryWords } from '../../wording/entry';
import { reviewWords as words } from '../../wording/review';
import { reviewFormWords, stepDoneText } from '../../wording/reviewForm';
import { draftKey, draftStore } from '../keep/drafts';
import { useUnload } from '../keep/hooks';
import { keepersOf } from '../keep/keepers';
import { MailLines, useMails, type Mails } from '../parts/mailTold';
import type { Situation } from '../parts/told';
import { ask } from '../server';
import { aheadOf } from './ahead';
import { useFlags } from './flagged';
import { listedAfter } from './listedAfter';
import { ListPage, type Page } from './listPage';
import { OpenItem } from './openItem';
import { queueItemId } from './queueItem';
import { nextWaiting } from './queue';
import { openReview, reviewForm, type ReviewKeeper } from './reviewForm';
import { Together, type TogetherStart } from './together';
import { useQueue } from './useQueue';

/** An action is looked at for at least so long; meanwhile nothing of the next is needed. */
const READ_AHEAD_AFTER = 1_000;

interface Before {
  readonly text: string;
  readonly actionId: string;
}

export function Panel({ opening }: { readonly opening: ReviewOpening }) {
  const mails = useMails(opening.opener);
  return (
    <>
      <MailLines mails={mails} />
      <Pages opening={opening} mails={mails} />
    </>
  );
}

function Pages(properties: { readonly opening: ReviewOpening; readonly mails: Mails }) {
  const { opening: opened, mails } = properties;
  const { opener, year, isWide, wide } = opened;
  const [opening, setOpening] = useState(opened);
  const [page, turn] = useState<Page>('status');
  const [situation, move] = useState<Situation>({ at: 'rest' });
  const [keeper, setKeeper] = useState<ReviewKeeper>();
  const [before, setBefore] = useState<Before>();
  const [together, startTogether] = useState<TogetherStart>();
  const [, redraw] = useState(0);
  const isListed = useRef(true);
  isListed.current = keeper === undefined;
  const left = useRef('');
  const waiting = () => {
    move({ at: 'loading', message: entryWords.waiting });
  };
  const wasWide = useRef(false);
  const { keepers, drafts } = useMemo(() => {
    const kept = draftStore(() => window.localStorage);
    const changed = () => {
      if (isListed.current) redraw((count) => count + 1);
    };
    return { drafts: kept, keepers: keepersOf(reviewForm, { ...opened, drafts: kept }, changed) };
  }, [opened]);
  const ahead = useMemo(() => {
    const read = (actionId: string) =>
      ask('openReviewItem', { opener, year, actionId }, reviewItemSchema);
    return aheadOf(read, () => performance.now());
  }, []);
  const isQueueSeen = !keeper && (isWide || page === 'queue');
  const flagged = useFlags(opening, isQueueSeen);
  const queue = useQueue(opening.actions, flagged);

  useUnload(keepers, drafts.isLasting);
  useEffect(() => {
    if (wide !== '') void open(wide);
  }, []);
  useEffect(() => {
    const next = keeper && nextAfter(keeper.kept().item.actionId);
    if (!next || !keeper.kept().item.review.steps.includes('confirm')) return;
    const timer = setTimeout(() => {
      ahead.prepare(next.actionId);
    }, READ_AHEAD_AFTER);
    return () => {
      clearTimeout(timer);
    };
  }, [keeper]);
  useEffect(() => {
    if (keeper) window.scrollTo({ top: 0, behavior: 'instant' });
    else if (left.current !== '') document.getElementById(queueItemId(left.current))?.focus();
  }, [keeper]);
  useEffect(() => {
    const returned = () => {
      if (!wasWide.current || document.hidden) return;
      wasWide.current = false;
      void reload();
    };
    window.addEventListener('focus', returned);
    document.documentElement.addEventListener('pointerenter', returned);
    return () => {
      window.removeEventListener('focus', returned);
      document.documentElement.removeEventListener('pointerenter', returned);
    };
  }, []);

  /** @param done what was done just before, said beside the next action */
  async function open(actionId: string, done?: Before) {
    left.current = actionId;
    const opens = entryWords.opening(actionId);
    move({ at: 'loading', message: done ? `${done.text}${opens}` : opens });
    const asked = await ahead.take(actionId);
    if (asked.kind === 'stopped') {
      setKeeper(undefined);
      const again = () => void open(actionId, done);
      move({ at: 'stopped', message: `${done?.text ?? ''}${asked.message}`, again });
      return;
    }
    flagged.put(actionId, asked.value.entry.revision, asked.value.flags);
    setBefore(done);
    setKeeper(keepers.open(openReview(asked.value)));
    move({ at: 'rest' });
  }

  function nextAfter(actionId: string) {
    return nextWaiting(queue.shown, actionId) ?? nextWaiting(opening.actions, actionId);
  }

  async function reload() {
    move({ at: 'loading', message: entryWords.loading });
    const asked = await ask('listReview', { opener }, reviewOpeningSchema, waiting);
    if (asked.kind === 'stopped') {
      move({ at: 'stopped', message: asked.message, again: () => void reload() });
      return;
    }
    setOpening(asked.value);
    move({ at: 'rest' });
  }

  async function looked() {
    move({ at: 'loading', message: entryWords.loading });
    const asked = await ask('reviewLooked', { opener }, z.string(), waiting);
    if (asked.kind === 'stopped') {
      move({ at: 'stopped', message: asked.message, again: () => void looked() });
      return;
    }
    const actions = opening.actions.map((action) => ({ ...action, isNew: false }));
    setOpening({ ...opening, lookedAt: asked.value, actions });
    move({ at: 'told', message: words.lookedDone });
  }

  async function openWide(actionId: string) {
    move({ at: 'loading', message: entryWords.opening(actionId) });
    const asked = await ask('openReviewWide', { opener, year, actionId }, z.unknown(), waiting);
    wasWide.current = asked.kind === 'done';
    move(
      asked.kind === 'done'
        ? { at: 'told', message: words.openedWide }
        : { at: 'stopped', message: asked.message },
    );
  }

  function update(changed: ReviewKeeper) {
    const { review } = changed.kept().item;
    setOpening((now) => listedAfter(now, review));
    flagged.put(review.entry.actionId, review.entry.revision, review.flags);
  }

  /** What goes to the sheet on leaving is in the list as soon as it stands there. */
  function leave(from: ReviewKeeper) {
    const stop = from.watch(() => {
      if (from.kept().saving.at !== 'saved') return;
      stop();
      update(from);
    });
    from.saveNow();
    update(from);
    setKeeper(undefined);
    setBefore(undefined);
  }

  function taken(from: ReviewKeeper, step: ReviewStep) {
    const { actionId } = from.kept().item;
    update(from);
    mails.forget();
    if (step === 'sendBack') mails.send('sentBack', [actionId]);
    if (step !== 'confirm' && step !== 'sendBack') return;
    const next = nextAfter(actionId);
    const text = stepDoneText(actionId, step);
    if (next) {
      void open(next.actionId, { text, actionId });
      return;
    }
    setKeeper(undefined);
    turn('queue');
    move({ at: 'told', message: `${text}${reviewFormWords.noneLeft}` });
  }

  if (keeper) {
    return (
      <OpenItem
        key={keeper.kept().item.actionId}
        opener={opener}
        keeper={keeper}
        drafts={drafts}
        draftKey={draftKey('review comment', { ...opening, ...keeper.kept().item })}
        isWide={isWide}
        tells={opening.tellsSentBack}
        situation={situation}
        before={before}
        openAgain={(actionId) => void open(actionId)}
        leave={() => {
          leave(keeper);
        }}
        openWide={() => {
          leave(keeper);
          void openWide(keeper.kept().item.actionId);
        }}
        taken={(step) => {
          taken(keeper, step);
        }}
      />
    );
  }
  if (together) {
    return (
      <div class={isWide ? 'page wide' : 'page'}>
        <Together
          opening={opening}
          start={together}
          flags={flagged.flags}
          drafts={drafts}
          finished={(result) => {
            setOpening(result.opening);
            mails.forget();
            if (together.step === 'sendBack') mails.send('sentBack', result.done);
            queue.choose(new Set());
          }}
          back={() => {
            startTogether(undefined);
          }}
        />
      </div>
    );
  }
  return (
    <ListPage
      opening={opening}
      isWide={isWide}
      page={page}
      turn={turn}
      situation={situation}
      flagged={flagged}
      queue={queue}
      isUnsaved={(actionId) => keepers.isUnsaved({ year, actionId })}
      open={(actionId) => void open(actionId)}
      looked={() => void looked()}
      reload={() => void reload()}
      openWide={() => void openWide('')}
      start={(step) => {
        const actions = opening.actions.filter(({ actionId }) => queue.ids.has(actionId));
        startTogether({ step, actions });
      }}
    />
  );
}
