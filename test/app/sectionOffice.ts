/** An office whose secretariat keeps 課一覧: 令和6年度 is open and empty, it is 16 April 2025. */
import { confirmPersons } from '../../src/app/confirmPersons';
import { openSections } from '../../src/app/readSections';
import { previewRights, renewRights } from '../../src/app/renewRights';
import { saveSections } from '../../src/app/saveSections';
import type { Verdict } from '../../src/domain/verdict';
import type {
  PersonsAnswer,
  RightsPreview,
  Section,
  SectionsOpening,
  SectionsSaved,
} from '../../src/wire/sections';
import { personsText } from '../../src/wording/sectionPersons';
import type { SectionChange } from '../../src/workbook/sections/decideSections';
import {
  BLANK,
  entered,
  columnIn,
  finishedOffice,
  portsOf,
  SECRETARY,
  tabOf,
  under,
  type OfficeInMemory,
} from './officeInMemory';
import { all, rowOf, type Spoil } from './spoiled/spoil';

export function sectionOffice(...spoils: readonly Spoil[]): OfficeInMemory {
  const office = finishedOffice(BLANK);
  all(...spoils)(office);
  office.now = '2025-04-16 10:32:05';
  return office;
}

export function opened(office: OfficeInMemory, caller = SECRETARY): SectionsOpening {
  return value(openSections(portsOf(office, caller), caller));
}

export function sectionIn({ sections }: Pick<SectionsOpening, 'sections'>, name: string): Section {
  const found = sections.find((each) => each.name === name);
  if (!found) throw new Error(`There is no ${name} in 課一覧.`);
  return found;
}

let presses = 0;

function operation(): string {
  presses += 1;
  return `press-${String(presses).padStart(6, '0')}`;
}

export interface Saving {
  readonly caller?: string;
  readonly operationId?: string;
  readonly sections?: readonly SectionChange[];
  readonly from?: string;
  readonly to?: string;
}

export function saving(
  office: OfficeInMemory,
  { caller = SECRETARY, operationId = operation(), sections = [], from = '', to = '' }: Saving,
): Verdict<SectionsSaved, { readonly reason: string }> {
  return saveSections(portsOf(office, caller), { caller, operationId, sections, from, to });
}

export function saved(office: OfficeInMemory, how: Saving): SectionsSaved {
  return value(saving(office, how));
}

/** What somebody types over what was seen. */
export function typedOver(
  section: Section,
  fields: Readonly<Partial<Record<keyof Section['fields'], string>>>,
): SectionChange {
  const changes = Object.entries(fields).map(([field, typed]) => [
    field,
    { seen: section.fields[field as keyof Section['fields']], typed },
  ]);
  return {
    name: section.name,
    isNew: false,
    fields: Object.fromEntries(changes) as SectionChange['fields'],
  };
}

export function added(name: string, fields: Readonly<Record<string, string>>): SectionChange {
  const changes = Object.entries(fields).map(([field, typed]) => [field, { seen: '', typed }]);
  return { name, isNew: true, fields: Object.fromEntries(changes) as SectionChange['fields'] };
}

export function confirmed(
  office: OfficeInMemory,
  sections: readonly Section[],
  { caller = SECRETARY, operationId = operation() } = {},
): PersonsAnswer {
  const people = sections.map(({ name, fields }) => ({ name, persons: personsText(fields) }));
  const request = { operationId, caller, confirmed: people };
  return value(confirmPersons(portsOf(office, caller), request));
}

export function previewed(office: OfficeInMemory, caller = SECRETARY): RightsPreview {
  return value(previewRights(portsOf(office, caller), caller));
}

export function renewed(
  office: OfficeInMemory,
  fingerprint: string,
  { caller = SECRETARY, operationId = operation() } = {},
) {
  return value(renewRights(portsOf(office, caller), { operationId, caller, fingerprint }));
}

/** What stands in 課一覧 under a heading in the row of a section. */
export function written(office: OfficeInMemory, name: string, heading: string) {
  const tab = tabOf(office, '課一覧');
  return entered(tab, rowOf(tab, '課名（正式）', name), columnIn(tab, heading));
}

/** The lines of 変更履歴 of these presses: 「操作内容｜対象ID｜項目｜変更前｜変更後」. */
export function historyOf(office: OfficeInMemory, what: string): readonly string[] {
  const tab = tabOf(office, '変更履歴');
  const columns = ['操作内容', '対象ID', '項目', '変更前', '変更後'].map((each) =>
    under(tab, each),
  );
  const lines = (columns[0] ?? []).map((_, row) =>
    columns.map((column) => String(column[row] ?? '')),
  );
  return lines.filter(([first]) => first === what).map((line) => line.slice(1).join('｜'));
}

export function value<Value>(verdict: Verdict<Value, { readonly reason: string }>): Value {
  if (!verdict.accepted) throw new Error(JSON.stringify(verdict.refusal));
  return verdict.value;
}
