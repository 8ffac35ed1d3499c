/**
 * The fields of one section while somebody types: as they stood when they were last read, and as they
 * are typed. What somebody else changed meanwhile is shown beside what was typed, and the person chooses.
 */
import { useEffect, useState } from 'preact/hooks';
import { comparableName } from '../../domain/comparableName';
import {
  faultsOf,
  isEnded,
  sectionFields,
  tidied,
  type SectionFault,
  type SectionField,
  type SectionFields,
} from '../../domain/section/sectionRow';
import { noticesOf, type SectionNotice } from '../../domain/section/sectionNotices';
import type { Section } from '../../wire/sections';
import type { SectionsCall } from '../../wire/sectionsCalls';
import { faultText, noticeText, type FieldName } from '../../wording/sectionsDialog';
import { draftOf, keepDraft } from './drafts';
import type { FieldView } from './field';
import { opening } from './press';

export const NOTHING = Object.fromEntries(
  sectionFields.map((field) => [field, '']),
) as SectionFields;

export type SectionChange = SectionsCall['sections'][number];

export interface Editing {
  readonly name: string;
  readonly typed: SectionFields;
  readonly view: (field: FieldName) => FieldView;
  readonly change: (field: FieldName, text: string) => void;
  /** What cannot stand there, of the fields that were changed. */
  readonly faults: readonly SectionFault[];
  readonly notices: readonly SectionNotice[];
  readonly isChanged: boolean;
  readonly isKept: boolean;
  /** What a press sends. */
  readonly changes: () => readonly SectionChange[];
  /** Takes what stands there now under what is typed. @returns the fields in which both differ */
  readonly rebase: (fresh: SectionFields) => readonly SectionField[];
  readonly drop: () => void;
  /** What was typed stands in the sheet: it is no draft any more. */
  readonly saved: (fresh: SectionFields | undefined) => void;
}

interface Started {
  readonly section: Section | undefined;
  readonly others: readonly Section[];
  /** What a new section begins with. */
  readonly begins?: Partial<SectionFields>;
  readonly isReadOnly: boolean;
}

export function useEditing({ section, others, begins, isReadOnly }: Started): Editing {
  const own = section?.name ?? '';
  const [base, setBase] = useState<SectionFields>(section?.fields ?? { ...NOTHING, ...begins });
  const [kept] = useState(() => draftOf(own));
  const [isKept, setKept] = useState(kept !== undefined);
  const [name, rename] = useState(kept?.name ?? own);
  const [typed, type] = useState<SectionFields>({ ...base, ...kept?.typed });
  const [left, leave] = useState<readonly FieldName[]>([]);

  const open = sectionFields.filter((field) => tidied(field, typed[field]) !== base[field]);
  const isNew = section === undefined;
  const isChanged = open.length > 0 || (isNew && name.trim() !== '');
  useEffect(() => {
    if (isReadOnly) return;
    const changed = sectionFields.filter((field) => typed[field] !== base[field]);
    const texts = Object.fromEntries(changed.map((field) => [field, typed[field]]));
    keepDraft(own, isChanged ? { name, typed: texts } : undefined);
  }, [own, isChanged, isReadOnly, name, typed, base]);

  const row = { name, fields: typed };
  const faults = faultsOf(row, others).filter(({ field }) =>
    field === 'name' ? isNew : open.includes(field),
  );
  const hasWork = section !== undefined && section.planned + section.entered > 0;
  const current = others.filter((other) => !isEnded(other, opening.year));
  const notices = noticesOf(row, current, hasWork);

  function change(field: FieldName, text: string) {
    if (field === 'name') rename(text);
    else type((before) => ({ ...before, [field]: text }));
  }

  return {
    name,
    typed,
    change,
    faults,
    notices,
    isChanged,
    isKept,
    view: (field) => ({
      text: field === 'name' ? name : typed[field],
      change: (text) => {
        change(field, text);
      },
      leave: () => {
        if (isReadOnly) return;
        // Of what stands there now: the field may be left before what was typed is drawn.
        if (field === 'name') rename((before) => tidied(field, before));
        else type((before) => ({ ...before, [field]: tidied(field, before[field]) }));
        leave((before) => [...before, field]);
      },
      // Nobody is told of a fault in the middle of a word.
      faults: left.includes(field) ? faultTexts(faults, field) : [],
      notices: notices.filter((each) => 'field' in each && each.field === field).map(noticeText),
      isReadOnly,
    }),
    changes: () => [
      {
        name: name.trim(),
        isNew,
        fields: Object.fromEntries(
          (isNew ? sectionFields : open).map((field) => [
            field,
            { seen: isNew ? '' : base[field], typed: tidied(field, typed[field]) },
          ]),
        ),
      },
    ],
    rebase: (fresh) => {
      setBase(fresh);
      const mine = sectionFields.filter((field) => open.includes(field));
      type({ ...fresh, ...Object.fromEntries(mine.map((field) => [field, typed[field]])) });
      return mine.filter(
        (field) => fresh[field] !== base[field] && fresh[field] !== tidied(field, typed[field]),
      );
    },
    saved: (fresh) => {
      keepDraft(own, undefined);
      setKept(false);
      if (!fresh) return;
      setBase(fresh);
      type(fresh);
    },
    drop: () => {
      keepDraft(own, undefined);
      type(base);
      rename(own);
      setKept(false);
    },
  };
}

export function faultTexts(faults: readonly SectionFault[], field: FieldName): readonly string[] {
  return faults.filter((fault) => fault.field === field).map(faultText);
}

/** The other sections, for whoever types into one. */
export function othersOf(sections: readonly Section[], name: string): readonly Section[] {
  return sections.filter((each) => comparableName(each.name) !== comparableName(name));
}
