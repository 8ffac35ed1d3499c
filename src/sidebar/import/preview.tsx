/** What would change: counts first, then what stands in the way, what to know, and cell by cell. */
import type { ComponentChildren } from 'preact';
import type { ImportPreview } from '../../wire/import';
import { importDialogWords as words } from '../../wording/importDialog';

export function Preview({ preview }: { readonly preview: ImportPreview }) {
  const { counts, refused } = preview;
  return (
    <>
      <dl class="counts">
        {(['newRows', 'changedCells', 'unchangedRows', 'refused'] as const).map((name) => (
          <div key={name} class={name === 'refused' && counts.refused > 0 ? 'bad' : ''}>
            <dt>{words.counts[name]}</dt>
            <dd>{counts[name]}</dd>
          </div>
        ))}
      </dl>
      {refused.length > 0 ? (
        <Places caption={words.counts.refused} places={refused} count={counts.refused} />
      ) : (
        <Coming preview={preview} />
      )}
    </>
  );
}

/** What is applied on the second press. */
function Coming({ preview }: { readonly preview: ImportPreview }) {
  const { counts, advice, notices, changed, newRows } = preview;
  return (
    <>
      {notices.length > 0 && (
        <section aria-label={words.notices}>
          <h2>{words.notices}</h2>
          <ul class="notices">
            {notices.map((notice, place) => (
              <li key={place}>{notice}</li>
            ))}
          </ul>
        </section>
      )}
      {changed.length > 0 && (
        <Table
          caption={words.changed}
          headings={[words.tab, words.key, words.name, words.item, words.before, words.after]}
          rows={changed.map(({ tab, key, name, heading, before, after }) => [
            tab,
            key,
            name,
            heading,
            before === '' ? <span class="soft">{words.blank}</span> : <del>{before}</del>,
            after === '' ? <span class="soft">{words.blank}</span> : <ins>{after}</ins>,
          ])}
          left={counts.changedCells - changed.length}
        />
      )}
      {newRows.length > 0 && (
        <Table
          caption={words.newRows}
          headings={[words.tab, words.key, words.name]}
          rows={newRows.map(({ tab, key, name }) => [tab, key, name])}
          left={counts.newRows - newRows.length}
        />
      )}
      {advice.length > 0 && <Places caption={words.advice} places={advice} count={counts.advice} />}
    </>
  );
}

function Places(properties: {
  readonly caption: string;
  readonly places: ImportPreview['refused'];
  /** How many there are, shown or not. */
  readonly count: number;
}) {
  const { caption, places, count } = properties;
  return (
    <Table
      caption={caption}
      headings={[words.place, words.message]}
      rows={places.map(({ place, message }) => [place, message])}
      left={count - places.length}
    />
  );
}

/** A long list scrolls in its own frame, which the keyboard reaches. */
function Table(properties: {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** Lines that are not shown. */
  readonly left: number;
}) {
  const { caption, headings, rows, left } = properties;
  return (
    <>
      <h2>{caption}</h2>
      <div class="frame" tabIndex={0} role="region" aria-label={caption}>
        <table>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p class="soft">{words.more(left)}</p>}
    </>
  );
}
