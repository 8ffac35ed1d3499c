/** 会議資料の作成: what the dialog offers to choose from. */
import { compareDates } from '../domain/civilDate';
import { fiscalYears, yearInText } from '../domain/fiscalYear';
import { accept, type Verdict } from '../domain/verdict';
import type { MakingOpening } from '../wire/makeDocuments';
import { meetingChoice } from '../wording/making';
import type { MakeRefusal } from '../wording/makeDocuments';
import { coreTabs, type WantedTab } from '../workbook/read/wanted';
import { councilInput, meetings } from './councilSource';
import { yearForSecretariat } from './makeEdition';
import { missingRun } from './missingRun';
import type { Ports } from './ports';
import { readWorkbook } from './readWorkbook';

const wanted: readonly WantedTab[] = [...coreTabs, { family: 'meetings' }];

export function openMaking(
  ports: Pick<Ports, 'workbook' | 'notes' | 'clock'>,
  caller: string,
): Verdict<MakingOpening, MakeRefusal> {
  const today = ports.clock.now();
  const { read } = readWorkbook(ports, wanted);
  const found = yearForSecretariat(read, undefined);
  if (!found.accepted) return found;
  const year = found.value;
  const { meeting } = councilInput(read, { year, today });
  return accept({
    opener: caller,
    year,
    years: [...fiscalYears(read.plan.firstYear, year)]
      .reverse()
      .map((each) => ({ year: each, label: yearInText(each) })),
    meetingId: meeting?.id ?? '',
    ...missingRun(ports, read),
    meetings: meetings(read).map((each) => ({
      id: each.id,
      label: meetingChoice(each.occasion, each.heldOn),
      discussed: each.actionsDiscussed.length,
      isOver: each.heldOn !== undefined && compareDates(each.heldOn, today) < 0,
    })),
  });
}
