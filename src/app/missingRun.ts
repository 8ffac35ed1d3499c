/** Every panel of the secretariat says at its opening that the daily notices do not come any more. */
import { isRunMissing } from '../domain/notices/dailyRun';
import { missingRunMessage } from '../wording/noticePress';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import type { Ports } from './ports';

/** Among the facts of a panel; nothing where all is well, or where it is no business of the person. */
export function missingRun(
  { clock }: Pick<Ports, 'clock'>,
  { settings }: Pick<WorkbookRead, 'settings'>,
): { readonly missingRun?: string } {
  const { text, callerIsSecretariat, isOriginal } = settings;
  const lastRun = text('lastDailyRun');
  return callerIsSecretariat &&
    isOriginal &&
    isRunMissing(text('dailyRunOwner'), lastRun, clock.now())
    ? { missingRun: missingRunMessage(lastRun) }
    : {};
}
