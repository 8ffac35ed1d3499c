/**
 * 確定値の報告: what was 見込, 速報 or 集計中 when it was submitted, and nothing else. What would change in
 * grades, shares and amounts is shown before anything is stored. What is typed is kept in the browser.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fiscalYear } from '../../domain/fiscalYear';
import { lateAmounts } from '../../domain/entry/lateFields';
import type { LiveSource } from '../../domain/entry/live';
import { entrySavedSchema, type EntryItem } from '../../wire/entry';
import { settlingPreviewSchema, type ShownEffect } from '../../wire/settling';
import { formWords } from '../../wording/entryForm';
import { settlingWords as words } from '../../wording/settlingForm';
import { changesBetween, placeOf, textKey, textsOf } from '../form/formTexts';
import type { FormView } from '../form/formView';
import { choicesOf, NumberField, RadioField } from '../form/smallFields';
import { draftBetween, draftKey, type DraftStore } from '../keep/drafts';
import { changedKeys, textIn, type Texts } from '../keep/texts';
import { ask } from '../server';
import { figuresFor } from './figures';
import { IndicatorCard } from './indicatorCard';
import { PartFrame } from './parts';

export interface SettlingPlace {
  readonly opener: string;
  readonly workbookId: string;
  readonly drafts: DraftStore;
}

type Situation =
  | { readonly at: 'typing' }
  | { readonly at: 'calling'; readonly message: string }
  | { readonly at: 'stopped'; readonly messages: readonly string[] }
  | { readonly at: 'previewed'; readonly effects: readonly ShownEffect[] };

export function Settling(properties: {
  readonly item: EntryItem;
  readonly source: LiveSource;
  readonly isWide: boolean;
  readonly place: SettlingPlace;
  /** The action as it stands now; `isDone` after it was stored. */
  readonly adopt: (item: EntryItem, isDone: boolean) => void;
}) {
  const { item, source, isWide, place, adopt } = properties;
  const { opener, drafts } = place;
  const key = draftKey('settling', { ...place, ...item });
  const seen = useMemo(() => textsOf(item), [item]);
  const [over, setOver] = useState<Texts>(() => draftIn(drafts, key));
  const typed = useMemo(() => ({ ...seen, ...over }), [seen, over]);
  const [situation, move] = useState<Situation>({ at: 'typing' });
  const told = useRef<HTMLDivElement>(null);
  const figures = useMemo(() => figuresFor(source, item, typed), [source, item, typed]);
  const isChanged = changedKeys(seen, typed).length > 0;
  const isCalling = situation.at === 'calling';
  useEffect(() => {
    if (situation.at !== 'typing' && situation.at !== 'calling') told.current?.focus();
  }, [situation]);

  const form: FormView = {
    item,
    year: fiscalYear(item.year),
    advice: figures.advice,
    isReadOnly: false,
    isWide,
    text: (field) => textIn(typed, field),
    type(field, text) {
      if (textIn(typed, field) === text) return;
      const now = withFinal(typed, { ...over, [field]: text }, field);
      setOver(now);
      move({ at: 'typing' });
      const all = { ...seen, ...now };
      if (changedKeys(seen, all).length > 0) drafts.write(key, draftBetween(seen, all, Date.now()));
      else drafts.remove(key);
    },
    leave: () => undefined,
    errors: new Map(),
    needed: new Set(),
  };

  async function preview() {
    move({ at: 'calling', message: words.previewing });
    const { result, indicators } = changesBetween(seen, typed);
    const { year, actionId } = item;
    const request = { opener, year, actionId, result, indicators };
    const asked = await ask('previewSettling', request, settlingPreviewSchema);
    move(
      asked.kind === 'done'
        ? { at: 'previewed', effects: asked.value.effects }
        : { at: 'stopped', messages: [asked.message] },
    );
  }

  async function store() {
    move({ at: 'calling', message: words.storing });
    const { year, actionId, revision, rows } = item;
    const request = { opener, year, actionId, revision, rows, step: 'settle' };
    const changes = changesBetween(seen, typed);
    const asked = await ask('saveEntry', { ...request, ...changes }, entrySavedSchema);
    if (asked.kind === 'stopped') {
      move({ at: 'stopped', messages: [asked.message] });
      return;
    }
    const saved = asked.value;
    if (saved.kind === 'missing') {
      move({ at: 'stopped', messages: saved.missing });
      return;
    }
    if (saved.kind === 'saved') {
      drafts.remove(key);
      setOver({});
      move({ at: 'typing' });
    } else {
      move({ at: 'stopped', messages: [words.changedMeanwhile] });
    }
    adopt(saved.item, saved.kind === 'saved');
  }

  const late = figures.indicators.filter(({ id }) => item.late.indicators.includes(id));
  return (
    <div class="settling">
      <PartFrame heading={words.heading}>
        <p>{words.lead}</p>
        <div inert={isCalling}>
          {item.late.result.length > 0 && <Amounts form={form} />}
          {late.map((live) => (
            <IndicatorCard key={live.id} form={form} live={live} />
          ))}
        </div>
        <div ref={told} tabIndex={-1} aria-live="polite">
          {situation.at === 'calling' && <p class="message">{situation.message}</p>}
          {situation.at === 'stopped' &&
            situation.messages.map((message) => (
              <p key={message} class="message refused">
                {message}
              </p>
            ))}
          {situation.at === 'previewed' && <Effects effects={situation.effects} />}
        </div>
        <div class="actions">
          <button
            type="button"
            class={situation.at === 'previewed' ? 'plain' : ''}
            disabled={!isChanged || isCalling}
            onClick={() => void preview()}
          >
            {words.preview}
          </button>
          {situation.at === 'previewed' && (
            <button type="button" onClick={() => void store()}>
              {words.store}
            </button>
          )}
        </div>
      </PartFrame>
    </div>
  );
}

