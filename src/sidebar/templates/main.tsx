/** The dialog 様式の編集: which template counts, its exchange, and the tags that it may use. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  takenOutSchema,
  templateCheckedSchema,
  templateStoredSchema,
  type TemplateState,
} from '../../wire/templates';
import { versionName } from '../../wording/templates';
import { templatesWords as words } from '../../wording/templatesDialog';
import { operationId } from '../bridge';
import { base64Of, download } from '../parts/files';
import { ask } from '../server';
import { show } from '../show';
import { Asking } from './asking';
import { Checked } from './checked';
import { Home } from './home';
import { opening, type BroughtTemplate, type Situation } from './situation';
import { Tags } from './tags';
import '../ground.css';
import './templates.css';

type Part = keyof typeof words.tabs;

function Templates() {
  const [part, open] = useState<Part>('template');
  return (
    <div class="page">
      <nav aria-label={words.tabsLabel}>
        {(Object.keys(words.tabs) as Part[]).map((each) => (
          <button
            key={each}
            type="button"
            class="tab"
            aria-current={part === each ? 'page' : undefined}
            onClick={() => {
              open(each);
            }}
          >
            {words.tabs[each]}
          </button>
        ))}
      </nav>
      {/* Both stay: what was checked, or searched for, is still there after a look at the other. */}
      <div hidden={part !== 'template'}>
        <Template />
      </div>
      <div hidden={part !== 'tags'}>
        <Tags isOpen={part === 'tags'} />
      </div>
    </div>
  );
}

function Template() {
  const [state, take] = useState<TemplateState>(opening.state);
  const [situation, move] = useState<Situation>({ at: 'home' });
  const [told, tell] = useState<{ readonly kind: 'done' | 'refused'; readonly message: string }>();
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  const { at } = situation;
  const newest = state.versions[0]?.version ?? 0;

  // The button that was pressed goes away: whoever works without a mouse goes on from the heading.
  useLayoutEffect(() => {
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [at]);

  function working(message: string) {
    tell(undefined);
    move({ at: 'working', message, isWaiting: false });
    return () => {
      move({ at: 'working', message, isWaiting: true });
    };
  }

  async function takeOut(version: number) {
    const waiting = working(words.takingOut);
    const request = { opener: opening.opener, version };
    const asked = await ask('takeOutTemplate', request, takenOutSchema, waiting);
    move({ at: 'home' });
    if (asked.kind === 'done') {
      download({ as: 'base64', ...asked.value });
      tell({ kind: 'done', message: words.takenOut(asked.value.name) });
    } else tell({ kind: 'refused', message: asked.message });
  }

  async function check(chosen: File) {
    const waiting = working(words.checking);
    const file = { name: chosen.name, base64: await base64Of(chosen) };
    const request = { opener: opening.opener, base64: file.base64 };
    const asked = await ask('checkTemplateFile', request, templateCheckedSchema, waiting);
    if (asked.kind === 'done') move({ at: 'checked', found: asked.value, file });
    else move({ at: 'stopped', of: 'check', message: asked.message, again: () => void check(chosen) });
  }

  /** Again under the same 操作ID where the answer was lost, so that nothing is stored twice. */
  async function store(functionName: string, request: object, file?: BroughtTemplate) {
    const waiting = working(words.storing);
    const asked = await ask(functionName, request, templateStoredSchema, waiting);
    if (asked.kind === 'stopped') {
      const again = () => void store(functionName, request, file);
      move({ at: 'stopped', of: 'store', message: asked.message, again });
      return;
    }
    const { value } = asked;
    if (value.kind === 'faults') {
      move({ at: 'checked', found: value.found, ...(file ? { file } : {}) });
      return;
    }
    take(value.state);
    tell({ kind: value.kind === 'stored' ? 'done' : 'refused', message: value.message });
    move({ at: 'home' });
  }

  const press = () => ({
    opener: opening.opener,
    operationId: operationId(),
    basedOn: newest,
  });
  const goHome = () => {
    tell(undefined);
    move({ at: 'home' });
  };
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {headingOf(situation)}
      </h1>
      <div role="status">
        {told?.kind === 'done' && <p class="message done">{told.message}</p>}
        {at === 'working' && <p>{situation.isWaiting ? words.waiting : situation.message}</p>}
      </div>
      {told?.kind === 'refused' && (
        <p class="message refused" role="alert">
          {told.message}
        </p>
      )}
      {at === 'home' && (
        <Home
          state={state}
          takeOut={(version) => void takeOut(version)}
          check={(file) => void check(file)}
          restore={(version) => {
            tell(undefined);
            move({ at: 'asking', version });
          }}
        />
      )}
      {at === 'working' && <progress aria-label={situation.message} />}
      {at === 'checked' && (
        <Checked
          found={situation.found}
          {...(situation.file ? { file: situation.file } : {})}
          store={(file) => void store('putTemplate', { ...press(), ...file }, file)}
          back={goHome}
        />
      )}
      {at === 'asking' && (
        <Asking
          help={words.askHelp(nowText(state), situation.version)}
          restore={() =>
            void store('restoreTemplate', { ...press(), version: situation.version })
          }
          back={goHome}
        />
      )}
      {at === 'stopped' && (
        <>
          <p class="message refused" role="alert">
            {situation.message}
          </p>
          <div class="actions">
            {situation.of === 'check' && (
              <button type="button" onClick={goHome}>
                {words.chooseAgain}
              </button>
            )}
            <button
              type="button"
              class={situation.of === 'check' ? 'plain' : ''}
              onClick={situation.again}
            >
              {words.again}
            </button>
            {situation.of === 'store' && (
              <button type="button" class="plain" onClick={goHome}>
                {words.back}
              </button>
            )}
          </div>
        </>
      )}
    </>
  );
}

function nowText({ versions }: TemplateState): string {
  const [first] = versions;
  return versionName(first?.kind === 'own' ? first.version : 0);
}

function headingOf(situation: Situation): string {
  switch (situation.at) {
    case 'home':
    case 'working':
      return words.heading;
    case 'checked':
      return situation.found.count > 0
        ? words.faultsHeading(situation.found.count)
        : words.goodHeading;
    case 'asking':
      return words.askHeading(situation.version);
    case 'stopped':
      return words.stopped;
  }
}

show(<Templates />);
