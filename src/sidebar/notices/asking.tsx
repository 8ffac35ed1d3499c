/** Asks once before mails go out. */
import { useEffect, useRef } from 'preact/hooks';
import { noticesWords } from '../../wording/noticesDialog';

const words = noticesWords.asking;

export function Asking(properties: {
  readonly count: number;
  /** -1 where it is not known. */
  readonly quota: number;
  /** Somebody's daily run sends what is left. */
  readonly hasRun: boolean;
  readonly isEarly: boolean;
  readonly send: () => void;
  readonly cancel: () => void;
}) {
  const { count, quota, hasRun, isEarly, send, cancel } = properties;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section class="message behalf asking" aria-label={words.heading(count)}>
      <h2 tabIndex={-1} ref={heading}>
        {words.heading(count)}
      </h2>
      <p>
        {words.once}
        {isEarly && words.early}
      </p>
      {quota >= 0 && (
        <p>{quota < count ? words.short(quota, hasRun) : noticesWords.batch.quota(quota)}</p>
      )}
      <div class="actions">
        <button type="button" onClick={send}>
          {words.send}
        </button>
        <button type="button" class="plain" onClick={cancel}>
          {words.cancel}
        </button>
      </div>
    </section>
  );
}
