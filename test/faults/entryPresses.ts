/** Presses of 「取組実績の入力」 in the small town: 総務課 enters 1-1-1, its head submits. */
import type { Bundle } from '../../src/local/bundle';
import { consent, copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import type { EntryItem } from '../../src/wire/entry';
import type { EntryStep } from '../../src/wire/entryCalls';
import { COLLEAGUE } from './press';
import { plannedTown } from './smallTown';
import { isAnsweredDone, panelCall, type Press } from './underFire';

/** The shared address of 総務課. */
export const STAFF = COLLEAGUE;
export const HEAD = 'somu-head@town.example.jp';
const YEAR = 2026;
const ACTION = '1-1-1';

export function entryTown(bundle: Bundle): OfficeState {
  const office = plannedTown(bundle);
  const { owner, editors } = office.access;
  office.access = { owner, editors: [...editors, HEAD] };
  consent(office, HEAD, bundle.scopes);
  return office;
}

export interface Typed {
  readonly step?: EntryStep;
  readonly operationId: string;
  readonly result?: Readonly<Record<string, string>>;
  readonly value?: string;
}

/** What this person sees now. */
export function itemOf(bundle: Bundle, office: OfficeState, user: string): EntryItem {
  const request = { year: YEAR, actionId: ACTION };
  const { value } = run(copyOffice(office), panelCall(bundle, user, 'openEntryItem', request));
  return (JSON.parse(String(value)) as { value: EntryItem }).value;
}

/** A save over what the person sees in this office. */
export function savePress(
  bundle: Bundle,
  office: OfficeState,
  user: string,
  { step = 'draft', operationId, result = {}, value }: Typed,
): Press {
  const item = itemOf(bundle, office, user);
  const [indicator] = item.indicators;
  const request = {
    operationId,
    year: YEAR,
    actionId: ACTION,
    step,
    revision: item.revision,
    rows: item.rows,
    result: Object.fromEntries(
      Object.entries(result).map(([field, typed]) => [
        field,
        { seen: item.fields[field] ?? '', typed },
      ]),
    ),
    indicators:
      value === undefined || !indicator
        ? {}
        : { [indicator.id]: { value: { seen: indicator.fields['value'] ?? '', typed: value } } },
    opinions: {},
  };
  return {
    call: panelCall(bundle, user, 'saveEntry', request),
    isDone: (run) => isAnsweredDone(run) && String(run.value).includes('"kind":"saved"'),
  };
}

/** Everything that the head needs to submit. */
export const complete = {
  progress: '計画どおり',
  results: '訓練を２回行った。',
  currentBudget: '1,200',
  settledAmount: '1,100',
  firstGrade: 'A',
  direction: '1 現状のまま継続',
  nextAction: '訓練を続ける。',
} as const;

export function afterPress(office: OfficeState, press: Press): OfficeState {
  const own = copyOffice(office);
  const result = run(own, press.call);
  if (!press.isDone(result)) throw new Error(`Not done: ${String(result.value)}`);
  return own;
}
