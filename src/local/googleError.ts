/** A refusal of a Google service, as the host raises it. It reaches the bundle as an Error of its own realm. */
export class GoogleError extends Error {
  override readonly name: string = 'GoogleError';

  /**
   * @param message the text as Apps Script shows it
   * @param code    HTTP status of the service behind it; absent where Apps Script itself refuses
   * @param status  canonical status of the REST face, e.g. INVALID_ARGUMENT
   */
  constructor(
    message: string,
    readonly code?: number,
    readonly status?: string,
  ) {
    super(message);
  }
}

/** The host was asked for something that it does not imitate. A bug of ours or of the host's, never a refusal. */
export class NotEmulated extends Error {
  override readonly name: string = 'NotEmulated';

  constructor(member: string) {
    super(`not emulated: ${member}`);
  }
}
