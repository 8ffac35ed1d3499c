/** The blank of a section, as .xlsx or .csv. */
import { useState } from 'preact/hooks';
import { blankFilesSchema, type ImportOpening } from '../../wire/import';
import { importDialogWords as words } from '../../wording/importDialog';
import { callPatiently, operationId } from '../bridge';
import { download } from '../parts/files';

type Situation =
  | { readonly at: 'asking' | 'making' }
  | { readonly at: 'made'; readonly names: readonly string[] }
  | { readonly at: 'refused'; readonly message: string };

export function Blanks({ opening }: { readonly opening: ImportOpening }) {
  const { sections, isSecretariat, year, opener } = opening;
  const [section, setSection] = useState(isSecretariat ? '' : (sections[0] ?? ''));
  const [situation, move] = useState<Situation>({ at: 'asking' });

  async function make(format: 'xlsx' | 'csv') {
    move({ at: 'making' });
    const request = { opener, operationId: operationId(), section, format };
    const answer = await callPatiently('exportBlank', request, () => {
      move({ at: 'making' });
    });
    if (answer.outcome !== 'done') {
      move({ at: 'refused', message: answer.message });
      return;
    }
    const { files } = blankFilesSchema.parse(answer.value);
    for (const file of files) download(file);
    move({ at: 'made', names: files.map(({ name }) => name) });
  }

  if (sections.length === 0 && !isSecretariat) return null;
  return (
    <section class="blanks" aria-label={words.blanksHeading}>
      <h2>{words.blanksHeading}</h2>
      {year === '' ? (
        <p>{words.blanksNoYear}</p>
      ) : (
        <>
          <p class="soft">{words.blanksHelp(year)}</p>
          <div class="row">
            <label>
              {words.section}
              <select
                value={section}
                onChange={(event) => {
                  setSection(event.currentTarget.value);
                }}
              >
                {isSecretariat && <option value="">{words.allSections}</option>}
                {sections.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            {(['xlsx', 'csv'] as const).map((format) => (
              <button
                key={format}
                type="button"
                class="plain"
                disabled={situation.at === 'making'}
                onClick={() => void make(format)}
              >
                {format === 'xlsx' ? words.blankXlsx : words.blankCsv}
              </button>
            ))}
          </div>
          <div aria-live="polite">
            {situation.at === 'making' && <p>{words.making}</p>}
            {situation.at === 'made' && <p class="message">{words.made(situation.names)}</p>}
            {situation.at === 'refused' && <p class="message refused">{situation.message}</p>}
          </div>
        </>
      )}
    </section>
  );
}
