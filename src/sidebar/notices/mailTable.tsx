/** Who gets what: a row for each mail, to be chosen, opened and left out. */
import { noticeToldSchema, type ShownMail } from '../../wire/notices';
import { noticesWords } from '../../wording/noticesDialog';
import { isBySection, mailsIn, type Batch } from './batch';
import { isWorking, type Desk } from './desk';
import { Recipient } from './recipient';

const words = noticesWords.batch;

export function MailTable(properties: {
  readonly desk: Desk;
  readonly batch: Batch;
  /** Ids of mails that are not chosen. */
  readonly left: ReadonlySet<string>;
  readonly open: (id: string) => void;
  readonly turn: (mail: ShownMail) => void;
  readonly turnAll: (isOn: boolean) => void;
}) {
  const { desk, batch, left, open, turn, turnAll } = properties;
  const mayChoose = batch.kind === 'day' || isBySection(batch.offer);
  const mails = mailsIn(batch);
  return (
    <>
      {mayChoose && (
        <p class="row">
          {([true, false] as const).map((isOn) => (
            <button
              key={String(isOn)}
              type="button"
              class="small plain"
              onClick={() => {
                turnAll(isOn);
              }}
            >
              {isOn ? words.all : words.nothing}
            </button>
          ))}
        </p>
      )}
      <div class="frame" tabIndex={0} role="region" aria-label={words.list}>
        <table class="mails">
          <thead>
            <tr>
              {mayChoose && (
                <th scope="col" class="narrow">
                  {words.choose}
                </th>
              )}
              <th scope="col" class="to">
                {words.to}
              </th>
              <th scope="col">{words.subject}</th>
              <th scope="col" class="narrow">
                {words.count}
              </th>
              {batch.kind === 'day' && (
                <th scope="col" class="act">
                  {words.act}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {mails.map((mail) => (
              <tr key={mail.id}>
                {mayChoose && (
                  <td>
                    <input
                      type="checkbox"
                      aria-label={words.chooseOne(mail.to)}
                      checked={!left.has(mail.id)}
                      onChange={() => {
                        turn(mail);
                      }}
                    />
                  </td>
                )}
                <th scope="row">
                  <Recipient to={mail.to} sections={mail.sections} />
                </th>
                <td>
                  <button
                    type="button"
                    class="link"
                    onClick={() => {
                      open(mail.id);
                    }}
                  >
                    {mail.subject}
                  </button>
                </td>
                <td class="code">{noticesWords.items(mail.items)}</td>
                {batch.kind === 'day' && (
                  <td>
                    <Leave desk={desk} on={batch.day.on} mail={mail} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Leave(properties: { readonly desk: Desk; readonly on: string; readonly mail: ShownMail }) {
  const { desk, on, mail } = properties;
  return (
    <button
      type="button"
      class="small plain"
      aria-label={words.leaveOne(mail.to)}
      disabled={isWorking(desk) || desk.list.isCopy}
      onClick={() => {
        leaveOut(desk, on, mail.id, true);
      }}
    >
      {words.leave}
    </button>
  );
}

/** @param leave false: it is due again */
export function leaveOut(desk: Desk, on: string, mailId: string, leave: boolean): void {
  desk.act(
    'leaveOut',
    { on, mailIds: [mailId], leave },
    {
      schema: noticeToldSchema,
      doing: words.leaving,
      done: ({ message }) => {
        desk.tell(message);
      },
    },
  );
}
