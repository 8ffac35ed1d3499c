/** One figure that a settling changes, as it stands in a cell before and after. */
export interface SettlingEffect {
  readonly of:
    | { readonly kind: 'indicator'; readonly id: string; readonly name: string }
    /** The reference grade of the action. */
    | { readonly kind: 'reference' }
    | { readonly kind: 'group'; readonly level: string; readonly name: string };
  /** The heading under which it stands; '' for the reference grade. */
  readonly heading: string;
  /** '' where there is none. */
  readonly before: string;
  readonly after: string;
}
