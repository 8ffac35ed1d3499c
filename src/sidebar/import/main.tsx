/** The dialog 計画・実績の取込: choose files, look at what would change, apply it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  importOpeningSchema,
  importOutcomeSchema,
  importPreviewSchema,
  type ImportPreview,
} from '../../wire/import';
import type { BroughtFile, ImportKind } from '../../wire/importCalls';
import { importDialogWords as words } from '../../wording/importDialog';
import { callPatiently, facts, operationId } from '../bridge';
import { Blanks } from './blanks';
import { Choose, isReady, type Choice } from './choose';
import { readFiles } from './files';
import { Preview } from './preview';
import { show } from '../show';
import '../ground.css';
import './import.css';

const opening = importOpeningSchema.parse(facts);

const kinds: readonly ImportKind[] = [
  ...(opening.isSecretariat ? (['plan'] as const) : []),
  ...(opening.isSecretariat || opening.sections.length > 0 ? (['results'] as const) : []),
];

/** The files as they were sent: what is applied is what was looked at. */
interface Sent {
  readonly kind: ImportKind;
  readonly files: readonly BroughtFile[];
  /** 操作ID of the press 「取り込む」 on this preview. */
  readonly press: string;
}

type Situation =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading' | 'applying'; readonly isWaiting: boolean }
  | {
      readonly at: 'looking';
      readonly preview: ImportPreview;
      readonly sent: Sent;
      readonly message?: string;
    }
  | {
      readonly at: 'stopped';
      readonly message: string;
      readonly retry?: { readonly preview: ImportPreview; readonly sent: Sent };
    }
  | { readonly at: 'done'; readonly lines: readonly string[] };

function Import() {
  const [choice, choose] = useState<Choice>({
    kind: kinds.includes(opening.kind) ? opening.kind : 'results',
    files: [],
  });
  const [situation, move] = useState<Situation>({ at: 'choosing' });
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  const { at } = situation;

  // The button that was pressed goes away: whoever works without a mouse goes on from the heading.
  useLayoutEffect(() => {
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [at]);

  async function look() {
    move({ at: 'reading', isWaiting: false });
    const files = await readFiles(choice.files);
    const { opener } = opening;
    const request = { opener, operationId: operationId(), kind: choice.kind, files };
    const answer = await callPatiently('previewImport', request, () => {
      move({ at: 'reading', isWaiting: true });
    });
    if (answer.outcome !== 'done') {
      move({ at: 'stopped', message: answer.message });
      return;
    }
    const preview = importPreviewSchema.parse(answer.value);
    move({ at: 'looking', preview, sent: { kind: choice.kind, files, press: operationId() } });
  }

  async function apply(preview: ImportPreview, sent: Sent) {
    move({ at: 'applying', isWaiting: false });
    const { kind, files, press } = sent;
    const { opener } = opening;
    const { fingerprint } = preview;
    const request = { opener, operationId: press, kind, files, fingerprint };
    const answer = await callPatiently('applyImport', request, () => {
      move({ at: 'applying', isWaiting: true });
    });
    if (answer.outcome !== 'done') {
      move({ at: 'stopped', message: answer.message, retry: { preview, sent } });
      return;
    }
    const outcome = importOutcomeSchema.parse(answer.value);
    if (outcome.outcome === 'applied') {
      move({ at: 'done', lines: outcome.lines });
      return;
    }
    const again = { ...sent, press: operationId() };
    move({ at: 'looking', preview: outcome.preview, sent: again, message: outcome.message });
  }

  function goOn() {
    if (at === 'choosing') void look();
    if (at === 'looking') void apply(situation.preview, situation.sent);
    if (at === 'stopped') {
      if (situation.retry) void apply(situation.retry.preview, situation.retry.sent);
      else void look();
    }
  }

  const isWorking = at === 'reading' || at === 'applying';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        goOn();
      }}
    >
      <h1 tabIndex={-1} ref={heading}>
        {headingOf(situation)}
      </h1>
      {at === 'choosing' && <p class="promise">{words.promise}</p>}
      {at === 'choosing' && kinds.length === 0 && <p class="message">{words.noSection}</p>}
      {at === 'choosing' && kinds.length > 0 && (
        <Choose choice={choice} choose={choose} kinds={kinds} />
      )}
      {at === 'choosing' && <Blanks opening={opening} />}
      {isWorking && (
        <>
          <progress aria-label={headingOf(situation)} />
          <p>{at === 'reading' ? words.readingHelp : words.applyingHelp}</p>
          <div aria-live="polite">
            {situation.isWaiting && <p class="message">{words.waiting}</p>}
          </div>
        </>
      )}
      {at === 'stopped' && (
        <p class="message refused" role="alert">
          {situation.message}
        </p>
      )}
      {at === 'looking' && (
        <>
          {situation.message !== undefined && (
            <p class="message" role="alert">
              {situation.message}
            </p>
          )}
          {explanationOf(situation.preview) !== '' && <p>{explanationOf(situation.preview)}</p>}
          <Preview preview={situation.preview} />
        </>
      )}
      {at === 'done' && situation.lines.map((line) => <p key={line}>{line}</p>)}
      {!isWorking && (
        <div class="actions">
          {at === 'choosing' && kinds.length > 0 && (
            <button type="submit" disabled={!isReady(choice)}>
              {words.look}
            </button>
          )}
          {at === 'looking' && situation.preview.isApplicable && (
            <button type="submit">{words.apply}</button>
          )}
          {at === 'stopped' && <button type="submit">{words.again}</button>}
          {(at === 'looking' || at === 'stopped') && (
            <button
              type="button"
              class="plain"
              onClick={() => {
                choose({ ...choice, files: [] });
                move({ at: 'choosing' });
              }}
            >
              {words.chooseAgain}
            </button>
          )}
          <button
            type="button"
            class={at === 'done' ? '' : 'plain'}
            onClick={() => {
              google.script.host.close();
            }}
          >
            {at === 'done' || at === 'stopped' ? words.close : words.cancel}
          </button>
        </div>
      )}
    </form>
  );
}

function headingOf(situation: Situation): string {
  switch (situation.at) {
    case 'choosing':
      return words.heading;
    case 'reading':
      return words.reading;
    case 'applying':
      return words.applying;
    case 'stopped':
      return words.stopped;
    case 'done':
      return words.done;
    case 'looking':
      if (situation.preview.counts.refused > 0) return words.refusedHeading;
      return situation.preview.isApplicable ? words.previewHeading : words.nothingHeading;
  }
}

function explanationOf({ counts, isApplicable }: ImportPreview): string {
  if (counts.refused > 0) return words.refusedHelp;
  return isApplicable ? '' : words.nothingHelp;
}

show(<Import />);
