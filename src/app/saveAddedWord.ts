/** お知らせに添える文: what every mail says from now on, beside what it is about. */
import { accept, refuse, type Verdict } from '../domain/verdict';
import { noticeRunWords } from '../wording/noticeRuns';
import { addedWordSaved } from '../wording/addedWord';
import type { NoticeTold } from '../wire/notices';
import type { WriteRefusal } from '../wording/writeRefusals';
import { settingOf } from '../workbook/layout/settings';
import { comparableKey } from '../workbook/read/plainText';
import type { Ports } from './ports';
import { readToSend, type NoticePorts, type NoticesUnread } from './readNotices';
import { writeRows } from './writeRows';

export interface AddedWordRequest {
  readonly operationId: string;
  readonly caller: string;
  readonly addedWord: string;
  /** What the panel showed; something else that stands there now is not written over. */
  readonly seen: string;
}

export type AddedWordRefusal =
  NoticesUnread | { readonly reason: 'not written'; readonly refusal: WriteRefusal };

export function saveAddedWord(
  ports: NoticePorts & Pick<Ports, 'lock'>,
  { operationId, caller, addedWord, seen }: AddedWordRequest,
): Verdict<NoticeTold, AddedWordRefusal> {
  const found = readToSend(ports);
  if (!found.accepted) return found;
  const { item } = settingOf('addedWord');
  const after = addedWord.trim();
  const written = writeRows(ports, found.value.read.layout, {
    operationId,
    by: caller,
    means: noticeRunWords.title,
    writes: [
      {
        tabKey: 'settings',
        key: comparableKey(item),
        cells: { value: after },
        seen: { value: seen },
      },
    ],
    newRows: [],
    history: [{ what: noticeRunWords.addedWord, targetId: '', item, before: seen, after }],
  });
  return written.accepted
    ? accept({ message: addedWordSaved(after) })
    : refuse({ reason: 'not written', refusal: written.refusal });
}
