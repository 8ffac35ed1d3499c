/**
 * A row of 課一覧 as it is typed: eight fields under the name of a section. The name is the key by which
 * results know their section; it is given once and never changed. A section that is renamed gets a new
 * row, and the old one its last year and its successor.
 *
 * What cannot stand in a field is told by what was found; nothing is guessed.
 */
import { comparableName } from '../comparableName';
import { parseFiscalYear, yearInTable, type FiscalYear } from '../fiscalYear';
import { addressListOf } from './addressList';

export const addressFields = ['sharedAddress', 'staffAddresses', 'headAddresses'] as const;

export const sectionFields = [
  'shortName',
  'order',
  ...addressFields,
  'validFrom',
  'validTo',
  'successor',
] as const;

export type SectionField = (typeof sectionFields)[number];

/** As they are typed. */
export type SectionFields = Readonly<Record<SectionField, string>>;

export interface SectionRow {
  readonly name: string;
  readonly fields: SectionFields;
}

export interface SectionFault {
  readonly field: SectionField | 'name';
  readonly cause:
    | 'no address'
    | 'no year'
    | 'ends before it begins'
    | 'no order'
    | 'too long'
    | 'no such section'
    | 'own successor'
    | 'no name'
    | 'name divided'
    | 'name taken';
  /** What stands there; of addresses only the words that are none. */
  readonly found: string;
}

/** Characters of a name or a short name. */
export const LONGEST_NAME = 40;

/** A text of a field as it is stored; what cannot be read stays as it was typed. */
export function tidied(field: SectionField | 'name', text: string): string {
  const plain = text.trim();
  if (isAddressField(field)) {
    const { addresses, strange } = addressListOf(text);
    return strange.length > 0 ? plain : addresses.join('、');
  }
  if (field === 'validFrom' || field === 'validTo') {
    const year = yearOf(plain);
    return year === undefined ? plain : yearInTable(year);
  }
  if (field !== 'order' || plain === '') return plain;
  const digits = plain.normalize('NFKC');
  return isOrder(digits) ? String(Number(digits)) : plain;
}

/**
 * What cannot stand in this row.
 * @param others the other rows of 課一覧, as they will stand
 */
export function faultsOf(
  { name, fields }: SectionRow,
  others: readonly SectionRow[],
): readonly SectionFault[] {
  const { order, shortName, successor } = fields;
  const years = (['validFrom', 'validTo'] as const).map((field) => ({
    field,
    text: fields[field],
  }));
  const [from, to] = years.map(({ text }) => yearOf(text));
  return [
    ...fault('name', name.trim() === '' && 'no name', name),
    ...fault('name', /[、，,;；\n\t]/u.test(name) && 'name divided', name),
    ...fault('name', isLong(name) && 'too long', name),
    ...fault('name', others.some((other) => isNamed(other, name)) && 'name taken', name),
    ...fault('shortName', isLong(shortName) && 'too long', shortName),
    ...fault('order', !isOrder(order.normalize('NFKC').trim()) && 'no order', order),
    ...addressFields.flatMap((field) => {
      const { strange } = addressListOf(fields[field]);
      return fault(field, strange.length > 0 && 'no address', strange.join('、'));
    }),
    ...years.flatMap(({ field, text }) =>
      fault(field, text.trim() !== '' && yearOf(text) === undefined && 'no year', text),
    ),
    ...fault('validTo', (from ?? 0) > (to ?? Infinity) && 'ends before it begins', fields.validTo),
    ...fault('successor', successorFault(name, successor, others), successor),
  ];
}

function fault(
  field: SectionFault['field'],
  cause: SectionFault['cause'] | false,
  found: string,
): readonly SectionFault[] {
  return cause === false ? [] : [{ field, cause, found }];
}

/** Nobody may come back to the section from which they set out. */
function successorFault(
  name: string,
  successor: string,
  others: readonly SectionRow[],
): SectionFault['cause'] | false {
  let next = successor;
  for (let steps = 0; steps <= others.length && next.trim() !== ''; steps += 1) {
    if (comparableName(next) === comparableName(name)) return 'own successor';
    const found = others.find((other) => isNamed(other, next));
    if (!found) return steps === 0 && 'no such section';
    next = found.fields.successor;
  }
  return false;
}

function isNamed(row: SectionRow, name: string): boolean {
  return comparableName(row.name) === comparableName(name);
}

function isLong(text: string): boolean {
  return text.trim().length > LONGEST_NAME;
}

/** Nothing, or a whole number. */
function isOrder(digits: string): boolean {
  return /^\d{0,4}$/.test(digits);
}

/** Its last year lies before this one. */
export function isEnded({ fields }: SectionRow, year: number): boolean {
  return (yearOf(fields.validTo) ?? Infinity) < year;
}

export function yearOf(text: string): FiscalYear | undefined {
  const year = parseFiscalYear(text);
  return year.accepted ? year.value : undefined;
}

export function isAddressField(field: string): field is (typeof addressFields)[number] {
  return addressFields.some((each) => each === field);
}
