/** 関係課の確認: what others have submitted and this section takes part in; 異議なし is one press. */
import { useEffect, useState } from 'preact/hooks';
import { relatedListSchema, type RelatedItem } from '../../wire/related';
import { relatedWords as words } from '../../wording/relatedPanel';
import { ask } from '../server';

type Situation =
  | { readonly at: 'closed' }
  | { readonly at: 'calling'; readonly message: string }
  | { readonly at: 'rest' }
  | { readonly at: 'stopped'; readonly message: string };

export function Related(properties: {
  readonly opener: string;
  readonly section: string;
  /** The section has nothing of its own: what it is asked for stands there at once. */
  readonly isAlone: boolean;
  readonly open: (wanted: { readonly year: number; readonly actionId: string }) => void;
}) {
  const { opener, section, isAlone, open } = properties;
  const [situation, move] = useState<Situation>({ at: 'closed' });
  const [items, setItems] = useState<readonly RelatedItem[]>([]);

  async function call(functionName: string, request: object, message: string) {
    move({ at: 'calling', message });
    const told = await ask(functionName, { opener, section, ...request }, relatedListSchema);
    if (told.kind === 'stopped') {
      move({ at: 'stopped', message: told.message });
      return;
    }
    setItems(told.value.items);
    move({ at: 'rest' });
  }
  const load = () => call('listRelated', {}, words.loading);

  useEffect(() => {
    if (isAlone) void load();
  }, [section, isAlone]);

  const asked = items.filter(({ isAnswered }) => !isAnswered);
  const answered = items.length - asked.length;
  return (
    <details
      class="group"
      open={isAlone}
      onToggle={(event) => {
        if (event.currentTarget.open && situation.at === 'closed') void load();
      }}
    >
      <summary>{words.heading}</summary>
      <div role="status">
        {situation.at === 'calling' && <p class="hint">{situation.message}</p>}
      </div>
      {situation.at === 'stopped' && (
        <p class="message refused" role="alert">
          {situation.message}
        </p>
      )}
      {situation.at === 'rest' && <p class="hint">{words.told(asked.length, answered)}</p>}
      <ul class="items">
        {asked.map((item) => (
          <li key={item.actionId}>
            <Asked
              item={item}
              isCalling={situation.at === 'calling'}
              open={open}
              answer={(answer) => {
                const { year, actionId } = item;
                void call('confirmRelated', { year, actionId, answer }, words.saving);
              }}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Asked(properties: {
  readonly item: RelatedItem;
  readonly isCalling: boolean;
  readonly open: (wanted: { readonly year: number; readonly actionId: string }) => void;
  readonly answer: (answer: string) => void;
}) {
  const { item, isCalling, open, answer } = properties;
  const [text, write] = useState<string>();
  const id = `related-${item.actionId}`;
  return (
    <div class="card">
      <p>
        <span class="code">{item.actionId}</span> {item.name}
        <br />
        <span class="hint">{words.of(item.section)}</span>
      </p>
      {text !== undefined && (
        <>
          <label for={id}>{words.answer(item.actionId)}</label>
          <textarea
            id={id}
            rows={2}
            maxLength={500}
            value={text}
            onInput={(event) => {
              write(event.currentTarget.value);
            }}
          />
        </>
      )}
      <div class="actions">
        <button
          type="button"
          class="small plain"
          onClick={() => {
            open(item);
          }}
        >
          {words.look}
        </button>
        {text === undefined ? (
          <>
            <button
              type="button"
              class="small plain"
              disabled={isCalling}
              onClick={() => {
                write('');
              }}
            >
              {words.write}
            </button>
            <button
              type="button"
              class="small"
              disabled={isCalling}
              aria-label={words.noObjectionTo(item.actionId)}
              onClick={() => {
                answer('');
              }}
            >
              {words.noObjection}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="small"
            disabled={isCalling || text.trim() === ''}
            onClick={() => {
              answer(text);
            }}
          >
            {words.send}
          </button>
        )}
      </div>
    </div>
  );
}
