/** What would be made: documents with their pages, and what is missing with the way to each row. */
import type { MakingPreview, OpenItem } from '../../wire/makeDocuments';
import { makingDialogWords as words } from '../../wording/makingDialog';
import { paperNames } from '../../wording/paperNames';
import type { Job } from './choice';
import { HandEdits, type HandEditsState } from './handEdits';
import { Link } from './link';

export function Look(properties: {
  /** Absent where only papers beside the pack are made. */
  readonly preview: MakingPreview | undefined;
  readonly jobs: readonly Job[];
  readonly isSplit: boolean;
  readonly anew: boolean;
  readonly makeAnew: (anew: boolean) => void;
  /** Absent for a first version. */
  readonly handEdits: HandEditsState | undefined;
}) {
  const { preview, jobs, isSplit, anew, makeAnew, handEdits } = properties;
  const sides = jobs.flatMap(({ kind }) => (kind === 'pack' ? [] : [paperNames[kind]]));
  return (
    <>
      {preview && (
        <>
          <Documents preview={preview} isSplit={isSplit} />
          {preview.isMade && (
            <div class="message">
              {words.isMade(preview.edition)}
              <label>
                <input
                  type="checkbox"
                  checked={anew}
                  onChange={(event) => {
                    makeAnew(event.currentTarget.checked);
                  }}
                />
                {words.anew}
              </label>
            </div>
          )}
        </>
      )}
      {sides.length > 0 && (
        <>
          <h2>{words.sidesToo}</h2>
          <ul>
            {sides.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {handEdits && <HandEdits state={handEdits} />}
      {preview && <Open open={preview.open} count={preview.openCount} />}
    </>
  );
}

function Documents(properties: { readonly preview: MakingPreview; readonly isSplit: boolean }) {
  const { documents } = properties.preview;
  const pages = documents.reduce((sum, one) => sum + one.pages, 0);
  return (
    <>
      <h2>{words.documents}</h2>
      <ul class="documents">
        {documents.map(({ name, pages: own, link }) => (
          <li key={name}>
            {link === '' ? name : <Link to={link}>{name}</Link>}
            <span class="soft">{words.about(own)}</span>
          </li>
        ))}
      </ul>
      {documents.length > 1 && <p class="soft">{words.inAll(documents.length, pages)}</p>}
      {properties.isSplit && <p class="message">{words.split}</p>}
    </>
  );
}

function Open(properties: { readonly open: readonly OpenItem[]; readonly count: number }) {
  const { open, count } = properties;
  if (count === 0) return <p class="fine">{words.nothingOpen}</p>;
  return (
    <>
      <h2>{words.openHeading(count)}</h2>
      <p class="soft">{words.openHelp}</p>
      <ul class="open" tabIndex={0} aria-label={words.openHeading(count)}>
        {open.map(({ text, place, link }) => (
          <li key={text}>
            {text}
            {place !== '' && (
              <>
                {' '}
                <span class="soft">{place}</span> <Link to={link}>{words.goToRow}</Link>
              </>
            )}
          </li>
        ))}
      </ul>
      {count > open.length && <p class="soft">{words.openMore(count - open.length)}</p>}
    </>
  );
}
