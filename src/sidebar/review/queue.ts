/**
 * The queue of the secretariat: what is listed, and in which order. What waits for a check comes first;
 * of that what contradicts, then what has advice only; then in the order of the plan.
 */
import { isSubmitted } from '../../domain/yearlyResult';
import type { ReviewListed, ShownFlag } from '../../wire/review';

export type FlagsById = ReadonlyMap<string, readonly ShownFlag[]>;

export const filters = ['waiting', 'sentBack', 'checked', 'all'] as const;
export type FilterName = (typeof filters)[number];

export interface Filter {
  readonly name: FilterName;
  /** '' for every section. */
  readonly section: string;
  /** Typed by a person; '' for none. */
  readonly search: string;
}

export function countOf(actions: readonly ReviewListed[], name: FilterName): number {
  return actions.filter((action) => isIn(action, name)).length;
}

function isIn({ submission }: ReviewListed, name: FilterName): boolean {
  switch (name) {
    case 'waiting':
      return submission === 'submitted';
    case 'sentBack':
      return submission === 'sentBack';
    case 'checked':
      return submission === 'checked' || submission === 'settled';
    case 'all':
      return true;
  }
}

export function listed(
  actions: readonly ReviewListed[],
  { name, section, search }: Filter,
): readonly ReviewListed[] {
  const wanted = plain(search);
  return actions.filter(
    (action) =>
      isIn(action, name) &&
      (section === '' || action.section === section) &&
      (wanted === '' || plain(`${action.actionId}\n${action.name}`).includes(wanted)),
  );
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** The ids in the order in which they are listed. */
export function orderOf(actions: readonly ReviewListed[], flags: FlagsById): readonly string[] {
  const rank = (action: ReviewListed): number => {
    const own = flags.get(action.actionId) ?? [];
    const worth = own.some(({ isAdvice }) => !isAdvice) ? 0 : own.length > 0 ? 1 : 2;
    return (action.submission === 'submitted' ? 0 : 10) + worth;
  };
  return actions
    .map((action, place) => ({ id: action.actionId, rank: rank(action), place }))
    .sort((one, other) => one.rank - other.rank || one.place - other.place)
    .map(({ id }) => id);
}

export function inOrder(
  actions: readonly ReviewListed[],
  order: readonly string[],
): readonly ReviewListed[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = ({ actionId }: ReviewListed) => places.get(actionId) ?? order.length;
  return [...actions].sort((one, other) => placeOf(one) - placeOf(other));
}

/** Whose 確認事項 are looked for: what has been handed in, what waits first. */
export function toBeFlagged(actions: readonly ReviewListed[]): readonly ReviewListed[] {
  const handedIn = actions.filter(({ submission }) => isSubmitted(submission));
  const isWaiting = ({ submission }: ReviewListed) => submission === 'submitted';
  return [...handedIn.filter(isWaiting), ...handedIn.filter((action) => !isWaiting(action))];
}

export function mayBe(step: 'confirm' | 'sendBack', { submission }: ReviewListed): boolean {
  return submission === 'submitted' || (step === 'sendBack' && submission === 'checked');
}

/** The next that waits, after this one in the list, then from its beginning. */
export function nextWaiting(
  shown: readonly ReviewListed[],
  actionId: string,
): ReviewListed | undefined {
  const place = shown.findIndex((action) => action.actionId === actionId);
  return [...shown.slice(place + 1), ...shown.slice(0, Math.max(0, place))].find(
    (action) => action.actionId !== actionId && isIn(action, 'waiting'),
  );
}
