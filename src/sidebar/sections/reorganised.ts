/**
 * What 改称・再編 makes of a section: its last year is the one before the new section begins, and the new
 * one is its successor; a new name is a row of its own.
 */
import { firstFiscalYear, fiscalYear, yearInTable } from '../../domain/fiscalYear';
import {
  faultsOf,
  sectionFields,
  tidied,
  yearOf,
  type SectionFields,
} from '../../domain/section/sectionRow';
import type { Section } from '../../wire/sections';
import { faultText, reorganiseWords as words } from '../../wording/sectionsDialog';
import { othersOf, type SectionChange } from './editing';

export interface Reorganisation {
  readonly section: Section;
  /** A new name; else one that is there takes over. */
  readonly isNew: boolean;
  /** Name of the section that takes over. */
  readonly to: string;
  /** From which year on, as it is typed. */
  readonly from: string;
  /** Of a new section. */
  readonly fields: SectionFields;
}

export function bornOf({ to, from, fields }: Reorganisation) {
  return { name: to, fields: { ...fields, validFrom: from } };
}

/** Why it cannot be, in sentences. */
export function reorganisationFaults(
  made: Reorganisation,
  sections: readonly Section[],
): readonly string[] {
  const { section, isNew, to } = made;
  const last = lastYearOf(made);
  if (last === undefined) return [words.noYear];
  if (to === '' && !isNew) return [words.noSuccessor];
  const others = othersOf(sections, section.name);
  const ended = {
    name: section.name,
    fields: { ...section.fields, validTo: last, successor: to },
  };
  const ofEnd = faultsOf(ended, isNew ? [...others, bornOf(made)] : others);
  return [
    ...(isNew ? faultsOf(bornOf(made), sections) : []),
    ...ofEnd.filter(({ field }) => field === 'validTo' || (field === 'successor' && !isNew)),
  ].map(faultText);
}

export function reorganisationChanges(made: Reorganisation): readonly SectionChange[] {
  const { section, isNew, to } = made;
  const { validTo, successor } = section.fields;
  const ended: SectionChange = {
    name: section.name,
    isNew: false,
    fields: {
      validTo: { seen: validTo, typed: lastYearOf(made) ?? '' },
      successor: { seen: successor, typed: to },
    },
  };
  const typed = sectionFields.map((field) => [
    field,
    { seen: '', typed: tidied(field, bornOf(made).fields[field]) },
  ]);
  const fields = Object.fromEntries(typed) as SectionChange['fields'];
  return isNew ? [ended, { name: to, isNew, fields }] : [ended];
}

/** The year before the new section begins; nothing while that cannot be read. */
function lastYearOf({ from }: Reorganisation): string | undefined {
  const start = yearOf(from);
  return start === undefined || start <= firstFiscalYear
    ? undefined
    : yearInTable(fiscalYear(start - 1));
}
