/** The dialog 提出のお知らせ: what goes out and when, what is sent on a press, what was sent, and who runs it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { noticesWords as words } from '../../wording/noticesDialog';
import { PressStateView } from '../parts/pressState';
import { show } from '../show';
import { useDesk, type Desk } from './desk';
import { Record } from './record';
import { Requests } from './requests';
import { DailyRun } from './dailyRun';
import { Schedule } from './schedule';
import { SentResult } from './sentResult';
import '../ground.css';
import './notices.css';

type Part = keyof typeof words.tabs;

function Notices() {
  const [part, open] = useState<Part>('schedule');
  const desk = useDesk();
  return (
    <div class="page">
      <nav aria-label={words.tabsLabel}>
        {(Object.keys(words.tabs) as Part[]).map((each) => (
          <button
            key={each}
            type="button"
            class="tab"
            aria-current={part === each ? 'page' : undefined}
            onClick={() => {
              desk.tell('');
              desk.show(undefined);
              open(each);
            }}
          >
            {words.tabs[each]}
          </button>
        ))}
      </nav>
      <Known desk={desk} part={part} />
      {part === 'schedule' && <Schedule desk={desk} />}
      {part === 'requests' && <Requests desk={desk} />}
      {part === 'record' && <Record desk={desk} />}
      {part === 'run' && <DailyRun desk={desk} />}
    </div>
  );
}

/** What is known before anything else, and what a press is at. */
function Known({ desk, part }: { readonly desk: Desk; readonly part: Part }) {
  const { list, press, doing, told, sent } = desk;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told !== '' || sent !== undefined || press.state.at === 'stopped') {
      place.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [told, sent, press.state.at]);
  return (
    <div ref={place}>
      {list.isCopy && <p class="message refused">{words.copy}</p>}
      {list.notices.map((notice) => (
        <p key={notice} class="message refused">
          {notice}
        </p>
      ))}
      {list.run.isMissing && part !== 'run' && <p class="message refused">{words.missingRun}</p>}
      {list.uncertain.length > 0 && part !== 'record' && (
        <p class="message behalf">{words.uncertainLeft(list.uncertain.length)}</p>
      )}
      <PressStateView press={press} working={doing} />
      <div aria-live="polite">{told !== '' && <p class="message done">{told}</p>}</div>
      {sent && <SentResult result={sent} />}
    </div>
  );
}

show(<Notices />);
