/** Indicators with five years below each other; the year that is evaluated is marked by a word, too. */
import { yearInShort } from '../../domain/fiscalYear';
import { reviewFormWords as words } from '../../wording/reviewForm';
import type { IndicatorYears } from './indicatorYears';

export function IndicatorTables(properties: { readonly indicators: readonly IndicatorYears[] }) {
  const { indicators } = properties;
  if (indicators.length === 0) return <p class="hint">{words.noIndicators}</p>;
  return (
    <>
      {indicators.map((indicator) => (
        <section key={indicator.id} class="card" aria-label={indicator.name}>
          <h3>
            <span class="code">{indicator.id}</span> {indicator.name}
          </h3>
          <table class="figures years">
            <thead>
              <tr>
                <th scope="col">{words.year}</th>
                <th scope="col">{words.target}</th>
                <th scope="col">{words.actual}</th>
                <th scope="col">{words.rate}</th>
                <th scope="col">{words.grade}</th>
              </tr>
            </thead>
            <tbody>
              {indicator.years.map((year) => (
                <tr
                  key={year.year}
                  {...(year.isEvaluated ? { class: 'evaluated', 'aria-current': 'true' } : {})}
                >
                  <th scope="row">{yearInShort(year.year)}</th>
                  <td>{year.target}</td>
                  <td>{year.actual}</td>
                  <td>{year.rate}</td>
                  <td>{year.grade}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="hint">{indicator.explanation}</p>
        </section>
      ))}
    </>
  );
}
