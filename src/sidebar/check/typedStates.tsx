/** 提出状態 that was typed into the sheet: the person who may set it makes it valid by a press. */
import { useState } from 'preact/hooks';
import type { TypedState } from '../../wire/check';
import { checkDialogWords } from '../../wording/checkDialog';

const words = checkDialogWords.typedStates;

export function TypedStates(properties: {
  readonly states: readonly TypedState[];
  readonly mayPress: boolean;
  readonly press: (keys: readonly string[]) => void;
}) {
  const { states, mayPress, press } = properties;
  const [left, leave] = useState<readonly string[]>([]);
  const chosen = states.map(({ key }) => key).filter((key) => !left.includes(key));
  if (states.length === 0) return null;
  return (
    <form
      class="typed"
      onSubmit={(event) => {
        event.preventDefault();
        press(chosen);
      }}
    >
      <fieldset>
        <legend>{words.heading}</legend>
        <p class="soft">{words.lead}</p>
        {states.map(({ key, name, state }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={!left.includes(key)}
              onChange={(event) => {
                const isChosen = event.currentTarget.checked;
                leave(isChosen ? left.filter((each) => each !== key) : [...left, key]);
              }}
            />
            {`${key}　${name}（${state}）`}
          </label>
        ))}
      </fieldset>
      <button type="submit" disabled={!mayPress || chosen.length === 0}>
        {words.press}
      </button>
    </form>
  );
}
