/** One action: its form, what is said about it, and the way to its next step. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { liveSourceIn } from '../../domain/entry/live';
import { fiscalYear } from '../../domain/fiscalYear';
import { dayText, entryWords } from '../../wording/entry';
import { formWords, missingUnderField } from '../../wording/entryForm';
import { clockText, savingWords, stepText } from '../../wording/entrySaving';
import { submissionWords } from '../../wording/entrySteps';
import { Conflict } from '../keep/conflict';
import { Corrections } from './corrections';
import { figuresFor, keyOfMissing, missingIn } from './figures';
import { Confirm, Footer, type FooterStep, type PressedStep } from './footer';
import type { FormView } from '../form/formView';
import { isComposing, useKept, useSettled } from '../keep/hooks';
import { IndicatorCard } from './indicatorCard';
import type { EntryKeeper, EntryKept } from './entryForm';
import { labelOf } from '../form/labels';
import { neededKeys } from './needed';
import { Damages, MissingSummary, SentBack } from './notices';
import { KeptNotices } from '../keep/keptNotices';
import { History } from '../parts/history';
import { EvaluationPart, MoneyPart, OpinionsPart, PartFrame, ResultsPart } from './parts';
import { Settling, type SettlingPlace } from './settling';
import { textIn } from '../keep/texts';

/** Until figures follow what is typed. */
const FIGURES_AFTER = 200;

export function ItemView(properties: {
  readonly keeper: EntryKeeper;
  readonly isLasting: boolean;
  readonly isWide: boolean;
  /** The section is told by a mail of what is submitted on its behalf. */
  readonly tells: boolean;
  /** The next action that is still to be entered; absent when there is none. */
  readonly next: { readonly actionId: string; readonly open: () => void } | undefined;
  readonly leave: () => void;
  readonly openWide: () => void;
  readonly place: SettlingPlace;
  readonly taken: (step: PressedStep) => void;
}) {
  const { keeper, isLasting, isWide, tells, next, leave, openWide, place, taken } = properties;
  const kept = useKept(keeper);
  const { item, typed } = kept;
  const source = useMemo(() => liveSourceIn(item.figures), [item.figures]);
  const settled = useSettled(typed, FIGURES_AFTER);
  const figures = useMemo(() => figuresFor(source, item, settled), [source, item, settled]);
  const missing = useMemo(() => missingIn(source, item, settled), [source, item, settled]);
  const needed = useMemo(() => neededKeys(source, item, settled), [source, item, settled]);
  const [tried, setTried] = useState<{ step: PressedStep; told: readonly string[] }>();
  const [asked, ask] = useState<'submit' | 'handOver'>();
  const [done, setDone] = useState<PressedStep>();
  const [hasMoved, setMoved] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const summary = useRef<HTMLElement>(null);
  const mayWrite = item.steps.includes('draft');
  const names = new Map(figures.indicators.map(({ id, indicator }) => [id, indicator.name]));
  const nameKey = (key: string) => labelOf(key, item, (id) => names.get(id) ?? id);
  const isTried = tried !== undefined && mayWrite && (missing.length > 0 || tried.told.length > 0);

  useEffect(() => {
    heading.current?.focus();
  }, [keeper, done]);
  useEffect(() => {
    if (tried) summary.current?.focus();
  }, [tried]);

  const form: FormView = {
    item,
    year: fiscalYear(item.year),
    advice: figures.advice,
    isReadOnly: !mayWrite,
    isWide,
    text: (key) => textIn(typed, key),
    type: keeper.type,
    leave: keeper.rest,
    errors: isTried
      ? new Map(missing.map((entry) => [keyOfMissing(entry), missingUnderField(entry)]))
      : new Map<string, string>(),
    needed,
  };

  function press(step: FooterStep) {
    setMoved(false);
    if (step === 'takeBack') {
      void take(step);
      return;
    }
    const lacks = missingIn(source, item, keeper.kept().typed);
    if (lacks.length > 0) setTried({ step, told: [] });
    else ask(step);
  }

  async function take(step: PressedStep) {
    const outcome = await keeper.take(step);
    ask(undefined);
    if (outcome.kind === 'taken') {
      setTried(undefined);
      setDone(step);
      taken(step);
    } else if (outcome.kind === 'missing') {
      setTried({ step, told: outcome.missing });
    } else {
      setMoved(keeper.kept().takenOver.length > 0);
    }
  }

  if (kept.conflicts.length > 0) {
    return (
      <div class="page">
        <Head kept={kept} heading={heading} />
        <Conflict kept={kept} labelOf={nameKey} choose={keeper.choose} />
      </div>
    );
  }
  // Those that may be settled stand above, where they are written.
  const standing = figures.indicators.filter(({ id }) => !item.late.indicators.includes(id));
  const steps = item.steps.filter(
    (step): step is FooterStep => step !== 'draft' && step !== 'settle',
  );
  return (
    <div
      class={isWide ? 'page wide' : 'page'}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keeper.saveNow();
      }}
    >
      <Head kept={kept} heading={heading} />
      {done !== undefined && (
        <div class="message done" role="status">
          <p>{savingWords.done[done]}</p>
          {next && (
            <button type="button" onClick={next.open}>
              {savingWords.next(next.actionId)}
            </button>
          )}
        </div>
      )}
      {item.readOnlyFor !== '' && done === undefined && <p class="message">{item.readOnlyFor}</p>}
      {hasMoved && (
        <p class="message refused" role="alert">
          {savingWords.notTaken.takenOver}
        </p>
      )}
      <Corrections opener={place.opener} item={item} />
      <Damages item={item} />
      <KeptNotices kept={kept} keeper={keeper} labelOf={nameKey} />
      {isTried && (
        <MissingSummary
          step={stepText(tried.step, { decides: item.decides, onBehalf: item.actsOnBehalf })}
          missing={missing}
          told={tried.told}
          place={summary}
        />
      )}
      {!isWide && mayWrite && (
        <button type="button" class="small plain" onClick={openWide}>
          {entryWords.wide}
        </button>
      )}
      {item.steps.includes('settle') && (
        <Settling
          item={item}
          source={source}
          isWide={isWide}
          place={place}
          adopt={(now, isDone) => {
            keeper.adopt(now);
            if (!isDone) return;
            setDone('settle');
            taken('settle');
          }}
        />
      )}
      <div class="form" inert={kept.step !== undefined}>
        <ResultsPart form={form} />
        {standing.length > 0 && (
          <PartFrame heading={formWords.parts.indicators}>
            {standing.map((live) => (
              <IndicatorCard key={live.id} form={form} live={live} />
            ))}
          </PartFrame>
        )}
        <MoneyPart form={form} />
        <EvaluationPart form={form} reference={figures.reference} />
        <OpinionsPart form={form} />
      </div>
      <History
        of={{ opener: place.opener, year: item.year, actionId: item.actionId }}
        version={String(item.revision)}
      />
      {asked ? (
        <Confirm
          kept={kept}
          step={asked}
          tells={tells && asked === 'submit' && item.actsOnBehalf}
          advice={figures.told}
          take={() => {
            void take(asked);
          }}
          back={() => {
            ask(undefined);
          }}
        />
      ) : (
        <Footer
          kept={kept}
          isLasting={isLasting}
          isWide={isWide}
          missing={missing.length}
          steps={steps}
          press={press}
          saveNow={keeper.saveNow}
          leave={leave}
        />
      )}
    </div>
  );
}

