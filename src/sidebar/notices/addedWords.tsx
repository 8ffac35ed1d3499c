/** What the secretariat adds: to every mail from now on, and to those that are sent from here now. */
import { useState } from 'preact/hooks';
import { noticeToldSchema } from '../../wire/notices';
import { noticesWords } from '../../wording/noticesDialog';
import type { Comment } from '../keep/comment';
import { useComment } from '../keep/comment';
import { drafts, isWorking, opening, type Desk } from './desk';

const words = noticesWords.added;

export function AddedWords({ desk, once }: { readonly desk: Desk; readonly once: Comment }) {
  const [isOpen] = useState(once.text !== '');
  return (
    <details open={isOpen} class="added">
      <summary>{words.heading}</summary>
      <div class="pair">
        <div class="field">
          <label for="once">{words.once}</label>
          <textarea
            id="once"
            rows={3}
            maxLength={words.longest}
            value={once.text}
            aria-describedby="once-help"
            onInput={(event) => {
              once.type(event.currentTarget.value);
            }}
          />
          <p class="soft" id="once-help">
            {words.onceHelp}
          </p>
        </div>
        <Always desk={desk} />
      </div>
    </details>
  );
}

function Always({ desk }: { readonly desk: Desk }) {
  const stands = desk.list.addedWord;
  const kept = useComment(drafts, `suishin:notices:always:${opening.workbookId}:${opening.opener}`);
  const [isTyped, type] = useState(kept.text !== '');
  const text = isTyped ? kept.text : stands;
  return (
    <div class="field">
      <label for="always">{words.always}</label>
      <textarea
        id="always"
        rows={3}
        maxLength={words.longest}
        value={text}
        disabled={desk.list.isCopy}
        aria-describedby="always-help"
        onInput={(event) => {
          type(true);
          kept.type(event.currentTarget.value);
        }}
      />
      <p class="soft" id="always-help">
        {words.alwaysHelp}
      </p>
      <button
        type="button"
        class="small plain"
        disabled={text === stands || isWorking(desk)}
        onClick={() => {
          desk.act(
            'saveAddedWord',
            { addedWord: text, seen: stands },
            {
              schema: noticeToldSchema,
              doing: words.saving,
              done: ({ message }) => {
                kept.discard();
                type(false);
                desk.tell(message);
              },
            },
          );
        }}
      >
        {words.save}
      </button>
    </div>
  );
}
