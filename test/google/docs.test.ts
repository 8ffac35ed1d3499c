/** What a conversion kept, and what is given back: the adapter in the real host, on a filled pack. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { mendsFor, type DocumentShape, type KeptDocument } from '../../src/documents/documentShape';
import type { Bundle } from '../../src/local/bundle';
import type { Losable } from '../../src/local/docs/conversion';
import type { OfficeState } from '../../src/local/office';
import { filledPack } from '../../src/papers/fill';
import { adapterBundle } from '../bundleFromSource';
import { CONTENT, template } from '../papers/smallTemplate';
import { answerOf, askingRun, COLLEAGUE, officeOf, valueOf } from './asking';

let bundle: Bundle;
let docx: string;
let shape: DocumentShape;

beforeAll(async () => {
  bundle = await adapterBundle();
  ({ docx, shape } = filledPack(await template(), CONTENT));
});

/** An office in which the conversion loses these, with the pack uploaded. */
function uploaded(losses: readonly Losable[]): {
  readonly office: OfficeState;
  readonly id: string;
} {
  const office: OfficeState = { ...officeOf(bundle), conversionLoses: losses };
  const document = { name: '会議資料', mark: 'D-1', docx, folderId: null };
  const made = valueOf(bundle, office, ['files', 'makeDocument', document]) as { id: string };
  return { office, id: made.id };
}

function look(office: OfficeState, id: string): KeptDocument {
  return valueOf(bundle, office, ['docs', 'look', id]) as KeptDocument;
}

describe('a conversion', () => {
  it('that keeps everything leaves nothing to mend', () => {
    const { office, id } = uploaded([]);
    expect(mendsFor(shape, look(office, id))).toEqual({ mends: [], losses: [] });
  });

  it.each<readonly [Losable, readonly string[]]>([
    ['repeated heads', ['repeat head', 'repeat head', 'repeat head', 'repeat head']],
    ['whole rows', Array.from({ length: 4 }, () => 'keep rows whole')],
    ['turned pages', ['turn section']],
  ])('that loses %s is mended with one batch', (loss, kinds) => {
    const { office, id } = uploaded([loss]);
    const kept = look(office, id);
    const { mends } = mendsFor(shape, kept);
    expect(mends.map(({ kind }) => kind)).toEqual(kinds);
    const { journal } = askingRun(bundle, office, ['docs', 'mend', id, kept.revisionId, mends]);
    expect(journal.map(({ name }) => name)).toEqual(['Docs.Documents.batchUpdate']);
    expect(mendsFor(shape, look(office, id))).toEqual({ mends: [], losses: [] });
  });

  it('that loses all of them at once too', () => {
    const { office, id } = uploaded(['repeated heads', 'whole rows', 'turned pages']);
    const kept = look(office, id);
    valueOf(bundle, office, ['docs', 'mend', id, kept.revisionId, mendsFor(shape, kept).mends]);
    expect(mendsFor(shape, look(office, id)).mends).toEqual([]);
  });

  it('that loses the numbers of the pages is told: no service puts them in', () => {
    expect(shape.hasPageNumbers).toBe(true);
    const { office, id } = uploaded(['page numbers']);
    expect(mendsFor(shape, look(office, id))).toEqual({
      mends: [],
      losses: [{ kind: 'page numbers' }],
    });
  });

  it('that joins the sections is told', () => {
    const { office, id } = uploaded(['section breaks']);
    expect(mendsFor(shape, look(office, id)).losses).toEqual([
      { kind: 'sections', made: 2, kept: 1 },
    ]);
  });
});

describe('mending', () => {
  it('is refused when somebody has changed the document since it was looked at', () => {
    const { office, id } = uploaded(['whole rows']);
    const kept = look(office, id);
    const { mends } = mendsFor(shape, kept);
    valueOf(bundle, office, ['docs', 'mend', id, kept.revisionId, mends]);
    const again = answerOf(askingRun(bundle, office, ['docs', 'mend', id, kept.revisionId, mends]));
    expect(again.fault).toMatchObject({ kind: 'refused', reason: 'rejected' });
  });

  it('of another person’s document is refused: their runs do not see it', () => {
    const { office, id } = uploaded([]);
    const asked = askingRun(bundle, office, ['docs', 'look', id], { user: COLLEAGUE });
    expect(answerOf(asked).fault).toMatchObject({ kind: 'refused', reason: 'not found' });
  });
});
