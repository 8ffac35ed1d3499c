/**
 * Who somebody is to the plan: the sections for which the address stands in 課一覧, as 所属長 or as
 * 担当者, and whether they are of the secretariat, which Google is asked (may they edit 設定?).
 *
 * A shared address enters for its section like 担当者アドレス. Whoever stands among 所属長アドレス of a
 * section submits for it, also when the same address enters there.
 */
import { comparableAddress } from './section/addressList';

/** Who writes for a section, as 課一覧 has it. */
export interface SectionAddresses {
  readonly section: string;
  readonly shared: readonly string[];
  readonly staff: readonly string[];
  readonly heads: readonly string[];
}

export interface Person {
  readonly address: string;
  readonly isSecretariat: boolean;
  /** In the order of 課一覧. */
  readonly sections: readonly { readonly name: string; readonly isHead: boolean }[];
}

export function personOf(
  address: string,
  addresses: readonly SectionAddresses[],
  isSecretariat: boolean,
): Person {
  const own = comparableAddress(address);
  const has = (list: readonly string[]): boolean =>
    own !== '' && list.some((each) => comparableAddress(each) === own);
  return {
    address,
    isSecretariat,
    sections: addresses.flatMap(({ section, shared, staff, heads }) =>
      has(shared) || has(staff) || has(heads) ? [{ name: section, isHead: has(heads) }] : [],
    ),
  };
}

/** Whether the person enters for this 回答課. */
export function answersFor({ sections }: Person, section: string): boolean {
  return sections.some(({ name }) => name === section);
}

/** Whether the person is 所属長 of this 回答課. */
export function isHeadOf({ sections }: Person, section: string): boolean {
  return sections.some(({ name, isHead }) => isHead && name === section);
}
