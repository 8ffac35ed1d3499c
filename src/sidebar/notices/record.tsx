/** 送信の記録: what nobody knows first, then what was sent, the newest first. */
import { useState } from 'preact/hooks';
import { noticeToldSchema, type ShownMailRow } from '../../wire/notices';
import { noticesWords } from '../../wording/noticesDialog';
import { isWorking, type Desk } from './desk';
import { Recipient } from './recipient';

const words = noticesWords.record;

export function Record({ desk }: { readonly desk: Desk }) {
  const { sent, uncertain } = desk.list;
  const [section, chooseSection] = useState('');
  const [state, chooseState] = useState('');
  const found = sent.filter(
    (row) =>
      (section === '' || namesOf(row).includes(section)) && (state === '' || row.state === state),
  );
  return (
    <div class="main">
      <h1>{words.heading}</h1>
      {uncertain.length > 0 && <Uncertain desk={desk} rows={uncertain} />}
      {sent.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <div class="row">
            <Filter
              label={words.section}
              all={sent.flatMap(namesOf)}
              chosen={section}
              choose={chooseSection}
            />
            <Filter
              label={words.state}
              all={sent.map((row) => row.state)}
              chosen={state}
              choose={chooseState}
            />
            <span role="status">
              {found.length === 0 ? words.noneFound : words.newest(found.length)}
            </span>
          </div>
          {found.length > 0 && <Rows rows={found} />}
        </>
      )}
    </div>
  );
}

function namesOf({ sections }: ShownMailRow): readonly string[] {
  return sections.length === 0 ? [noticesWords.secretariat] : sections;
}

function Filter(properties: {
  readonly label: string;
  readonly all: readonly string[];
  readonly chosen: string;
  readonly choose: (chosen: string) => void;
}) {
  const { label, all, chosen, choose } = properties;
  return (
    <label>
      {label}
      <select
        value={chosen}
        onChange={(event) => {
          choose(event.currentTarget.value);
        }}
      >
        <option value="">{words.all}</option>
        {[...new Set(all)].map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}

function Rows({ rows }: { readonly rows: readonly ShownMailRow[] }) {
  const { to, subject, count } = noticesWords.batch;
  return (
    <div class="frame tall" tabIndex={0} role="region" aria-label={words.heading}>
      <table>
        <thead>
          <tr>
            {[words.at, to, subject, count, words.state].map((heading) => (
              <th key={heading} scope="col" class={heading === to ? 'to' : ''}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.mailId}>
              <td class="code">{row.at}</td>
              <th scope="row">
                <Recipient to={row.to} sections={row.sections} />
              </th>
              <td>{row.subject}</td>
              <td class="code">{noticesWords.items(row.items)}</td>
              <td>
                <span class="code">{row.state}</span>
                {row.why !== '' && <span class="soft why">{row.why}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Uncertain(properties: { readonly desk: Desk; readonly rows: readonly ShownMailRow[] }) {
  const { desk, rows } = properties;
  return (
    <section class="message behalf" aria-label={words.uncertain}>
      <h2>{words.uncertain}</h2>
      <p>{words.uncertainHelp}</p>
      <ul class="left-out">
        {rows.map((row) => (
          <li key={row.mailId}>
            <span>
              <Recipient to={row.to} sections={row.sections} />
            </span>
            <span>
              {row.subject}
              <span class="soft">{row.at}</span>
            </span>
            <span class="row">
              <Settle desk={desk} row={row} arrived={true} />
              <Settle desk={desk} row={row} arrived={false} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Settle(properties: {
  readonly desk: Desk;
  readonly row: ShownMailRow;
  readonly arrived: boolean;
}) {
  const { desk, row, arrived } = properties;
  return (
    <button
      type="button"
      class="small plain"
      aria-label={arrived ? words.arrivedOne(row.to) : words.againOne(row.to)}
      disabled={isWorking(desk) || desk.list.isCopy}
      onClick={() => {
        desk.act(
          'settleUncertain',
          { mailId: row.mailId, arrived },
          {
            schema: noticeToldSchema,
            doing: words.settling,
            done: ({ message }) => {
              desk.tell(message);
            },
          },
        );
      }}
    >
      {arrived ? words.arrived : words.again}
    </button>
  );
}
