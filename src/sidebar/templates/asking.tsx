/** Asks once before another version counts. */
import { templatesWords as words } from '../../wording/templatesDialog';

export function Asking(properties: {
  readonly help: string;
  readonly restore: () => void;
  readonly back: () => void;
}) {
  const { help, restore, back } = properties;
  return (
    <>
      <p>{help}</p>
      <div class="actions">
        <button type="button" onClick={restore}>
          {words.restore}
        </button>
        <button type="button" class="plain" onClick={back}>
          {words.cancel}
        </button>
      </div>
    </>
  );
}
