/** What people changed by hand in the documents of the last version, and where to write it instead. */
import type { HandEdited } from '../../wire/handEdits';
import { makingDialogWords as words } from '../../wording/makingDialog';
import { Link } from './link';

export type HandEditsState =
  | { readonly at: 'looking' }
  | { readonly at: 'found'; readonly documents: HandEdited['documents'] }
  | { readonly at: 'silent'; readonly message: string };

export function HandEdits({ state }: { readonly state: HandEditsState }) {
  return (
    <section aria-label={words.handEdits} class="hand-edits">
      <h2>{words.handEdits}</h2>
      <div aria-live="polite">
        {state.at === 'looking' && <p class="soft">{words.lookingForHandEdits}</p>}
        {state.at === 'silent' && <p class="message">{state.message}</p>}
        {state.at === 'found' &&
          state.documents.map((document) => <OneDocument key={document.name} {...document} />)}
      </div>
    </section>
  );
}

function OneDocument({
  name,
  link,
  message,
  isToBeSeen,
  paragraphs,
  more,
}: HandEdited['documents'][number]) {
  return (
    <>
      <p class={isToBeSeen ? 'message' : 'soft'}>
        <Link to={link}>{name}</Link>
        {'\n'}
        {message}
      </p>
      {paragraphs.length > 0 && (
        <div class="frame" tabIndex={0} role="region" aria-label={words.handEditsOf(name)}>
          <table>
            <thead>
              <tr>
                {[words.printed, words.nowThere, words.whereToWrite].map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {paragraphs.map(({ before, after, origin }, place) => (
                <tr key={place}>
                  <td>{before === '' ? <span class="soft">{words.nothing}</span> : before}</td>
                  <td>{after === '' ? <span class="soft">{words.nothing}</span> : after}</td>
                  <td>{origin}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more > 0 && <p class="soft">{words.openMore(more)}</p>}
    </>
  );
}
