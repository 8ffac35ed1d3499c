/** What was made: links, the same as a file of Word and as PDF, and the text for the web page. */
import { useRef, useState } from 'preact/hooks';
import type { Made } from '../../wire/makeDocuments';
import { makingDialogWords as words } from '../../wording/makingDialog';
import { copied } from '../parts/copied';
import { Link } from './link';

/** The document as a file: Google makes it when the link is followed. */
export function exportLink(link: string, format: 'docx' | 'pdf'): string {
  return link.replace(/\/(?:edit|view|preview)?(?:[?#].*)?$/u, `/export?format=${format}`);
}

export function MadeDocuments({
  documents,
}: {
  readonly documents: readonly Made['documents'][number][];
}) {
  return (
    <ul class="made">
      {documents.map(({ name, link, checkNumber, notices }) => (
        <li key={name}>
          <strong>{name}</strong>
          <span class="soft">{words.checkNumber(checkNumber)}</span>
          <span class="links">
            <Link to={link}>{words.openDocument}</Link>
            <Link to={exportLink(link, 'docx')}>{words.word}</Link>
            <Link to={exportLink(link, 'pdf')}>{words.pdf}</Link>
          </span>
          {notices.map((notice) => (
            <p key={notice} class="message">
              {notice}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

export function WebText({ text }: { readonly text: string }) {
  const [told, tell] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);

  async function copy() {
    tell((await copied(text, area.current)) ? words.copied : words.notCopied);
  }

  return (
    <section aria-label={words.webText}>
      <h2>{words.webText}</h2>
      <p class="soft">{words.webTextHelp}</p>
      <textarea ref={area} readOnly rows={5} value={text} aria-label={words.webText} />
      <div class="row">
        <button type="button" class="small plain" onClick={() => void copy()}>
          {words.copy}
        </button>
        <span role="status">{told}</span>
      </div>
    </section>
  );
}
