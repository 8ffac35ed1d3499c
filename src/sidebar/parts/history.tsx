/** 変更履歴 of an action: what, who, when, from where, before and after; 事務局修正 is marked. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { historySchema, type ShownChange, type ShownHistory } from '../../wire/review';
import { momentText } from '../../wording/review';
import { historyWords as words } from '../../wording/shownHistory';
import type { Asked } from '../asked';
import { ask } from '../server';
import { changedWords } from './changedWords';
import { Marked } from './marked';

export interface HistoryOf {
  readonly opener: string;
  readonly year: number;
  readonly actionId: string;
}

export function askHistory({ opener, year, actionId }: HistoryOf): Promise<Asked<ShownHistory>> {
  return ask('openHistory', { opener, year, actionId }, historySchema);
}

/** @param version anything that changes when the action has been changed: it is asked anew */
export function History({ of, version }: { readonly of: HistoryOf; readonly version: string }) {
  const [isOpen, open] = useState(false);
  return (
    <details
      class="history"
      onToggle={(event) => {
        open(event.currentTarget.open);
      }}
    >
      <summary>{words.heading}</summary>
      {isOpen && <Lines key={version} of={of} />}
    </details>
  );
}

function Lines({ of }: { readonly of: HistoryOf }) {
  const [asked, put] = useState<Asked<ShownHistory>>();
  const load = () => {
    put(undefined);
    void askHistory(of).then(put);
  };
  useEffect(load, []);
  if (!asked) return <p role="status">{words.loading}</p>;
  if (asked.kind === 'stopped') {
    return (
      <div class="message refused" role="alert">
        <p>{asked.message}</p>
        <button type="button" class="small plain" onClick={load}>
          {words.again}
        </button>
      </div>
    );
  }
  const { changes, more } = asked.value;
  if (changes.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <ol class="changes">
        {changes.map((change, place) => (
          <li key={place}>
            <Change change={change} />
          </li>
        ))}
      </ol>
      {more > 0 && <p class="hint">{words.more(more)}</p>}
    </>
  );
}

function Change({ change }: { readonly change: ShownChange }) {
  return (
    <>
      <p class="hint">
        {momentText(change.at)}　{change.by}　{change.means}
      </p>
      <p>
        <strong class={change.isCorrection ? 'correction' : ''}>{change.what}</strong>
        {`　${change.item}`}
        {change.target !== '' && <span class="hint">{`　${words.target(change.target)}`}</span>}
      </p>
      <BeforeAfter change={change} />
    </>
  );
}

export function BeforeAfter({ change }: { readonly change: ShownChange }) {
  const { before, after } = change;
  const pieces = useMemo(
    () => (before === '' || after === '' ? undefined : changedWords(before, after)),
    [before, after],
  );
  return (
    <dl>
      <div>
        <dt>{words.before}</dt>
        <dd class="text">
          {before === '' ? words.blank : <Marked pieces={pieces} side="removed" text={before} />}
        </dd>
      </div>
      <div>
        <dt>{words.after}</dt>
        <dd class="text">
          {after === '' ? words.blank : <Marked pieces={pieces} side="added" text={after} />}
        </dd>
      </div>
    </dl>
  );
}
