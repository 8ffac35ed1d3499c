/** 照会・依頼: mails that go out when the secretariat wants them to, to whom and with what. */
import { useState } from 'preact/hooks';
import { noticesWords } from '../../wording/noticesDialog';
import { BatchView } from './batchView';
import type { Desk } from './desk';

const words = noticesWords.requests;

export function Requests({ desk }: { readonly desk: Desk }) {
  const { presses } = desk.list;
  const [chosen, choose] = useState(presses[0]?.kind);
  const offer = presses.find(({ kind }) => kind === chosen);
  if (!offer) return null;
  return (
    <div class="sides">
      <ul class="side choices" aria-label={words.label}>
        {presses.map(({ kind, mails }) => (
          <li key={kind}>
            <button
              type="button"
              class="choice"
              aria-current={kind === chosen ? 'true' : undefined}
              onClick={() => {
                choose(kind);
              }}
            >
              <span class="name">{words.kinds[kind].name}</span>
              <span class="number">{noticesWords.mails(mails.length)}</span>
            </button>
          </li>
        ))}
      </ul>
      <BatchView
        key={offer.kind}
        desk={desk}
        batch={{ kind: 'press', offer }}
        heading={words.kinds[offer.kind].name}
      />
    </div>
  );
}
