import type { CivilDate } from '../../domain/civil-date.ts';
import type { Recorded } from '../../use-cases/ports.ts';

/** What became of one metric's observations so far. */
export type MetricTally = {
  added: number;
  corrected: number;
  withdrawn: number;
  unchanged: number;
  /** The first and last date of what was added. */
  firstDate: CivilDate | undefined;
  lastDate: CivilDate | undefined;
};

/** By metric, in the order in which they came. */
export type Tally = Map<string, MetricTally>;

export function tallyOf(tally: Tally, metric: string): MetricTally {
  const known = tally.get(metric);
  if (known) return known;
  const fresh: MetricTally = {
    added: 0,
    corrected: 0,
    withdrawn: 0,
    unchanged: 0,
    firstDate: undefined,
    lastDate: undefined,
  };
  tally.set(metric, fresh);
  return fresh;
}

export function recordedOf(tally: Tally): Recorded {
  const byMetric = [...tally].map(([metric, { added, corrected, withdrawn, unchanged }]) => ({
    metric,
    added,
    corrected,
    withdrawn,
    unchanged,
  }));
  return totalOf(byMetric);
}

export function totalOf(byMetric: Recorded['byMetric']): Recorded {
  const total = (count: 'added' | 'corrected' | 'withdrawn' | 'unchanged') =>
    byMetric.reduce((sum, metric) => sum + metric[count], 0);
  return {
    added: total('added'),
    corrected: total('corrected'),
    withdrawn: total('withdrawn'),
    unchanged: total('unchanged'),
    byMetric,
  };
}
