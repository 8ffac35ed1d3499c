/** What the server tells a tab, and what a panel tells the tab around it. */

/** `address` leads to the panel's page. Sizes are pixels; null where the script gave none. */
export type TabEvent =
  | { readonly kind: 'sidebar'; readonly title: string; readonly address: string }
  | {
      readonly kind: 'dialog';
      readonly title: string;
      readonly address: string;
      readonly width: number | null;
      readonly height: number | null;
    }
  | {
      readonly kind: 'toast';
      readonly title: string;
      readonly message: string;
      readonly seconds: number;
    };

/** google.script.host, sent by postMessage. */
export type HostWish =
  | { readonly suishin: 'close' | 'focus' }
  | { readonly suishin: 'height' | 'width'; readonly pixels: number };

/** What the server writes into the page of a tab. */
export interface DeskFacts {
  /** What stands behind the `?` of the tab's address. */
  readonly query: string;
  readonly panelOrigin: string;
}
