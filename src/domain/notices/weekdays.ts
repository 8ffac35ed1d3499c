/** 状況のまとめの曜日: 「月」, 「月、木」, 「月曜日と木曜日」; blank or なし is never. */

const WORKING = '月火水木金';

/** @returns days of 月火水木金 in the order of the week; undefined where something else stands there */
export function parseWeekdays(text: string): readonly string[] | undefined {
  const days = text
    .normalize('NFKC')
    .replace(/曜日?|なし|[\s、,・と]/gu, '')
    .split('');
  if (days.some((day) => !WORKING.includes(day))) return undefined;
  return WORKING.split('').filter((day) => days.includes(day));
}
