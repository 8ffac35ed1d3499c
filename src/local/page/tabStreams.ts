/**
 * The way from the server to a tab: whatever a run shows goes to the tab from which it was started,
 * whether the menu or a panel started it (server-sent events). What is shown while the tab does not
 * listen waits for it.
 */
import type { ServerResponse } from 'node:http';
import { ALWAYS } from './httpAnswer';
import type { TabEvent } from './browser/tabEvent';

export interface TabStreams {
  /** The tab listens from now on. */
  readonly open: (tab: string, outgoing: ServerResponse) => void;
  readonly send: (tab: string, event: TabEvent) => void;
}

/** What waits for a tab that never comes back. */
const MOST_WAITING = 20;

export function tabStreams(): TabStreams {
  const listening = new Map<string, ServerResponse>();
  const waiting = new Map<string, readonly TabEvent[]>();
  const write = (outgoing: ServerResponse, event: TabEvent): void => {
    outgoing.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  return {
    open(tab, outgoing) {
      outgoing.writeHead(200, { ...ALWAYS, 'content-type': 'text/event-stream' });
      outgoing.write(': \n\n');
      listening.set(tab, outgoing);
      outgoing.on('close', () => {
        if (listening.get(tab) === outgoing) listening.delete(tab);
      });
      for (const event of waiting.get(tab) ?? []) write(outgoing, event);
      waiting.delete(tab);
    },
    send(tab, event) {
      const outgoing = listening.get(tab);
      if (outgoing !== undefined) write(outgoing, event);
      else waiting.set(tab, [...(waiting.get(tab) ?? []), event].slice(-MOST_WAITING));
    },
  };
}
