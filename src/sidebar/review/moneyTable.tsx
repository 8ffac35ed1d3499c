/** The amounts of two years beside each other, with 執行率. */
import { yearInShort } from '../../domain/fiscalYear';
import { formWords } from '../../wording/entryForm';
import { reviewFormWords as words } from '../../wording/reviewForm';
import type { MoneyYear } from './moneyYears';

export function MoneyTable(properties: {
  readonly years: readonly MoneyYear[];
  readonly unit: string;
}) {
  const { years, unit } = properties;
  const [newest] = years;
  if (!newest) return null;
  if (years.every(({ isUnbudgeted }) => isUnbudgeted)) return <p>{words.unbudgeted}</p>;
  return (
    <>
      <table class="figures money">
        <caption>{formWords.amountUnit(unit)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.amount}</th>
            {years.map(({ year, isEstimated }) => (
              <th scope="col" key={year}>
                {yearInShort(year)}
                {isEstimated && `（${words.estimated}）`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {newest.amounts.map(({ heading }, place) => (
            <tr key={heading}>
              <th scope="row">{heading}</th>
              {years.map(({ year, amounts }) => (
                <td key={year}>{amounts[place]?.amount}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{words.execution}</th>
            {years.map(({ year, execution }) => (
              <td key={year}>{execution}</td>
            ))}
          </tr>
        </tbody>
      </table>
      {years
        .filter(({ isUnbudgeted }) => isUnbudgeted)
        .map(({ year }) => (
          <p key={year} class="hint">{`${yearInShort(year)}：${words.unbudgeted}`}</p>
        ))}
    </>
  );
}
