import type { KpiReport } from '../domain/kpi-report.ts';

/** The few colours of every chart; colour is status only, and never says alone what no mark or word says. */
export const COLOURS = {
  paper: '#FFFFFF',
  ink: '#1D1C1D',
  muted: '#5E5D60',
  blue: '#2F5BEA',
  green: '#0B7A55',
  red: '#C8234A',
  softBlue: '#B9C8FA',
  grid: '#ECECEE',
  axis: '#C9C9CE',
  pace: '#8A898E',
  card: '#F6F7F9',
} as const;

export const THEME = {
  ...COLOURS,
  family: '"Takt Inter", Inter, "Helvetica Neue", Arial, sans-serif',
} as const;
export type Theme = typeof THEME;

/** Green reached or ahead, red behind, blue while there is nothing to judge. */
export type Tone = 'good' | 'bad' | 'neutral';

export const TONE_COLOURS: Readonly<Record<Tone, string>> = {
  good: COLOURS.green,
  bad: COLOURS.red,
  neutral: COLOURS.blue,
};

export function toneOf({ status }: Pick<KpiReport, 'status'>): Tone {
  if (status === 'hit' || status === 'ahead') return 'good';
  if (status === 'behind' || status === 'at_risk') return 'bad';
  return 'neutral';
}

/** Nothing where nothing is known; ✓ reached; ▲ over and ▼ under what is expected by now; ● as expected. Without a target: which way it went. */
export function markOf(report: KpiReport): '' | '✓' | '▲' | '▼' | '●' {
  const { status, actual, change } = report;
  if (actual === null) return '';
  if (status === 'hit') return '✓';
  const yardstick = report.expected ?? report.target?.value ?? null;
  if (toneOf(report) !== 'neutral' && yardstick !== null) return arrow(actual - yardstick);
  return status === null && change !== null ? arrow(change.difference) : '●';
}

/** The same colour, thinned: `alpha` 0…1. */
export function faint(colour: string, alpha: number): string {
  return `${colour}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0')}`;
}

/** The same colour thinned and opaque, so that nothing behind it shows. */
export function onPaper(colour: string, alpha: number): string {
  const channels = [1, 3, 5].map((at) => {
    const ink = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(255 + (ink - 255) * alpha)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

function arrow(difference: number): '▲' | '▼' | '●' {
  if (difference === 0) return '●';
  return difference > 0 ? '▲' : '▼';
}
