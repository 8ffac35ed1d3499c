/** Always in sight: how far it is saved, and the next step. */
import { useEffect, useRef } from 'preact/hooks';
import type { EntryStep } from '../../wire/entryCalls';
import { entryWords } from '../../wording/entry';
import { willTellText } from '../../wording/mailTold';
import { savingWords as words, stepText } from '../../wording/entrySaving';
import { Refused, SavingState } from '../keep/savingState';
import type { EntryKept } from './entryForm';

export type PressedStep = Exclude<EntryStep, 'draft'>;
/** 確定値の報告 has a place of its own. */
export type FooterStep = Exclude<PressedStep, 'settle'>;

export function Footer(properties: {
  readonly kept: EntryKept;
  readonly isLasting: boolean;
  readonly isWide: boolean;
  /** How many things lack before the next step. */
  readonly missing: number;
  /** Open steps, the next one last. */
  readonly steps: readonly FooterStep[];
  readonly press: (step: FooterStep) => void;
  readonly saveNow: () => void;
  readonly leave: () => void;
}) {
  const { kept, isLasting, isWide, missing, steps, press, saveNow, leave } = properties;
  const { item, saving } = kept;
  const mayWrite = item.steps.includes('draft');
  const isStuck = saving.at === 'lost' || saving.at === 'refused';
  return (
    <div class="footer">
      <Refused saving={saving} />
      <div class="state">
        <SavingState
          kept={kept}
          isLasting={isLasting}
          mayWrite={mayWrite}
          unchanged={words.unchanged}
        />
        {mayWrite && missing > 0 && <p class="count">{words.missingLeft(missing)}</p>}
      </div>
      <div class="actions">
        <button type="button" class="plain" onClick={leave}>
          {isWide ? entryWords.close : entryWords.toList}
        </button>
        {isStuck && (
          <button type="button" class="plain" onClick={saveNow}>
            {words.saveNow}
          </button>
        )}
        {steps.map((step, place) => (
          <button
            key={step}
            type="button"
            class={place === steps.length - 1 && step !== 'takeBack' ? '' : 'plain'}
            disabled={kept.step !== undefined}
            onClick={() => {
              press(step);
            }}
          >
            {stepText(step, { decides: item.decides, onBehalf: item.actsOnBehalf })}
          </button>
        ))}
      </div>
    </div>
  );
}

/** The last question before a step; what is worth a second look stands in it. */
export function Confirm(properties: {
  readonly kept: EntryKept;
  readonly step: 'submit' | 'handOver';
  /** The section is told of it by a mail. */
  readonly tells: boolean;
  readonly advice: readonly string[];
  readonly take: () => void;
  readonly back: () => void;
}) {
  const { kept, step, tells, advice, take, back } = properties;
  const { item } = kept;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { confirm } = words;
  const name = step === 'submit' ? 'submitLead' : 'handOverLead';
  return (
    <div class="footer confirm">
      <div class="frame" tabIndex={0} role="region" aria-labelledby="confirm">
        <h2 id="confirm" tabIndex={-1} ref={heading}>
          {confirm[step](item.actionId)}
        </h2>
        <p>{confirm[name]}</p>
        {tells && <p>{willTellText('onBehalf', [item.answeringSection])}</p>}
        {advice.length > 0 && (
          <>
            <p class="hint">{confirm.advice}</p>
            <ul class="advice">
              {advice.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div class="actions">
        <button type="button" class="plain" onClick={back}>
          {confirm.back}
        </button>
        <button type="button" disabled={kept.step !== undefined} onClick={take}>
          {stepText(step, { decides: item.decides, onBehalf: item.actsOnBehalf })}
        </button>
      </div>
    </div>
  );
}
