/** 課一覧 with who answers for what, in one call, for the secretariat only. */
import { fiscalYearOf } from '../domain/civilDate';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { SectionList, SectionsOpening } from '../wire/sections';
import { damageText } from '../wording/damage';
import type { SectionsRefusal } from '../wording/sections';
import { listedSections } from '../workbook/sections/listed';
import { wantedForSections } from '../workbook/sections/wanted';
import { missingRun } from './missingRun';
import type { Ports } from './ports';
import { readUnformatted, type UnderstoodWorkbook } from './readWorkbook';

export type SectionPorts = Pick<Ports, 'workbook' | 'notes' | 'clock'>;

/** What the dialog is told at its opening. */
export function openSections(
  ports: SectionPorts,
  caller: string,
): Verdict<SectionsOpening, SectionsRefusal> {
  const found = readSections(ports);
  if (!found.accepted) return found;
  return accept({
    opener: caller,
    workbookId: found.value.read.workbookId,
    year: fiscalYearOf(ports.clock.now()),
    headSubmits: found.value.read.settings.headSubmits,
    isCopy: !found.value.read.settings.isOriginal,
    ...missingRun(ports, found.value.read),
    ...listOf(ports, found.value),
  });
}

/** Who may look may press; only a copy is not written. */
export function readSections(ports: SectionPorts): Verdict<UnderstoodWorkbook, SectionsRefusal> {
  const found = readUnformatted(ports, wantedForSections);
  const { settings, tabs } = found.read;
  if (!settings.callerIsSecretariat) {
    return refuse({ reason: 'not secretariat', secretariat: settings.secretariat });
  }
  if (tabs.has('sections')) return accept(found);
  const damages = found.read.damages.filter(({ reach }) => reach === 'tab');
  return refuse({ reason: 'unreadable', damages: damages.map((each) => damageText(each)) });
}

/** The same for a press that writes. */
export function readToWrite(ports: SectionPorts): Verdict<UnderstoodWorkbook, SectionsRefusal> {
  const found = readSections(ports);
  const isCopy = found.accepted && !found.value.read.settings.isOriginal;
  return isCopy ? refuse({ reason: 'copy' }) : found;
}

export function listOf({ clock }: SectionPorts, { read, cells }: UnderstoodWorkbook): SectionList {
  const damages = read.damages.filter(({ place }) => place.tabKey === 'sections');
  return {
    sections: listedSections(read, cells, fiscalYearOf(clock.now())).map((each) => ({
      ...each,
      gone: [...each.gone],
    })),
    damages: damages.map((each) => damageText(each)),
  };
}
