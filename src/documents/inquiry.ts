/**
 * 照会文: a letter to each section that has something to answer or to confirm, with the list of its
 * actions behind it. A section with nothing gets no letter: the secretariat finds it on the last page.
 */
import type { ActionItem } from '../domain/plan';
import { countedIndicatorsIn } from '../domain/results';
import {
  addressee,
  inquiryCautions,
  inquiryDays,
  inquiryLead,
  inquiryListTitle,
  inquiryMethod,
  inquiryObject,
  inquirySubject,
  letterDay,
  letterNumber,
  notAsked,
  numberedLine,
  opinionCount,
  partWords,
} from '../wording/inquiryWords';
import { postAndName } from '../wording/memberWords';
import { noFigure } from '../wording/numbers';
import { columnInRow } from '../wording/strategyWords';
import { actionsOfYear } from './actionsOfYear';
import { askedSections, type AskedSection } from './inquirySections';
import type { inquiryTags } from './inquiryTags';
import type { OfficeWords, PackInput } from './packInput';
import type { ValuesOf } from './tagTree';

type Values = ValuesOf<typeof inquiryTags>;
type Letter = Values['課'][number];

export function inquiryValues(input: PackInput): Values {
  const sections = askedSections(input);
  const lastYear = lastYearOf(input);
  const hasWork = ({ main, related }: AskedSection): boolean => main.length + related.length > 0;
  const idle = sections.filter((section) => !hasWork(section));
  return {
    課: sections.filter(hasWork).map((section) => letterTo(input, section, lastYear)),
    対象のない課の文: idle.length > 0 ? notAsked : '',
    対象のない課: idle.map(({ name }) => ({ 課: name })),
  };
}

function letterTo(input: PackInput, section: AskedSection, lastYear: LastYear): Letter {
  const { office, figures, madeOn, council } = input;
  const { name, main, related, isReorganised } = section;
  const { year } = figures.now;
  const counts = { section: name, year, main: main.length, related: related.length };
  const hasOpinions = council.opinions.some(({ targetId }) =>
    main.some(({ id }) => id === targetId),
  );
  const cautions = inquiryCautions(counts, isReorganised, hasOpinions);
  return {
    文書番号: letterNumber,
    文書の日付: letterDay(madeOn),
    宛名: addressee(name),
    差出人: senderOf(office),
    件名: inquirySubject(year, office.planName),
    本文: inquiryLead,
    対象: inquiryObject(counts),
    回答方法: linesOf(inquiryMethod(counts, office.planName)),
    回答期限: linesOf(inquiryDays(counts, daysOf(office))),
    留意事項: linesOf(cautions.map((caution, place) => numberedLine(place + 1, caution))),
    連絡先: office.contact,
    一覧の題名: inquiryListTitle(counts),
    一覧: [
      ...main.map((action) => listRow(input, action, 'main', lastYear)),
      ...related.map((action) => listRow(input, action, 'related', lastYear)),
    ],
  };
}

function linesOf(lines: readonly string[]): Letter['回答方法'] {
  return lines.map((line) => ({ 行: line }));
}

function daysOf({ entryDueOn, amountsDueOn }: OfficeWords) {
  return {
    ...(entryDueOn === undefined ? {} : { entry: entryDueOn }),
    ...(amountsDueOn === undefined ? {} : { amounts: amountsDueOn }),
  };
}

/** The head among the people of the secretariat, not one of a 係, or else whoever mails are from. */
function senderOf({ staff, senderName }: OfficeWords): string {
  const posts = staff.map((line) => postAndName(line).post);
  return posts.find((post) => /(?<![係班])長$/u.test(post)) ?? senderName;
}

function listRow(
  { results, figures, council }: PackInput,
  action: ActionItem,
  part: keyof typeof partWords,
  lastYear: LastYear,
): Letter['一覧'][number] {
  return {
    番号: action.id,
    取組: action.name,
    主関係: partWords[part],
    指標数: String(countedIndicatorsIn(results, action, figures.now.year).length),
    前年度の評価: lastYear(action.id),
    前回の意見: opinionCount(
      council.opinions.filter(({ targetId }) => targetId === action.id).length,
    ),
  };
}

/** The grade of an action in the year before, or its progress; － where it had no result. */
type LastYear = (actionId: string) => string;

function lastYearOf({ results, rules, figures }: PackInput): LastYear {
  const { before } = figures;
  const last = actionsOfYear(before);
  return (actionId) => {
    if (!before || !results.yearly(actionId, before.year)) return noFigure;
    const counted = last.get(actionId)?.counted;
    return columnInRow((rules.gradesUsed ? counted?.actions : counted?.progress)?.column);
  };
}
