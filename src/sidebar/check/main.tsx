/** The dialog 入力内容の点検: what was found, at once; beside it the marks are written into the sheet. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { checkDoneSchema, checkOpeningSchema, type CheckList } from '../../wire/check';
import { checkDialogWords as words, markedMessage } from '../../wording/checkDialog';
import { callPatiently, facts, operationId } from '../bridge';
import { Findings } from './findings';
import { TypedStates } from './typedStates';
import { show } from '../show';
import '../ground.css';
import './check.css';

const opening = checkOpeningSchema.parse(facts);

type Marking =
  | { readonly at: 'writing'; readonly isWaiting: boolean }
  | { readonly at: 'written'; readonly message: string }
  | { readonly at: 'stopped'; readonly message: string }
  | { readonly at: 'left alone'; readonly message: string };

const isLeftAlone = opening.marksStay !== 'no';

function Check() {
  const [list, setList] = useState<CheckList>(opening);
  const [marking, move] = useState<Marking>(
    opening.marksStay === 'no'
      ? { at: 'writing', isWaiting: false }
      : { at: 'left alone', message: words.stays[opening.marksStay] },
  );
  const heading = useRef<HTMLHeadingElement>(null);

  async function write(accepted: readonly string[]) {
    move({ at: 'writing', isWaiting: false });
    const request = { opener: opening.opener, operationId: operationId(), accepted };
    const answer = await callPatiently('checkEntries', request, () => {
      move({ at: 'writing', isWaiting: true });
    });
    if (answer.outcome !== 'done') {
      move({ at: 'stopped', message: answer.message });
      return;
    }
    const done = checkDoneSchema.parse(answer.value);
    setList(done);
    move({ at: 'written', message: markedMessage(done.marked, done.accepted) });
    if (accepted.length > 0) heading.current?.focus();
  }

  useEffect(() => {
    if (!isLeftAlone && opening.scope !== 'nobody') void write([]);
  }, []);

  const mayPress = marking.at === 'written' || marking.at === 'stopped';
  return (
    <div class="page">
      <h1 tabIndex={-1} ref={heading}>
        {headingOf()}
      </h1>
      {opening.scope === 'nobody' ? <p>{words.nobody}</p> : <Status marking={marking} />}
      <TypedStates
        states={list.typedStates}
        mayPress={mayPress}
        press={(keys) => {
          void write(keys);
        }}
      />
      {opening.scope !== 'nobody' && <Findings list={list} hasSections={opening.scope === 'all'} />}
      <div class="actions">
        {marking.at === 'stopped' && (
          <button
            type="button"
            onClick={() => {
              void write([]);
            }}
          >
            {words.again}
          </button>
        )}
        <button
          type="button"
          class="plain"
          onClick={() => {
            google.script.host.close();
          }}
        >
          {words.close}
        </button>
      </div>
    </div>
  );
}

function Status({ marking }: { readonly marking: Marking }) {
  if (marking.at === 'stopped') {
    return (
      <p class="message refused" role="alert">
        {marking.message}
      </p>
    );
  }
  const text =
    marking.at !== 'writing' ? marking.message : marking.isWaiting ? words.waiting : words.marking;
  return (
    <p class="message" role="status">
      {text}
    </p>
  );
}

function headingOf(): string {
  const { scope, sections } = opening;
  return scope === 'sections' ? words.heading.sections(sections) : words.heading[scope];
}

show(<Check />);
