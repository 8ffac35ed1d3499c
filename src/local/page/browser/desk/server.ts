/** The way from the tab to the local program: presses of the menu there, what is shown back. */
import { pageWords } from '../../pageWords';
import type { TabEvent } from '../tabEvent';

/** Of this tab while it is open; the server sends what is shown to it. */
const tab = crypto.randomUUID();

/** Tells of everything that runs of this tab show. */
export function listen(tell: (event: TabEvent) => void): void {
  const news = new EventSource(`/news?tab=${tab}`);
  news.addEventListener('message', ({ data }) => {
    tell(JSON.parse(String(data)) as TabEvent);
  });
}

/**
 * Presses an item of the menu.
 * @param query who sits at the tab and on which day, as in its address
 * @returns what went wrong, in words; null where nothing did
 */
export async function press(query: string, functionName: string): Promise<string | null> {
  try {
    const answer = await fetch(`/press?${query}&tab=${tab}`, {
      method: 'POST',
      body: functionName,
    });
    if (!answer.ok) return pageWords.lost;
    const { message } = (await answer.json()) as { readonly message: string | null };
    return message;
  } catch {
    return pageWords.lost;
  }
}
