/** A link that opens beside the dialog. */
export function Link(properties: { readonly to: string; readonly children: string }) {
  return (
    <a href={properties.to} target="_blank" rel="noopener">
      {properties.children}
    </a>
  );
}
