/** What the check has found: every fault with its place and remedy, or that the file can be stored. */
import type { TemplateFindings } from '../../wire/templates';
import { templatesWords as words } from '../../wording/templatesDialog';
import type { BroughtTemplate } from './situation';

export function Checked(properties: {
  readonly found: TemplateFindings;
  /** Absent: an earlier version that cannot count again. */
  readonly file?: BroughtTemplate;
  readonly store: (file: BroughtTemplate) => void;
  readonly back: () => void;
}) {
  const { found, file, store, back } = properties;
  const isGood = found.count === 0;
  return (
    <>
      {isGood && file && <p>{words.goodHelp(file.name)}</p>}
      {!isGood && <p>{file ? words.faultsHelp : words.faultsOfVersion}</p>}
      {!isGood && <Findings found={found} />}
      {isGood && (
        <section aria-label={words.papers}>
          <h2>{words.papers}</h2>
          <ul class="papers">
            {found.papers.map((paper) => (
              <li key={paper}>{paper}</li>
            ))}
          </ul>
        </section>
      )}
      {found.lacking !== '' && (
        <section class="message" aria-label={words.lacking}>
          <h2>{words.lacking}</h2>
          {found.lacking}
        </section>
      )}
      <div class="actions">
        {isGood && file && (
          <button
            type="button"
            onClick={() => {
              store(file);
            }}
          >
            {words.store}
          </button>
        )}
        <button type="button" class={isGood ? 'plain' : ''} onClick={back}>
          {isGood ? words.cancel : file ? words.chooseAgain : words.back}
        </button>
      </div>
    </>
  );
}

function Findings({ found }: { readonly found: TemplateFindings }) {
  const { findings, count } = found;
  const heading = words.faultsHeading(count);
  const left = count - findings.length;
  return (
    <>
      <div class="frame findings" tabIndex={0} role="region" aria-label={heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.message}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map(({ place, message }, row) => (
              <tr key={row}>
                <td>{place === '' ? words.wholeFile : place}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p class="soft">{words.more(left)}</p>}
    </>
  );
}
