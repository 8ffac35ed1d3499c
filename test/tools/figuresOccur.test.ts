/**
 * docs/figures.md has an example of everything that a figure can be: the words of each type are listed
 * so that the compiler refuses a list without a new one, and then its example is missing here.
 */
import { describe, expect, it } from '@jest/globals';
import type { AchievementOutcome } from '../../src/domain/achievement';
import type {
  AchievementBasis,
  Comparison,
  KeptWithin,
  NoRate,
} from '../../src/domain/explanation';
import type { ColumnKind, OpenReason, OutsideReason } from '../../src/domain/group/column';
import type { NoOutlook, WhyLeftOut } from '../../src/domain/group/explanationOfGroup';
import type { OutlookWord } from '../../src/domain/group/outlook';
import { defaultStandingRules } from '../../src/domain/group/standing';
import type {
  DesiredDirection,
  Indicator,
  RateMethod,
  TargetKind,
  Tolerance,
} from '../../src/domain/indicator';
import { methodOf } from '../../src/domain/rateMethod';
import type { LastYearTarget, RangeWord } from '../../src/domain/target';
import type { MissingState } from '../../src/domain/yearlyResult';
import { stateWords } from '../../src/domain/writtenActual';
import { countedExamples, countedFigures } from '../../tools/figures/countedExamples';
import { achievementOfExample, indicatorOf, yearOf } from '../../tools/figures/example';
import {
  edgeExamples,
  kindExamples,
  methodExamples,
  stateExamples,
} from '../../tools/figures/examples';
import {
  meanExamples,
  meanFigures,
  outlookExamples,
  outlookFigures,
  standingExamples,
  standingFigures,
} from '../../tools/figures/meanExamples';

/** The members of a union, every one of them. */
function all<Word extends string>(words: Readonly<Record<Word, true>>): readonly string[] {
  return Object.keys(words).sort();
}

/** What occurs, each once. */
function each(words: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(words.flatMap((word) => word ?? []))].sort();
}

const examples = [...methodExamples, ...kindExamples, ...stateExamples, ...edgeExamples];
const indicators = examples.map((example) => indicatorOf(example));
const found = examples.map(achievementOfExample);
const bases = found.map(({ explanation }) => explanation.basis);
const reasons = found.flatMap(({ outcome }) => (outcome.kind === 'none' ? [outcome.why] : []));

describe('the examples of an indicator have', () => {
  it('every reason for which there is no rate', () => {
    const listed = all<NoRate['reason']>({
      state: true,
      totalOpen: true,
      totalBroken: true,
      noTarget: true,
      beforeFinalYear: true,
      judgedByPeople: true,
      targetIsWords: true,
      actualIsWord: true,
      zeroTarget: true,
      negative: true,
      noBase: true,
      sourceMissing: true,
      baseIsTarget: true,
    });
    expect(each(reasons.map(({ reason }) => reason))).toEqual(listed);
  });

  it('every state, and every reason for which there is no target', () => {
    const states = each(reasons.map((why) => (why.reason === 'state' ? why.state : undefined)));
    const missing = Object.keys(stateWords).filter((state) => state !== 'reported');
    expect(states).toEqual(missing.sort());
    type Because = Extract<NoRate, { reason: 'noTarget' }>['because'];
    expect(each(reasons.map((why) => ('because' in why ? why.because : undefined)))).toEqual(
      all<Because>({ blank: true, noLastYear: true, seriesBroken: true }),
    );
  });

  it('every outcome, and every way in which it is found', () => {
    expect(each(found.map(({ outcome }) => outcome.kind))).toEqual(
      all<AchievementOutcome['kind']>({ rate: true, achieved: true, missed: true, none: true }),
    );
    const ways = all<AchievementBasis['kind']>({
      ratio: true,
      progress: true,
      word: true,
      comparison: true,
      keep: true,
      zeroTarget: true,
      zeroActual: true,
      none: true,
    });
    expect(each(bases.map(({ kind }) => kind))).toEqual(ways);
  });

  it('every 望ましい方向, 算定方法 and 目標値の種類', () => {
    expect(each(indicators.map(({ desired }) => desired))).toEqual(
      all<DesiredDirection>({
        increase: true,
        decrease: true,
        keep: true,
        doing: true,
        words: true,
      }),
    );
    const methods = all<RateMethod>({
      actualOverTarget: true,
      targetOverActual: true,
      progressFromBase: true,
      achievedOrNot: true,
      keep: true,
      none: true,
    });
    expect(each(indicators.map((indicator) => methodOf(indicator)))).toEqual(methods);
    const kinds = all<TargetKind>({
      yearly: true,
      yearlyWithTotal: true,
      cumulativeTyped: true,
      cumulativeSummed: true,
      againstLastYear: true,
      finalYearOnly: true,
    });
    expect(each(indicators.map(({ targetKind }) => targetKind))).toEqual(kinds);
  });

  it('every comparison, its word in a target, and 達成とみなす範囲', () => {
    const comparisons = all<Comparison>({
      atLeast: true,
      atMost: true,
      moreThan: true,
      lessThan: true,
    });
    expect(each(bases.map((one) => ('comparison' in one ? one.comparison : undefined)))).toEqual(
      comparisons,
    );
    expect(each(bases.map((one) => ('tolerance' in one ? one.tolerance.kind : undefined)))).toEqual(
      all<KeptWithin['kind']>({
        atLeast: true,
        atMost: true,
        moreThan: true,
        lessThan: true,
        band: true,
      }),
    );
    expect(each(indicators.map(({ tolerance }) => tolerance?.kind))).toEqual(
      all<Tolerance['kind']>({ atLeast: true, atMost: true, band: true }),
    );
    const targets = indicators.map(targetOf);
    expect(
      each(targets.map((target) => (target?.kind === 'number' ? target.range : undefined))),
    ).toEqual(
      all<RangeWord>({
        atLeast: true,
        atMost: true,
        within: true,
        about: true,
        moreThan: true,
        lessThan: true,
      }),
    );
    expect(
      each(targets.map((target) => (target?.kind === 'lastYear' ? target.comparison : undefined))),
    ).toEqual(
      all<LastYearTarget['comparison']>({ atLeast: true, atMost: true, more: true, less: true }),
    );
  });
});

