/** What a person does to a chart by hand: deletes it. The cells that it stands on stay. */
import { GoogleError } from '../googleError';
import type { Book, FileAccess } from './book';
import { withSheet } from './cellGrid';
import { openForEditing, type Outcome } from './peopleRefusals';
import { invalidArgument } from './refusal';

/** Refused where the tab is protected from the person, and for a chart that is not there. */
export function deleteChart(
  book: Book,
  access: FileAccess,
  person: string,
  { sheetId, chartId }: { readonly sheetId: number; readonly chartId: number },
): Outcome {
  const opened = openForEditing(book, access, person, { sheetId });
  if (opened instanceof GoogleError) return opened;
  const { sheet } = opened;
  const charts = sheet.charts.filter((chart) => chart.chartId !== chartId);
  if (charts.length === sheet.charts.length) {
    return invalidArgument(`No chart with id: ${String(chartId)}`);
  }
  return withSheet(book, { ...sheet, charts });
}
