/** Who has answered, at a glance: the whole, the days left, what has come since, section by section. */
import type { ReviewOpening } from '../../wire/review';
import {
  countedAtText,
  dueText,
  handedInText,
  idleText,
  momentText,
  relatedText,
  resultsYearText,
  reviewWords as words,
  sinceText,
} from '../../wording/review';
import { fiscalYear } from '../../domain/fiscalYear';
import { Box } from '../parts/box';
import { MadeFile } from '../parts/madeFile';
import { Bar } from './bar';
import { LateList } from './lateList';
import { SectionList } from './sectionList';
import { SectionTable } from './sectionTable';

export function StatusView(properties: {
  readonly opening: ReviewOpening;
  readonly isWide: boolean;
  readonly isBusy: boolean;
  /** The section's actions are listed. */
  readonly choose: (section: string) => void;
  readonly open: (actionId: string) => void;
  readonly looked: () => void;
  readonly reload: () => void;
  readonly openWide: () => void;
}) {
  const { opening, isWide, isBusy, choose, open, looked, reload, openWide } = properties;
  const { whole, sections, idle, related, damages } = opening;
  const { total, handedIn } = whole;
  return (
    <>
      <p class="whole">
        {words.handedIn} <strong>{handedInText(handedIn, total)}</strong>
      </p>
      <Bar handedIn={handedIn} total={total} />
      <p class="window">{dueText(opening.entryDueOn, opening.businessDaysLeft)}</p>
      <p class="hint">
        {`${resultsYearText(fiscalYear(opening.year))}、${countedAtText(opening.countedAt)}`}
        {whole.lastSubmittedAt !== '' &&
          `、${words.lastSubmitted} ${momentText(whole.lastSubmittedAt)}`}
      </p>
      {damages.length > 0 && (
        <Box kind="refused" heading={words.damages}>
          <ul>
            {damages.map((damage) => (
              <li key={damage}>{damage}</li>
            ))}
          </ul>
        </Box>
      )}
      <Since opening={opening} isBusy={isBusy} open={open} looked={looked} />
      {total === 0 && <p>{words.none}</p>}
      {total > 0 &&
        (isWide ? (
          <SectionTable opening={opening} choose={choose} />
        ) : (
          <SectionList sections={sections} choose={choose} />
        ))}
      {idle.length > 0 && <p class="idle">{idleText(idle)}</p>}
      {related.length > 0 && (
        <details>
          <summary>{words.related}</summary>
          <p class="hint">{words.relatedLead}</p>
          <ul>
            {related.map(({ section, asked, answered }) => (
              <li key={section}>{relatedText(section, answered, asked)}</li>
            ))}
          </ul>
        </details>
      )}
      {handedIn > 0 && <LateList opener={opening.opener} isBusy={isBusy} open={open} />}
      <div class="tools">
        <MadeFile
          makes="makeSubmissionList"
          request={{ opener: opening.opener }}
          press={words.makeList}
          making={words.makingList}
        />
        {!isWide && (
          <button type="button" class="small plain" disabled={isBusy} onClick={openWide}>
            {words.wide}
          </button>
        )}
        <button type="button" class="small plain" disabled={isBusy} onClick={reload}>
          {words.reload}
        </button>
      </div>
    </>
  );
}

function Since(properties: {
  readonly opening: ReviewOpening;
  readonly isBusy: boolean;
  readonly open: (actionId: string) => void;
  readonly looked: () => void;
}) {
  const { opening, isBusy, open, looked } = properties;
  const news = opening.actions.filter(({ isNew }) => isNew);
  const lead = sinceText(opening.lookedAt, news.length);
  if (news.length === 0) return <p class="hint">{lead}</p>;
  return (
    <section class="message" aria-label={words.since}>
      <details>
        <summary>{lead}</summary>
        <ul class="plainList">
          {news.map(({ actionId, name, section }) => (
            <li key={actionId}>
              <button
                type="button"
                class="link"
                disabled={isBusy}
                onClick={() => {
                  open(actionId);
                }}
              >
                {`${actionId} ${name}（${section}）`}
              </button>
            </li>
          ))}
        </ul>
      </details>
      <button type="button" class="small plain" disabled={isBusy} onClick={looked}>
        {words.looked}
      </button>
    </section>
  );
}
