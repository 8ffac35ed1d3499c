/** 総合計画との対応表: A4 landscape. */
import { paperNames } from '../../src/wording/paperNames';
import { landscape, paperSection } from './page';
import { between, note, notes, paragraph, run } from './paper';
import { headRow, repeated, table } from './table';

const policyTable = table([
  headRow([
    [20, '施策'],
    [70, '施策名'],
    [157, '対応する取組'],
    [20, '件数'],
  ]),
  {
    cells: repeated('施策', [
      { width: 20, content: '{施策コード}', align: 'center' },
      { width: 70, content: '{施策名}' },
      { width: 157, content: '{対応する取組}' },
      { width: 20, content: '{件数}', align: 'right', inset: 6 },
    ]),
  },
]);

export const alignmentSection = paperSection(landscape, paperNames.alignment, [
  paragraph([run('{評価対象年度}　総合計画の施策と行動計画の取組との対応')], {
    style: 'Heading1',
    align: 'center',
    after: 4,
  }),
  ...between('施策あり', [
    policyTable,
    paragraph([run('{延べ件数の行}', { points: 10 })], { before: 4 }),
    ...notes('対応表の注'),
  ]),
  ...between('施策あり', [paragraph('該当なし')], '^'),
  ...between('注の追記', [note('{注の追記}')]),
]);
