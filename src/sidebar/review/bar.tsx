/** How much has been handed in, as a length beside its number. */
export function Bar({ handedIn, total }: { readonly handedIn: number; readonly total: number }) {
  return (
    <span class="bar" aria-hidden="true">
      <span style={{ width: `${String(total === 0 ? 0 : (handedIn / total) * 100)}%` }} />
    </span>
  );
}
