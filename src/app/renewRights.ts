/**
 * 権限の更新: compares the protections of all tabs with what they should be, shows it, and on a second
 * press applies it in one write. Pressed again it finds nothing left to do.
 *
 * Whoever looked at a preview applies that preview and nothing else. 設定「事務局」 may name a Google
 * Group, which Google takes under another name than a person: where it refuses the one, the other is
 * tried.
 */
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { RightsDone, RightsPreview } from '../wire/sections';
import { protectionText } from '../wording/protections';
import { sectionsPress, type SectionsRefusal } from '../wording/sections';
import { decideRights, type RightsDecision } from '../workbook/rights/decideRights';
import { fingerprint } from '../workbook/write/fingerprint';
import { historyChanges } from '../workbook/write/history';
import type { Ports } from './ports';
import { readToWrite, type SectionPorts } from './readSections';
import { ServiceFault } from './serviceFault';
import { standingTabs } from './standingTabs';

/** How long it waits for others to finish writing, in milliseconds. */
const LOCK_WAIT = 20_000;

type RightsPorts = SectionPorts & Pick<Ports, 'user'>;

interface Decided {
  readonly preview: RightsPreview;
  readonly decision: RightsDecision;
  readonly secretariat: readonly string[];
  readonly layout: Parameters<typeof standingTabs>[1];
}

export function previewRights(
  ports: RightsPorts,
  caller: string,
): Verdict<RightsPreview, SectionsRefusal> {
  const decided = decide(ports, caller);
  return decided.accepted ? accept(decided.value.preview) : decided;
}

export interface RightsRequest {
  readonly operationId: string;
  readonly caller: string;
  /** Of the preview that was looked at. */
  readonly fingerprint: string;
}

export function renewRights(
  ports: RightsPorts & Pick<Ports, 'lock'>,
  request: RightsRequest,
): Verdict<RightsDone, SectionsRefusal> {
  const verdict = ports.lock.whileAlone(LOCK_WAIT, () => renewAlone(ports, request));
  return verdict === 'busy'
    ? refuse({ reason: 'not written', refusal: { reason: 'busy' } })
    : verdict;
}

function renewAlone(
  ports: RightsPorts,
  { operationId, caller, ...looked }: RightsRequest,
): Verdict<RightsDone, SectionsRefusal> {
  const decided = decide(ports, caller);
  if (!decided.accepted) return decided;
  const { preview, decision, secretariat, layout } = decided.value;
  const { changes } = decision;
  if (changes.length === 0) return accept({ outcome: 'applied', preview });
  if (preview.fingerprint !== looked.fingerprint) return accept({ outcome: 'differs', preview });
  const press = { operationId, by: caller, means: sectionsPress.means };
  const stands = standingTabs(ports, layout, { ...press, writes: [], newRows: [], history: [] });
  if (!stands.accepted) return refuse({ reason: 'not written', refusal: stands.refusal });
  const entries = changes.map(({ title, before, after, gains, loses }) => ({
    what: sectionsPress.renew,
    targetId: '',
    item: title,
    before: protectionText(before, loses),
    after: protectionText(after, gains),
  }));
  const nothing = { writes: [], newRows: [], history: [] };
  const { history } = stands.value;
  const lines = historyChanges(history, { ...press, ...nothing }, entries, ports.clock.now());
  const apply = (group?: string): void => {
    const all = changes.map(({ change }) => (group === undefined ? change : { ...change, group }));
    ports.workbook.apply([...all, ...lines], []);
  };
  const [only, ...others] = secretariat.filter((address) => address !== caller);
  try {
    apply();
  } catch (error) {
    const mayBeGroup = only !== undefined && others.length === 0;
    if (!mayBeGroup || !(error instanceof ServiceFault) || error.kind !== 'refused') throw error;
    apply(only);
  }
  const after = decide(ports, caller);
  return after.accepted ? accept({ outcome: 'applied', preview: after.value.preview }) : after;
}

function decide(ports: RightsPorts, caller: string): Verdict<Decided, SectionsRefusal> {
  const found = readToWrite(ports);
  if (!found.accepted) return found;
  const { layout, settings } = found.value.read;
  const { secretariat } = settings;
  const owner = ports.user.owner();
  const facts = ports.workbook.facts();
  const decision = decideRights({ facts, layout, secretariat, caller, owner });
  const { editors, left } = decision;
  const changes = decision.changes.map(({ title, before, after, gains, loses }) => ({
    title,
    before,
    after,
    gains: [...gains],
    loses: [...loses],
  }));
  const preview: RightsPreview = {
    fingerprint: fingerprint(JSON.stringify(changes)),
    editors: [...editors],
    owner,
    changes,
    left: left.map((each) => ({ ...each, editors: [...each.editors] })),
  };
  return accept({ preview, decision, secretariat, layout });
}
