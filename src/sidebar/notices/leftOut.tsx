/** What would go out on the day and was left out, with the way back. */
import { noticesWords } from '../../wording/noticesDialog';
import { leftOutOn } from './batch';
import { isWorking, type Desk } from './desk';
import { leaveOut } from './mailTable';
import { Recipient } from './recipient';

const words = noticesWords.batch;

export function LeftOut({ desk, on }: { readonly desk: Desk; readonly on: string }) {
  const rows = leftOutOn(desk.list, on);
  if (rows.length === 0) return null;
  return (
    <section aria-label={words.leftOut}>
      <h2>{words.leftOut}</h2>
      <ul class="left-out">
        {rows.map(({ mailId, to, sections, subject }) => (
          <li key={mailId}>
            <span>
              <Recipient to={to} sections={sections} />
            </span>
            <span>{subject}</span>
            <button
              type="button"
              class="small plain"
              aria-label={words.takeBackOne(to)}
              disabled={isWorking(desk) || desk.list.isCopy}
              onClick={() => {
                leaveOut(desk, on, mailId, false);
              }}
            >
              {words.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
