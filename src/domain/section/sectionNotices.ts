/**
 * What somebody should look at in a row of 課一覧, although it may stand so: an address that another
 * section has, too; an address of another domain than most; a section with work and nobody to tell of it.
 * A head is never written to unless the secretariat presses it.
 */
import { addressListOf, comparableAddress } from './addressList';
import { addressFields, type SectionRow } from './sectionRow';

type AddressField = (typeof addressFields)[number];

export type SectionNotice =
  | {
      readonly kind: 'elsewhere';
      readonly field: AddressField;
      readonly address: string;
      readonly sections: readonly string[];
    }
  /** @property usual the domain that most addresses have */
  | {
      readonly kind: 'other domain';
      readonly field: AddressField;
      readonly address: string;
      readonly usual: string;
    }
  /** @property hasHeads there are heads, who are written to on a press only */
  | { readonly kind: 'nobody'; readonly hasHeads: boolean };

/** @param hasWork the section answers for an action of this or the next year */
export function noticesOf(
  row: SectionRow,
  others: readonly SectionRow[],
  hasWork: boolean,
): readonly SectionNotice[] {
  const own = addressFields.flatMap((field) => inField(row, field));
  const usual = usualDomain([row, ...others]);
  const notices = own.flatMap(({ field, address }): readonly SectionNotice[] => {
    const sections = others.filter((other) => has(other, address)).map(({ name }) => name);
    return [
      ...(sections.length > 0 ? [{ kind: 'elsewhere', field, address, sections } as const] : []),
      ...(usual !== undefined && domainOf(address) !== usual
        ? [{ kind: 'other domain', field, address, usual } as const]
        : []),
    ];
  });
  const isTold = own.some(({ field }) => field !== 'headAddresses');
  return isTold || !hasWork ? notices : [...notices, { kind: 'nobody', hasHeads: own.length > 0 }];
}

/** Who is written to for a section: its shared address, or its staff where it has none. */
export function toldIn(fields: SectionRow['fields']): readonly string[] {
  const { addresses } = addressListOf(fields.sharedAddress);
  return addresses.length > 0 ? addresses : addressListOf(fields.staffAddresses).addresses;
}

/** Every address of these sections, each once, in the order of the rows. */
export function everyAddress(rows: readonly SectionRow[]): readonly string[] {
  return addressListOf(rows.flatMap((row) => addressesOf(row)).join(' ')).addresses;
}

function inField(row: SectionRow, field: AddressField) {
  return addressListOf(row.fields[field]).addresses.map((address) => ({ field, address }));
}

function addressesOf(row: SectionRow): readonly string[] {
  return addressFields.flatMap((field) => inField(row, field)).map(({ address }) => address);
}

function has(row: SectionRow, address: string): boolean {
  const known = comparableAddress(address);
  return addressesOf(row).some((each) => comparableAddress(each) === known);
}

function domainOf(address: string): string {
  return comparableAddress(address).replace(/^.*@/, '');
}

/** The domain of more than half of all addresses, where there is one. */
function usualDomain(rows: readonly SectionRow[]): string | undefined {
  const all = everyAddress(rows);
  const counts = new Map<string, number>();
  for (const address of all) {
    const domain = domainOf(address);
    counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count > all.length / 2)?.[0];
}
