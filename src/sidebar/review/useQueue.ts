/**
 * The queue as it is shown: filter, order, and what is chosen. The order follows 確認事項 once all have
 * come, but never while somebody points into the list: then a press sorts it.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReviewListed } from '../../wire/review';
import type { Flagged } from './flagged';
import { inOrder, listed, orderOf, type Filter } from './queue';

export function useQueue(actions: readonly ReviewListed[], { flags, done, all }: Flagged) {
  const [filter, setFilter] = useState<Filter>({ name: 'waiting', section: '', search: '' });
  const [order, setOrder] = useState<readonly string[]>(() => orderOf(actions, flags));
  const [ids, choose] = useState<ReadonlySet<string>>(new Set());
  const place = useRef<HTMLDivElement>(null);
  const isComplete = done === all;

  const wanted = useMemo(() => orderOf(actions, flags), [actions, flags]);
  const sort = () => {
    setOrder(wanted);
  };
  useEffect(() => {
    if (isComplete && !place.current?.querySelector('.queue:hover, .queue :focus')) sort();
  }, [isComplete, actions]);

  const shown = useMemo(() => inOrder(listed(actions, filter), order), [actions, filter, order]);
  return {
    filter,
    shown,
    ids,
    choose,
    toggle: (actionId: string) => {
      choose((before) => {
        const after = new Set(before);
        if (!after.delete(actionId)) after.add(actionId);
        return after;
      });
    },
    place,
    mayBeSorted: isComplete && wanted.join('\n') !== order.join('\n'),
    sort,
    refilter: (changed: Filter) => {
      setFilter(changed);
      choose(new Set());
      if (changed.name !== filter.name || changed.section !== filter.section) sort();
    },
  };
}

export type Queue = ReturnType<typeof useQueue>;
