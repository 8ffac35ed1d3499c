/** What is reckoned from a form while it is typed: rates, reference grade, what lacks, what to look at. */
import {
  liveIndicators,
  resultsAsTyped,
  type LiveIndicator,
  type LiveSource,
} from '../../domain/entry/live';
import {
  areViewpointsAsked,
  missingForHead,
  missingForSubmission,
  type EntryForm,
  type EntryRules,
  type MissingEntry,
} from '../../domain/entry/missing';
import { fiscalYear } from '../../domain/fiscalYear';
import { indicatorInForce } from '../../domain/indicatorInForce';
import { referenceOf, type ReferenceGrade } from '../../domain/reference';
import type { ReviewFlag } from '../../domain/reviewFlag';
import { reviewFlags } from '../../domain/reviewFlags';
import type { EntryItem } from '../../wire/entry';
import { sameAsLastYearText } from '../../wording/entryForm';
import { reviewFlagText } from '../../wording/reviewFlags';
import { fieldsUnder, textKey } from '../form/formTexts';
import { type Texts } from '../keep/texts';

export interface Figures {
  readonly indicators: readonly LiveIndicator[];
  /** Absent where the action has no indicator. */
  readonly reference?: ReferenceGrade;
  /** What to look at, in words, by the key of the field beside which it stands. */
  readonly advice: ReadonlyMap<string, readonly string[]>;
  /** The same in one list, each naming its field. */
  readonly told: readonly string[];
}

function typedEntry(item: EntryItem, typed: Texts) {
  return {
    year: fiscalYear(item.year),
    actionId: item.actionId,
    fields: typed,
    indicators: new Map(item.indicators.map(({ id }) => [id, fieldsUnder(typed, 'indicator', id)])),
  };
}

export function figuresFor(source: LiveSource, item: EntryItem, typed: Texts): Figures {
  const entry = typedEntry(item, typed);
  const results = resultsAsTyped(source, entry);
  const indicators = liveIndicators(results, source.rules, entry);
  const action = results.actions.get(item.actionId);
  if (!action) return { indicators, advice: new Map(), told: [] };
  const { notation } = item.choices;
  const sources = { results, rules: source.rules, notation, amountChanges: [] };
  const flags = reviewFlags(sources, action, entry.year);
  const reference =
    indicators.length === 0 ? undefined : referenceOf(results, source.rules, action, entry.year);
  return {
    indicators,
    ...(reference ? { reference } : {}),
    advice: adviceFrom(flags, item),
    told: flags
      .filter((flag) => placeOfFlag(flag, item) !== undefined)
      .map((flag) => reviewFlagText(flag, item.rules.amountUnit)),
  };
}

function adviceFrom(
  flags: readonly ReviewFlag[],
  item: EntryItem,
): ReadonlyMap<string, readonly string[]> {
  const advice = new Map<string, readonly string[]>();
  for (const flag of flags) {
    const key = placeOfFlag(flag, item);
    if (key === undefined) continue;
    const text =
      flag.kind === 'textAsLastYear'
        ? sameAsLastYearText(fiscalYear(item.year))
        : reviewFlagText(flag, item.rules.amountUnit);
    advice.set(key, [...(advice.get(key) ?? []), text]);
  }
  return advice;
}

/** Beside which field it is told; undefined: it is the secretariat's to look at. */
function placeOfFlag(flag: ReviewFlag, item: EntryItem): string | undefined {
  switch (flag.kind) {
    case 'textAsLastYear':
    case 'numberContradicts':
    case 'notation':
      return flag.field;
    case 'halfOrTwice':
    case 'totalFell':
    case 'farAboveTarget':
      return textKey({ kind: 'indicator', id: flag.indicatorId, field: 'value' });
    case 'spentMoreThanBudget':
      return item.hasProjects ? undefined : 'settledAmount';
    case 'referenceDiffers':
      return 'firstGrade';
    case 'evaluationsDiffer':
    case 'unequalProject':
    case 'changedAfterSettlement':
      return undefined;
  }
}

function rulesOf({ choices, rules }: EntryItem): EntryRules {
  return {
    gradesUsed: rules.usesGrades,
    bestGrade: choices.grades[0]?.symbol ?? '',
    amountUnit: rules.amountUnit,
    viewpoints: rules.viewpoints,
    continued: choices.direction[0] ?? '',
  };
}

function formOf({ plan }: LiveSource, item: EntryItem, typed: Texts): EntryForm {
  const year = fiscalYear(item.year);
  return {
    year,
    fields: typed,
    indicators: item.indicators.flatMap(({ id }) => {
      const found = plan.indicators.find((each) => each.id === id);
      if (!found) return [];
      const indicator = indicatorInForce(found, year);
      return [{ indicator, fields: fieldsUnder(typed, 'indicator', id) }];
    }),
    hasProjects: item.hasProjects,
  };
}

/** What lacks before the next step of this person. */
export function missingIn(
  source: LiveSource,
  item: EntryItem,
  typed: Texts,
): readonly MissingEntry[] {
  const form = formOf(source, item, typed);
  return item.decides
    ? missingForSubmission(form, rulesOf(item))
    : missingForHead(form, rulesOf(item));
}

export function keyOfMissing({ indicator, field }: MissingEntry): string {
  return indicator ? textKey({ kind: 'indicator', id: indicator.id, field }) : field;
}

/** Those that 設定 asks for, and those that are written although it does not. */
export function areViewpointsShown(item: EntryItem, text: (key: string) => string): boolean {
  const areWritten = [1, 2, 3, 4, 5].some((number) => text(`viewpoint${String(number)}`) !== '');
  return areWritten || areViewpointsAsked({ direction: text('direction') }, rulesOf(item));
}
