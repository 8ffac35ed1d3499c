/** The first page: 提出状況 and 確認, one of them in 300 px, both beside each other in the large dialog. */
import type { ReviewOpening } from '../../wire/review';
import { filterText, reviewWords as words } from '../../wording/review';
import { Told, type Situation } from '../parts/told';
import type { Flagged } from './flagged';
import { countOf } from './queue';
import { QueueView } from './queueView';
import { StatusView } from './statusView';
import type { Queue } from './useQueue';

export type Page = 'status' | 'queue';

const PAGES: readonly Page[] = ['status', 'queue'];

export function ListPage(properties: {
  readonly opening: ReviewOpening;
  readonly isWide: boolean;
  readonly page: Page;
  readonly turn: (page: Page) => void;
  readonly situation: Situation;
  readonly flagged: Flagged;
  readonly queue: Queue;
  readonly isUnsaved: (actionId: string) => boolean;
  readonly open: (actionId: string) => void;
  readonly looked: () => void;
  readonly reload: () => void;
  readonly openWide: () => void;
  readonly start: (step: 'confirm' | 'sendBack') => void;
}) {
  const { opening, isWide, page, turn, situation, flagged, queue, ...does } = properties;
  const isBusy = situation.at === 'loading';
  const status = (
    <StatusView
      opening={opening}
      isWide={isWide}
      isBusy={isBusy}
      choose={(section) => {
        queue.refilter({ name: 'all', section, search: '' });
        turn('queue');
      }}
      {...does}
    />
  );
  const toBeChecked = (
    <QueueView
      actions={opening.actions}
      sections={opening.sections.map(({ section }) => section)}
      flagged={flagged}
      queue={queue}
      isBusy={isBusy}
      isUnsaved={does.isUnsaved}
      open={does.open}
      start={does.start}
    />
  );
  return (
    <div class={isWide ? 'page wide' : 'page'}>
      <h1>{words.heading}</h1>
      {opening.isCopy && <p class="message refused">{words.copy}</p>}
      <Told situation={situation} />
      {isWide ? (
        <div class="both">
          <section aria-label={words.tabs.status}>{status}</section>
          <section aria-label={words.tabs.queue}>
            <h2>{words.tabs.queue}</h2>
            {toBeChecked}
          </section>
        </div>
      ) : (
        <>
          <nav class="tabs">
            {PAGES.map((each) => (
              <button
                key={each}
                type="button"
                class="plain"
                {...(each === page ? { 'aria-current': 'page' as const } : {})}
                onClick={() => {
                  turn(each);
                }}
              >
                {each === 'queue'
                  ? filterText(words.tabs.queue, countOf(opening.actions, 'waiting'))
                  : words.tabs.status}
              </button>
            ))}
          </nav>
          {page === 'status' ? status : toBeChecked}
        </>
      )}
    </div>
  );
}
