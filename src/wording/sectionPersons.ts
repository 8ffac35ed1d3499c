/** The people of a section in one line: what a person confirms, and what 変更履歴 keeps of it. */
import { addressListOf } from '../domain/section/addressList';
import { addressFields, type SectionFields } from '../domain/section/sectionRow';

const NAMES = { sharedAddress: '共用', staffAddresses: '担当者', headAddresses: '所属長' } as const;

/** @example 「共用：somu@x.jp　担当者：なし　所属長：kacho@x.jp」 */
export function personsText(fields: SectionFields): string {
  return addressFields
    .map(
      (field) => `${NAMES[field]}：${addressListOf(fields[field]).addresses.join('、') || 'なし'}`,
    )
    .join('　');
}

/** @example ['共用　somu@x.jp', '所属長　kacho@x.jp'] */
export function peopleLines(fields: SectionFields): readonly string[] {
  return addressFields.flatMap((field) => {
    const { addresses } = addressListOf(fields[field]);
    return addresses.length > 0 ? [`${NAMES[field]}　${addresses.join('、')}`] : [];
  });
}
