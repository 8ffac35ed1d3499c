/**
 * Who may speak to the page: its own pages in a browser of this machine, nobody else.
 *
 * It listens on the loopback only. A web page could still point its own name there (another host), or
 * make the browser send something (another origin, or a request that is no visit); all of that is
 * refused.
 */
import type { IncomingHttpHeaders } from 'node:http';

export interface Knock {
  readonly method: string;
  readonly headers: Pick<IncomingHttpHeaders, 'host' | 'origin'> & {
    readonly 'sec-fetch-site'?: unknown;
    readonly 'sec-fetch-mode'?: unknown;
  };
}

/**
 * @param own the origin of this server, e.g. `http://localhost:8460`
 * @returns why it is refused; null where it may come in
 */
export function refusalOf({ method, headers }: Knock, own: string): string | null {
  const { host = '', origin } = headers;
  const site = headers['sec-fetch-site'];
  if (`http://${host}` !== own) {
    return `この端末の中だけの窓口です。${own}/ を開いてください（届いた宛先：${host || 'なし'}）。`;
  }
  if (origin === undefined ? method !== 'GET' : origin !== own) {
    return `ほかのページからの操作は受け付けません（送り元：${origin ?? 'なし'}）。`;
  }
  const isVisit = headers['sec-fetch-mode'] === 'navigate' && method === 'GET';
  if (typeof site === 'string' && !['same-origin', 'none'].includes(site) && !isVisit) {
    return `ほかのページからの操作は受け付けません（送り元：${site}）。`;
  }
  return null;
}
