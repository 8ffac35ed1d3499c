/** The national holidays of the product's years, from the table of @holiday-jp: year → its days as mmdd. */
import holidayJp from '@holiday-jp/holiday_jp';

const FIRST_YEAR = 2019;

/** @returns {Record<string, string>} */
export function holidayTable() {
  /** @type {Record<string, string[]>} */
  const years = {};
  for (const date of Object.keys(holidayJp.holidays).sort()) {
    const [year = '', month = '', day = ''] = date.split('-');
    if (Number(year) >= FIRST_YEAR) (years[year] ??= []).push(`${month}${day}`);
  }
  return Object.fromEntries(Object.entries(years).map(([year, days]) => [year, days.join(' ')]));
}
