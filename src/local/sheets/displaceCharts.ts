/**
 * What a displacement of rows or columns does to the charts of the tab: the cells that they stand on
 * and the cell at which they begin go along.
 *
 * A series that loses all its cells keeps its place in the chart and shows nothing. A chart whose own
 * cell is deleted stays where that cell was.
 */
import type { Sheet } from './book';
import { mapSources } from './chartCells';
import { displaceRange, type Displacement, type Move } from './displacement';

type Chart = Sheet['charts'][number];

export function displaceChart(chart: Chart, displacement: Displacement): Chart {
  const { anchorCell, ...size } = chart.position.overlayPosition;
  const name = displacement.dimension === 'ROWS' ? 'rowIndex' : 'columnIndex';
  const moved = { ...anchorCell, [name]: placeAfter(displacement.move, anchorCell[name]) };
  return {
    ...chart,
    spec: mapSources(chart.spec, (range) => displaceRange(range, displacement)),
    position: { overlayPosition: { anchorCell: moved, ...size } },
  };
}

/** Where an index is afterwards: where it went, else what took its place, else what lies before. */
function placeAfter(move: Move, index: number): number {
  const own = move({ start: index, end: index + 1 })?.start;
  const next = move({ start: index })?.start;
  return own ?? next ?? (index === 0 ? 0 : placeAfter(move, index - 1));
}
