/** How far it is, why it stopped, and what was added. */
import { setUpDialogWords as words } from '../../wording/setUpDialog';

/** @param properties.steps of this press; none done: it is not known yet how many there are */
export function Progress(properties: {
  readonly steps: { readonly done: number; readonly left: number };
  readonly isWaiting: boolean;
}) {
  const { steps, isWaiting } = properties;
  const known = steps.done === 0 ? {} : { value: steps.done, max: steps.done + steps.left + 1 };
  return (
    <>
      <progress aria-label={words.progress} {...known} />
      <p>{words.patience}</p>
      <p class="soft">{words.mayClose}</p>
      <div aria-live="polite">{isWaiting && <p class="message">{words.waiting}</p>}</div>
    </>
  );
}

export function Message({ text }: { readonly text: string }) {
  return (
    <p class="message refused" role="alert">
      {text}
    </p>
  );
}

/** Each line says what was done and, after a colon, to which tabs. */
export function Added({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section class="added" aria-label={words.addedHeading}>
      <h2>{words.addedHeading}</h2>
      <ul>
        {lines.map((line, place) => {
          const [what = '', ...which] = line.split('：');
          return (
            <li key={place}>
              {what}
              {which.length > 0 && <span class="soft">{which.join('：')}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
