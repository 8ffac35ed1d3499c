/**
 * Texts of two years compared, and numbers found in a text.
 *
 * Two texts are the same when they agree after NFKC, without spaces and punctuation, and with the
 * words of years and their numbers left out: a copy in which only 令和５年度 became 令和６年度 is one.
 */
import { literally } from './literally';
import { divide, exactInteger, isEqual, multiply, rounded, type Exact } from './exact';
import { plainCharacters } from './units';
import { readNumber } from './writtenNumber';

const years = /(?:令和|平成|[RH])(?:元|\d{1,2})年度?|\d{4}年度?|[前今本昨]年度?/gu;

/** The text without what does not count when two years are compared. */
export function comparableText(text: string): string {
  return plainCharacters(text)
    .replace(/\s/gu, '')
    .replace(years, '')
    .replace(/[、。，．,.・「」『』()（）:;：；!?！？※●○◎◆■□▪→⇒-]/gu, '');
}

/** Texts that say nothing, and may well be the same every year. */
const nothing = /^(?:|なし|特になし|特に無し|該当なし|同上|1次評価のとおり)$/u;

/** Whether a text says the same as last year's; a blank or empty phrase never does. */
export function saysTheSame(text: string, lastText: string): boolean {
  const plain = comparableText(text);
  return !nothing.test(plain) && plain === comparableText(lastText);
}

export interface FoundNumber {
  /** As it stands in the text, e.g. `4,310人`. */
  readonly found: string;
  readonly value: Exact;
  /** What the last digit written counts: 0.1 of 4.9人, 1,000 of 1.2万人. */
  readonly step: Exact;
}

/**
 * The numbers with a unit in a text. Left out are ordinals (第３回, ３回目), days of the calendar,
 * approximations (約300人), classes (65歳以上, 30代), intervals (２年ごと) and differences (52人増): none
 * of them states a value.
 */
export function numbersWithUnit(text: string, unit: string): readonly FoundNumber[] {
  const own = plainCharacters(unit);
  if (own === '') return [];
  const form = new RegExp(
    `(?<![\\d.,億万千第約月~～〜-])([△▲−-]?\\d(?:[\\d,億万千]|\\.\\d)*)${literally(own)}(?!目|代|以上|以下|未満|超|程度|ごと|毎|前後|[~～〜]|の?(?:増|減|上回|下回|多|少))`,
    'gu',
  );
  return [
    ...plainCharacters(text)
      .replace(/[ \u3000]/gu, '')
      .matchAll(form),
  ].flatMap(([found, digits = '']) => {
    const read = readNumber(`${digits}${unit}`, unit);
    return read.accepted ? [{ found, value: read.value.value, step: stepOf(digits) }] : [];
  });
}

const multiples: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 億: 1e8 };

function stepOf(digits: string): Exact {
  const [, decimals = '', written = ''] = /(?:\.(\d+))?([億万千]*)$/u.exec(digits) ?? [];
  const times = Array.from(written).reduce((product, one) => product * (multiples[one] ?? 1), 1);
  return divide(exactInteger(times), exactInteger(10 ** decimals.length));
}

/**
 * Whether a number in a text says a value, rounded to the last digit that is written.
 * @example 1.2万人 and 12千人 say 12,345人
 */
export function statesValue({ value: written, step }: FoundNumber, value: Exact): boolean {
  return isEqual(written, multiply(rounded(divide(value, step), 0), step));
}

/** What a name of an indicator ends with that a text leaves out: 待機児童数 is spoken of as 待機児童. */
const nameEnding = /(?:件数|人数|回数|日数|数|率|額|割合|面積)?(?:[(（].*)?$/u;

/**
 * Whether a text says that this is the value of an indicator: the last part of its name, は or が, number.
 * @example saysItIs('待機児童は４人であった。', '保育所等の待機児童数', '4人') //=> true
 */
export function saysItIs(text: string, name: string, found: string): boolean {
  const parts = plainCharacters(name).replace(nameEnding, '').split('の');
  const core = parts[parts.length - 1] ?? '';
  if (core.length < 2) return false;
  const form = `${literally(core)}[数率額]?[はが:](?:延べ|合計|計)?${literally(found)}`;
  return new RegExp(form, 'u').test(plainCharacters(text).replace(/[ \u3000]/gu, ''));
}
