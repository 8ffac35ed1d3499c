/** A button that makes a file, and the link to it. */
import { useState } from 'preact/hooks';
import { madeListSchema, type MadeList } from '../../wire/madeList';
import { entryWords } from '../../wording/entry';
import { ask } from '../server';

export function MadeFile(properties: {
  /** The exported function that makes it. */
  readonly makes: string;
  readonly request: object;
  readonly press: string;
  readonly making: string;
}) {
  const { makes, request, press, making } = properties;
  const [made, setMade] = useState<MadeList>();
  const [message, say] = useState('');
  const [isMaking, setMaking] = useState(false);

  async function make() {
    setMaking(true);
    setMade(undefined);
    say(making);
    const asked = await ask(makes, request, madeListSchema, () => {
      say(entryWords.waiting);
    });
    setMaking(false);
    if (asked.kind === 'done') setMade(asked.value);
    say(asked.kind === 'done' ? asked.value.message : asked.message);
  }

  return (
    <>
      <button
        type="button"
        class="small plain"
        disabled={isMaking}
        onClick={() => {
          void make();
        }}
      >
        {press}
      </button>
      <div role="status">
        {message !== '' && <p class="hint text">{message}</p>}
        {made && (
          <p>
            <a href={made.link} target="_blank" rel="noopener">
              {made.name}
            </a>
          </p>
        )}
      </div>
    </>
  );
}
