/** Several actions at once: what will be done, then what was done, and what was left and why. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  reviewTogetherSchema,
  type ReviewedTogether,
  type ReviewListed,
  type ReviewOpening,
} from '../../wire/review';
import { entryWords } from '../../wording/entry';
import { willTellText } from '../../wording/mailTold';
import {
  togetherDone,
  togetherHeading,
  togetherPress,
  togetherWords as words,
} from '../../wording/reviewTogether';
import type { DraftStore } from '../keep/drafts';
import { draftKey } from '../keep/drafts';
import { useComment } from '../keep/comment';
import { Told, type Situation } from '../parts/told';
import { operationId } from '../bridge';
import { ask } from '../server';
import { CommentField } from './commentField';
import { mayBe, type FlagsById } from './queue';

export interface TogetherStart {
  readonly step: 'confirm' | 'sendBack';
  readonly actions: readonly ReviewListed[];
}

export function Together(properties: {
  readonly opening: ReviewOpening;
  readonly start: TogetherStart;
  readonly flags: FlagsById;
  readonly drafts: DraftStore;
  readonly finished: (result: ReviewedTogether) => void;
  readonly back: () => void;
}) {
  const { opening, start, flags, drafts, finished, back } = properties;
  const { step, actions } = start;
  const { opener, year } = opening;
  const [situation, move] = useState<Situation>({ at: 'rest' });
  const [result, setResult] = useState<ReviewedTogether>();
  const [isMissing, setMissing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const comment = useComment(drafts, draftKey('review together', { ...opening, actionId: '' }));
  /** The same press as long as it says the same. */
  const press = useMemo(operationId, [comment.text]);
  useEffect(() => {
    heading.current?.focus();
  }, [result]);

  const own = actions.filter((action) => mayBe(step, action));
  const sections = [...new Set(own.flatMap(({ section }) => section || []))];
  const isBusy = situation.at === 'loading';

  async function go() {
    if (step === 'sendBack' && comment.text.trim() === '') {
      setMissing(true);
      return;
    }
    setMissing(false);
    move({ at: 'loading', message: words.working });
    const request = {
      opener,
      operationId: press,
      step,
      actions: own.map(({ actionId, revision }) => ({ year, actionId, revision })),
      comment: step === 'sendBack' ? comment.text : '',
    };
    const asked = await ask('reviewTogether', request, reviewTogetherSchema, () => {
      move({ at: 'loading', message: entryWords.waiting });
    });
    if (asked.kind === 'stopped') {
      move({ at: 'stopped', message: asked.message });
      return;
    }
    comment.discard();
    move({ at: 'rest' });
    setResult(asked.value);
    finished(asked.value);
  }

  if (result) {
    return <Done step={step} actions={actions} result={result} heading={heading} back={back} />;
  }
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {togetherHeading(step, own.length)}
      </h1>
      <p>{words.lead[step]}</p>
      <Groups step={step} actions={actions} flags={flags} />
      {step === 'sendBack' && <CommentField comment={comment} flags={[]} isMissing={isMissing} />}
      <Told situation={situation} />
      <div class="footer">
        {step === 'sendBack' && opening.tellsSentBack && sections.length > 0 && (
          <p class="hint">{willTellText('sentBack', sections)}</p>
        )}
        <div class="actions">
          <button type="button" class="plain" disabled={isBusy} onClick={back}>
            {words.back}
          </button>
          <button
            type="button"
            disabled={isBusy || own.length === 0}
            onClick={() => {
              void go();
            }}
          >
            {togetherPress(step, own.length)}
          </button>
        </div>
      </div>
    </>
  );
}

/** Those that contradict first, each with why. */
function Groups(properties: {
  readonly step: 'confirm' | 'sendBack';
  readonly actions: readonly ReviewListed[];
  readonly flags: FlagsById;
}) {
  const { step, actions, flags } = properties;
  const own = actions.filter((action) => mayBe(step, action));
  const hasFlags = ({ actionId }: ReviewListed) => (flags.get(actionId)?.length ?? 0) > 0;
  const isKnown = ({ actionId }: ReviewListed) => flags.has(actionId);
  const groups = [
    { heading: words.flagged, list: own.filter(hasFlags) },
    { heading: words.unknown, list: own.filter((action) => !isKnown(action)) },
    { heading: words.plain, list: own.filter((action) => isKnown(action) && !hasFlags(action)) },
    { heading: words.notNow, list: actions.filter((action) => !mayBe(step, action)) },
  ];
  return (
    <>
      {groups
        .filter(({ list }) => list.length > 0)
        .map(({ heading, list }) => (
          <section key={heading} class="group" aria-label={heading}>
            <h2>{`${heading}　${entryWords.countOf(list.length)}`}</h2>
            <ul>
              {list.map((action) => (
                <li key={action.actionId}>
                  <Named action={action} />
                  {flags.get(action.actionId)?.map(({ text }) => (
                    <span key={text} class="line hint">
                      {text}
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function Named({ action }: { readonly action: ReviewListed }) {
  const { actionId, name, section } = action;
  return (
    <>
      <span class="code">{actionId}</span>
      {` ${name}（${section}）`}
    </>
  );
}

function Done(properties: {
  readonly step: 'confirm' | 'sendBack';
  readonly actions: readonly ReviewListed[];
  readonly result: ReviewedTogether;
  readonly heading: { readonly current: HTMLHeadingElement | null };
  readonly back: () => void;
}) {
  const { step, actions, result, heading, back } = properties;
  const named = (actionId: string) => {
    const action = actions.find((each) => each.actionId === actionId);
    return action ? <Named action={action} /> : actionId;
  };
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {togetherDone(step, result.done.length)}
      </h1>
      <ul>
        {result.done.map((actionId) => (
          <li key={actionId}>{named(actionId)}</li>
        ))}
      </ul>
      {result.left.length > 0 && (
        <section class="message refused" aria-label={words.left}>
          <h2>{words.left}</h2>
          <ul>
            {result.left.map(({ actionId, why }) => (
              <li key={actionId}>
                {named(actionId)}
                <span class="line">{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="footer">
        <div class="actions">
          <button type="button" onClick={back}>
            {words.back}
          </button>
        </div>
      </div>
    </>
  );
}
