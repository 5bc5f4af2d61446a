import type { Locale, Metric } from '../domain/metric.ts';
import type { MetricChangeProblem } from '../domain/metrics/metric-change-problem.ts';
import { COMMAND } from './command.ts';
import { list } from './format.ts';
import type { MetricNames } from './kpi-words/metric-names.ts';
import { capitalised, speaker } from './say.ts';
import { metricEn } from './sentences/metric-en.ts';
import { metricSv } from './sentences/metric-sv.ts';

export type MetricSentence = keyof typeof metricEn;

/** One sentence about metrics of a workspace's own. */
export const metricSay = speaker<MetricSentence>({ en: metricEn, sv: metricSv });

const SHOWN_AROUND = 40;

/** A formula with a sign under the place where it is wrong; of a long one only what is near. */
export function pointedAt(formula: string, at: number): readonly [formula: string, pointer: string] {
  const plain = formula.replace(/\s/g, ' ');
  const from = Math.max(0, at - SHOWN_AROUND);
  const [before, after] = [from > 0 ? '…' : '', at + SHOWN_AROUND < plain.length ? '…' : ''];
  const shown = `${before}${plain.slice(from, at + SHOWN_AROUND)}${after}`;
  return [shown, `${' '.repeat(before.length + at - from)}^`];
}

/** Why it cannot be so, with what was probably meant where a name in a formula is not known. */
export function problemWords(
  { kind, at, sentence }: Pick<MetricChangeProblem, 'kind' | 'at' | 'sentence'>,
  formula: string,
  names: MetricNames,
  locale: Locale,
): string {
  if (kind !== 'unknown_metric' || at === null) return sentence[locale];
  const word = /^[\p{L}\p{N}_]+/u.exec(formula.slice(at))?.[0] ?? '';
  const near = names.near(word, 3).map(({ key }) => key);
  if (near.length === 0) return sentence[locale];
  return `${sentence[locale]} ${metricSay(locale, 'metric.formula.near', { near: list(near, locale, 'disjunction') })}`;
}

/** What kind of figure it is, in a few words: `things that happen · number · more is better`. */
function traits({ kind, unit, direction }: Metric, locale: Locale): string {
  return [`metric.kind.${kind}`, `metric.unit.${unit}`, `metric.good.${direction}`]
    .map((key) => metricSay(locale, key as MetricSentence))
    .join(' · ');
}

/** What it is, and how it is asked for. */
export function nextSteps(metric: Metric, locale: Locale): string[] {
  return [
    capitalised(`${traits(metric, locale)}.`, locale),
    metricSay(locale, 'metric.ask', { command: COMMAND, word: wordOf(metric, locale) }),
  ];
}

/** What one types for it. */
export function wordOf({ name }: Metric, locale: Locale): string {
  return name[locale].toLocaleLowerCase(locale);
}

/** What else depends on it: formulas by name, targets by their number. */
export function usesWords(
  { users, targets }: { readonly users: readonly Metric[]; readonly targets: number },
  locale: Locale,
): string[] {
  const named = list(
    users.map(({ name }) => name[locale]),
    locale,
  );
  return [
    ...(users.length > 0 ? [metricSay(locale, 'metric.users', { users: named })] : []),
    ...(targets > 0 ? [metricSay(locale, 'metric.targets', { count: targets })] : []),
  ];
}
