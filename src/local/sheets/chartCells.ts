/** The cells that a chart stands on, one domain and its series, mapped all at once. */
import type { ChartData, EmbeddedChart, GridRange } from '../../google/surface/sheets';

/** The spec with every source range mapped; a range that maps to null is gone. */
export function mapSources(
  spec: EmbeddedChart['spec'],
  map: (range: GridRange) => GridRange | null,
): EmbeddedChart['spec'] {
  const { basicChart } = spec;
  const data = ({ sourceRange }: ChartData): ChartData => ({
    sourceRange: { sources: sourceRange.sources.flatMap((range) => map(range) ?? []) },
  });
  return {
    ...spec,
    basicChart: {
      ...basicChart,
      domains: basicChart.domains.map(({ domain }) => ({ domain: data(domain) })),
      series: basicChart.series.map((one) => ({ ...one, series: data(one.series) })),
    },
  };
}
