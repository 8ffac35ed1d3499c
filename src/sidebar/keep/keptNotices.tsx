/** What has happened to a form since it was left: restored, taken over, or no longer to be saved. */
import { clockText, savingWords } from '../../wording/entrySaving';
import { Box } from '../parts/box';
import type { Keeper } from './keeper';
import type { Kept } from './kept';
import type { Texts } from './texts';

/** Hour and minute on the clock of the browser. */
function clockOf(milliseconds: number): string {
  const at = new Date(milliseconds);
  return clockText(`${String(at.getHours())}:${String(at.getMinutes()).padStart(2, '0')}`);
}

export function KeptNotices(properties: {
  readonly kept: Pick<Kept<unknown, unknown>, 'restoredFrom' | 'takenOver' | 'leftOver'>;
  readonly keeper: Pick<Keeper<unknown, unknown>, 'acknowledge' | 'discardLeftOver'>;
  readonly labelOf: (key: string) => string;
}) {
  const { kept, keeper, labelOf } = properties;
  const { restoredFrom, takenOver, leftOver } = kept;
  const hasNews = restoredFrom !== undefined || takenOver.length > 0;
  return (
    <>
      {hasNews && (
        <div class="message" role="status">
          {restoredFrom !== undefined && <p>{savingWords.restored(clockOf(restoredFrom))}</p>}
          {takenOver.length > 0 && <p>{savingWords.takenOver(takenOver.map(labelOf))}</p>}
          <button type="button" class="small plain" onClick={keeper.acknowledge}>
            {savingWords.understood}
          </button>
        </div>
      )}
      {Object.keys(leftOver).length > 0 && (
        <LeftOver leftOver={leftOver} labelOf={labelOf} discard={keeper.discardLeftOver} />
      )}
    </>
  );
}

function LeftOver(properties: {
  readonly leftOver: Texts;
  readonly labelOf: (key: string) => string;
  readonly discard: () => void;
}) {
  const { heading, lead, discard } = savingWords.leftOver;
  return (
    <Box kind="refused" heading={heading}>
      <p>{lead}</p>
      {Object.entries(properties.leftOver).map(([key, text]) => (
        <div key={key} class="written">
          <h3>{properties.labelOf(key)}</h3>
          <p class="text">{text}</p>
        </div>
      ))}
      <button type="button" class="small plain" onClick={properties.discard}>
        {discard}
      </button>
    </Box>
  );
}
