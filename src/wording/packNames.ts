/** What documents are called: 種類 in 作成資料一覧, and the name of the file by the office's rule. */
import { parseFiscalYear, yearInShort, type FiscalYear } from '../domain/fiscalYear';
import { paperNames, type SidePaper } from './paperNames';

/** 会議用, 庁内会議用 (adds what only the office should see), 公表用. */
export const packVersions = {
  meeting: '会議用',
  internal: '庁内会議用',
  published: '公表用',
} as const;

export type PackVersion = keyof typeof packVersions;

/** What is made in one press: a pack, or one paper beside it. */
export interface MadeFor {
  readonly year: FiscalYear;
  readonly version: PackVersion;
  readonly councilName: string;
  /** 会議ID and 回; both '' where the papers are for no meeting. */
  readonly meetingId: string;
  readonly occasion: string;
  /** 取組別調書 of the actions under deliberation only. */
  readonly isOfDiscussed: boolean;
  /** Each paper is a document of its own (分冊). */
  readonly isApart: boolean;
  /** A paper beside the pack. */
  readonly side?: SidePaper;
}

/**
 * 種類: one for each meeting, since a meeting keeps its id whatever becomes of its 回.
 * @example editionKind(...) //=> '会議用・分冊（K-R7-1）'; of a side paper: '会議録様式（K-R7-1）'
 */
export function editionKind(made: MadeFor): string {
  const { meetingId } = made;
  return meetingId === '' ? whatIsMade(made) : `${whatIsMade(made)}（${meetingId}）`;
}

/** 正誤表 is of one pack: it bears the words of the pack. */
function whatIsMade(made: MadeFor): string {
  const { version, side } = made;
  const pack = [packVersions[version], ...limits(made)];
  if (side === undefined) return pack.join('・');
  return side === 'errata' ? [paperNames[side], ...pack].join('・') : paperNames[side];
}

/**
 * The same for a 文書ID, which is short.
 * @param meetingId a short form of it
 * @example 会議用・分冊-K-R7-1
 */
export function editionCode(made: MadeFor, meetingId: string): string {
  return [whatIsMade(made), meetingId].filter((word) => word !== '').join('-');
}

function limits({ isOfDiscussed, isApart }: MadeFor): readonly string[] {
  return [...(isOfDiscussed ? ['審議分'] : []), ...(isApart ? ['分冊'] : [])];
}

/**
 * @param part '' where the edition is one document
 * @example packName(made, 2, '') //=> 'R7第1回推進会議資料（R6実績）_第2版'
 */
export function packName(made: MadeFor, edition: number, part: string): string {
  const { year, version, councilName, occasion, side } = made;
  const council = `${occasionInShort(occasion)}${councilInShort(councilName)}`;
  const results = `${yearInShort(year)}実績`;
  const own = [...(version === 'meeting' ? [] : [packVersions[version]]), ...limits(made)];
  const marks = [results, ...own].join('・');
  const what =
    side === undefined ? `${council}資料（${marks}）` : sideName(side, council, results, own);
  return [what, `第${String(edition)}版`, part].filter((word) => word !== '').join('_');
}

/** The letter to the sections belongs to a year, 正誤表 to a pack, the others to a meeting. */
function sideName(
  side: SidePaper,
  council: string,
  results: string,
  pack: readonly string[],
): string {
  if (side === 'inquiry') return `${results}_${paperNames[side]}`;
  const ofPack = side === 'errata' && pack.length > 0 ? `（${pack.join('・')}）` : '';
  return `${council}_${paperNames[side]}${ofPack}`;
}

/** @example occasionInShort('令和７年度第１回') //=> 'R7第1回' */
function occasionInShort(occasion: string): string {
  const plain = occasion.normalize('NFKC').replace(/\s/gu, '');
  const [, year = '', rest = ''] = /^(.*?年度)(.*)$/u.exec(plain) ?? [];
  const read = parseFiscalYear(year);
  return read.accepted ? `${yearInShort(read.value)}${rest}` : plain;
}

const ENDINGS = /(?:推進会議|推進委員会|審議会|協議会|懇談会|評価委員会|委員会|会議)$/u;

/** @example councilInShort('聖籠町経営戦略推進会議') //=> '推進会議' */
function councilInShort(name: string): string {
  return ENDINGS.exec(name)?.[0] ?? name;
}
