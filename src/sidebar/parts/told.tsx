/** What the panel is doing, or why it stopped, with the way to try again. */
import { entryWords as words } from '../../wording/entry';

export type Situation =
  | { readonly at: 'rest' }
  | { readonly at: 'loading' | 'told'; readonly message: string }
  | { readonly at: 'stopped'; readonly message: string; readonly again?: () => void };

export function Told({ situation }: { readonly situation: Situation }) {
  const again = situation.at === 'stopped' ? situation.again : undefined;
  return (
    <>
      <div role="status">
        {(situation.at === 'loading' || situation.at === 'told') && (
          <p class="message">{situation.message}</p>
        )}
      </div>
      {situation.at === 'stopped' && (
        <div class="message refused" role="alert">
          <p>{situation.message}</p>
          {again && (
            <button type="button" class="small plain" onClick={again}>
              {words.again}
            </button>
          )}
        </div>
      )}
    </>
  );
}
