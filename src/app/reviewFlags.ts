/**
 * 確認事項 of actions: what contradicts, each in a sentence. The texts of two years are needed, so they are
 * asked for a few actions at a time; what people changed in amounts after 決算書の確定日 stands in 変更履歴
 * and is asked for from that day on.
 */
import type { CivilDate } from '../domain/civilDate';
import { fiscalYear, type FiscalYear } from '../domain/fiscalYear';
import { resultsOf } from '../domain/results';
import type { AmountChange } from '../domain/reviewFlag';
import { reviewFlags as flagsOf } from '../domain/reviewFlags';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { ReviewFlags, ShownFlag } from '../wire/review';
import { reviewFlagText } from '../wording/reviewFlags';
import type { ReviewRefusal } from '../wording/reviewRefusals';
import { choicesOf } from '../workbook/entry/item';
import type { RowPlaces } from '../workbook/entry/wanted';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import {
  amountChangesIn,
  isAfterSettlement,
  placesOfAmounts,
  wantedForAmounts,
} from '../workbook/review/amountChanges';
import { placesOfItems, wantedForReview } from '../workbook/review/wanted';
import { unreadableIn } from './listEntries';
import type { Ports } from './ports';
import { readEntry } from './readEntry';
import type { ReadPorts } from './readWorkbook';

export interface FlagsRequest {
  readonly year: number;
  readonly actionIds: readonly string[];
  readonly nextIds: readonly string[];
  readonly rows: RowPlaces;
}

export function reviewFlags(
  ports: ReadPorts & Pick<Ports, 'clock'>,
  request: FlagsRequest,
): Verdict<ReviewFlags, ReviewRefusal> {
  const { actionIds, nextIds } = request;
  const { read } = readEntry(
    ports,
    wantedForReview,
    (found) => placesOfItems(found, actionIds),
    request.rows,
  );
  if (!read.settings.callerIsSecretariat) return refuse({ reason: 'not secretariat' });
  const stopped = unreadableIn(read);
  if (stopped) return refuse(stopped);
  const year = fiscalYear(request.year);
  const changes = amountChanges(ports, read, actionIds, year, ports.clock.now());
  const flagsOfAction = flagsIn(read, year, changes);
  return accept({
    flags: actionIds.map((actionId) => ({ actionId, flags: flagsOfAction(actionId) })),
    rows: Object.fromEntries(
      Object.entries(placesOfItems(read, nextIds)).map(([tab, rows]) => [tab, [...rows]]),
    ),
  });
}

/** One more reading after 決算書の確定日, none before it. */
export function amountChanges(
  ports: ReadPorts,
  read: WorkbookRead,
  actionIds: readonly string[],
  year: FiscalYear,
  today: CivilDate,
): readonly AmountChange[] {
  if (!isAfterSettlement(read, today)) return [];
  const lines = readEntry(
    ports,
    wantedForAmounts,
    (found) => placesOfAmounts(found, actionIds),
    {},
  );
  return amountChangesIn(lines.read, year, read.settings.text('amountUnit'));
}

/** The 確認事項 of each action, in sentences, out of one reading. */
export function flagsIn(
  read: WorkbookRead,
  year: FiscalYear,
  changes: readonly AmountChange[],
): (actionId: string) => ShownFlag[] {
  const results = resultsOf(read.plan, read.results);
  const { notation } = choicesOf(read);
  const sources = { results, rules: read.rules, notation, amountChanges: changes };
  const unit = read.settings.text('amountUnit');
  return (actionId) => {
    const action = results.actions.get(actionId);
    if (!action) return [];
    return flagsOf(sources, action, year).map((flag) => ({
      isAdvice: flag.kind === 'notation',
      isOurs: flag.kind === 'evaluationsDiffer',
      text: reviewFlagText(flag, unit),
    }));
  };
}
