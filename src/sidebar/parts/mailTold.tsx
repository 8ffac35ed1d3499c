/**
 * Mails that answer a press. They go out beside the work: it never waits for them and never fails by them,
 * and whoever closes the panel loses nothing, since the next daily run sends what was not sent.
 */
import { useState } from 'preact/hooks';
import { mailsSentSchema } from '../../wire/notices';
import {
  mailSendingText,
  mailToldText,
  mailToldWords as words,
  type ToldPress,
} from '../../wording/mailTold';
import { operationId } from '../bridge';
import { patiently } from '../server';

interface Line {
  readonly id: string;
  readonly text: string;
  readonly isSettled: boolean;
}

export interface Mails {
  readonly lines: readonly Line[];
  /** @param ids of the actions, or of the documents */
  readonly send: (kind: ToldPress, ids: readonly string[]) => void;
  /** What has been told is old news. */
  readonly forget: () => void;
}

export function useMails(opener: string): Mails {
  const [lines, setLines] = useState<readonly Line[]>([]);
  const underWay = (now: readonly Line[]) => now.filter(({ isSettled }) => !isSettled);

  async function send(kind: ToldPress, ids: readonly string[]) {
    if (ids.length === 0) return;
    const id = operationId();
    const sending = { id, text: mailSendingText(kind), isSettled: false };
    setLines((now) => [...underWay(now), sending]);
    const text = mailToldText(kind, await told(opener, id, kind, ids));
    setLines((now) => now.map((line) => (line.id === id ? { id, text, isSettled: true } : line)));
  }

  return {
    lines,
    send: (kind, ids) => void send(kind, ids),
    forget: () => {
      setLines(underWay);
    },
  };
}

async function told(
  opener: string,
  id: string,
  kind: ToldPress,
  ids: readonly string[],
): Promise<string> {
  const press = kind === 'documents' ? { kind, documentIds: ids } : { kind, actionIds: ids };
  const request = { opener, operationId: id, press, addedWord: '' };
  const answer = await patiently('sendPressed', request, () => undefined);
  switch (answer.outcome) {
    case 'done': {
      const read = mailsSentSchema.safeParse(answer.value);
      return read.success ? read.data.message : words.inDoubt;
    }
    case 'again':
      return words.busy;
    case 'in doubt':
      return words.inDoubt;
    case 'refused':
      return answer.message;
  }
}

export function MailLines({ mails }: { readonly mails: Mails }) {
  return (
    <div class="mails" role="status">
      {mails.lines.map(({ id, text }) => (
        <p key={id} class="message">
          {text}
        </p>
      ))}
    </div>
  );
}
