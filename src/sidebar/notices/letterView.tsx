/** One mail exactly as it will be read, with its formats or as text alone. */
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  letterPreviewSchema,
  noticeToldSchema,
  type LetterPreview,
  type ShownMail,
} from '../../wire/notices';
import { noticesWords } from '../../wording/noticesDialog';
import type { Asked } from '../asked';
import { Told } from '../parts/told';
import { ask } from '../server';
import { batchAsked, batchKey, type Batch } from './batch';
import { isWorking, opening, type Desk } from './desk';
import { leaveOut } from './mailTable';
import { Recipient } from './recipient';

const words = noticesWords.letter;

type Letters = LetterPreview['letters'];

export function LetterView(properties: {
  readonly desk: Desk;
  readonly batch: Batch;
  /** Absent when it is no longer due. */
  readonly mail: ShownMail | undefined;
  readonly addedWord: string;
  readonly back: () => void;
}) {
  const { desk, batch, mail, addedWord, back } = properties;
  const [asked, put] = useState<Asked<LetterPreview>>();
  const [isPlain, choose] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const key = `${batchKey(batch)} ${addedWord} ${desk.list.addedWord}`;

  function load() {
    put(undefined);
    const request = { opener: opening.opener, of: batchAsked(batch), addedWord };
    void ask('previewNotices', request, letterPreviewSchema).then(put);
  }
  useEffect(load, [key]);
  useEffect(() => {
    heading.current?.focus();
  }, []);

  const letters: Letters = asked?.kind === 'done' ? asked.value.letters : [];
  const letter = letters.find(({ id }) => id === mail?.id);
  return (
    <>
      <p>
        <button type="button" class="link" onClick={back}>
          {words.back}
        </button>
      </p>
      <h1 tabIndex={-1} ref={heading} class="subject">
        {letter?.subject ?? mail?.subject ?? words.gone}
      </h1>
      {mail && (
        <p>
          <Recipient to={mail.to} sections={mail.sections} />
        </p>
      )}
      <Told situation={situationOf(asked, load)} />
      {letter && <How isPlain={isPlain} choose={choose} />}
      {letter &&
        (isPlain ? (
          <pre class="letter" tabIndex={0} role="region" aria-label={words.body}>
            {letter.text}
          </pre>
        ) : (
          <iframe class="letter" sandbox="" title={words.body} srcdoc={letter.html} />
        ))}
      {asked?.kind === 'done' && !letter && <p class="message">{words.gone}</p>}
      {letter && mail && (
        <div class="foot">
          <div class="actions">
            <button
              type="button"
              class="plain"
              disabled={isWorking(desk) || desk.list.isCopy}
              onClick={() => {
                test(desk, batch, mail.id, addedWord);
              }}
            >
              {words.test}
            </button>
            {batch.kind === 'day' && (
              <button
                type="button"
                class="plain"
                disabled={isWorking(desk) || desk.list.isCopy}
                onClick={() => {
                  leaveOut(desk, batch.day.on, mail.id, true);
                  back();
                }}
              >
                {noticesWords.batch.leave}
              </button>
            )}
          </div>
        </div>
      )}
    </>
  );
}

function How(properties: {
  readonly isPlain: boolean;
  readonly choose: (isPlain: boolean) => void;
}) {
  const { isPlain, choose } = properties;
  return (
    <fieldset class="how">
      <legend>{words.how}</legend>
      {([false, true] as const).map((plain) => (
        <label key={String(plain)}>
          <input
            type="radio"
            name="how"
            checked={isPlain === plain}
            onChange={() => {
              choose(plain);
            }}
          />
          {plain ? words.plain : words.formatted}
        </label>
      ))}
    </fieldset>
  );
}

function situationOf(asked: Asked<LetterPreview> | undefined, again: () => void) {
  if (!asked) return { at: 'loading', message: words.reading } as const;
  return asked.kind === 'stopped'
    ? ({ at: 'stopped', message: asked.message, again } as const)
    : ({ at: 'rest' } as const);
}

function test(desk: Desk, batch: Batch, mailId: string, addedWord: string) {
  desk.act(
    'testMail',
    { of: batchAsked(batch), mailId, addedWord },
    {
      schema: noticeToldSchema,
      doing: words.testing,
      done: ({ message }) => {
        desk.tell(message);
      },
    },
  );
}
