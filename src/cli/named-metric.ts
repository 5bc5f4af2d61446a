import { CommanderError } from 'commander';
import type { Metric } from '../domain/metric.ts';
import { list } from '../speech/format.ts';
import type { KnownMetrics } from '../use-cases/workspace-metrics.ts';
import { cli } from './cli-words.ts';
import type { Terminal } from './terminal.ts';

/** What metrics are called, and in which language it is said that one is not. */
export type Naming = Pick<KnownMetrics, 'names'> & Pick<Terminal, 'locale'>;

/** The metric of that name. @throws CommanderError (status 2) with the nearest ones. */
export function namedMetric(name: string, { names, locale }: Naming): Metric {
  const metric = names.find(name.split(/\s+/));
  if (metric) return metric;
  const near = names.near(name, 3).map(({ key }) => key);
  const key = near.length > 0 ? 'problem.metric' : 'problem.metric.far';
  throw new CommanderError(
    2,
    'metric.unknown',
    cli(locale, key, { name, near: list(near, locale, 'disjunction') }),
  );
}
