/**
 * Fiscal years as people type them: R5, Ｒ５, 令和5, 令和５年度, 令和元年度, 2023. A fiscal year is the
 * calendar year in which it begins; 令和 n is 2018 + n.
 */
import { CliRefusal } from './cliRefusal';

export interface PlanYears {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly evaluationYear: number;
}

/**
 * @param option name of the option that holds it
 * @throws CliRefusal where it is no fiscal year
 */
export function parseFiscalYear(option: string, text: string): number {
  const plain = text.normalize('NFKC').trim();
  const era = /^(?:R|令和)(\d{1,2}|元)(?:年度?)?$/i.exec(plain)?.[1];
  if (era !== undefined && era !== '0') return 2018 + (era === '元' ? 1 : Number(era));
  const year = /^(20\d{2})(?:年度?)?$/.exec(plain)?.[1];
  if (year !== undefined) return Number(year);
  throw new CliRefusal(
    `--${option} の「${text}」を年度として読み取れません。「R5」「令和5年度」「2023」のような年度が必要です。`,
    `--${option} R5 のように指定してください。`,
  );
}

/**
 * The years of an empty plan.
 * @throws CliRefusal where one is missing, or they are not in order
 */
export function planYears(given: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly year?: string | undefined;
}): PlanYears {
  const { from, to, year } = given;
  if (from === undefined || to === undefined || year === undefined) {
    const missing = Object.entries({ from, to, year }).filter(([, text]) => text === undefined);
    const names = missing.map(([name]) => `--${name}`).join('、');
    throw new CliRefusal(
      `空の計画で始めるには年度が三つ必要ですが、${names} がありません。`,
      '計画の最初の年度、最後の年度、評価対象年度を --empty --from R5 --to R9 --year R6 のように指定してください。',
    );
  }
  const years = {
    firstYear: parseFiscalYear('from', from),
    lastYear: parseFiscalYear('to', to),
    evaluationYear: parseFiscalYear('year', year),
  };
  if (years.firstYear <= years.evaluationYear && years.evaluationYear <= years.lastYear) {
    return years;
  }
  throw new CliRefusal(
    `年度の順番が合いません（最初 ${from}、評価対象 ${year}、最後 ${to}）。評価対象年度は、計画の最初の年度から最後の年度までの間です。`,
    '--from、--year、--to の年度を確かめてください。',
  );
}
