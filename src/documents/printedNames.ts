/**
 * The names of places in a paper. An entry of a list is called by the first of its own texts that
 * names it: the number of an action or indicator, a year, a heading, a section. One without such a
 * text is called by its list and its number in the order of the paper.
 */
import type { TagValues } from './tagTree';

export interface Around {
  /** The values known at this place, the nearest first. */
  readonly scopes: readonly TagValues[];
  /** The entries around it, the outermost first. */
  readonly entries: readonly EntryName[];
}

export interface EntryName {
  readonly name: string;
  /** Behind the tag: a year, which is one of several columns or lines of the same fact. */
  readonly isYear: boolean;
  /** It needs no name before it: an action is found by its number alone. */
  readonly isEnough: boolean;
}

/** The tags that name an entry, the most telling one first. */
const NAMING = [
  '意見ID',
  '見直しID',
  '番号',
  '指標ID',
  '取組ID',
  '施策コード',
  '年度',
  '戦略名',
  '見出し',
  '区分',
  '戦略',
  '方針名',
  '指標名',
  '視点名',
  '方法名',
  '名称',
  '課',
  '変わり方',
  '職',
  '氏名',
  '項目',
  '議題',
  '取組',
] as const;

/** Lists of which every paper has one, or whose entries are told by their names alone. */
const TELLING_NOTHING: readonly string[] = ['戦略', '戦略別', '評価の計', '委員'];

/** A longer text is a sentence, not a name. */
const LONGEST_NAME = 40;

const ID = /^\d+(?:-\d+)+$/u;

/** @param at place in the list, from 0 */
export function entryIn(list: string, entry: TagValues, at: number, around: Around): EntryName {
  const [naming, name] = namingText(entry) ?? [list, String(at + 1)];
  if (naming === '年度') return { name, isYear: true, isEnough: false };
  const isAction = naming === '番号' && ID.test(name);
  if (isAction) return { name: `取組${name}`, isYear: false, isEnough: true };
  const isNumber = /^[\dA-Za-z-]+$/u.test(name);
  const words = isNumber ? `${wordOf(naming, list)}${name}` : name;
  const isNamed = isNumber || around.entries.length > 0 || TELLING_NOTHING.includes(list);
  return {
    name: isNamed ? words : `${list}　${words}`,
    isYear: false,
    isEnough: naming === '指標ID' && around.entries.length > 0,
  };
}

function namingText(entry: TagValues): readonly [tag: string, text: string] | undefined {
  for (const tag of NAMING) {
    const text = entry[tag];
    if (typeof text !== 'string' || text === '' || text === '－') continue;
    if (text.length <= LONGEST_NAME && !text.includes('\n')) return [tag, plainName(tag, text)];
  }
  return undefined;
}

/** 「戦略２　未来投資戦略」 is found by 戦略２. A wide blank parts the pieces of a place. */
function plainName(tag: string, text: string): string {
  const short = tag === '戦略名' ? (text.split('　')[0] ?? text) : text;
  return short.replace(/　/gu, ' ');
}

/** What stands before a bare number. */
function wordOf(naming: string, list: string): string {
  return /^(.+)(?:ID|コード)$/u.exec(naming)?.[1] ?? list;
}

/** How places among these entries are called, by the tag: pieces with wide blanks between. */
export function placesIn({ entries }: Around): (label: string) => string {
  const from = entries.map(({ isEnough }) => isEnough).lastIndexOf(true);
  const shown = entries.slice(Math.max(0, from));
  const years = shown.filter(({ isYear }) => isYear).map(({ name }) => `（${name}）`);
  const names = shown.filter(({ isYear }) => !isYear).map(({ name }) => name);
  const before = names.map((name) => `${name}　`).join('');
  const behind = years.join('');
  const last = names[names.length - 1] ?? '';
  const unnumbered = years.length === 0 ? last.replace(/\d+$/u, '') : last;
  return (label) => {
    // 「評価の注2　注」 says the same twice.
    const isSaid = unnumbered !== last && unnumbered.endsWith(label);
    return isSaid ? before.slice(0, -1) : before + label + behind;
  };
}

const IN_COLUMNS = /[１-５]$/u;
const YEAR_COLUMN = /^(?:評価)?(目標|実績|当初)([１-５])$/u;
const GRADE_COLUMN = /^判定([１-５])$/u;

/**
 * What a tag is called. Columns of years and of grades are called by their heads.
 * @example 実績２ //=> '実績（R6）'; 判定１ //=> 'Ａ'
 */
export function labelOf(tag: string, around: Around): string {
  if (!IN_COLUMNS.test(tag)) return tag;
  const [, word = '', year = ''] = YEAR_COLUMN.exec(tag) ?? [];
  if (year !== '') {
    const head = textAround(around, `年${year}`) || textAround(around, `評価年${year}`);
    return head === '' ? tag : `${word}（${head}）`;
  }
  const grade = GRADE_COLUMN.exec(tag)?.[0];
  if (grade === undefined) return tag;
  const head = gradeHead(around, grade);
  return head === '' ? tag : head;
}

function textAround({ scopes }: Around, tag: string): string {
  for (const scope of scopes) {
    const text = scope[tag];
    if (typeof text === 'string' && text !== '') return text;
  }
  return '';
}

/** From the heading row of the table, without the bounds in its second line. */
function gradeHead({ scopes, entries }: Around, tag: string): string {
  if (entries.some(({ name }) => name.startsWith('評価の見出し'))) return '';
  for (const scope of scopes) {
    const heads = scope['評価の見出し'];
    const text = Array.isArray(heads) ? (heads as readonly TagValues[])[0]?.[tag] : undefined;
    if (typeof text === 'string') return text.split('\n')[0] ?? '';
  }
  return '';
}
