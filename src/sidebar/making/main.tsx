/** The dialog 会議資料の作成: choose, look at what would be made, make it step by step. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  makingOpeningSchema,
  makingPreviewSchema,
  type MakingPreview,
} from '../../wire/makeDocuments';
import { handEditedSchema } from '../../wire/handEdits';
import { makingDialogWords as words } from '../../wording/makingDialog';
import { facts } from '../bridge';
import { ask } from '../server';
import { MailLines, useMails } from '../parts/mailTold';
import { show } from '../show';
import { chosenPapers, firstChoice, jobsOf, type Choice, type Job } from './choice';
import { Choose } from './choose';
import { Look } from './look';
import type { HandEditsState } from './handEdits';
import { MadeDocuments, WebText } from './made';
import { Steps } from './steps';
import { newDocuments, stepsOf, work, type Step } from './work';
import '../ground.css';
import './making.css';

const opening = makingOpeningSchema.parse(facts);

type Situation =
  | { readonly at: 'choosing'; readonly message: string }
  | { readonly at: 'looking' }
  | { readonly at: 'looked'; readonly preview?: MakingPreview }
  | { readonly at: 'making' | 'done'; readonly steps: readonly Step[] }
  | { readonly at: 'stopped'; readonly steps: readonly Step[]; readonly message: string };

function Making() {
  const [choice, choose] = useState<Choice>(firstChoice(opening));
  const [situation, move] = useState<Situation>({ at: 'choosing', message: '' });
  const [preview, keepPreview] = useState<MakingPreview>();
  const [anew, makeAnew] = useState(false);
  const [handEdits, showHandEdits] = useState<HandEditsState>();
  const [isWaiting, wait] = useState(false);
  const [isStopping, stop] = useState(false);
  const wantsStop = useRef(false);
  /** What was looked at last: an answer about what was looked at before is not for it. */
  const lastLook = useRef<MakingPreview | undefined>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  const { at } = situation;
  const jobs = jobsOf(choice);
  const mails = useMails(opening.opener);

  // The button that was pressed goes away: whoever works without a mouse goes on from the heading.
  useLayoutEffect(() => {
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [at]);

  async function look() {
    if (jobs.length === 0) {
      move({ at: 'choosing', message: words.nothingChosen });
      return;
    }
    makeAnew(false);
    const pack = jobs.find(({ kind }) => kind === 'pack');
    if (pack === undefined) {
      keepPreview(undefined);
      move({ at: 'looked' });
      return;
    }
    move({ at: 'looking' });
    const request = { opener: opening.opener, ...pack.order };
    const asked = await ask('previewMaking', request, makingPreviewSchema, () => {
      wait(true);
    });
    wait(false);
    if (asked.kind === 'stopped') {
      move({ at: 'choosing', message: asked.message });
      return;
    }
    keepPreview(asked.value);
    move({ at: 'looked', preview: asked.value });
    await lookForHandEdits(asked.value, pack.order.year);
  }

  /** Beside what is looked at: it may take a while, and nobody has to wait for it. */
  async function lookForHandEdits(looked: MakingPreview, year: number) {
    const { kind, edition, isMade } = looked;
    const isFirst = edition === 1 && !isMade;
    lastLook.current = looked;
    showHandEdits(isFirst ? undefined : { at: 'looking' });
    if (isFirst) return;
    const request = { opener: opening.opener, kind, year };
    const asked = await ask('lookForHandEdits', request, handEditedSchema);
    if (lastLook.current !== looked) return;
    showHandEdits(
      asked.kind === 'done'
        ? { at: 'found', documents: asked.value.documents }
        : { at: 'silent', message: asked.message },
    );
  }

  async function make(begun: readonly Step[]) {
    wantsStop.current = false;
    stop(false);
    let steps = begun;
    move({ at: 'making', steps });
    const outcome = await work(steps, {
      opener: opening.opener,
      ...(anew && preview ? { anewAfter: preview.edition } : {}),
      wait,
      isStopped: () => wantsStop.current,
      show: (next) => {
        steps = next;
        move({ at: 'making', steps });
      },
    });
    if (outcome.kind === 'done') {
      move({ at: 'done', steps });
      mails.forget();
      mails.send('documents', newDocuments(steps));
    } else move({ at: 'stopped', steps, message: outcome.message });
  }

  function goOn() {
    if (at === 'choosing') void look();
    if (at === 'looked') void make(stepsOf(jobs));
    if (at === 'stopped') void make(situation.steps);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        goOn();
      }}
    >
      <h1 tabIndex={-1} ref={heading}>
        {headings[at]}
      </h1>
      {at === 'choosing' && (
        <>
          <p class="promise">{words.promise}</p>
          {situation.message !== '' && (
            <p class="message refused" role="alert">
              {situation.message}
            </p>
          )}
          <Choose opening={opening} choice={choice} choose={choose} />
        </>
      )}
      {at === 'looking' && (
        <>
          <progress aria-label={words.looking} />
          <p>{words.lookingHelp}</p>
        </>
      )}
      {at === 'looked' && (
        <Look
          preview={situation.preview}
          jobs={jobs}
          isSplit={isSplit(choice, situation.preview)}
          anew={anew}
          makeAnew={makeAnew}
          handEdits={situation.preview && handEdits}
        />
      )}
      {(at === 'making' || at === 'stopped') && (
        <>
          {at === 'stopped' && (
            <p class="message refused" role="alert">
              {situation.message}
            </p>
          )}
          <Steps steps={situation.steps} />
          {at === 'making' && <p class="soft">{isStopping ? words.stopping : words.makingHelp}</p>}
        </>
      )}
      <div aria-live="polite">{isWaiting && <p class="message">{words.waiting}</p>}</div>
      {(at === 'done' || at === 'stopped') && (
        <MadeDocuments documents={situation.steps.flatMap(({ documents }) => documents)} />
      )}
      <MailLines mails={mails} />
      {at === 'done' && preview && jobs.some(isPack) && <WebText text={preview.webText} />}
      <div class="actions">
        {at === 'choosing' && <button type="submit">{words.look}</button>}
        {at === 'looked' && <button type="submit">{words.make}</button>}
        {at === 'stopped' && <button type="submit">{words.again}</button>}
        {at === 'making' && !isStopping && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              wantsStop.current = true;
              stop(true);
            }}
          >
            {words.stop}
          </button>
        )}
        {(at === 'looked' || at === 'done' || at === 'stopped') && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              move({ at: 'choosing', message: '' });
            }}
          >
            {at === 'looked' ? words.back : words.more}
          </button>
        )}
        {at !== 'making' && at !== 'looking' && (
          <button
            type="button"
            class={at === 'done' ? '' : 'plain'}
            onClick={() => {
              google.script.host.close();
            }}
          >
            {at === 'done' ? words.close : words.cancel}
          </button>
        )}
      </div>
    </form>
  );
}

const headings: Readonly<Record<Situation['at'], string>> = {
  choosing: words.heading,
  looking: words.looking,
  looked: words.looked,
  making: words.making,
  stopped: words.stopped,
  done: words.done,
};

function isPack({ kind }: Job): boolean {
  return kind === 'pack';
}

/** Several documents, although one was asked for. */
function isSplit(choice: Choice, preview: MakingPreview | undefined): boolean {
  const asked = choice.pages === 'through' ? 1 : chosenPapers(choice).length;
  return (preview?.documents.length ?? 0) > asked;
}

show(<Making />);
