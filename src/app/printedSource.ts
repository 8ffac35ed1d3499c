/** What an order prints beyond the rows that were read: amounts changed since, and 正誤表 by itself. */
import type { PackInput } from '../documents/packInput';
import type { CivilDate } from '../domain/civilDate';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { MakeRefusal } from '../wording/makeDocuments';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { errataBefore, keptOfDocuments, lastEdition } from './keptPrint';
import type { OrderedPack, PackOrder } from './packOrder';
import type { Ports } from './ports';
import { amountChangesFor } from './readForPack';

export function printedSource(
  ports: Pick<Ports, 'workbook' | 'notes' | 'papers'>,
  read: WorkbookRead,
  ordered: OrderedPack,
  order: PackOrder,
  today: CivilDate,
): Verdict<PackInput, MakeRefusal> {
  const source = {
    ...ordered.source,
    amountChanges: amountChangesFor(ports, read, order, today),
  };
  const { corrects } = ordered;
  return corrects === undefined ? accept(source) : withLastErrata(ports, read, source, corrects);
}

/** What the last version of a pack prints otherwise than the one before it. */
function withLastErrata(
  ports: Pick<Ports, 'workbook' | 'papers'>,
  read: WorkbookRead,
  source: PackInput,
  kind: string,
): Verdict<PackInput, MakeRefusal> {
  const { year } = source.figures.now;
  const last = lastEdition(read, { kind, year });
  const edition = last[0]?.edition ?? 1;
  const after = keptOfDocuments(ports, read, last).filter((each) => each !== undefined);
  const errata = errataBefore(
    ports,
    read,
    { kind, year, edition },
    { after, paperTexts: source.paperTexts },
  );
  if (errata === 'first') return refuse({ reason: 'nothing to correct', kind });
  return errata === 'not kept' || after.length < last.length
    ? refuse({ reason: 'not kept', kind })
    : accept({ ...source, errata });
}
