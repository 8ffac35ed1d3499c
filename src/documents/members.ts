/**
 * 委員名簿: those in office on the day of the meeting, and the secretariat. 公表用 names those only who
 * agreed to it and counts the others; the other versions say who is absent today.
 */
import { compareDates, type CivilDate } from '../domain/civilDate';
import { comparableName } from '../domain/comparableName';
import { numberInText } from '../domain/fiscalYear';
import {
  absentToday,
  membersOrder,
  membersTitle,
  postAndName,
  termLine,
  termText,
  unnamedMembers,
} from '../wording/memberWords';
import type { MemberText } from './councilInput';
import type { memberTags } from './memberTags';
import type { PackInput } from './packInput';
import type { ValuesOf } from './tagTree';

type MemberValues = ValuesOf<typeof memberTags>;

export function memberValues(input: PackInput): MemberValues {
  const { office, council, version } = input;
  const { members } = council;
  const named = version === 'published' ? members.filter((one) => one.mayBePublished) : members;
  const unnamed = members.length - named.length;
  const staff = office.staff.filter((line) => line.trim() !== '').map(postAndName);
  return {
    題名: membersTitle(office.councilName),
    並び順: named.length > 0 ? membersOrder(isByCategory(named)) : '',
    委員あり: members.length > 0,
    委員: named.map((member, place) => ({
      番号: String(place + 1),
      区分: member.category,
      ふりがな: member.reading,
      氏名: member.name,
      所属: member.affiliation,
      備考: remarkOf(input, member),
    })),
    ほかの委員:
      unnamed > 0 ? unnamedMembers(numberInText(unnamed), numberInText(members.length)) : '',
    任期: termsOf(named).map((line) => ({ 任期: line })),
    事務局あり: staff.length > 0,
    事務局: staff.map(({ post, name }) => ({ 職: post, 氏名: name })),
  };
}

function remarkOf({ version, council }: PackInput, { name, office }: MemberText): string {
  const absent = version === 'published' ? [] : (council.meeting?.absent ?? []);
  const isAbsent = absent.some((one) => comparableName(one) === comparableName(name));
  return [office, isAbsent ? absentToday : ''].filter((word) => word !== '').join('\n');
}

/** Whether those of one 区分 stand together. */
function isByCategory(members: readonly MemberText[]): boolean {
  const categories = members.map(({ category }) => category);
  const runs = categories.filter((category, place) => category !== categories[place - 1]);
  return !categories.includes('') && runs.length === new Set(categories).size;
}

/** One line where all have the same term; otherwise that of most first, and the others with names. */
function termsOf(members: readonly MemberText[]): readonly string[] {
  const terms = new Map<string, MemberText[]>();
  for (const member of [...members].sort(byEndOfTerm)) {
    const term = termText({
      ...(member.termFrom === undefined ? {} : { from: member.termFrom }),
      ...(member.termTo === undefined ? {} : { to: member.termTo }),
    });
    const same = terms.get(term);
    if (same) same.push(member);
    else if (term !== '') terms.set(term, [member]);
  }
  const all = [...terms].sort(([, a], [, b]) => b.length - a.length);
  return all.map(([term, { length }], place) => {
    const own = place === 0 ? [] : (terms.get(term) ?? []).map(({ name }) => name);
    return termLine(term, length === members.length ? [] : own);
  });
}

const LONG_AGO: CivilDate = { year: 1900, month: 1, day: 1 };

function byEndOfTerm(a: MemberText, b: MemberText): number {
  return compareDates(a.termTo ?? LONG_AGO, b.termTo ?? LONG_AGO);
}
