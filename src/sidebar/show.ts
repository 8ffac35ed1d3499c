/** Puts a panel into its page, in place of the word that it is opening. */
import { render, type ComponentChild } from 'preact';
import { facts } from './bridge';

export function show(view: ComponentChild): void {
  const panel = document.getElementById('panel');
  if (panel === null) return;
  panel.replaceChildren();
  render(view, panel);
  tellMissingRun(panel);
}

/** Whatever the panel is for: the secretariat reads above it that the daily notices have stopped. */
function tellMissingRun(panel: HTMLElement): void {
  const { missingRun } = facts as { readonly missingRun?: unknown };
  if (typeof missingRun !== 'string') return;
  const told = document.createElement('aside');
  told.className = 'message refused';
  told.textContent = missingRun;
  panel.before(told);
}
