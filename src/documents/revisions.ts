/**
 * 見直し（案）: the actions that shall not go on as they are, and every change of the plan with what stood
 * there before. The paper is no draft any more once all its changes are decided.
 */
import { compareDates, type CivilDate } from '../domain/civilDate';
import { directionInForce } from '../domain/evaluation';
import { effectYear, yearInTable } from '../domain/fiscalYear';
import { groupName } from '../domain/group/membership';
import { comparePlanIds } from '../domain/planId';
import { noFigure } from '../wording/numbers';
import { targetText } from '../wording/planTargetWords';
import { indicatorName, unitInPrint } from '../wording/printedValues';
import {
  bareDirection,
  changedNote,
  comparisonHead,
  decidedChangeNote,
  decidedText,
  latestActualText,
  otherDirectionsHead,
  revisionCounts,
  revisionKindText,
  rowDecidedText,
} from '../wording/revisionWords';
import { columnInRow } from '../wording/strategyWords';
import { actionsOfYear } from './actionsOfYear';
import type { RevisionText } from './councilInput';
import { printedIndicator, printedYear } from './indicatorInPrint';
import type { PackInput } from './packInput';
import { areDecided, paperTitle } from './paperTitle';
import { planTarget } from './planTarget';
import { printedSection } from './printedSection';
import { changeOf, revisedSides } from './revisedSides';
import type { revisionTags } from './revisionTags';
import type { ValuesOf } from './tagTree';

type RevisionValues = ValuesOf<typeof revisionTags>;

export function revisionValues(input: PackInput): RevisionValues {
  const revisions = [...input.council.revisions].sort((a, b) =>
    comparePlanIds(a.targetId, b.targetId),
  );
  const actions = actionRows(input);
  const isDecided = areDecided(input);
  const { one, last } = decisionsOf(revisions);
  return {
    題名: paperTitle('revisions', input),
    決定: isDecided ? decidedText(last, !one) : '',
    方向性の見出し: otherDirectionsHead(input.rules.directionWords[0] ?? ''),
    取組あり: actions.length > 0,
    取組: actions,
    新旧の見出し: comparisonHead(isDecided),
    新旧あり: revisions.length > 0,
    新旧: revisions.map((revision, place) => ({
      番号: String(place + 1),
      見直しID: revision.id,
      対象: targetOf(input, revision),
      項目: itemOf(revision, isDecided && one),
      ...sidesOf(input, revision),
      変更の理由: reasonOf(input, revision),
      // The counts below the table never stand alone on a page.
      次と離さない: place === revisions.length - 1,
    })),
    件数の行: revisions.length > 0 ? countsOf(revisions) : '',
    下線の注: revisions.length > 0 ? (isDecided ? decidedChangeNote : changedNote) : '',
  };
}

/** Whether all have one day of decision or none, and the last of them. */
function decisionsOf(revisions: readonly RevisionText[]): {
  readonly one: boolean;
  readonly last: CivilDate | undefined;
} {
  const days = revisions.map(({ decidedOn }) => decidedOn);
  const known = days.flatMap((day) => day ?? []).sort(compareDates);
  const [first, last] = [known[0], known[known.length - 1]];
  const isOne = first === undefined || (last !== undefined && compareDates(first, last) === 0);
  return { one: isOne && (known.length === 0 || known.length === days.length), last };
}

/** Those whose 方向性 in force is another than the first of the list; one that is repeated by its source. */
function actionRows(input: PackInput): RevisionValues['取組'] {
  const { results, figures, rules } = input;
  const { year } = figures.now;
  const counted = actionsOfYear(figures.now);
  const asItIs = comparable(rules.directionWords[0] ?? '');
  const ids = figures.now.groups.get(groupName({ kind: 'plan' }))?.members ?? [];
  return ids.flatMap(({ sourceId }) => {
    const action = results.actions.get(sourceId);
    const result = results.yearly(sourceId, year);
    const direction = result && directionInForce(result);
    if (!action || direction === undefined || comparable(direction) === asItIs) return [];
    const { actions, progress } = counted.get(sourceId)?.counted ?? {};
    return [
      {
        番号: action.id,
        取組: action.name,
        担当課: printedSection(results, action, year),
        評価: columnInRow(actions?.column),
        進捗: columnInRow(progress?.column),
        方向性: direction,
        現年度の取組: result?.texts.currentYearAction || noFigure,
        今後の取組: result?.texts.nextAction || noFigure,
      },
    ];
  });
}

/** The number before a word, blanks and widths of letters do not tell two apart. */
function comparable(direction: string): string {
  return bareDirection(direction.normalize('NFKC')).replace(/\s/gu, '');
}

function targetOf({ results }: PackInput, { targetId }: RevisionText): string {
  const indicator = results.indicators.get(targetId);
  const target = planTarget(results, targetId);
  if (!target) return targetId;
  const name = indicator ? indicatorName(indicator, { unit: '', scale: 0 }) : target.name;
  return targetText({ ...target, name });
}

/** @param isSaid the title says when all were decided */
function itemOf({ item, isDecided, decidedOn }: RevisionText, isSaid: boolean): string {
  return isDecided && !isSaid ? `${item}\n${rowDecidedText(decidedOn)}` : item;
}

function sidesOf({ results, figures }: PackInput, revision: RevisionText) {
  const { before, after } = revisedSides(results, revision, effectYear(figures.now.year));
  return { 変更前: before, 変更後: after };
}

/** The office sees beside a new target what was reached last. */
function reasonOf({ results, rules, figures, version }: PackInput, revision: RevisionText): string {
  const indicator = results.indicators.get(revision.targetId);
  if (version !== 'internal' || !indicator || !/目標(?:値)?$/u.test(revision.item)) {
    return revision.reason;
  }
  const { year } = figures.now;
  const source = { results, rules, year };
  const printed = printedIndicator(source, indicator, [year]);
  const { plainActual, isNumber } = printedYear(source, printed, year);
  const known = isNumber ? `${plainActual}${unitInPrint(printed.print)}` : plainActual;
  const latest = latestActualText(yearInTable(year), known);
  return revision.reason === '' ? latest : `${revision.reason}\n${latest}`;
}

/** Targets first, then indicators, then the rest as they come; the counts add up to the rows. */
function countsOf(revisions: readonly RevisionText[]): string {
  const kinds = revisions.map((one) => revisionKindText({ item: one.item, change: changeOf(one) }));
  const ranks = [/^目標値/u, /^指標/u, /^/u];
  const rankOf = (kind: string): number => ranks.findIndex((form) => form.test(kind));
  const order = [...new Set(kinds)].sort((a, b) => rankOf(a) - rankOf(b));
  return revisionCounts(
    order.map((kind) => [kind, kinds.filter((one) => one === kind).length] as const),
  );
}
