/** The mails of a day or of a press: chosen, read as they will be read, left out, and sent. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { mailsSentSchema } from '../../wire/notices';
import { noticesWords } from '../../wording/noticesDialog';
import { useComment } from '../keep/comment';
import { AddedWords } from './addedWords';
import { Asking } from './asking';
import { isBySection, mailsIn, pressOf, turned, type Batch } from './batch';
import { drafts, isWorking, opening, type Desk } from './desk';
import { LetterView } from './letterView';
import { MailTable } from './mailTable';
import { LeftOut } from './leftOut';
import { StateOfBatch } from './stateOfBatch';

const words = noticesWords.batch;

export function BatchView(properties: {
  readonly desk: Desk;
  readonly batch: Batch;
  readonly heading: string;
}) {
  const { desk, batch, heading } = properties;
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const [opened, open] = useState<string>();
  const [isAsking, ask] = useState(false);
  const [refusal, refuse] = useState('');
  const added = useComment(drafts, `suishin:notices:${opening.workbookId}:${opening.opener}`);
  const top = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  const chosen = mailsIn(batch).filter(({ id }) => !left.has(id));

  // What was pressed goes away: whoever works without a mouse goes on from the heading.
  useEffect(() => {
    if (!isFirst.current && opened === undefined && !isAsking) top.current?.focus();
    isFirst.current = false;
  }, [opened, isAsking]);

  function send() {
    const ids = chosen.map(({ id }) => id);
    const [functionName, request] =
      batch.kind === 'day'
        ? ['sendNotices', { on: batch.day.on, mailIds: ids }]
        : ['sendPressed', { press: pressOf(batch.offer, left) }];
    ask(false);
    desk.act(
      functionName,
      { ...request, addedWord: added.text.trim() },
      {
        schema: mailsSentSchema,
        doing: noticesWords.asking.sending,
        done: (answer) => {
          desk.show(answer);
          added.discard();
        },
      },
    );
  }

  const mail = mailsIn(batch).find(({ id }) => id === opened);
  if (opened !== undefined) {
    return (
      <div class="main">
        <LetterView
          desk={desk}
          batch={batch}
          mail={mail}
          addedWord={added.text.trim()}
          back={() => {
            open(undefined);
          }}
        />
      </div>
    );
  }
  const isHeld = heldOf(batch, desk) !== '';
  const mayPress = !isWorking(desk) && !desk.list.isCopy && !isHeld;
  return (
    <div class="main">
      <h1 tabIndex={-1} ref={top}>
        {heading}
      </h1>
      <StateOfBatch desk={desk} batch={batch} />
      {mailsIn(batch).length > 0 && (
        <MailTable
          desk={desk}
          batch={batch}
          left={left}
          open={open}
          turn={(one) => {
            refuse('');
            leave(turned(batch, left, one));
          }}
          turnAll={(isOn) => {
            refuse('');
            leave(new Set(isOn ? [] : mailsIn(batch).map(({ id }) => id)));
          }}
        />
      )}
      {batch.kind === 'day' && <LeftOut desk={desk} on={batch.day.on} />}
      <AddedWords desk={desk} once={added} />
      {mailsIn(batch).length > 0 && (
        <div class="foot">
          {isAsking ? (
            <Asking
              count={chosen.length}
              quota={desk.list.quota}
              hasRun={desk.list.run.owner !== ''}
              isEarly={batch.kind === 'day' && !batch.isToday}
              send={send}
              cancel={() => {
                ask(false);
              }}
            />
          ) : (
            <>
              <div aria-live="assertive">
                {refusal !== '' && <p class="message refused">{refusal}</p>}
              </div>
              <div class="actions">
                <button
                  type="button"
                  disabled={!mayPress}
                  onClick={() => {
                    if (chosen.length === 0) refuse(words.noneChosen);
                    else ask(true);
                  }}
                >
                  {sendText(batch, chosen.length)}
                </button>
                {desk.list.quota >= 0 && <span class="soft">{words.quota(desk.list.quota)}</span>}
              </div>
            </>
          )}
        </div>
      )}
    </div>
  );
}

function sendText(batch: Batch, count: number): string {
  if (batch.kind === 'press') {
    return isBySection(batch.offer) ? words.send(count) : words.sendAll(count);
  }
  return batch.isToday ? words.send(count) : words.sendEarly(count);
}

/** Nothing goes out today, whatever day is looked at. */
function heldOf(batch: Batch, { list }: Desk): string {
  return batch.kind === 'press' ? batch.offer.heldUntil : (list.days[0]?.heldUntil ?? '');
}
