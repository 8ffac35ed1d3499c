/** The store cannot work with the file as it is: told to the person at the keyboard, in Japanese. */
export class StoreRefusal extends Error {
  override readonly name: string = 'StoreRefusal';

  /**
   * @param path  the file
   * @param found what was found
   * @param todo  what the person does now
   */
  constructor(path: string, found: string, todo: string) {
    super(`ファイル: ${path}\n状況: ${found}\n対応: ${todo}`);
  }
}
