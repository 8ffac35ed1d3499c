/** 毎日のお知らせ: who runs it, when it ran last, and how to begin, take over and stop. */
import { useState } from 'preact/hooks';
import { runChangedSchema, type RunChanged } from '../../wire/notices';
import { noticesWords } from '../../wording/noticesDialog';
import { isWorking, type Desk } from './desk';

const words = noticesWords.run;

type Asking = { readonly what: 'take over'; readonly message: string } | { readonly what: 'stop' };

export function DailyRun({ desk }: { readonly desk: Desk }) {
  const { run, quota, isCopy } = desk.list;
  const [asking, ask] = useState<Asking>();
  const isOff = isWorking(desk) || isCopy;

  function change(functionName: string, request: object) {
    ask(undefined);
    desk.act(functionName, request, {
      schema: runChangedSchema,
      doing: words.changing,
      done: (answer: RunChanged) => {
        if (answer.kind === 'changed') desk.tell(answer.message);
        else ask({ what: 'take over', message: answer.message });
      },
    });
  }

  const facts = [
    [words.owner, ownerText(desk)],
    [words.last, run.lastRun === '' ? words.never : run.lastRun],
    ...(quota < 0 ? [] : [[words.quota, words.quotaOf(quota)] as const]),
  ] as const;
  return (
    <div class="main">
      <h1>{words.heading}</h1>
      <p>{words.lead}</p>
      {run.isMissing && <p class="message refused">{words.missing}</p>}
      {run.isOwn && !run.isInstalled && <p class="message refused">{words.lost}</p>}
      <dl class="facts">
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {asking ? (
        <Question
          message={asking.what === 'stop' ? words.stopping : asking.message}
          yes={asking.what === 'stop' ? words.stopYes : words.takeOverYes}
          isOff={isOff}
          press={() => {
            if (asking.what === 'stop') change('removeDailyRun', {});
            else change('installDailyRun', { takeOver: true });
          }}
          cancel={() => {
            ask(undefined);
          }}
        />
      ) : (
        <div class="actions">
          {!(run.isOwn && run.isInstalled) && (
            <button
              type="button"
              disabled={isOff}
              onClick={() => {
                change('installDailyRun', { takeOver: false });
              }}
            >
              {run.owner === '' ? words.start : run.isOwn ? words.startAgain : words.takeOver}
            </button>
          )}
          {run.isOwn && (
            <button
              type="button"
              class="plain"
              disabled={isOff}
              onClick={() => {
                ask({ what: 'stop' });
              }}
            >
              {words.stop}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function ownerText({ list }: Desk): string {
  const { owner, since, isOwn } = list.run;
  if (owner === '') return words.nobody;
  return `${isOwn ? words.you(owner) : owner}${since}`;
}

function Question(properties: {
  readonly message: string;
  readonly yes: string;
  readonly isOff: boolean;
  readonly press: () => void;
  readonly cancel: () => void;
}) {
  const { message, yes, isOff, press, cancel } = properties;
  return (
    <section class="message behalf" role="alert">
      <p>{message}</p>
      <div class="actions">
        <button type="button" disabled={isOff} onClick={press}>
          {yes}
        </button>
        <button type="button" class="plain" onClick={cancel}>
          {words.cancel}
        </button>
      </div>
    </section>
  );
}
