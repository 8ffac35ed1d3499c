/** What has happened to single results: sent back, entered by the secretariat; documents that are ready. */
import type { NoticeAction } from '../../domain/notices/noticeFacts';
import type { PartOf } from '../../domain/notices/noticeMail';
import { madeBy, mailHeadings, severalNamed } from '../../wording/mailWords';
import { countInText } from '../../wording/numbers';
import { entryLink, listBySection, namedList, nameCells, type LetterCase } from './bySection';
import { oneLine, typedLines, type Line, type Table } from './line';
import { partLetter, type PartLetter } from './placeholders';

/**
 * The reasons stand before everything else.
 * @param isFirst the mail is about this in the first place
 */
export function sentBackLetter(
  letter: LetterCase,
  parts: readonly PartOf<'sentBack'>[],
  isFirst: boolean,
): PartLetter {
  const actions = parts.map(({ action }) => action);
  return partLetter(
    '差戻し',
    {
      取組: severalNamed(oneLine(actions[0]?.actionId ?? ''), actions.length),
      取組の一覧: isFirst ? namedList(letter, actions) : listWithReasons(letter, actions),
    },
    isFirst ? actions.flatMap((action) => reasonLines(action, actions.length > 1)) : [],
  );
}

function reasonLines(
  { actionId, sentBackFor }: NoticeAction,
  areSeveral: boolean,
): readonly string[] {
  const [first = '', ...others] = typedLines(sentBackFor.trim());
  return [areSeveral ? `${oneLine(actionId)}　${first}` : first, ...others].filter(
    (line) => line !== '',
  );
}

function listWithReasons(letter: LetterCase, actions: readonly NoticeAction[]): readonly Line[] {
  const table = (own: readonly NoticeAction[]): Table => ({
    kind: 'table',
    headings: mailHeadings.sentBack,
    rows: own.map((action) => [...nameCells(action), oneLine(action.sentBackFor)]),
    isHeaded: false,
  });
  return listBySection(letter, actions, ({ section }) => section, table, entryLink);
}

export function onBehalfLetter(
  letter: LetterCase,
  parts: readonly PartOf<'onBehalf'>[],
): PartLetter {
  const actions = parts.map(({ action }) => action);
  return partLetter('代理入力', {
    件数: countInText(actions.length),
    取組の一覧: namedList(letter, actions),
  });
}

export function documentsLetter(parts: readonly PartOf<'documents'>[]): PartLetter {
  const documents = parts.map(({ document }) => document);
  return partLetter('資料の完成', {
    資料: severalNamed(oneLine(documents[0]?.name ?? ''), documents.length),
    資料の一覧: documents.map(({ name, link, madeBy: by }) => ({
      kind: 'link',
      label: oneLine(name),
      url: oneLine(link),
      note: madeBy(oneLine(by)),
    })),
  });
}
