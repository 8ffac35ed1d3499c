/**
 * Which tabs of the files are taken. A file of which nothing is taken is refused with what it is;
 * beside a tab that is taken, others are passed over and told.
 */
import type { ImportNotice } from '../../wording/importNotices';
import type { Refused } from './decision';
import type { FileTab } from './fileTab';
import type { Recognised } from './recognise';
import type { Wanted } from './wanted';

export type Found = readonly { readonly each: FileTab; readonly is: Recognised }[];

export function filesWithoutTab(found: Found, wanted: Wanted): readonly Refused[] {
  return filesOf(found).flatMap((own): readonly Refused[] => {
    const { file } = own[0].each;
    const unclear = own.flatMap(({ each, is }): readonly Refused[] => {
      if (is.kind !== 'unclear') return [];
      const candidates = is.tabs.map(({ title }) => title);
      return [{ place: { file, tab: each.title }, why: { reason: 'tab unclear', candidates } }];
    });
    if (unclear.length > 0 || own.some(({ is }) => isTaken(is, wanted))) return unclear;
    const refused = own.flatMap(({ each, is }): readonly Refused[] => {
      const why = is.kind === 'known' && !each.cells.hidden ? wanted.refuses(is.tab) : undefined;
      return why === undefined ? [] : [{ place: { file, tab: each.title }, why }];
    });
    if (refused.length > 0) return refused;
    const isEmpty = own.every(({ is }) => is.kind === 'empty');
    const expected = wanted.titles;
    return [
      {
        place: { file },
        why: isEmpty ? { reason: 'empty' } : { reason: 'nothing known', expected },
      },
    ];
  });
}

export function isTaken(is: Recognised, wanted: Wanted): boolean {
  return is.kind === 'known' && wanted.refuses(is.tab) === undefined;
}

/** Hidden tabs belong to whoever made the form: the words of the drop-downs, for instance. */
export function passedOver(found: Found, wanted: Wanted): readonly ImportNotice[] {
  return filesOf(found)
    .filter((own) => own.some(({ is }) => isTaken(is, wanted)))
    .flatMap((own): readonly ImportNotice[] => {
      const titles = own
        .filter(({ each, is }) => !isTaken(is, wanted) && is.kind !== 'empty' && !each.cells.hidden)
        .map(({ each }) => each.title);
      const { file } = own[0].each;
      return titles.length > 0 ? [{ kind: 'tabs passed over', file, titles }] : [];
    });
}

type FoundOfFile = readonly [Found[number], ...Found];

function filesOf(found: Found): readonly FoundOfFile[] {
  const files = new Map<string, [Found[number], ...Found[number][]]>();
  for (const each of found) {
    const own = files.get(each.each.file);
    if (own) own.push(each);
    else files.set(each.each.file, [each]);
  }
  return [...files.values()];
}
