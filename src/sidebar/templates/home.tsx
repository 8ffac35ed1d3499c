/** The template that counts, the place for a file that is to take its place, and the kept versions. */
import { useRef, useState } from 'preact/hooks';
import type { ShownVersion, TemplateState } from '../../wire/templates';
import { MOST_MEGABYTES, versionName } from '../../wording/templates';
import { templatesWords as words } from '../../wording/templatesDialog';
import { Breaking } from './breaking';
import { opening } from './situation';

interface HomeProperties {
  readonly state: TemplateState;
  /** @param version 0 for the built-in one */
  readonly takeOut: (version: number) => void;
  readonly check: (file: File) => void;
  readonly restore: (version: number) => void;
}

export function Home(properties: HomeProperties) {
  const { state, takeOut, check } = properties;
  const [current] = state.versions;
  return (
    <>
      <p class="promise">{words.promise}</p>
      {opening.isCopy && <p class="message refused">{words.copy}</p>}
      {state.damage !== '' && <p class="message refused">{state.damage}</p>}
      <section aria-label={words.current} class="current">
        <div>
          <h2>
            {words.current}：{versionName(current?.kind === 'own' ? current.version : 0)}
          </h2>
          <p class="soft">{current && <Breaking text={aboutCurrent(current)} />}</p>
        </div>
        <button
          type="button"
          class="plain"
          disabled={isDamaged(current)}
          onClick={() => {
            takeOut(current?.kind === 'own' ? current.version : 0);
          }}
        >
          {words.takeOut}
        </button>
      </section>
      {isDamaged(current) && <p class="message refused">{current?.damage}</p>}
      {!opening.isCopy && <Bring check={check} />}
      <Versions {...properties} />
    </>
  );
}

function aboutCurrent({ version, kind, by, at, note }: ShownVersion): string {
  if (version === 0) return words.builtIn;
  const texts =
    kind === 'own'
      ? [note, words.storedBy(by, at)]
      : [words.builtInAgain, words.restoredBy(by, at)];
  return texts.filter((text) => text !== '').join('　');
}

function isDamaged(version: ShownVersion | undefined): boolean {
  return version !== undefined && version.damage !== '';
}

function Bring({ check }: { readonly check: (file: File) => void }) {
  const [isOver, setOver] = useState(false);
  const [refusal, refuse] = useState('');
  const input = useRef<HTMLInputElement>(null);

  function choose(files: readonly File[]) {
    const [file, ...others] = files;
    if (input.current) input.current.value = '';
    if (file === undefined) return;
    if (others.length > 0) refuse(words.several);
    else if (file.size > MOST_MEGABYTES * 1_000_000) {
      refuse(words.tooLarge(file.size, MOST_MEGABYTES));
    } else check(file);
  }

  return (
    <section
      aria-label={words.put}
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        choose([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <h2>{words.put}</h2>
      <label>
        {words.file}
        <input
          ref={input}
          type="file"
          accept=".docx,.dotx"
          onChange={(event) => {
            choose([...(event.currentTarget.files ?? [])]);
          }}
        />
      </label>
      <p class="soft">{words.drop}</p>
      <div aria-live="assertive">
        {refusal !== '' && <p class="message refused">{refusal}</p>}
      </div>
    </section>
  );
}

function Versions({ state, takeOut, restore }: HomeProperties) {
  const stored = state.versions.filter(({ version }) => version > 0);
  const isBuiltIn = state.versions[0]?.kind === 'built-in';
  return (
    <>
      <h2 id="versions">{words.others}</h2>
      <div class="frame" tabIndex={0} role="region" aria-labelledby="versions">
        <table>
          <thead>
            <tr>
              {[words.version, words.when, words.who, words.what, words.actions].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stored.map((each, place) => (
              <tr key={each.version}>
                <th scope="row">
                  {versionName(each.version)}
                  {place === 0 && <span class="chip">{words.inUse}</span>}
                </th>
                <td>{each.at}</td>
                <td>
                  <Breaking text={each.by} />
                </td>
                <td>{isDamaged(each) ? words.damaged : each.note}</td>
                <td>
                  {each.kind === 'own' && !isDamaged(each) && (
                    <Presses
                      version={each.version}
                      label={words.backTo}
                      takeOut={takeOut}
                      {...(place > 0 ? { restore } : {})}
                    />
                  )}
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">
                {versionName(0)}
                {isBuiltIn && stored.length === 0 && <span class="chip">{words.inUse}</span>}
              </th>
              <td colSpan={3}>{words.builtInNote(state.builtInBytes)}</td>
              <td>
                <Presses
                  version={0}
                  label={words.backToBuiltIn}
                  takeOut={takeOut}
                  {...(isBuiltIn ? {} : { restore })}
                />
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <p class="soft">{words.othersHelp}</p>
    </>
  );
}

function Presses(properties: {
  readonly version: number;
  readonly label: string;
  readonly takeOut: (version: number) => void;
  readonly restore?: (version: number) => void;
}) {
  const { version, label, takeOut, restore } = properties;
  const name = versionName(version);
  return (
    <div class="presses">
      <button
        type="button"
        class="small plain"
        aria-label={`${name}を${words.takeOut}`}
        onClick={() => {
          takeOut(version);
        }}
      >
        {words.takeOut}
      </button>
      {restore && !opening.isCopy && (
        <button
          type="button"
          class="small plain"
          aria-label={version === 0 ? label : `${name}：${label}`}
          onClick={() => {
            restore(version);
          }}
        >
          {label}
        </button>
      )}
    </div>
  );
}
