/** What a run showed to the person at the keyboard. */

export type MenuEntry =
  | { readonly caption: string; readonly functionName: string }
  | { readonly separator: true }
  | { readonly caption: string; readonly entries: readonly MenuEntry[] };

/** A page of a sidebar or dialog, as it was when it was shown. Sizes are pixels; null if not set. */
export interface Page {
  readonly html: string;
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly metaTags: readonly { readonly name: string; readonly content: string }[];
}

export type Shown =
  | { readonly kind: 'menu'; readonly caption: string; readonly entries: readonly MenuEntry[] }
  | { readonly kind: 'sidebar'; readonly page: Page }
  | { readonly kind: 'dialog'; readonly title: string; readonly page: Page }
  | {
      readonly kind: 'toast';
      readonly title: string;
      readonly message: string;
      readonly seconds: number;
    };
