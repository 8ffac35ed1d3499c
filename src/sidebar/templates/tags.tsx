/** タグの一覧: every tag by its paper, to be searched and copied. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { tagListSchema, type TagList } from '../../wire/templates';
import { templatesWords, tagWords as words, writtenTag } from '../../wording/templatesDialog';
import { ask } from '../server';
import { copied } from '../parts/copied';
import { opening } from './situation';

type Paper = TagList['papers'][number];
type Tag = Paper['tags'][number];

type Loaded =
  | { readonly at: 'rest' | 'loading' }
  | { readonly at: 'stopped'; readonly message: string }
  | { readonly at: 'there'; readonly papers: readonly Paper[] };

export function Tags({ isOpen }: { readonly isOpen: boolean }) {
  const [loaded, move] = useState<Loaded>({ at: 'rest' });

  async function load() {
    move({ at: 'loading' });
    const asked = await ask('listTags', { opener: opening.opener }, tagListSchema);
    if (asked.kind === 'done') move({ at: 'there', papers: asked.value.papers });
    else move({ at: 'stopped', message: asked.message });
  }

  useEffect(() => {
    if (isOpen && loaded.at === 'rest') void load();
  }, [isOpen]);

  return (
    <>
      <h1>{words.heading}</h1>
      <p>{words.help}</p>
      <details class="rules">
        <summary>{words.howTo}</summary>
        <ul>
          {words.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </details>
      <div role="status">{loaded.at === 'loading' && <p class="message">{words.loading}</p>}</div>
      {loaded.at === 'stopped' && (
        <div class="message refused" role="alert">
          <p>{loaded.message}</p>
          <button type="button" class="small plain" onClick={() => void load()}>
            {templatesWords.again}
          </button>
        </div>
      )}
      {loaded.at === 'there' && <Search papers={loaded.papers} />}
    </>
  );
}

function Search({ papers }: { readonly papers: readonly Paper[] }) {
  const [sought, seek] = useState('');
  const [told, tell] = useState('');
  const found = papers.map(({ paper, tags }) => ({
    paper,
    tags: tags.filter((tag) => isFound(tag, sought)),
  }));
  const count = found.reduce((sum, { tags }) => sum + tags.length, 0);

  async function copy(written: string, shown: Element | null) {
    const isCopied = await copied(written, shown);
    tell(isCopied ? words.copied(written) : words.notCopied(written));
  }

  return (
    <>
      <label class="search">
        {words.search}
        <input
          type="search"
          value={sought}
          onInput={(event) => {
            seek(event.currentTarget.value);
          }}
        />
      </label>
      <p role="status" class="soft">
        {sought === '' ? '' : words.found(count)} {told}
      </p>
      {found
        .filter(({ tags }) => tags.length > 0)
        .map(({ paper, tags }) => (
          <details key={paper} class="paper" open={sought !== ''}>
            <summary>
              {paper === '' ? words.everywhere : words.inPaper(paper)}
              {words.count(tags.length)}
            </summary>
            <ul class="tags">
              {tags.map((tag) => (
                <TagLine key={`${tag.inside.join('/')} ${tag.name}`} tag={tag} copy={copy} />
              ))}
            </ul>
          </details>
        ))}
    </>
  );
}

function TagLine(properties: {
  readonly tag: Tag;
  readonly copy: (written: string, shown: Element | null) => Promise<void>;
}) {
  const { tag, copy } = properties;
  const { name, kind, inside, help, example } = tag;
  const written = writtenTag(name, kind);
  const list = inside[inside.length - 1];
  const code = useRef<HTMLElement>(null);
  return (
    <li>
      <div>
        <code ref={code}>{written}</code> <span class="chip">{words.kinds[kind]}</span>
        <p>
          {help}
          {list !== undefined && <span class="soft inside">{words.inside(list)}</span>}
          {example !== '' && (
            <span class="soft inside">
              {words.example}
              {example}
            </span>
          )}
        </p>
      </div>
      <button
        type="button"
        class="small plain"
        aria-label={words.copy(written)}
        onClick={() => void copy(written, code.current)}
      >
        {words.copyShort}
      </button>
    </li>
  );
}

/** Width and case do not matter; several words must all be there. */
function isFound({ name, help, example, inside }: Tag, sought: string): boolean {
  const text = comparable([name, help, example, ...inside].join(' '));
  return comparable(sought)
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[{}#/^]/gu, '').trim();
}
