/** 手直しの確認 through the real bundle: a Doc that somebody changed in Drive, made before with the real papers. */
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { editByHand } from '../../src/local/docs/handEdit';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import type { HandEdited } from '../../src/wire/handEdits';
import { realBundle } from './bundles';
import { COLLEAGUE, SECRETARY } from './press';
import { enteredTown } from './smallTown';
import { isAnsweredDone, panelCall } from './underFire';

jest.setTimeout(120_000);

const DAY = 24 * 3_600_000;
const REQUEST = { papers: ['strategies', 'actionSheets'], version: 'meeting' };

let town: OfficeState;
let kind: string;

beforeAll(() => {
  town = enteredTown(realBundle);
  const preview = run(town, panelCall(realBundle, SECRETARY, 'previewMaking', REQUEST));
  ({ kind } = (JSON.parse(String(preview.value)) as { value: { kind: string } }).value);
  const made = run(town, panelCall(realBundle, SECRETARY, 'makeDocuments', REQUEST));
  if (!isAnsweredDone(made)) throw new Error(String(made.value));
});

function look(office: OfficeState): {
  readonly documents: HandEdited['documents'];
  readonly calls: readonly string[];
} {
  const { value, journal } = run(
    office,
    panelCall(realBundle, SECRETARY, 'lookForHandEdits', { kind }),
  );
  const answer = JSON.parse(String(value)) as { outcome: string; value: HandEdited };
  if (answer.outcome !== 'done') throw new Error(String(value));
  return {
    documents: answer.value.documents,
    calls: journal.map(({ name }) => name).filter((name) => /^(?:Drive|Docs)\./u.test(name)),
  };
}

function edited(from: string, to: string): OfficeState {
  const office = copyOffice(town);
  office.now += DAY;
  const [file] = office.files;
  if (file === undefined) throw new Error('no file');
  const shared = { ...file, writers: [COLLEAGUE] };
  office.files = [shared];
  editByHand(office, { person: COLLEAGUE, fileId: file.id, from, to });
  return office;
}

describe('the documents of the last version', () => {
  it('as they were made are not read', () => {
    const { documents, calls } = look(copyOffice(town));
    expect(documents.map(({ isToBeSeen }) => isToBeSeen)).toEqual([false]);
    expect(calls).toEqual(['Drive.Files.get']);
  });

  it('changed by a colleague: who, which paragraph, from which row', () => {
    const { documents, calls } = look(edited('訓練を２回行った。', '訓練を３回行った。'));
    expect(calls).toEqual(['Drive.Files.get', 'Docs.Documents.get']);
    const [document] = documents;
    expect(document?.message).toContain(COLLEAGUE);
    expect(document?.paragraphs).toEqual([
      {
        before: '訓練を２回行った。',
        after: expect.stringContaining('訓練を３回行った。'),
        origin: expect.stringMatching(/^「年度実績」シート　令和8年度 取組1-1-1　「取組実績/u),
      },
    ]);
  });
});
