/** What every part of the dialog works with: what is known now, the press under way, and what was told. */
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { noticesOpeningSchema, type MailsSent, type NoticesOpening } from '../../wire/notices';
import { noticesWords as words } from '../../wording/noticesDialog';
import { facts } from '../bridge';
import { draftStore } from '../keep/drafts';
import { usePress, type Press } from '../parts/press';

export const opening = noticesOpeningSchema.parse(facts);

export const drafts = draftStore(() => window.localStorage);

export interface Desk {
  readonly list: NoticesOpening;
  readonly press: Press;
  /** What is said while a press is under way. */
  readonly doing: string;
  /** What was told last; '' for nothing. */
  readonly told: string;
  readonly tell: (message: string) => void;
  /** What became of the mails that were sent last. */
  readonly sent: MailsSent | undefined;
  readonly show: (sent: MailsSent | undefined) => void;
  /** Presses, tells what was answered, and reads anew what is known. */
  readonly act: <Answer>(
    functionName: string,
    request: object,
    how: {
      readonly schema: z.ZodMiniType<Answer>;
      readonly doing: string;
      readonly done: (answer: Answer) => void;
    },
  ) => void;
}

export function useDesk(): Desk {
  const [list, take] = useState<NoticesOpening>(opening);
  const [doing, say] = useState('');
  const [told, tell] = useState('');
  const [sent, show] = useState<MailsSent>();
  const press = usePress(opening.opener);

  function read() {
    say(words.reading);
    press.send('listNotices', {}, noticesOpeningSchema, take);
  }

  return {
    list,
    press,
    doing,
    told,
    tell,
    sent,
    show,
    act(functionName, request, { schema, doing: now, done }) {
      tell('');
      show(undefined);
      say(now);
      press.send(functionName, request, schema, (answer) => {
        done(answer);
        read();
      });
    },
  };
}

export function isWorking({ press }: Pick<Desk, 'press'>): boolean {
  return press.state.at === 'working';
}
