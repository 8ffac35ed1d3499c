/** 差戻しの内容: written by the secretary, begun by a press on a usual sentence or on a 確認事項. */
import { useEffect, useRef } from 'preact/hooks';
import type { ShownFlag } from '../../wire/review';
import { reviewFormWords } from '../../wording/reviewForm';
import type { Comment } from '../keep/comment';

const words = reviewFormWords.comment;

export function CommentField(properties: {
  readonly comment: Comment;
  readonly flags: readonly ShownFlag[];
  /** It was pressed without a word. */
  readonly isMissing: boolean;
}) {
  const { comment, flags, isMissing } = properties;
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [isMissing]);

  const add = (sentence: string) => {
    const { text } = comment;
    comment.type(text === '' || text.endsWith('\n') ? text + sentence : `${text}\n${sentence}`);
    box.current?.focus();
  };
  return (
    <div class="comment">
      <label for="comment">{words.label}</label>
      <p class="hint" id="comment-hint">
        {words.lead}
      </p>
      <textarea
        id="comment"
        rows={4}
        ref={box}
        maxLength={2_000}
        value={comment.text}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? 'comment-hint comment-error' : 'comment-hint'}
        onInput={(event) => {
          comment.type(event.currentTarget.value);
        }}
      />
      {isMissing && (
        <p class="error" id="comment-error">
          {words.needed}
        </p>
      )}
      {flags.length > 0 && (
        <Sentences lead={words.fromFlags} sentences={flags.map(({ text }) => text)} add={add} />
      )}
      <Sentences lead={words.usual} sentences={words.sentences} add={add} />
    </div>
  );
}

function Sentences(properties: {
  readonly lead: string;
  readonly sentences: readonly string[];
  readonly add: (sentence: string) => void;
}) {
  const { lead, sentences, add } = properties;
  return (
    <details open={lead === words.fromFlags}>
      <summary>{lead}</summary>
      <ul class="plainList">
        {[...new Set(sentences)].map((sentence) => (
          <li key={sentence}>
            <button
              type="button"
              class="link"
              onClick={() => {
                add(sentence);
              }}
            >
              {sentence}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
