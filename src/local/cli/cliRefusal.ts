/** The command line cannot do what was asked: told to the person at the keyboard, in Japanese. */
export class CliRefusal extends Error {
  override readonly name: string = 'CliRefusal';

  /**
   * @param found what was found, and what was expected
   * @param todo  what the person does now
   */
  constructor(found: string, todo: string) {
    super(`状況: ${found}\n対応: ${todo}`);
  }
}
