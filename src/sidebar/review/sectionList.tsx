/** 提出状況 by section in 300 px: those that have still something to hand in first, with what. */
import type { ReviewSection } from '../../wire/review';
import { handedInText, momentText, openText, reviewWords as words } from '../../wording/review';
import { counted } from '../../wording/entry';
import { Bar } from './bar';

export function SectionList(properties: {
  readonly sections: readonly ReviewSection[];
  readonly choose: (section: string) => void;
}) {
  const { sections, choose } = properties;
  const isDone = ({ handedIn, total }: ReviewSection) => handedIn === total;
  const open = sections.filter((section) => !isDone(section));
  const done = sections.filter(isDone);
  const list = (own: readonly ReviewSection[]) => (
    <ul class="items sections">
      {own.map((section) => (
        <li key={section.section}>
          <Section section={section} choose={choose} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {open.length > 0 ? (
        <section class="group" aria-label={words.unfinished}>
          <h2>{`${words.unfinished}　${counted(open.length)}`}</h2>
          {list(open)}
        </section>
      ) : (
        <p class="left">{words.allFinished}</p>
      )}
      {done.length > 0 && (
        <details class="group" open={open.length === 0}>
          <summary>{`${words.finished}　${counted(done.length)}`}</summary>
          {list(done)}
        </details>
      )}
    </>
  );
}

function Section(properties: {
  readonly section: ReviewSection;
  readonly choose: (section: string) => void;
}) {
  const { section, choose } = properties;
  const { handedIn, total, lastSubmittedAt } = section;
  const open = openText(section);
  return (
    <button
      type="button"
      class="item"
      onClick={() => {
        choose(section.section);
      }}
    >
      <span class="between">
        <span class="name">{section.section}</span>
        <span class="figure">{handedInText(handedIn, total)}</span>
      </span>
      <Bar handedIn={handedIn} total={total} />
      {open !== '' && <span class="line">{open}</span>}
      {lastSubmittedAt !== '' && (
        <span class="line hint">{`${words.lastSubmitted} ${momentText(lastSubmittedAt)}`}</span>
      )}
    </button>
  );
}
