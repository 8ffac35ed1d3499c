/** What of submitted results is not final yet, section by section: 見込, 速報 and 集計中. */
import { fixedMonthIn } from '../domain/entry/lateFields';
import { compareDates } from '../domain/civilDate';
import { accept, refuse, type Verdict } from '../domain/verdict';
import { isSubmitted } from '../domain/yearlyResult';
import type { LateList } from '../wire/late';
import type { ReviewRefusal } from '../wording/reviewRefusals';
import { lateAmountWord, lateValueWord } from '../wording/settling';
import { rowsOf } from '../workbook/entry/wanted';
import { textIn, yearIn } from '../workbook/read/rowCells';
import { actionsListed } from '../workbook/review/status';
import { wantedForLate } from '../workbook/review/wanted';
import { unreadableIn } from './listEntries';
import type { Ports } from './ports';
import { readUnformatted, type ReadPorts } from './readWorkbook';

export function listLate(
  ports: ReadPorts & Pick<Ports, 'clock'>,
): Verdict<LateList, ReviewRefusal> {
  const today = ports.clock.now();
  const { read } = readUnformatted(ports, wantedForLate);
  const { resultYear: year, callerIsSecretariat } = read.settings;
  if (!callerIsSecretariat) return refuse({ reason: 'not secretariat' });
  if (year === undefined) return refuse({ reason: 'no year' });
  const stopped = unreadableIn(read);
  if (stopped) return refuse(stopped);
  const actions = actionsListed(read, year).filter(({ submission }) => isSubmitted(submission));
  const estimated = new Set(
    rowsOf(read, 'yearlyResults')
      .filter((row) => yearIn(row, 'year') === year && textIn(row, 'amountCertainty') === '見込')
      .map((row) => textIn(row, 'actionId')),
  );
  const values = rowsOf(read, 'indicatorResults').filter(
    (row) =>
      yearIn(row, 'year') === year &&
      (textIn(row, 'certainty') === '速報' || textIn(row, 'state') === '集計中'),
  );
  return accept({
    items: actions.flatMap(({ actionId, name, section }) => {
      const own = values.filter((row) => textIn(row, 'actionId') === actionId);
      const months = own.map((row) => fixedMonthIn(textIn(row, 'fixedMonth'), year + 1));
      const what = [
        ...(estimated.has(actionId) ? [lateAmountWord] : []),
        ...own.map((row) => lateValueWord(textIn(row, 'indicatorName'), textIn(row, 'fixedMonth'))),
      ];
      const isDue = months.some((month) => month !== undefined && compareDates(today, month) >= 0);
      return what.length === 0 ? [] : [{ year, actionId, name, section, what, isDue }];
    }),
  });
}
