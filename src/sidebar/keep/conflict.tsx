/** Two versions of the same fields: the person chooses, field by field. Nothing is lost meanwhile. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { savingWords } from '../../wording/entrySaving';
import type { Kept } from './kept';
import { textIn, type Texts } from './texts';

const words = savingWords.conflict;

type Side = 'ours' | 'theirs';

export function Conflict(properties: {
  readonly kept: Pick<Kept<unknown, unknown>, 'conflicts' | 'typed'>;
  readonly labelOf: (key: string) => string;
  readonly choose: (chosen: Texts) => void;
}) {
  const { kept, labelOf, choose } = properties;
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const [isTried, tried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const left = kept.conflicts.filter(({ key }) => sides[key] === undefined);
  useEffect(() => {
    heading.current?.focus();
  }, []);

  function press() {
    if (left.length > 0) {
      tried(true);
      return;
    }
    choose(
      Object.fromEntries(
        kept.conflicts.map(({ key, theirs }) => [
          key,
          sides[key] === 'theirs' ? theirs : textIn(kept.typed, key),
        ]),
      ),
    );
  }

  return (
    <section class="conflict" aria-label={words.heading}>
      <h2 tabIndex={-1} ref={heading}>
        {words.heading}
      </h2>
      <p>{words.lead}</p>
      {kept.conflicts.map(({ key, theirs }) => (
        <fieldset key={key}>
          <legend>{labelOf(key)}</legend>
          <div class="versions">
            {(['ours', 'theirs'] as const).map((side) => {
              const text = side === 'ours' ? textIn(kept.typed, key) : theirs;
              return (
                <label key={side} class="version">
                  <span>
                    <input
                      type="radio"
                      name={`conflict ${key}`}
                      checked={sides[key] === side}
                      onChange={() => {
                        setSides({ ...sides, [key]: side });
                      }}
                    />
                    {words[side]}
                  </span>
                  <span class={text === '' ? 'text none' : 'text'}>
                    {text === '' ? words.blank : text}
                  </span>
                </label>
              );
            })}
          </div>
        </fieldset>
      ))}
      <div aria-live="polite">
        {isTried && left.length > 0 && <p class="error">{words.notAll(left.length)}</p>}
      </div>
      <button type="button" onClick={press}>
        {words.choose}
      </button>
    </section>
  );
}
