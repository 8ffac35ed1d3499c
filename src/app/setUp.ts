/**
 * 初期設定: makes the tabs, fills them from the sample plan or leaves them empty, protects them.
 * Run again it adds what is missing and changes nothing else.
 *
 * One call does one stage: look, decide, write once, all inside the lock. Whoever calls repeats it
 * until `done`; an interruption at any point is mended by calling again.
 */
import { fiscalYearOf } from '../domain/civilDate';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { SetUpOpening, SetUpProgress } from '../wire/setUp';
import type { SetUpContent } from '../wire/setUpCalls';
import type { SetUpRefusal } from '../wording/setUp';
import { addedInWords } from '../wording/setUpAdded';
import type { Values } from '../workbook/facts';
import { findTab } from '../workbook/find';
import { readHelp } from '../workbook/help';
import type { Tab } from '../workbook/layout/layout';
import { settingOf, settingsTab } from '../workbook/layout/settings';
import { readPlanFiles, type PlanFiles } from '../workbook/planFiles';
import { beginningOf, choiceSeen, tabsFor } from '../workbook/setUp/beginning';
import { initialRows } from '../workbook/setUp/initialRows';
import { planSetUp } from '../workbook/setUp/plan';
import {
  emptyFirstTab,
  headingsOf,
  locateSeen,
  placesToLook,
  sectionsSeen,
  see,
  valuesOf,
  type Seen,
} from '../workbook/setUp/seen';
import type { Ports } from './ports';

/** How long a stage waits for others to finish writing, in milliseconds. */
const LOCK_WAIT = 20_000;

export interface SetUpRequest {
  readonly content: SetUpContent;
  readonly operationId: string;
  /** Address of the person at the keyboard. */
  readonly caller: string;
}

/** What the dialog is told when it opens: has anything been set up here before? */
export function openSetUp(ports: Pick<Ports, 'workbook' | 'clock'>, caller: string): SetUpOpening {
  const seen = look(ports);
  const hasBegun = choiceSeen(seen) !== undefined;
  return {
    opener: caller,
    state: seen.settings.isComplete ? 'complete' : hasBegun ? 'begun' : 'new',
    currentYear: fiscalYearOf(ports.clock.now()),
  };
}

/** Does the next stage. `done` is answered only by a call that found nothing left to do. */
export function setUp(
  ports: Pick<Ports, 'workbook' | 'lock' | 'clock' | 'builtIn'>,
  request: SetUpRequest,
): Verdict<SetUpProgress, SetUpRefusal> {
  const verdict = ports.lock.whileAlone(LOCK_WAIT, () => nextStage(ports, request));
  return verdict === 'busy' ? refuse({ reason: 'busy' }) : verdict;
}

function nextStage(
  ports: Pick<Ports, 'workbook' | 'clock' | 'builtIn'>,
  { content, operationId, caller }: SetUpRequest,
): Verdict<SetUpProgress, SetUpRefusal> {
  const seen = look(ports);
  const beginning = beginningOf(seen, content, () => samplePlan(ports));
  if (!beginning.accepted) return beginning;
  const tabs = tabsFor(seen, beginning.value);
  const help = readHelp(ports.builtIn.help());
  const rows = initialRows(
    beginning.value,
    { workbookId: seen.facts.id, secretariat: caller },
    locateSeen(seen, tabs),
    help,
  );
  const plan = planSetUp({
    facts: seen.facts,
    settings: seen.settings,
    tabs,
    headings: headingsOf(seen, tabs),
    standing: standing(
      ports,
      seen,
      tabs.filter(({ key }) => rows.has(key)),
    ),
    rows,
    isSample: isSample(seen, rows.get('settings') ?? []),
    help,
    sections: sectionsSeen(seen),
    emptyFirstTab: emptyFirstTab(seen, tabs),
    caller,
    now: ports.clock.now(),
    operationId,
  });
  if (!plan.accepted) return plan;
  const [stage, ...left] = plan.value;
  if (stage === undefined) return accept({ done: true, stepsLeft: 0, added: [] });
  ports.workbook.apply(stage.changes, []);
  return accept({ done: false, stepsLeft: left.length, added: [...addedInWords(stage.added)] });
}

function look({ workbook }: Pick<Ports, 'workbook'>): Seen {
  const facts = workbook.facts();
  const places = placesToLook(facts);
  return see(facts, places, workbook.values(places.map(({ area }) => area)));
}

/** The rows that stand in the tabs that receive rows: all of them only while the set-up is under way. */
function standing(
  { workbook }: Pick<Ports, 'workbook'>,
  seen: Seen,
  receiving: readonly Tab[],
): ReadonlyMap<string, Values> {
  const settings = valuesOf(seen, settingsTab);
  if (seen.settings.isComplete) return new Map([[settingsTab.key, settings]]);
  const there = receiving.flatMap((tab) => {
    const title = findTab(seen.facts, tab)?.title;
    return title === undefined ? [] : [{ key: tab.key, area: { title } }];
  });
  const answers = workbook.values(there.map(({ area }) => area));
  return new Map(there.map(({ key }, place) => [key, answers[place] ?? []]));
}

function isSample(seen: Seen, rows: readonly Readonly<Record<string, unknown>>[]): boolean {
  const { item } = settingOf('sampleShown');
  const planned = rows.find((row) => row['item'] === item)?.['value'];
  return (seen.settings.isThere ? seen.settings.value('sampleShown') : planned) === '表示';
}

function samplePlan({ builtIn }: Pick<Ports, 'builtIn'>): PlanFiles {
  const plan = readPlanFiles(builtIn.samplePlan());
  if (!plan.accepted) throw new Error(`the sample plan: ${JSON.stringify(plan.refusal)}`);
  return plan.value;
}
