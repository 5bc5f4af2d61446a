import { CommanderError, InvalidArgumentError } from 'commander';
import { isCivilDate } from '../domain/civil-date.ts';
import type { Locale, Metric } from '../domain/metric.ts';
import { cli } from './cli-words.ts';

/** A date that exists, or a sentence with the way to write one. */
export function dateOption(locale: Locale): (text: string) => string {
  return (text) => {
    if (!isCivilDate(text)) throw new InvalidArgumentError(cli(locale, 'problem.date'));
    return text;
  };
}

/** A year, or a sentence with the way to write one. */
export function yearOption(locale: Locale): (text: string) => number {
  return (text) => {
    if (!/^(19|20|21)\d\d$/.test(text))
      throw new InvalidArgumentError(cli(locale, 'problem.plan.year', { text }));
    return Number(text);
  };
}

/**
 * A target's value as people write it: `80`, `1200000`, `1 200 000`, `1,5`, `30 %`. A percentage becomes a
 * fraction, and is asked to carry its sign where it could be either.
 */
export function figureArgument(text: string, metric: Pick<Metric, 'unit'>, locale: Locale): number {
  const plain = text.replace(/[\s\u00a0\u202f_]/g, '').replace('−', '-');
  const hasPercent = plain.endsWith('%');
  const digits = plain.replace(/%$/, '').replace(',', '.');
  const value = /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : Number.NaN;
  if (!Number.isFinite(value)) throw usage(cli(locale, 'problem.figure', { text }));
  if (metric.unit !== 'percent') {
    if (hasPercent) throw usage(cli(locale, 'problem.percent.unwanted'));
    return value;
  }
  if (hasPercent) return value / 100;
  if (Math.abs(value) > 1) throw usage(cli(locale, 'problem.percent.bare', { text }));
  return value;
}

/** Thrown while a command runs, so that the command line says it and ends in 2. */
export function usage(message: string): CommanderError {
  return new CommanderError(2, 'kpi.usage', message);
}
