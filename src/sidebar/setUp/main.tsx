/** The dialog 初期設定: what to begin with, then step by step until it is done. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { fiscalYear, yearInTable } from '../../domain/fiscalYear';
import { setUpOpeningSchema, setUpProgressSchema, type SetUpContent } from '../../wire/setUp';
import { setUpDialogWords as words } from '../../wording/setUp';
import { callPatiently, facts, operationId } from '../bridge';
import '../ground.css';

const opening = setUpOpeningSchema.parse(facts);

type Beginning = 'sample filled' | 'sample blank' | 'empty';
type Situation =
  | { readonly at: 'asking' }
  | { readonly at: 'working'; readonly note: string }
  | { readonly at: 'stopped'; readonly message: string }
  | { readonly at: 'finished' };

function SetUp() {
  const [beginning, choose] = useState<Beginning>('sample filled');
  const [years, setYears] = useState({
    firstYear: opening.currentYear,
    lastYear: opening.currentYear + 4,
    evaluationYear: opening.currentYear,
  });
  const [situation, move] = useState<Situation>({ at: 'asking' });
  const [added, setAdded] = useState<readonly string[]>([]);
  const [press] = useState(operationId);
  const asks = opening.state === 'new';
  const yearsAreInOrder =
    years.firstYear <= years.evaluationYear && years.evaluationYear <= years.lastYear;
  const mayStart = !asks || beginning !== 'empty' || yearsAreInOrder;

  async function start() {
    let all = added;
    move({ at: 'working', note: words.working });
    for (;;) {
      const answer = await callPatiently(
        'setUp',
        { opener: opening.opener, operationId: press, content: contentOf(beginning, years) },
        (note) => {
          move({ at: 'working', note });
        },
      );
      if (answer.outcome !== 'done') {
        move({ at: 'stopped', message: answer.message });
        return;
      }
      const progress = setUpProgressSchema.parse(answer.value);
      all = [...all, ...progress.added];
      setAdded(all);
      if (progress.done) {
        move({ at: 'finished' });
        return;
      }
    }
  }

  return (
    <>
      <h1>{words.heading}</h1>
      <p>{{ new: words.lead, begun: words.begun, complete: words.complete }[opening.state]}</p>
      {asks && (
        <fieldset disabled={situation.at === 'working' || situation.at === 'finished'}>
          <legend>{words.beginsWith}</legend>
          <Choice
            value="sample filled"
            chosen={beginning}
            choose={choose}
            label={words.sampleFilled}
            help={words.sampleFilledHelp}
          />
          <Choice
            value="sample blank"
            chosen={beginning}
            choose={choose}
            label={words.sampleBlank}
            help={words.sampleBlankHelp}
          />
          <Choice
            value="empty"
            chosen={beginning}
            choose={choose}
            label={words.empty}
            help={words.emptyHelp}
          />
          {beginning === 'empty' && (
            <>
              {(['firstYear', 'lastYear', 'evaluationYear'] as const).map((name) => (
                <YearField
                  key={name}
                  label={words[name]}
                  year={years[name]}
                  set={(year) => {
                    setYears({ ...years, [name]: year });
                  }}
                />
              ))}
              {!yearsAreInOrder && <p class="message refused">{words.yearsRefused}</p>}
            </>
          )}
        </fieldset>
      )}
      {asks && <p class="soft">{words.secretariat(opening.opener)}</p>}
      <div aria-live="polite">
        {situation.at === 'working' && <p class="message">{situation.note}</p>}
        {situation.at === 'stopped' && <p class="message refused">{situation.message}</p>}
        {situation.at === 'finished' && (
          <p class="message">{added.length > 0 ? words.finished : words.nothingMissing}</p>
        )}
      </div>
      {added.length > 0 && (
        <details open={situation.at === 'finished' && !asks}>
          <summary>
            {words.addedHeading}（{added.length}）
          </summary>
          <ul>
            {added.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <div class="actions">
        {situation.at === 'finished' ? (
          <button
            type="button"
            onClick={() => {
              google.script.host.close();
            }}
          >
            {words.close}
          </button>
        ) : (
          <button
            type="button"
            disabled={situation.at === 'working' || !mayStart}
            onClick={() => void start()}
          >
            {{ new: words.start, begun: words.resume, complete: words.complement }[opening.state]}
          </button>
        )}
      </div>
    </>
  );
}

function Choice(properties: {
  readonly value: Beginning;
  readonly chosen: Beginning;
  readonly choose: (value: Beginning) => void;
  readonly label: string;
  readonly help: string;
}) {
  const { value, chosen, choose, label, help } = properties;
  return (
    <label>
      <input
        type="radio"
        name="beginning"
        checked={value === chosen}
        onChange={() => {
          choose(value);
        }}
      />
      {label}
      <span class="soft">{help}</span>
    </label>
  );
}

function YearField(properties: {
  readonly label: string;
  readonly year: number;
  readonly set: (year: number) => void;
}) {
  const { label, year, set } = properties;
  const offered = Array.from({ length: 21 }, (_, place) => opening.currentYear - 10 + place);
  return (
    <label>
      {label}
      <select
        value={year}
        onChange={(event) => {
          set(Number(event.currentTarget.value));
        }}
      >
        {offered.map((each) => (
          <option key={each} value={each}>
            {yearInTable(fiscalYear(each))}
          </option>
        ))}
      </select>
    </label>
  );
}

function contentOf(
  beginning: Beginning,
  years: { readonly firstYear: number; readonly lastYear: number; readonly evaluationYear: number },
): SetUpContent {
  if (beginning === 'empty') return { kind: 'empty', ...years };
  return { kind: 'sample', openYear: beginning === 'sample filled' ? 'filled' : 'blank' };
}

const panel = document.getElementById('panel');
if (panel !== null) render(<SetUp />, panel);
