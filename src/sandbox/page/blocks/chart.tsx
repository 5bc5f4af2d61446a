import type { ReactNode } from 'react';
import { useWords, useWorkspace } from '../workspace.ts';
import { type ChartBlock, type PieChart, type SeriesChart, slices, ticks } from './chart-shapes.ts';

const COLOURS = ['#1264a3', '#e8912d', '#2f8f6b', '#c2456b', '#7a5bc4', '#6f7b86'] as const;
const WORDS = { en: { values: 'The values' }, sv: { values: 'Värdena' } };

/** A chart that Slack would draw; its values stand under it as a table, for those who do not see it. */
export function Chart({ block: { title, chart } }: { readonly block: ChartBlock }) {
  const words = useWords(WORDS);
  const { locale } = useWorkspace().me;
  const number = new Intl.NumberFormat(locale).format;
  const names =
    chart.type === 'pie' ? chart.segments.map(({ label }) => label) : chart.series.map(({ name }) => name);
  return (
    <figure className="bk-chart">
      <figcaption>{title}</figcaption>
      {chart.type === 'pie' ? (
        <Pie chart={chart} title={title} />
      ) : (
        <Plot chart={chart} title={title} number={number} />
      )}
      <ul className="bk-legend">
        {names.map((name, index) => (
          <li key={name}>
            <span style={{ background: COLOURS[index] }} aria-hidden="true" />
            {name}
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.values}</summary>
        <table className="bk-table">
          <tbody>{chart.type === 'pie' ? pieRows(chart, number) : plotRows(chart, number)}</tbody>
        </table>
      </details>
    </figure>
  );
}

type Say = (value: number) => string;

const pieRows = ({ segments }: PieChart, number: Say): ReactNode =>
  segments.map(({ label, value }) => (
    <tr key={label}>
      <th scope="row">{label}</th>
      <td>{number(value)}</td>
    </tr>
  ));

const plotRows = ({ series, axis_config: axis }: SeriesChart, number: Say): ReactNode =>
  axis.categories.map((category, at) => (
    <tr key={category}>
      <th scope="row">{category}</th>
      {series.map(({ name, data }) => (
        <td key={name}>{number(data[at]?.value ?? 0)}</td>
      ))}
    </tr>
  ));

const Pie = ({ chart, title }: { readonly chart: PieChart; readonly title: string }) => (
  <svg className="bk-pie" viewBox="-1.02 -1.02 2.04 2.04" role="img" aria-label={title}>
    {slices(chart.segments).map((path, index) => (
      <path key={path} d={path} fill={COLOURS[index]} />
    ))}
  </svg>
);

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [480, 240, 52, 24, 8];

type PlotProps = { readonly chart: SeriesChart; readonly title: string; readonly number: Say };

function Plot({ chart: { type, series, axis_config: axis }, title, number }: PlotProps) {
  const scale = ticks(series.flatMap(({ data }) => data.map(({ value }) => value)));
  const [low, high] = [scale[0]!, scale.at(-1)!];
  const y = (value: number) => TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const room = (WIDTH - LEFT) / axis.categories.length;
  const x = (at: number) => LEFT + room * (at + 0.5);
  const every = Math.ceil((axis.categories.length * 56) / (WIDTH - LEFT));
  return (
    <svg className="bk-plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      {scale.map((value) => (
        <g key={value}>
          <line x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} className="bk-grid" />
          <text x={LEFT - 6} y={y(value) + 4} textAnchor="end">
            {number(value)}
          </text>
        </g>
      ))}
      {axis.categories.map((category, at) =>
        at % every === 0 ? (
          <text key={category} x={x(at)} y={HEIGHT - 6} textAnchor="middle">
            {category}
          </text>
        ) : null,
      )}
      {series.map(({ name, data }, index) => {
        const values = data.map(({ value }) => value);
        if (type === 'bar') return <Bars key={name} {...{ values, index, of: series.length, x, y, room }} />;
        const path = values.map((value, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`).join('');
        const under = `${path}L${x(values.length - 1)} ${y(0)}L${x(0)} ${y(0)}Z`;
        return (
          <g key={name}>
            {type === 'area' && <path d={under} fill={COLOURS[index]} opacity={0.25} />}
            <path d={path} fill="none" stroke={COLOURS[index]} strokeWidth={2} />
          </g>
        );
      })}
    </svg>
  );
}

type BarsProps = {
  readonly values: readonly number[];
  readonly index: number;
  readonly of: number;
  readonly room: number;
  x(at: number): number;
  y(value: number): number;
};

/** The bars of one series, side by side with those of the others. */
function Bars({ values, index, of, room, x, y }: BarsProps) {
  const width = (room * 0.7) / of;
  return values.map((value, at) => (
    <rect
      key={x(at)}
      x={x(at) + (index - of / 2) * width}
      y={Math.min(y(value), y(0))}
      width={Math.max(1, width - 1)}
      height={Math.abs(y(value) - y(0))}
      fill={COLOURS[index]}
    />
  ));
}
