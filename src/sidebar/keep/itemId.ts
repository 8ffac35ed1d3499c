/** One action of one year, as the page and its lists know it. */
export function itemId(item: { readonly year: number; readonly actionId: string }): string {
  return `item-${String(item.year)}-${item.actionId}`;
}
