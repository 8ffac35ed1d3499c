/** What to bring, and from which files. */
import { useRef, useState } from 'preact/hooks';
import { MOST_MEGABYTES, type ImportKind } from '../../wire/importCalls';
import { importDialogWords as words } from '../../wording/importDialog';
import { isTooLarge } from './files';

export interface Choice {
  readonly kind: ImportKind;
  readonly files: readonly File[];
}

export function isReady({ files }: Choice): boolean {
  return files.length > 0 && !isTooLarge(files);
}

export function Choose(properties: {
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
  readonly kinds: readonly ImportKind[];
}) {
  const { choice, choose, kinds } = properties;
  return (
    <>
      <fieldset>
        <legend>{words.kindLegend}</legend>
        <div class="kinds">
          {kinds.map((kind) => (
            <label key={kind} class="card">
              <input
                type="radio"
                name="kind"
                checked={choice.kind === kind}
                onChange={() => {
                  choose({ ...choice, kind });
                }}
              />
              <span>
                <strong>{words.kind[kind].name}</strong>
                <span class="soft">{words.kind[kind].help}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Files
        files={choice.files}
        choose={(files) => {
          choose({ ...choice, files });
        }}
      />
    </>
  );
}

function Files(properties: {
  readonly files: readonly File[];
  readonly choose: (files: readonly File[]) => void;
}) {
  const { files, choose } = properties;
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div
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
        if (input.current) input.current.value = '';
        choose([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <label>
        <strong>{words.filesLabel}</strong>
        <input
          ref={input}
          type="file"
          multiple
          accept=".xlsx,.csv"
          onChange={(event) => {
            choose([...(event.currentTarget.files ?? [])]);
          }}
        />
      </label>
      <p class="soft">{words.drop}</p>
      <div aria-live="polite">
        {files.length > 0 && (
          <p>
            {words.chosen(files.length)}（{files.map(({ name }) => name).join('、')}）
          </p>
        )}
        {isTooLarge(files) && <p class="message refused">{words.tooLarge(MOST_MEGABYTES)}</p>}
      </div>
    </div>
  );
}
