/** What a press is at, in words; after it was stopped the same press again. */
import { pressWords as words } from '../../wording/bridge';
import type { Press } from './press';

export function PressStateView(properties: { readonly press: Press; readonly working: string }) {
  const { press, working } = properties;
  const { state } = press;
  if (state.at === 'stopped') {
    return (
      <div class="message refused" role="alert">
        <p>{state.message}</p>
        <button type="button" class="plain" onClick={press.again}>
          {words.again}
        </button>
      </div>
    );
  }
  return (
    <div role="status">
      {state.at === 'working' && <p class="message">{state.isWaiting ? words.waiting : working}</p>}
    </div>
  );
}
