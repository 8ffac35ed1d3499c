/**
 * What 初期設定 added, in words. Things of one kind are told together: a new workbook gets more than
 * thirty tabs, and nobody reads thirty sentences that differ in one word.
 */

/** One thing that a write adds. */
export type Added =
  | { readonly what: 'tab' | 'protection' | 'colours'; readonly title: string }
  | { readonly what: 'rows' | 'filter views'; readonly title: string; readonly count: number }
  | {
      readonly what: 'columns' | 'settings';
      readonly title: string;
      readonly names: readonly string[];
    }
  | { readonly what: 'place' | 'marks on' | 'marks off' };

/** @returns one sentence per kind, in the order in which people look for them; empty for nothing */
export function addedInWords(added: readonly Added[]): readonly string[] {
  const titles = (what: 'tab' | 'protection' | 'colours') =>
    added.flatMap((each) => (each.what === what ? [each.title] : []));
  const counts = (what: 'rows' | 'filter views') =>
    added.flatMap((each) => (each.what === what ? [each] : []));
  const is = (what: Added['what']) => added.some((each) => each.what === what);
  return [
    ...(is('place') ? ['ファイルの地域と時間帯を、日本に合わせました。'] : []),
    ...together(titles('tab'), {
      one: (title) => `「${title}」シートを作りました。`,
      many: (all, count) => `シートを${count}枚作りました：${all}`,
    }),
    ...added.flatMap((each) =>
      each.what === 'columns'
        ? [`「${each.title}」シートの右端に、列「${each.names.join('」「')}」を加えました。`]
        : each.what === 'settings'
          ? [`「${each.title}」シートに、項目「${each.names.join('」「')}」を加えました。`]
          : [],
    ),
    ...together(counts('rows'), {
      one: ({ title, count }) => `「${title}」シートに${String(count)}行を加えました。`,
      many: (all) => `行を加えました：${all}`,
      inList: ({ title, count }) => `${title}（${String(count)}行）`,
    }),
    ...together(counts('filter views'), {
      one: ({ title, count }) =>
        `「${title}」シートに、絞り込み表示を${String(count)}件加えました。`,
      many: (all) => `絞り込み表示を加えました：${all}`,
      inList: ({ title, count }) => `${title}（${String(count)}件）`,
    }),
    ...together(titles('colours'), {
      one: (title) => `「${title}」シートに、行の色分けを加えました。`,
      many: (all) => `行の色分けを加えました：${all}`,
    }),
    ...together(titles('protection'), {
      one: (title) => `「${title}」シートを保護しました。`,
      many: (all, count) => `シートを${count}枚保護しました：${all}`,
    }),
    ...(is('marks on') ? ['見本であることの表示を付けました。'] : []),
    ...(is('marks off') ? ['見本であることの表示を外しました。'] : []),
  ];
}

interface Words<Item> {
  readonly one: (item: Item) => string;
  readonly many: (all: string, count: string) => string;
  readonly inList?: (item: Item) => string;
}

function together<Item>(
  items: readonly Item[],
  { one, many, inList = String }: Words<Item>,
): readonly string[] {
  if (items.length <= 1) return items.map(one);
  return [many(items.map(inList).join('、'), String(items.length))];
}
