/**
 * A panel's page as HtmlService serves it: google.script is there before anything of the page runs,
 * and the page lies in a frame of another origin, so that it cannot reach what is around it.
 */
import type { Page } from '../shown';
import { escaped } from './escaped';

/** Inside the page of a tab only, and without anything from elsewhere. */
export function panelPolicy(deskOrigin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "connect-src 'self'",
    "form-action 'none'",
    `frame-ancestors ${deskOrigin}`,
  ].join('; ');
}

/**
 * @param functions what google.script.run offers
 * @param name      of the panel on the shelf
 */
export function panelHtml(
  { html, metaTags }: Page,
  functions: readonly string[],
  name: string,
  deskOrigin: string,
): string {
  const metas = metaTags.map(
    (tag) => `<meta name="${escaped(tag.name)}" content="${escaped(tag.content)}">`,
  );
  const bridge =
    `<script src="/bridge.js" data-functions="${escaped(functions.join(' '))}"` +
    ` data-panel="${escaped(name)}" data-desk="${escaped(deskOrigin)}"></script>`;
  const head = /<head\b[^>]*>/i.exec(html);
  const at =
    head === null
      ? (/^\s*<!doctype[^>]*>/i.exec(html)?.[0].length ?? 0)
      : head.index + head[0].length;
  return html.slice(0, at) + metas.join('') + bridge + html.slice(at);
}
