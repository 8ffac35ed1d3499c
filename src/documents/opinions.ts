/**
 * 前回の会議における意見への対応: every opinion of the previous meeting in the order of the plan, 全体 last,
 * and those of earlier meetings that are still 引き続き検討. What people answered is printed as it is. No
 * version names the member who said it: an opinion belongs to the council.
 */
import { comparePlanIds } from '../domain/planId';
import {
  currentStateHead,
  currentStateText,
  firstMeetingOfPlan,
  noAnswerYet,
  noOpinions,
  occasionText,
  opinionCounts,
  opinionsTitle,
  opinionTie,
  responseOpen,
} from '../wording/opinionWords';
import { targetInShort } from '../wording/planTargetWords';
import type { OpinionText } from './councilInput';
import type { opinionTags } from './opinionTags';
import type { PackInput } from './packInput';
import { planTarget } from './planTarget';
import type { ValuesOf } from './tagTree';

type OpinionValues = ValuesOf<typeof opinionTags>;
type Row = OpinionValues['意見'][number];

export function opinionValues(input: PackInput): OpinionValues {
  const { council, responseWords } = input;
  const [opinions, continued] = [council.opinions, council.continued].map(inOrderOfPlan);
  const all = [...(opinions ?? []), ...(continued ?? [])];
  const rowsOf = (list: readonly OpinionText[] = []): readonly Row[] =>
    list.map((one) => rowOf(input, one, all, commonTime(list)));
  return {
    題名: opinionsTitle(council.previous?.occasion ?? ''),
    件数の行: council.opinions.length > 0 ? countsOf(council.opinions, responseWords) : '',
    意見あり: council.opinions.length > 0,
    意見なし: council.opinions.length > 0 ? '' : whyNone(input),
    状況の見出し: currentStateHead(commonTime(council.opinions)),
    意見: rowsOf(opinions),
    継続あり: council.continued.length > 0,
    継続の見出し: currentStateHead(commonTime(council.continued)),
    継続: rowsOf(continued),
  };
}

/** Those about one item in the order of the ledger. */
function inOrderOfPlan(opinions: readonly OpinionText[]): readonly OpinionText[] {
  return [...opinions].sort((a, b) => comparePlanIds(a.targetId, b.targetId));
}

function whyNone({ council, figures }: PackInput): string {
  const isFirst = council.previous === undefined && figures.before === undefined;
  return isFirst ? firstMeetingOfPlan : noOpinions;
}

/** The parts add up to all opinions, also where nobody has chosen 対応区分. */
function countsOf(opinions: readonly OpinionText[], words: readonly string[]): string {
  const counted = opinions.map(countedAs);
  const open: readonly string[] = Object.values(responseOpen);
  const chosen = counted.filter((word) => !open.includes(word));
  const parts = [...new Set([...words, ...chosen, ...open])].map(
    (word) => [word, counted.filter((one) => one === word).length] as const,
  );
  return opinionCounts(
    opinions.length,
    parts.filter(([, count]) => count > 0),
  );
}

function countedAs({ response, answer }: OpinionText): string {
  if (response !== '') return response;
  return answer === '' ? responseOpen.unanswered : responseOpen.answered;
}

/** The time of which all states of a list are; '' where they differ. */
function commonTime(opinions: readonly OpinionText[]): string {
  const stated = opinions.filter(({ currentState }) => currentState !== '');
  const times = new Set(stated.map(({ asOf }) => asOf));
  const [only = ''] = times;
  return times.size === 1 ? only : '';
}

function rowOf(
  input: PackInput,
  opinion: OpinionText,
  all: readonly OpinionText[],
  time: string,
): Row {
  const { id, answer, response, currentState, asOf } = opinion;
  const target = planTarget(input.results, opinion.targetId);
  const isContinued = input.council.continued.some((one) => one.id === id);
  return {
    番号: String(all.indexOf(opinion) + 1),
    意見ID: id,
    対象: [
      target ? targetInShort(target) : opinion.targetId,
      ...(isContinued && opinion.occasion !== '' ? [occasionText(opinion.occasion)] : []),
      ...tieOf(opinion, all),
    ].join('\n'),
    意見の要旨: opinion.opinion,
    担当課: opinion.section,
    対応: answer === '' ? noAnswerYet : answer,
    対応区分: response,
    現在の状況: currentStateText(currentState, asOf === time ? '' : asOf),
  };
}

/** Whether one names the other does not matter. */
function tieOf(opinion: OpinionText, all: readonly OpinionText[]): readonly string[] {
  const others = all.filter(
    (one) =>
      one !== opinion && (opinion.related.includes(one.id) || one.related.includes(opinion.id)),
  );
  if (others.length === 0) return [];
  const isShared = others.every(({ targetId }) => targetId === opinion.targetId);
  const numbers = others.map((one) => all.indexOf(one) + 1);
  return [opinionTie(isShared ? opinion.targetId : '', numbers)];
}
