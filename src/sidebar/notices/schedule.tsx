/** 予定: the days on which something goes out, and the mails of the chosen one. */
import { useState } from 'preact/hooks';
import type { NoticesOpening, ShownDay } from '../../wire/notices';
import { dayText, noticesWords } from '../../wording/noticesDialog';
import { aboutDay } from './batch';
import { BatchView } from './batchView';
import type { Desk } from './desk';

const words = noticesWords.days;

export function Schedule({ desk }: { readonly desk: Desk }) {
  const { days, today } = desk.list;
  const [chosen, choose] = useState(today);
  const day = days.find(({ on }) => on === chosen) ?? days[0];
  if (!day) return null;
  return (
    <div class="sides">
      <div class="side">
        <Days list={desk.list} chosen={day.on} choose={choose} />
        <Calendar list={desk.list} />
      </div>
      <BatchView
        key={day.on}
        desk={desk}
        batch={{ kind: 'day', day, isToday: day.on === today }}
        heading={headingOf(day, today)}
      />
    </div>
  );
}

function headingOf({ on }: ShownDay, today: string): string {
  const day = dayText(on, today);
  return on === today ? noticesWords.batch.ofToday(day) : noticesWords.batch.ofDay(day);
}

function Days(properties: {
  readonly list: NoticesOpening;
  readonly chosen: string;
  readonly choose: (on: string) => void;
}) {
  const { list, chosen, choose } = properties;
  const { days, today, moreDays } = list;
  return (
    <>
      <ul class="choices" aria-label={words.label}>
        {days.map((day) => (
          <li key={day.on}>
            <button
              type="button"
              class="choice"
              aria-current={day.on === chosen ? 'true' : undefined}
              onClick={() => {
                choose(day.on);
              }}
            >
              <span class="name">
                {day.on === today ? words.today(dayText(day.on, today)) : dayText(day.on, today)}
              </span>
              {day.mails.length > 0 && (
                <span class="number">{noticesWords.mails(day.mails.length)}</span>
              )}
              <span class="soft">
                {day.heldUntil === '' ? aboutDay(day) || words.none : words.held}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {moreDays > 0 && <p class="soft">{words.more(moreDays)}</p>}
    </>
  );
}

function Calendar({ list }: { readonly list: NoticesOpening }) {
  return (
    <section aria-label={words.calendar} class="calendar">
      <h2>{words.calendar}</h2>
      <dl>
        {list.dates.map(({ item, on }) => (
          <div key={item}>
            <dt>{item}</dt>
            <dd>{on === '' ? words.notSet : dayText(on, list.today)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
