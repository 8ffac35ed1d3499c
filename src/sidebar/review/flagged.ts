/**
 * 確認事項 of what has been handed in, asked for in the background a few actions at a time. Where it
 * stops, what has come stays, and it can go on from there.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  reviewFlagsSchema,
  type ReviewListed,
  type ReviewOpening,
  type ShownFlag,
} from '../../wire/review';
import { ask } from '../server';
import { toBeFlagged, type FlagsById } from './queue';

/** In one call. */
const AT_ONCE = 25;

export interface Flagged {
  readonly flags: FlagsById;
  readonly done: number;
  readonly all: number;
  /** Why it stopped; '' while it goes on or is done. */
  readonly stopped: string;
  readonly goOn: () => void;
  /** Those of an action that was read anew, in this 版. */
  readonly put: (actionId: string, revision: number, flags: readonly ShownFlag[]) => void;
}

/** @param isLookedAt whether the list has come into sight: before that nothing is asked */
export function useFlags(
  { opener, year, actions }: Pick<ReviewOpening, 'opener' | 'year' | 'actions'>,
  isLookedAt: boolean,
): Flagged {
  const [flags, setFlags] = useState<FlagsById>(new Map());
  const [stopped, stop] = useState('');
  const known = useRef(flags);
  known.current = flags;
  const wanted = useRef(toBeFlagged(actions));
  wanted.current = toBeFlagged(actions);
  const isAsking = useRef(false);
  /** 版 to which they belong: a row that was written since is asked for anew. */
  const revisions = useRef(new Map<string, number>());

  const add = (actionId: string, revision: number, own: readonly ShownFlag[]) => {
    revisions.current.set(actionId, revision);
    known.current = new Map([...known.current, [actionId, own]]);
    setFlags(known.current);
  };
  const open = () =>
    wanted.current.filter(({ actionId, revision }) => revisions.current.get(actionId) !== revision);

  async function goOn() {
    if (isAsking.current) return;
    isAsking.current = true;
    stop('');
    let rows = {};
    for (let left = open(); left.length > 0; left = open()) {
      const batch = left.slice(0, AT_ONCE);
      const next = left.slice(AT_ONCE, 2 * AT_ONCE);
      const request = { opener, year, actionIds: idsOf(batch), nextIds: idsOf(next), rows };
      const asked = await ask('reviewFlags', request, reviewFlagsSchema);
      if (asked.kind === 'stopped') {
        stop(asked.message);
        break;
      }
      rows = asked.value.rows;
      const came = new Map(asked.value.flags.map((each) => [each.actionId, each.flags]));
      for (const { actionId, revision } of batch) {
        add(actionId, revision, came.get(actionId) ?? []);
      }
    }
    isAsking.current = false;
  }

  useEffect(() => {
    if (isLookedAt) void goOn();
  }, [isLookedAt, actions]);

  return {
    flags,
    done: wanted.current.filter(({ actionId }) => flags.has(actionId)).length,
    all: wanted.current.length,
    stopped,
    goOn: () => void goOn(),
    put: add,
  };
}

function idsOf(actions: readonly ReviewListed[]): readonly string[] {
  return actions.map(({ actionId }) => actionId);
}
