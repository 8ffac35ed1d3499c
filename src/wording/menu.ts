/** The one menu of the add-on. It is the same for everybody: who may do what is decided on the press. */

export const MENU_TITLE = '経営戦略';

export interface MenuItem {
  readonly caption: string;
  /** The Apps Script function behind it: an export of main.ts. */
  readonly functionName: string;
}

export const MENU: readonly MenuItem[] = [{ caption: '初期設定', functionName: 'openSetUp' }];
