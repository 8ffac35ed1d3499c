/** 提出状況 in the large dialog: sections by states, in numbers; what is 0 is not printed. */
import type { ReviewOpening } from '../../wire/review';
import { momentInTable, reviewWords as words } from '../../wording/review';
import { submissionWords } from '../../wording/entrySteps';

const STATES = [
  'notEntered',
  'draft',
  'awaitingHead',
  'sentBack',
  'submitted',
  'checked',
  'settled',
] as const;

type Counts = ReviewOpening['whole'];

export function SectionTable(properties: {
  readonly opening: ReviewOpening;
  readonly choose: (section: string) => void;
}) {
  const { opening, choose } = properties;
  const { sections, whole } = opening;
  const states = STATES.filter((state) => state !== 'settled' || whole.settled > 0);
  const cells = (counts: Counts) => (
    <>
      <td class="strong">{counts.handedIn}</td>
      <td>{counts.total}</td>
      {states.map((state) => (
        <td key={state} class={counts[state] > 0 ? state : 'zero'}>
          {counts[state] > 0 ? counts[state] : ''}
        </td>
      ))}
      <td class="moment">{momentInTable(counts.lastSubmittedAt)}</td>
    </>
  );
  return (
    <div class="scrolled" tabIndex={0} role="region" aria-label={words.table}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{words.section}</th>
            <th scope="col">{words.handedIn}</th>
            <th scope="col">{words.total}</th>
            {states.map((state) => (
              <th scope="col" key={state}>
                {submissionWords[state]}
              </th>
            ))}
            <th scope="col">{words.lastSubmitted}</th>
          </tr>
        </thead>
        <tbody>
          {sections.map((counts) => (
            <tr key={counts.section} class={counts.handedIn === counts.total ? 'done' : ''}>
              <th scope="row">
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    choose(counts.section);
                  }}
                >
                  {counts.section}
                </button>
              </th>
              {cells(counts)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.whole}</th>
            {cells(whole)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
