/** A data_visualization block: https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
export type ChartBlock = {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: SeriesChart | PieChart;
};

export type Point = { readonly label: string; readonly value: number };

export type SeriesChart = {
  readonly type: 'bar' | 'line' | 'area';
  readonly series: readonly { readonly name: string; readonly data: readonly Point[] }[];
  readonly axis_config: {
    readonly categories: readonly string[];
    readonly x_label?: string;
    readonly y_label?: string;
  };
};

export type PieChart = { readonly type: 'pie'; readonly segments: readonly Point[] };

/** Slices of a pie as SVG paths around 0,0 with radius 1, clockwise from the top. */
export function slices(segments: readonly Point[]): readonly string[] {
  const whole = segments.reduce((sum, { value }) => sum + value, 0);
  let from = 0;
  return segments.map(({ value }) => {
    const to = from + value / whole;
    const path = slice(from, to);
    from = to;
    return path;
  });
}

function slice(from: number, to: number): string {
  // An arc that ends where it began would be nothing: a whole circle stops just short.
  const [start, end] = [onCircle(from), onCircle(Math.min(to, from + 0.99999))];
  return `M0 0L${start}A1 1 0 ${to - from > 0.5 ? 1 : 0} 1 ${end}Z`;
}

const onCircle = (turn: number): string => {
  const angle = 2 * Math.PI * turn - Math.PI / 2;
  return `${Math.cos(angle).toFixed(5)} ${Math.sin(angle).toFixed(5)}`;
};

/** Round values from nought (or below) to at least the highest, about four steps. */
export function ticks(values: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const rough = (high - low || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough - power * 1e-9)!;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
