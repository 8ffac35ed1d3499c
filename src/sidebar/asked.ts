/** What became of a question to the server: its answer, or why there is none. */
export type Asked<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'stopped'; readonly message: string };
