/** One indicator: its value or why there is none, and at once what follows from it. */
import type { LiveIndicator } from '../../domain/entry/live';
import { achievementText, explainAchievement } from '../../wording/explainAchievement';
import { formWords as words, valueLabel } from '../../wording/entryForm';
import { noNumberWord, valueInText } from '../../wording/figureWords';
import { gradeInText, noFigure } from '../../wording/numbers';
import { indicatorName, targetInTable } from '../../wording/printedValues';
import { actualFindingText } from '../../wording/readingFindings';
import type { FormView } from '../form/formView';
import { LineField, NumberField, RadioField, SelectField, type Choice } from '../form/smallFields';
import { TextField } from '../form/textField';
import { textKey } from '../form/formTexts';

export function IndicatorCard(properties: {
  readonly form: FormView;
  readonly live: LiveIndicator;
}) {
  const { form, live } = properties;
  const { id, indicator } = live;
  const keyOf = (field: string) => textKey({ kind: 'indicator', id, field });
  const print = printOf(live);
  return (
    <section class="card" aria-label={indicator.name}>
      <h3>
        <span class="code">{id}</span> {indicatorName(indicator, { ...print, unit: '' })}
      </h3>
      <dl class="facts">
        <div>
          <dt>{words.target}</dt>
          <dd>{withUnit(targetInTable(live.target, print), indicator.unit, live.target?.kind)}</dd>
        </div>
        <div>
          <dt>{words.lastValue(live.lastYear)}</dt>
          <dd>{lastText(live)}</dd>
        </div>
      </dl>
      {live.isRepeated ? (
        <p class="hint">{words.repeated}</p>
      ) : (
        <NumberField
          form={form}
          field={keyOf('value')}
          label={valueLabel(indicator.unit)}
          unit={indicator.unit}
        />
      )}
      {live.findings
        .filter(() => !form.errors.has(keyOf('value')))
        .map((finding) => (
          <p class="error" key={finding.reason}>
            {actualFindingText(finding)}
          </p>
        ))}
      <Outcome live={live} />
      {!live.isRepeated && <WhyNone form={form} live={live} keyOf={keyOf} />}
    </section>
  );
}

function printOf({ indicator }: LiveIndicator) {
  const { unit, decimals } = indicator;
  return { unit, scale: 0, ...(decimals === undefined ? {} : { decimals }) } as const;
}

function withUnit(text: string, unit: string, kind: string | undefined): string {
  return kind === 'number'
    ? text.replace(/^([△\d,.]+)/u, `$1${unit.replace(/\$/gu, '$$$$')}`)
    : text;
}

function lastText({ lastActual, indicator }: LiveIndicator): string {
  if (lastActual.state === 'reported') return valueInText(lastActual.value, indicator);
  if (lastActual.state === 'worded') return lastActual.text;
  return lastActual.state === 'notEntered' ? noFigure : noNumberWord(lastActual.state);
}

/** Rate, grade and how they came about; nothing before a value or a state is there. */
function Outcome({ live: { achievement, indicator } }: { readonly live: LiveIndicator }) {
  const { outcome, grade } = achievement;
  const isEmpty =
    outcome.kind === 'none' && outcome.why.reason === 'state' && outcome.why.state === 'notEntered';
  if (isEmpty) return null;
  return (
    <div class="outcome">
      <output>
        {`${words.rate} `}
        <strong>{achievementText(achievement)}</strong>
        {`　${words.grade} `}
        <strong>{grade ? gradeInText(grade.symbol) : noFigure}</strong>
      </output>
      <p class="hint">{explainAchievement(achievement, indicator)}</p>
    </div>
  );
}

const STATES = ['集計中', '調査年以外', '測定不能', '対象外', '設定なし', '目標なし'] as const;
type State = (typeof STATES)[number];

function isState(word: string): word is State {
  return STATES.some((state) => state === word);
}

/** The state, and what it asks for. */
function WhyNone(properties: {
  readonly form: FormView;
  readonly live: LiveIndicator;
  readonly keyOf: (field: string) => string;
}) {
  const { form, live, keyOf } = properties;
  const { indicator } = live;
  const text = (field: string) => form.text(keyOf(field));
  const state = text('state');
  const certainty = text('certainty');
  const none = state === '報告' ? state : '';
  const choices: readonly Choice[] = [
    { value: none, label: words.states[''] },
    ...STATES.map((word) => ({ value: word, label: words.states[word] })),
  ];
  const asksReason = isState(state) && state !== '集計中';
  const asksMonth = state === '集計中' || certainty === '速報';
  const month = indicator.fixedMonth;
  return (
    <>
      <SelectField
        form={form}
        field={keyOf('state')}
        label={words.labels.state}
        choices={choices}
        {...(isState(state) ? { hint: words.stateHelp[state] } : {})}
      />
      {(asksReason || text('stateReason') !== '') && (
        <TextField
          form={form}
          field={keyOf('stateReason')}
          label={words.labels.stateReason}
          rows={2}
        />
      )}
      {((!isState(state) && text('value') !== '') || certainty !== '') && (
        <RadioField
          form={form}
          field={keyOf('certainty')}
          label={words.labels.certainty}
          choices={[
            { value: '確定', label: words.certainty.確定 },
            { value: '速報', label: words.certainty.速報 },
          ]}
        />
      )}
      {(asksMonth || text('fixedMonth') !== '') && (
        <LineField
          form={form}
          field={keyOf('fixedMonth')}
          label={words.labels.fixedMonth}
          hint={month === '' ? words.hints.fixedMonth : words.fixedMonthOfPlan(month)}
        />
      )}
      {(text('note') !== '' || !form.isReadOnly) && (
        <details class="note" open={text('note') !== ''}>
          <summary>{words.writeNote}</summary>
          <TextField
            form={form}
            field={keyOf('note')}
            label={words.labels.note}
            hint={words.hints.note}
            rows={2}
          />
        </details>
      )}
    </>
  );
}
