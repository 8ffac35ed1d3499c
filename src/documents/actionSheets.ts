/**
 * 取組別調書: one sheet per action, in the order of the plan. An action that repeats another (再掲) has
 * no sheet of its own. What people wrote is printed as it is; a block that nobody filled is left out
 * and the numbers of the headings run on.
 */
import { numberInText } from '../domain/fiscalYear';
import { fiveYears } from '../domain/fiveYears';
import type { ActionItem, Policy, Strategy } from '../domain/plan';
import { referenceOf } from '../domain/reference';
import { reviewFlags } from '../domain/reviewFlags';
import type { ResultTexts } from '../domain/yearlyResult';
import { answerText, handledText, linksText, noReviewFlags } from '../wording/actionSheetWords';
import { explainReference, referenceText } from '../wording/explainAction';
import { noFigure } from '../wording/numbers';
import { directionsText, namedGroup } from '../wording/paperWords';
import { reviewFlagText } from '../wording/reviewFlags';
import { columnInRow } from '../wording/strategyWords';
import type { actionSheetTags } from './actionSheetTags';
import { actionsOfYear, type ActionsOfYear } from './actionsOfYear';
import { policyGroups, strategiesOfDocument } from './groupsOfPlan';
import type { PackInput, SheetText } from './packInput';
import { printedSection } from './printedSection';
import { indicatorBlock } from './sheetIndicators';
import { moneyBlock } from './sheetMoney';
import type { ValuesOf } from './tagTree';
import { yearHeads } from './yearColumns';

type SheetValues = ValuesOf<typeof actionSheetTags>;
type Sheet = SheetValues['調書'][number];

interface Desk {
  readonly input: PackInput;
  readonly now: ActionsOfYear;
  readonly before: ActionsOfYear;
  readonly sheetTexts: ReadonlyMap<string, SheetText>;
}

interface Place {
  readonly action: ActionItem;
  readonly strategy: Strategy;
  readonly policy: Policy;
}

export function actionSheetValues(input: PackInput): SheetValues {
  const { results, figures } = input;
  const desk: Desk = {
    input,
    now: actionsOfYear(figures.now),
    before: actionsOfYear(figures.before),
    sheetTexts: new Map(input.sheetTexts.map((one) => [one.actionId, one])),
  };
  const { year } = figures.now;
  return {
    ...yearHeads(fiveYears(results.plan, year), year),
    調書: placesOf(input).map((place) => sheetOf(desk, place)),
  };
}

/** All actions, or those for deliberation. */
function placesOf(input: PackInput): readonly Place[] {
  const { sheetActionIds } = input;
  return strategiesOfDocument(input).flatMap(({ strategy }) =>
    policyGroups(input, strategy.id).flatMap(({ policy, figures }) =>
      figures.members.flatMap(({ id }) => {
        const action = input.results.actions.get(id);
        const isWanted = sheetActionIds?.includes(id) ?? true;
        return isWanted && action && action.repeatedFrom === undefined
          ? [{ action, strategy, policy }]
          : [];
      }),
    ),
  );
}

const noTexts: ResultTexts = {
  results: '',
  summary: '',
  firstReason: '',
  issues: '',
  currentYearAction: '',
  nextAction: '',
  secondOpinion: '',
};

function sheetOf(desk: Desk, place: Place): Sheet {
  const { input, now, before } = desk;
  const { results, rules, figures } = input;
  const { action } = place;
  const { year } = figures.now;
  const result = results.yearly(action.id, year);
  const texts = result?.texts ?? noTexts;
  const evaluated = now.get(action.id);
  return {
    ...identity(input, place),
    ...indicatorBlock({ results, rules, year }, action, fiveYears(results.plan, year)),
    進捗状況: columnInRow(evaluated?.counted.progress.column),
    取組実績: texts.results,
    ...moneyBlock(input, action.id, evaluated, before.get(action.id)),
    一次評価: result?.firstGrade ?? noFigure,
    一次の理由: texts.firstReason,
    二次評価: result?.secondGrade ?? noFigure,
    二次の意見: texts.secondOpinion,
    ...referenceCells(input, action),
    課題: texts.issues,
    方向性: directionsText(result?.direction, result?.secondDirection),
    現年度の取組: texts.currentYearAction,
    今後の取組: texts.nextAction,
    ...furtherBlocks(desk, action),
  };
}

function identity({ results, figures }: PackInput, { action, strategy, policy }: Place) {
  const { year } = figures.now;
  const { plan } = results;
  return {
    番号: action.id,
    取組: action.name,
    戦略: namedGroup(strategy.id, strategy.name),
    方針: namedGroup(policy.id, policy.name),
    取組内容: action.content,
    担当課: printedSection(results, action, year),
    関係課: action.relatedSections.length > 0 ? action.relatedSections.join('、') : noFigure,
    総合計画:
      action.links.length > 0 ? linksText(action.links, plan.comprehensivePolicies) : noFigure,
  };
}

/** The grade that the indicators suggest is for the office only. */
function referenceCells({ results, rules, figures, version }: PackInput, action: ActionItem) {
  if (version !== 'internal') return { 参考の判定: '', 参考の説明: '' };
  const reference = referenceOf(results, rules, action, figures.now.year);
  const { outcome } = reference;
  return {
    // The letter as those of the other evaluations above it.
    参考の判定: outcome.kind === 'mean' ? outcome.grade.symbol : referenceText(reference),
    参考の説明: explainReference(reference),
  };
}

/** The number of the last block that every sheet has. */
const lastFixedBlock = 8;

/** The blocks that a sheet may lack, numbered on from those that every sheet has. */
function furtherBlocks({ input, sheetTexts }: Desk, action: ActionItem) {
  const written = sheetTexts.get(action.id);
  const viewpoints = (written?.viewpoints ?? []).flatMap((text, place) =>
    text === '' ? [] : [{ 視点名: input.viewpointWords[place] ?? '', 記載: text }],
  );
  const opinions = input.council.opinions
    .filter(({ targetId }) => targetId === action.id)
    .map((one) => ({ 意見: one.opinion, 対応: answerText(one) }));
  const isInternal = input.version === 'internal';
  const blocks = [viewpoints.length > 0, opinions.length > 0, isInternal];
  const [viewpointNumber = '', opinionNumber = '', internalNumber = ''] = blocks.map(
    (isThere, place) =>
      isThere
        ? numberInText(lastFixedBlock + blocks.slice(0, place + 1).filter(Boolean).length)
        : '',
  );
  return {
    視点の番号: viewpointNumber,
    視点: viewpoints,
    意見の番号: opinionNumber,
    意見: opinions,
    庁内の番号: internalNumber,
    ...internalBlock(input, action, written),
  };
}

function internalBlock(input: PackInput, action: ActionItem, written: SheetText | undefined) {
  if (input.version !== 'internal') return { 確認事項: '', 備考: '', 提出と確認: '' };
  const { results, rules, notation, amountChanges, figures } = input;
  const sources = { results, rules, notation, amountChanges };
  const unit = rules.amountUnit === 'yen' ? '円' : '千円';
  const flags = reviewFlags(sources, action, figures.now.year).map((flag) =>
    reviewFlagText(flag, unit),
  );
  return {
    確認事項: flags.length > 0 ? flags.join('\n') : noReviewFlags,
    備考: written?.note ?? '',
    提出と確認: written ? handledText(written) : '',
  };
}
