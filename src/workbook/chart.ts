/**
 * A native chart in the product's own words: it stands on a table of its own tab, whose place never
 * changes, so that a refresh rewrites cells and leaves the chart, and what people made of it, alone.
 */
import type { Rectangle } from './facts';

export interface ChartSeries {
  /** One column or row of the table, its heading included. */
  readonly cells: Rectangle;
  /** Six hexadecimal digits, RRGGBB. Greys differ enough to be told apart on a monochrome print. */
  readonly colour: string;
}

export interface ChartPlan {
  /** Ours and constant, by which a later run sees that the chart is there. */
  readonly chartId: number;
  readonly title: string;
  readonly kind: 'column' | 'bar' | 'line';
  readonly stacking: 'none' | 'stacked' | 'percent';
  /** The names along the axis, their heading included; as long as every series. */
  readonly domain: Rectangle;
  readonly series: readonly ChartSeries[];
  /** What the values are, with their unit, e.g. 件数（件）. */
  readonly valueTitle: string;
  /** Where its upper left corner lies, and its size in pixels. */
  readonly at: {
    readonly row: number;
    readonly column: number;
    readonly width: number;
    readonly height: number;
  };
}
