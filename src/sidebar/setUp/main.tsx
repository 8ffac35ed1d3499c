/** The dialog 初期設定: what to begin with, then step by step until it is done. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { setUpOpeningSchema, setUpProgressSchema } from '../../wire/setUp';
import { setUpDialogWords as words } from '../../wording/setUpDialog';
import { callPatiently, facts, operationId } from '../bridge';
import { Beginnings, contentOf, firstWish, isInOrder } from './beginnings';
import { Added, Message, Progress } from './situation';
import { show } from '../show';
import '../ground.css';
import './setUp.css';

const opening = setUpOpeningSchema.parse(facts);

type Situation =
  | { readonly at: 'asking' }
  | { readonly at: 'working'; readonly isWaiting: boolean }
  | { readonly at: 'stopped'; readonly message: string; readonly mayChoose: boolean }
  | { readonly at: 'finished' };

function SetUp() {
  const [wish, choose] = useState(() => firstWish(opening.currentYear));
  const [situation, move] = useState<Situation>({ at: 'asking' });
  const [added, setAdded] = useState<readonly string[]>([]);
  const [steps, setSteps] = useState({ done: 0, left: 0 });
  const [press] = useState(operationId);
  const heading = useRef<HTMLHeadingElement>(null);
  const { at } = situation;
  const asks =
    opening.state === 'new' && (at === 'asking' || (at === 'stopped' && situation.mayChoose));

  // The button that was pressed goes away: whoever works without a mouse goes on from the heading.
  useLayoutEffect(() => {
    if (at !== 'asking') heading.current?.focus();
  }, [at]);

  async function start() {
    let all = added;
    let done = 0;
    move({ at: 'working', isWaiting: false });
    for (;;) {
      const answer = await callPatiently(
        'setUp',
        { opener: opening.opener, operationId: press, content: contentOf(wish) },
        () => {
          move({ at: 'working', isWaiting: true });
        },
      );
      if (answer.outcome !== 'done') {
        const mayChoose = answer.outcome !== 'in doubt' && all.length === 0;
        move({ at: 'stopped', message: answer.message, mayChoose });
        return;
      }
      const progress = setUpProgressSchema.parse(answer.value);
      all = [...all, ...progress.added];
      done += 1;
      setAdded(all);
      setSteps({ done, left: progress.stepsLeft });
      move(progress.done ? { at: 'finished' } : { at: 'working', isWaiting: false });
      if (progress.done) return;
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <h1 tabIndex={-1} ref={heading}>
        {headingOf(at, added.length > 0)}
      </h1>
      {at === 'asking' && opening.state !== 'new' && <p>{words.lead[opening.state]}</p>}
      {at === 'asking' && <p class="promise">{words.promise[opening.state]}</p>}
      {at === 'stopped' && <Message text={situation.message} />}
      {asks && <Beginnings wish={wish} choose={choose} currentYear={opening.currentYear} />}
      {asks && <p class="soft">{words.secretariat(opening.opener)}</p>}
      {at === 'working' && <Progress steps={steps} isWaiting={situation.isWaiting} />}
      {at === 'finished' && added.length > 0 && <p>{words.next[opening.state]}</p>}
      {(at === 'finished' || at === 'stopped') && <Added lines={added} />}
      <div class="actions">
        {(at === 'asking' || at === 'stopped') && (
          <button type="submit" disabled={asks && !isInOrder(wish)}>
            {at === 'asking' ? words.start[opening.state] : words.again}
          </button>
        )}
        {at !== 'working' && (
          <button
            type="button"
            class={at === 'finished' ? '' : 'plain'}
            onClick={() => {
              google.script.host.close();
            }}
          >
            {at === 'asking' ? words.cancel : words.close}
          </button>
        )}
      </div>
    </form>
  );
}

function headingOf(at: Situation['at'], hasAdded: boolean): string {
  switch (at) {
    case 'asking':
      return words.heading[opening.state];
    case 'working':
      return words.working;
    case 'stopped':
      return words.stopped;
    case 'finished':
      return hasAdded ? words.finished : words.nothingMissing;
  }
}

show(<SetUp />);
