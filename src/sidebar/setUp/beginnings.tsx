/** What a new workbook may begin with: a choice of three, and the years of an empty plan. */
import { fiscalYear, yearInTable } from '../../domain/fiscalYear';
import type { SetUpContent } from '../../wire/setUpCalls';
import { setUpDialogWords as words } from '../../wording/setUpDialog';

const YEARS = ['firstYear', 'lastYear', 'evaluationYear'] as const;

/** What is chosen on the page; the years stay while another beginning is looked at. */
export interface Wish {
  readonly beginning: 'filled' | 'blank' | 'empty';
  readonly years: Readonly<Record<(typeof YEARS)[number], number>>;
}

export function firstWish(currentYear: number): Wish {
  const years = { firstYear: currentYear, lastYear: currentYear + 4, evaluationYear: currentYear };
  return { beginning: 'filled', years };
}

/** Does the plan begin before it ends, and is the evaluated year one of its years? */
export function isInOrder({ beginning, years }: Wish): boolean {
  const { firstYear, lastYear, evaluationYear } = years;
  return beginning !== 'empty' || (firstYear <= evaluationYear && evaluationYear <= lastYear);
}

export function contentOf({ beginning, years }: Wish): SetUpContent {
  return beginning === 'empty'
    ? { kind: 'empty', ...years }
    : { kind: 'sample', openYear: beginning };
}

export function Beginnings(properties: {
  readonly wish: Wish;
  readonly choose: (wish: Wish) => void;
  readonly currentYear: number;
}) {
  const { wish, choose, currentYear } = properties;
  return (
    <fieldset>
      <legend>{words.beginsWith}</legend>
      {(['filled', 'blank', 'empty'] as const).map((beginning) => (
        <label key={beginning} class="card">
          <input
            type="radio"
            name="beginning"
            checked={wish.beginning === beginning}
            onChange={() => {
              choose({ ...wish, beginning });
            }}
          />
          <span>
            <strong>{words.beginning[beginning].name}</strong>
            <span class="soft">{words.beginning[beginning].help}</span>
          </span>
        </label>
      ))}
      {wish.beginning === 'empty' && (
        <Years wish={wish} choose={choose} currentYear={currentYear} />
      )}
    </fieldset>
  );
}

function Years(properties: {
  readonly wish: Wish;
  readonly choose: (wish: Wish) => void;
  readonly currentYear: number;
}) {
  const { wish, choose, currentYear } = properties;
  const offered = Array.from({ length: 21 }, (_, place) => currentYear - 10 + place);
  return (
    <>
      <div class="years">
        {YEARS.map((name) => (
          <label key={name}>
            {words[name]}
            <select
              value={wish.years[name]}
              aria-invalid={!isInOrder(wish)}
              onChange={(event) => {
                const year = Number(event.currentTarget.value);
                choose({ ...wish, years: { ...wish.years, [name]: year } });
              }}
            >
              {offered.map((year) => (
                <option key={year} value={year}>
                  {yearInTable(fiscalYear(year))}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <div aria-live="polite">
        {!isInOrder(wish) && <p class="message refused">{words.yearsRefused}</p>}
      </div>
    </>
  );
}
