import type { InputFigure } from './answer.ts';
import type { CivilDate } from './civil-date.ts';
import { evidenceOf } from './evidence.ts';
import { type Condition, evaluate, type Formula } from './formula.ts';
import type { KnownSince } from './known-since.ts';
import type { Evidence } from './kpi-report.ts';
import type { Answered } from './ledger-view.ts';
import type { LevelMetric, Metric } from './metric.ts';
import type { Catalogue } from './metrics/catalogue.ts';
import { monthsIn } from './months-in.ts';
import { observedIn } from './observed.ts';
import type { Scope } from './reading-needs.ts';

/** A value and the number of observations behind it; `null` is "no data". */
export type Figure = { readonly value: number | null; readonly rows: number };

export type FigureOptions = {
  /** One value of the scope's dimension, `null` for what does not say; without it, the whole. */
  readonly group?: string | null | undefined;
  /** What remains of a metric's target in the period; `null` where there is none. */
  readonly remaining?: ((metric: string) => number | null) | undefined;
};

/**
 * Every figure there is, worked out from what was read. A flow that is known by the period's end and did not happen
 * is 0; before it is known it is no data. Both ends of a period are included.
 */
export type Figures = {
  valueOf(metric: string, from: CivilDate, to: CivilDate, options?: FigureOptions): Figure;
  /** `null` for a metric without cases, and where there is no figure. */
  evidenceOf(metric: string, from: CivilDate, to: CivilDate, options?: FigureOptions): Evidence | null;
  /** The flows and levels the figure is made of. */
  inputsOf(metric: string, from: CivilDate, to: CivilDate, options?: FigureOptions): FigureInput[];
  /** A flow's sums on the days that have observations, oldest first. */
  dailyOf(
    flow: string,
    from: CivilDate,
    to: CivilDate,
    options?: FigureOptions,
  ): ReadonlyMap<CivilDate, Figure>;
  /** A level at the end of a date. */
  levelAt(level: string, date: CivilDate, options?: FigureOptions): number | null;
  /** The values of the scope's dimension that a metric has figures for in the period; by name, the unknown last. */
  groupsOf(metric: string, from: CivilDate, to: CivilDate): (string | null)[];
};

export type FigureInput = InputFigure & { readonly only: Condition | null };

/** @throws Error when a figure is asked for that `readingNeeds` was not told of. */
export function figuresOf(
  catalogue: Catalogue,
  answers: readonly Answered[],
  since: KnownSince,
  scope: Scope = {},
): Figures {
  const observed = observedIn(answers, since, scope);

  const inputsOf: Figures['inputsOf'] = (key, from, to, { group } = {}) =>
    catalogue.inputsOf(key).map((input) => ({
      metric: input.metric,
      at: input.moment,
      only: input.only,
      ...observed.figureOf(input, from, to, group),
    }));

  const workOut = (metric: Metric, from: CivilDate, to: CivilDate, options: FigureOptions): number | null => {
    if (metric.kind !== 'derived')
      return observed.figureOf({ metric, moment: 'period', only: null }, from, to, options.group).value;
    return workOutFormula(catalogue.formulasOf(metric.key)!.formula, from, to, options);
  };

  const workOutFormula = (formula: Formula, from: CivilDate, to: CivilDate, options: FigureOptions) => {
    // A derived metric that several others name is worked out once.
    const derived = new Map<string, number | null>();
    const inside = (formula: Formula): number | null =>
      evaluate(formula, {
        input: ({ metric: key, moment, only }) => {
          const metric = metricOf(catalogue, key);
          if (metric.kind !== 'derived')
            return observed.figureOf({ metric, moment, only }, from, to, options.group).value;
          if (!derived.has(key)) derived.set(key, inside(catalogue.formulasOf(key)!.formula));
          return derived.get(key)!;
        },
        remaining: (key) => options.remaining?.(key) ?? null,
        months: () => monthsIn(from, to),
      });
    return inside(formula);
  };

  return {
    valueOf: (key, from, to, options = {}) => ({
      value: workOut(metricOf(catalogue, key), from, to, options),
      rows: rowsOf(inputsOf(key, from, to, options)),
    }),
    inputsOf,
    evidenceOf(key, from, to, options = {}) {
      const metric = metricOf(catalogue, key);
      const { cases, variance } = catalogue.formulasOf(key) ?? {};
      const value = cases ? workOut(metric, from, to, options) : null;
      const n = cases ? workOutFormula(cases, from, to, options) : null;
      if (value === null || n === null) return null;
      return evidenceOf(metric, value, n, variance ? workOutFormula(variance, from, to, options) : null);
    },
    dailyOf: (key, from, to, { group } = {}) => observed.dailyOf(key, from, to, group),
    levelAt(key, date, { group } = {}) {
      const metric = metricOf(catalogue, key) as LevelMetric;
      return observed.levelAt(metric, date, group);
    },
    groupsOf: (key, from, to) => observed.groupsOf(catalogue.inputsOf(key), from, to),
  };
}

function metricOf(catalogue: Catalogue, key: string): Metric {
  const metric = catalogue.get(key);
  if (!metric) throw new Error(`There is no metric ${key} in the catalogue.`);
  return metric;
}

/** An observation that goes into a figure in two ways still is one. */
function rowsOf(inputs: readonly FigureInput[]): number {
  const rows = new Map<string, number>();
  for (const { metric, rows: some } of inputs)
    rows.set(metric.key, Math.max(rows.get(metric.key) ?? 0, some));
  return [...rows.values()].reduce((sum, some) => sum + some, 0);
}