function targetOf(indicator: Indicator, place: number) {
  const example = examples[place];
  return example && indicator.targets.get(yearOf(example));
}

describe('the examples of a group have', () => {
  const parts = countedExamples.flatMap((example) => {
    const figures = countedFigures(example);
    return figures[example.counting ?? 'actions'].distribution.parts;
  });
  const columns = parts.flatMap(({ members }) => members.map(({ column }) => column));

  it('every column', () => {
    expect(each(columns.map(({ kind }) => kind))).toEqual(
      all<ColumnKind>({
        mark: true,
        notApplicable: true,
        ungraded: true,
        blank: true,
        open: true,
      }),
    );
  });

  it('every reason for 未確定 and 対象外', () => {
    const why = (kind: ColumnKind) =>
      each(columns.map((one) => (one.kind === kind && 'why' in one ? one.why : undefined)));
    expect(why('open')).toEqual(
      all<OpenReason>({ notSubmitted: true, gradeBlank: true, notEntered: true, counting: true }),
    );
    expect(why('notApplicable')).toEqual(
      all<OutsideReason>({
        notSurveyed: true,
        unmeasurable: true,
        notApplicable: true,
        notSet: true,
        noTarget: true,
        beforeFinalYear: true,
        notComputable: true,
        noIndicatorApplies: true,
      }),
    );
  });

  it('every reason for which an action has no part in a mean', () => {
    const left = meanExamples.flatMap((one) => meanFigures(one).mean.explanation.leftOut);
    expect(each(left.map(({ why }) => why))).toEqual(
      all<WhyLeftOut>({
        notSubmitted: true,
        noIndicator: true,
        beforeFinalYear: true,
        notComputable: true,
        ...missingStates,
      }),
    );
  });

  it('every rule of 状況', () => {
    const standings = standingExamples.map((one) => standingFigures(one).standing);
    expect(standings.map(({ explanation }) => explanation.rule)).toEqual(
      defaultStandingRules.map((_, place) => place),
    );
  });

  it('every 見込み, and every reason for which nobody can say it', () => {
    const outlooks = outlookExamples.flatMap((one) => outlookFigures(one).outlooks);
    expect(each(outlooks.map(({ word }) => word))).toEqual(
      all<OutlookWord>({ likely: true, unlikely: true, unknown: true }),
    );
    const whys = outlooks.map(({ explanation: { basis } }) =>
      basis.kind === 'none' ? basis.why : undefined,
    );
    expect(each(whys)).toEqual(
      all<NoOutlook>({
        judgedByPeople: true,
        noNumberAsTarget: true,
        tooFewYears: true,
        seriesBroken: true,
      }),
    );
  });
});

const missingStates: Readonly<Record<MissingState, true>> = {
  notEntered: true,
  counting: true,
  notSurveyed: true,
  unmeasurable: true,
  notApplicable: true,
  notSet: true,
  noTarget: true,
};
