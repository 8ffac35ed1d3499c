/** What of submitted results is not final yet, section by section: 見込, 速報 and 集計中. */
import { askedLate, isLate, lateFieldsOf } from '../domain/entry/lateFields';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { LateList } from '../wire/late';
import type { ReviewRefusal } from '../wording/reviewRefusals';
import { lateAmountWord, lateValueWord } from '../wording/settling';
import { entriesIn, entryDatesOf, formOf } from '../workbook/entry/entry';
import { textIn } from '../workbook/read/rowCells';
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
  const { entryDueOn } = entryDatesOf(read);
  const submitted = entriesIn(read, year, () => true).filter(
    ({ submission }) => submission === 'submitted' || submission === 'checked',
  );
  return accept({
    items: submitted.flatMap((entry) => {
      const form = formOf(entry);
      const late = lateFieldsOf(form);
      if (!isLate(late)) return [];
      const asked = askedLate(form, today, entryDueOn);
      const values = form.indicators.filter(({ indicator }) =>
        late.indicators.includes(indicator.id),
      );
      return [
        {
          year,
          actionId: entry.actionId,
          name: textIn(entry.row, 'actionName'),
          section: entry.section,
          what: [
            ...(late.result.length > 0 ? [lateAmountWord] : []),
            ...values.map(({ indicator, fields }) =>
              lateValueWord(indicator.name, fields['fixedMonth'] || indicator.fixedMonth),
            ),
          ],
          isAsked: asked.amounts || asked.indicators.length > 0,
        },
      ];
    }),
  });
}
