/** 確認事項 of an action: what contradicts first, 表記 as advice below. */
import type { ShownFlag } from '../../wire/review';
import { reviewFormWords as words } from '../../wording/reviewForm';

export function FlagsBox({ flags }: { readonly flags: readonly ShownFlag[] }) {
  const contradictions = flags.filter(({ isAdvice }) => !isAdvice);
  const advice = flags.filter(({ isAdvice }) => isAdvice);
  const list = (own: readonly ShownFlag[], kind: string) => (
    <ul class={kind}>
      {own.map(({ text }, place) => (
        <li key={place}>{text}</li>
      ))}
    </ul>
  );
  return (
    <section class="flags" aria-label={words.flags}>
      <h2>{words.flags}</h2>
      {contradictions.length > 0 && list(contradictions, 'contradictions')}
      {advice.length > 0 && (
        <>
          <h3>{words.advice}</h3>
          {list(advice, 'advice')}
        </>
      )}
      {flags.length === 0 && <p class="hint">{words.noFlags}</p>}
    </section>
  );
}
