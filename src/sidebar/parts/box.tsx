/** A message with a heading: a region that can be jumped to. */
import type { ComponentChildren } from 'preact';

export function Box(properties: {
  readonly kind: string;
  readonly heading: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class={`message ${properties.kind}`} aria-label={properties.heading}>
      <h2>{properties.heading}</h2>
      {properties.children}
    </section>
  );
}
