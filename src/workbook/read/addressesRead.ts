/** Who writes for a section, from 課一覧; what is no address is named. */
import type { SectionAddresses } from '../../domain/person';
import { addressesIn } from '../setUp/settingsSeen';
import type { Damage } from './damage';
import { damageIn, textIn, type Understood } from './rowCells';
import type { RowRead, TabRead } from './rows';

const addressColumns = ['sharedAddress', 'staffAddresses', 'headAddresses'] as const;

export function readAddresses(
  read: TabRead,
  rows: readonly RowRead[],
): Understood<readonly SectionAddresses[]> {
  return {
    value: rows.map((row) => {
      const [shared = [], staff = [], heads = []] = addressColumns.map((key) =>
        addressesIn(textIn(row, key)),
      );
      return { section: textIn(row, 'name'), shared, staff, heads };
    }),
    damages: rows.flatMap((row) => addressColumns.flatMap((key) => notAnAddress(read, row, key))),
  };
}

function notAnAddress(read: TabRead, row: RowRead, key: string): readonly Damage[] {
  const found = textIn(row, key);
  const isReadable = found === '' || addressesIn(found).length > 0;
  return isReadable ? [] : [damageIn(read, row, key, 'cell', { kind: 'not an address', found })];
}
