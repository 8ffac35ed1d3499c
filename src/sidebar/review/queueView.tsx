/** What waits to be checked: filters, the list with its 確認事項, and several chosen at once. */
import type { ReviewListed } from '../../wire/review';
import {
  flagsProgressText,
  foundText,
  filterText,
  reviewWords as words,
} from '../../wording/review';
import { selectedText } from '../../wording/reviewTogether';
import type { Flagged } from './flagged';
import { countOf, filters, mayBe } from './queue';
import { QueueItem } from './queueItem';
import type { Queue } from './useQueue';

export function QueueView(properties: {
  readonly actions: readonly ReviewListed[];
  readonly sections: readonly string[];
  readonly flagged: Flagged;
  readonly queue: Queue;
  readonly isBusy: boolean;
  readonly isUnsaved: (actionId: string) => boolean;
  readonly open: (actionId: string) => void;
  readonly start: (step: 'confirm' | 'sendBack') => void;
}) {
  const { actions, sections, flagged, queue, isBusy, isUnsaved, open, start } = properties;
  const { filter, shown, refilter } = queue;
  return (
    <>
      <div ref={queue.place}>
        <fieldset class="filters" aria-label={words.filterLabel}>
          {filters.map((name) => (
            <label key={name} class="radio">
              <input
                type="radio"
                name="filter"
                checked={filter.name === name}
                onChange={() => {
                  refilter({ ...filter, name });
                }}
              />
              {filterText(words.filters[name], countOf(actions, name))}
            </label>
          ))}
        </fieldset>
        <div class="narrowing">
          <select
            id="section"
            aria-label={words.section}
            value={filter.section}
            onChange={(event) => {
              refilter({ ...filter, section: event.currentTarget.value });
            }}
          >
            <option value="">{words.allSections}</option>
            {sections.map((section) => (
              <option key={section} value={section}>
                {section}
              </option>
            ))}
          </select>
          <input
            type="text"
            aria-label={words.search}
            placeholder={words.search}
            value={filter.search}
            onInput={(event) => {
              refilter({ ...filter, search: event.currentTarget.value });
            }}
          />
        </div>
        <FlagsAsked flagged={flagged} queue={queue} />
        <p class="hint" role="status">
          {shown.length > 0
            ? foundText(shown.length)
            : filter.name === 'waiting' && filter.section === '' && filter.search === ''
              ? words.noneWaiting
              : words.noneFound}
        </p>
        <Choosing queue={queue} />
        <ul class="items queue">
          {shown.map((action) => (
            <QueueItem
              key={action.actionId}
              action={action}
              flags={flagged.flags.get(action.actionId)}
              isChosen={queue.ids.has(action.actionId)}
              isBusy={isBusy}
              toggle={queue.toggle}
              isUnsaved={isUnsaved(action.actionId)}
              open={open}
            />
          ))}
        </ul>
      </div>
      <ChosenSteps actions={actions} queue={queue} isBusy={isBusy} start={start} />
    </>
  );
}

function FlagsAsked(properties: { readonly flagged: Flagged; readonly queue: Queue }) {
  const { flagged, queue } = properties;
  const { done, all, stopped, goOn } = flagged;
  return (
    <>
      <p class="hint" role="status">
        {stopped === '' && done < all ? flagsProgressText(done, all) : ''}
      </p>
      {stopped !== '' && (
        <div class="message refused">
          <p>{words.flagsStopped}</p>
          <p class="text">{stopped}</p>
          <button type="button" class="small plain" onClick={goOn}>
            {words.flagsAgain}
          </button>
        </div>
      )}
      {queue.mayBeSorted && (
        <button type="button" class="small plain" onClick={queue.sort}>
          {words.sortByFlags}
        </button>
      )}
    </>
  );
}

function Choosing({ queue }: { readonly queue: Queue }) {
  const possible = queue.shown.filter((action) => mayBe('sendBack', action));
  if (possible.length === 0) return null;
  const isAll = possible.every(({ actionId }) => queue.ids.has(actionId));
  return (
    <label class="check all">
      <input
        type="checkbox"
        checked={isAll}
        onChange={() => {
          queue.choose(new Set(isAll ? [] : possible.map(({ actionId }) => actionId)));
        }}
      />
      {words.selectAll}
    </label>
  );
}

function ChosenSteps(properties: {
  readonly actions: readonly ReviewListed[];
  readonly queue: Queue;
  readonly isBusy: boolean;
  readonly start: (step: 'confirm' | 'sendBack') => void;
}) {
  const { actions, queue, isBusy, start } = properties;
  const own = actions.filter(({ actionId }) => queue.ids.has(actionId));
  if (own.length === 0) return null;
  const steps = (['sendBack', 'confirm'] as const).filter((step) =>
    own.some((action) => mayBe(step, action)),
  );
  return (
    <div class="footer chosen">
      <div class="actions">
        <button
          type="button"
          class="plain"
          onClick={() => {
            queue.choose(new Set());
          }}
        >
          {words.unselect}
        </button>
        {steps.map((step) => (
          <button
            key={step}
            type="button"
            class={step === 'confirm' ? '' : 'plain'}
            disabled={isBusy}
            onClick={() => {
              start(step);
            }}
          >
            {selectedText(step, own.length)}
          </button>
        ))}
      </div>
    </div>
  );
}
