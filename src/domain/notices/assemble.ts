/** Parts become mails: all that is for one person goes into one, the most urgent first. */
import { compareDates, type CivilDate } from '../civilDate';
import { comparableAddress } from '../section/addressList';
import { mailIdOf } from './ledger';
import { dailyKinds, pressKinds } from './noticeKinds';
import type { NoticeFacts } from './noticeFacts';
import type { NoticeMail, NoticePart } from './noticeMail';
import type { Addressed } from './partsOfDay';

const ORDER: readonly string[] = ['sentBack', ...dailyKinds, ...pressKinds];

/** The nearest deadline first, then those without one; then by address, so that the order never varies. */
export function assembled(
  { addresses }: Pick<NoticeFacts, 'addresses'>,
  addressed: readonly Addressed[],
): readonly NoticeMail[] {
  const byPerson = new Map<string, Addressed[]>();
  for (const each of addressed) {
    const person = comparableAddress(each.to);
    const own = byPerson.get(person);
    if (own) own.push(each);
    else byPerson.set(person, [each]);
  }
  const order = addresses.map(({ section }) => section);
  return [...byPerson.values()].map((own) => mailOf(own, order)).sort(byUrgency);
}

function mailOf(own: readonly Addressed[], order: readonly string[]): NoticeMail {
  const parts = own.map(({ part }) => part).sort(byUrgencyOfPart);
  const to = own[0]?.to ?? '';
  const named = new Set(own.flatMap(({ sections }) => sections));
  const dates = parts.flatMap((part) => dueOf(part) ?? []);
  const [first] = [...dates].sort(compareDates);
  return {
    id: mailIdOf(
      to,
      parts.map(({ key }) => key),
    ),
    to,
    sections: [
      ...order.filter((section) => named.has(section)),
      ...[...named].filter((section) => !order.includes(section)).sort(),
    ],
    parts,
    items: new Set(parts.flatMap(namedIn)).size,
    ...(first ? { dueOn: first } : {}),
  };
}

export function dueOf(part: NoticePart): CivilDate | undefined {
  return 'dueOn' in part ? part.dueOn : undefined;
}

function byUrgencyOfPart(one: NoticePart, other: NoticePart): number {
  return (
    Number(other.kind === 'sentBack') - Number(one.kind === 'sentBack') ||
    byDate(dueOf(one), dueOf(other)) ||
    ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) ||
    (one.key < other.key ? -1 : 1)
  );
}

function byUrgency(one: NoticeMail, other: NoticeMail): number {
  return byDate(one.dueOn, other.dueOn) || (one.id < other.id ? -1 : 1);
}

/** What has no date comes last. */
function byDate(one: CivilDate | undefined, other: CivilDate | undefined): number {
  if (one && other) return compareDates(one, other);
  return Number(one === undefined) - Number(other === undefined);
}

/** What a part is about: ids of actions and opinions. */
function namedIn(part: NoticePart): readonly string[] {
  switch (part.kind) {
    case 'submission':
    case 'amounts':
    case 'heads':
      return part.actions.map(({ actionId }) => actionId);
    case 'inquiry':
      return [...part.actions, ...part.related].map(({ actionId }) => actionId);
    case 'values':
      return part.actions.map(({ action }) => action.actionId);
    case 'opinions':
    case 'answers':
      return part.opinions.map(({ opinionId }) => opinionId);
    case 'sentBack':
    case 'onBehalf':
      return [part.action.actionId];
    case 'documents':
      return [part.document.documentId];
    case 'digest':
    case 'allIn':
      return [];
  }
}