function Amounts({ form }: { readonly form: FormView }) {
  const { amountUnit } = form.item.rules;
  const labels: Readonly<Record<string, string>> = formWords.labels;
  return (
    <>
      <p class="hint">{formWords.amountUnit(amountUnit)}</p>
      <div class="amounts">
        {lateAmounts
          .filter((field) => field !== 'amountCertainty')
          .map((field) => (
            <NumberField
              key={field}
              form={form}
              field={field}
              label={labels[field] ?? field}
              unit={amountUnit}
            />
          ))}
      </div>
      <RadioField
        form={form}
        field="amountCertainty"
        label={formWords.labels.amountCertainty}
        choices={choicesOf(['見込', '確定'])}
      />
    </>
  );
}

/** One list for each indicator, group, and the plan. */
function Effects({ effects }: { readonly effects: readonly ShownEffect[] }) {
  if (effects.length === 0) return <p class="message">{words.nothingChanges}</p>;
  const groups = [...new Set(effects.map(({ of }) => of))];
  return (
    <div class="message effects">
      <h3>{words.effects}</h3>
      {groups.map((group) => (
        <section key={group} aria-label={group}>
          <h4>{group}</h4>
          <ul>
            {effects
              .filter(({ of }) => of === group)
              .map(({ what, before, after }) => (
                <li key={what}>{words.changes(what, before, after)}</li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** What was typed before the panel was closed. */
function draftIn(drafts: DraftStore, key: string): Texts {
  const texts = drafts.read(key)?.texts ?? {};
  return Object.fromEntries(Object.entries(texts).map(([field, { typed }]) => [field, typed]));
}

/** Who writes a value there reports it as final, until they say otherwise. @param over what was typed */
function withFinal(typed: Texts, over: Texts, field: string): Texts {
  if (lateAmounts.includes(field) && field !== 'amountCertainty') {
    return { ...over, amountCertainty: '確定' };
  }
  const place = placeOf(field);
  if (place.kind !== 'indicator' || place.field !== 'value') return over;
  const of = (name: string) => textKey({ ...place, field: name });
  const isCounting = textIn(typed, of('state')) === '集計中';
  return {
    ...over,
    [of('certainty')]: '確定',
    ...(isCounting ? { [of('state')]: '' } : {}),
  };
}