function Head(properties: {
  readonly kept: EntryKept;
  readonly heading: { readonly current: HTMLHeadingElement | null };
}) {
  const { item } = properties.kept;
  const isDone = item.submittedBy !== '' && !item.steps.includes('draft');
  return (
    <>
      <h1 tabIndex={-1} ref={properties.heading}>
        <span class="code">{item.actionId}</span> {item.name}
      </h1>
      <p class="under">
        <span class={`chip ${item.submission}`}>{submissionWords[item.submission]}</span>
        <span>{formWords.resultsOf(fiscalYear(item.year))}</span>
        <span>{item.answeringSection}</span>
      </p>
      <SentBack item={item} />
      {item.actsOnBehalf && (
        <p class="message behalf">{entryWords.onBehalfOf(item.answeringSection)}</p>
      )}
      {isDone && (
        <p class="hint">
          {formWords.submittedBy(item.submittedBy, whenText(item.submittedAt))}
          {item.onBehalf && formWords.enteredOnBehalf}
        </p>
      )}
      {item.plan !== '' && (
        <details>
          <summary>{formWords.plan}</summary>
          <p class="text">{item.plan}</p>
        </details>
      )}
    </>
  );
}

function whenText(minute: string): string {
  const day = minute.slice(0, 'yyyy-mm-dd'.length);
  return minute === '' ? '' : `${dayText(day)}${clockText(minute)}`;
}
