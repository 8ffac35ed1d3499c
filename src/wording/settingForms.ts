/** How a value of 設定 is to be written, by its kind: what a message expects. */
import type { YearsDisagree } from '../domain/fiscalYear';
import { countInText } from './numbers';

export type SettingForm =
  'text' | 'year' | 'date' | 'choice' | 'count' | 'addresses' | 'period' | 'intervals' | 'weekdays';

const examples: Readonly<Record<Exclude<SettingForm, 'choice'>, string>> = {
  text: '「聖籠町」',
  year: '「令和6年度」',
  date: '「2025-05-16」',
  count: '「1」',
  addresses: '「seisaku@town.example.jp」',
  period: '「令和5年度～令和9年度」',
  intervals: '「5開庁日前、1開庁日前、翌開庁日、以後7日ごと」',
  weekdays: '「月」、「月、木」又は「なし」',
};

/** @example '初めと終わりの年度では５年間ですが、４年間と書かれています。'; '' where nothing disagrees */
export function yearsText(years: YearsDisagree | undefined): string {
  if (!years) return '';
  const [counted, written] = [years.counted, years.written].map(countInText);
  return `初めと終わりの年度では${counted ?? ''}年間ですが、${written ?? ''}年間と書かれています。`;
}

/** @param choices the words of a choice */
export function expectedSetting(form: SettingForm, choices: readonly string[] = []): string {
  return form === 'choice' ? choices.map((word) => `「${word}」`).join('又は') : examples[form];
}
