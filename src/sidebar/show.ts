/** Puts a panel into its page, in place of the word that it is opening. */
import { render, type ComponentChild } from 'preact';

export function show(view: ComponentChild): void {
  const panel = document.getElementById('panel');
  if (panel === null) return;
  panel.replaceChildren();
  render(view, panel);
}
