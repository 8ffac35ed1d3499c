/**
 * A pack: the values of all papers chosen, in their order and with their numbers, as the template asks
 * for them. Everything is decided here; whoever fills the template only puts it in.
 */
import { effectYear, fiscalYear, yearInShort, yearInText } from '../domain/fiscalYear';
import { groupName } from '../domain/group/membership';
import {
  checkNumberText,
  draftMark,
  editionText,
  meetingText,
  sampleMarkOfPapers,
} from '../wording/paperWords';
import { answersOf } from './confirmationList';
import { openPointsOf, unansweredOf, type OpenPoint } from './openPoints';
import type { PackInput } from './packInput';
import type { commonTags } from './packTags';
import { numberedPapers, paperNames, sealedPlace, type PaperKind } from '../wording/paperNames';
import { paperValues } from './paperValues';
import type { PackContent, PaperValues, TagValues, ValuesOf } from './tagTree';
import { charactersIn } from './valueSize';

export interface Pack extends PackContent {
  /** The number of each paper in the pack, e.g. 資料１. */
  readonly numbers: readonly { readonly kind: PaperKind; readonly number: string }[];
  /** About how many characters will be printed, for the size rule. */
  readonly characters: number;
  /** How many 取組別調書 there are, for the size rule. */
  readonly sheets: number;
  /** What keeps it from being more than a draft. */
  readonly open: readonly OpenPoint[];
}

/** Words of the template itself on one 調書. */
const wordsOfSheet = 250;

export function packValues(input: PackInput): Pack {
  const numbers = numberedPapers(input.papers);
  const open = openPoints(input);
  const isDraft = open.length > 0;
  const sealed = sealedPlace(input.papers.map((kind) => paperNames[kind]));
  const papers = numbers.map(({ kind, number }, place) => ({
    name: paperNames[kind],
    fromPageOne: input.pageNumbers === 'apart',
    values: {
      資料番号: number,
      照合番号: place === sealed ? checkNumberText(input.checkNumber) : '',
      ...paperValues(kind, input),
    },
  }));
  return {
    common: commonValues(input, isDraft),
    papers,
    numbers,
    ...sizeOf(papers),
    open,
  };
}

export function sizeOf(papers: readonly PaperValues[]): Pick<Pack, 'characters' | 'sheets'> {
  const sheets = papers.reduce((sum, { values }) => sum + sheetsIn(values), 0);
  const printed = papers.reduce((sum, { values }) => sum + charactersIn(values), 0);
  return { characters: printed + sheets * wordsOfSheet, sheets };
}

/** The papers that print results of the year. */
const OF_RESULTS: readonly PaperKind[] = [
  'summary',
  'strategies',
  'actionSheets',
  'revisions',
  'methods',
  'confirmationList',
];

function openPoints(input: PackInput): readonly OpenPoint[] {
  const { papers, results, figures, council } = input;
  const printsResults = papers.some((kind) => OF_RESULTS.includes(kind));
  return [
    ...(printsResults ? openPointsOf(results, actionsOf(input), figures.now.year) : []),
    ...(papers.includes('opinions') ? unansweredOf(council) : []),
  ];
}

/** The sources of all actions of the year, or what one section answers. */
function actionsOf({ results, figures, circulation }: PackInput): readonly string[] {
  if (circulation !== undefined) {
    return answersOf(results, figures, circulation.section).map(({ action }) => action.id);
  }
  const plan = figures.now.groups.get(groupName({ kind: 'plan' }));
  return plan?.members.map(({ sourceId }) => sourceId) ?? [];
}

function commonValues(input: PackInput, isDraft: boolean): ValuesOf<typeof commonTags> {
  const { office, council, madeOn, edition, isSample, figures, rules, version } = input;
  const { year } = figures.now;
  const before = fiscalYear(year - 1);
  return {
    自治体名: office.townName,
    計画名: office.planName,
    会議名: meetingText(office.councilName, council.meeting?.occasion ?? ''),
    評価対象年度: yearInText(year),
    前年度: yearInText(before),
    実施年度: yearInText(fiscalYear(year + 1)),
    反映する年度: yearInText(effectYear(year)),
    評価対象年度の略: yearInShort(year),
    前年度の略: yearInShort(before),
    表示: [isSample ? sampleMarkOfPapers : '', isDraft ? draftMark : '']
      .filter((mark) => mark !== '')
      .join('\n'),
    作成: editionText(madeOn, edition),
    前年度あり: figures.before !== undefined,
    評価あり: rules.gradesUsed,
    庁内用: version === 'internal',
    分冊: input.pageNumbers === 'apart',
  };
}

function sheetsIn(values: TagValues): number {
  const sheets = values['調書'];
  return Array.isArray(sheets) ? sheets.length : 0;
}
