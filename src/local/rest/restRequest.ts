/** One request to the REST face as it came in over HTTP; nothing of it is believed yet. */
export interface RestRequest {
  readonly method: string;
  /** Without the query, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Address of the person for whom the program speaks; null where none was given. */
  readonly caller: string | null;
  readonly contentType: string;
  readonly body: Buffer;
}
