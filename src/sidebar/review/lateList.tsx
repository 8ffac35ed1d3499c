/** What of submitted results is not final: asked for when the fold is opened. */
import { useState } from 'preact/hooks';
import { lateListSchema, type LateItem } from '../../wire/late';
import { lateWords as words } from '../../wording/reviewLate';
import { ask } from '../server';

type Situation =
  | { readonly at: 'closed' | 'loading' }
  | { readonly at: 'listed'; readonly items: readonly LateItem[] }
  | { readonly at: 'stopped'; readonly message: string };

export function LateList(properties: {
  readonly opener: string;
  readonly isBusy: boolean;
  readonly open: (actionId: string) => void;
}) {
  const { opener, isBusy, open } = properties;
  const [situation, move] = useState<Situation>({ at: 'closed' });

  async function load() {
    move({ at: 'loading' });
    const asked = await ask('listLate', { opener }, lateListSchema);
    move(
      asked.kind === 'done'
        ? { at: 'listed', items: asked.value.items }
        : { at: 'stopped', message: asked.message },
    );
  }

  return (
    <details
      onToggle={(event) => {
        const mayLoad = situation.at === 'closed' || situation.at === 'stopped';
        if (event.currentTarget.open && mayLoad) void load();
      }}
    >
      <summary>{words.heading}</summary>
      <p class="hint">{words.lead}</p>
      <div role="status">
        {situation.at === 'loading' && <p class="hint">{words.loading}</p>}
        {situation.at === 'listed' && situation.items.length === 0 && <p>{words.none}</p>}
      </div>
      {situation.at === 'stopped' && <p class="message refused">{situation.message}</p>}
      {situation.at === 'listed' && (
        <ul class="plainList">
          {situation.items.map(({ actionId, name, section, what, isAsked }) => (
            <li key={actionId}>
              <button
                type="button"
                class="link"
                disabled={isBusy}
                onClick={() => {
                  open(actionId);
                }}
              >
                {words.of(actionId, name, section)}
              </button>
              <br />
              {words.what(what, isAsked)}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
