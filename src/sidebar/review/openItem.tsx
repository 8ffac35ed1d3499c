/** The open action with the comment that belongs to it; while the next one is opened, only a word. */
import type { ReviewStep } from '../../domain/review/reviewSteps';
import { reviewWords } from '../../wording/review';
import { useComment } from '../keep/comment';
import type { DraftStore } from '../keep/drafts';
import { Told, type Situation } from '../parts/told';
import { ItemView } from './itemView';
import type { ReviewKeeper } from './reviewForm';

export function OpenItem(properties: {
  readonly opener: string;
  readonly keeper: ReviewKeeper;
  readonly drafts: DraftStore;
  readonly draftKey: string;
  readonly isWide: boolean;
  /** 差戻し is told by a mail. */
  readonly tells: boolean;
  readonly situation: Situation;
  readonly before: { readonly text: string; readonly actionId: string } | undefined;
  readonly openAgain: (actionId: string) => void;
  readonly leave: () => void;
  readonly openWide: () => void;
  readonly taken: (step: ReviewStep) => void;
}) {
  const { drafts, draftKey, situation, ...view } = properties;
  const comment = useComment(drafts, draftKey);
  if (situation.at === 'loading') {
    return (
      <div class={view.isWide ? 'page wide' : 'page'}>
        <h1>{reviewWords.heading}</h1>
        <Told situation={situation} />
      </div>
    );
  }
  return <ItemView {...view} comment={comment} isLasting={drafts.isLasting()} />;
}
