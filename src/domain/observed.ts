import { addDays, type CivilDate } from './civil-date.ts';
import type { Figure } from './figures.ts';
import { type DaySum, sumOfDays } from './flow-days.ts';
import type { Condition } from './formula.ts';
import type { KnownSince } from './known-since.ts';
import { type Answered, type Group, type LedgerView, ledgerView } from './ledger-view.ts';
import type { LevelMetric } from './metric.ts';
import type { ObservedInput } from './metrics/catalogue.ts';
import { conditionView, pickedView, plainView, type Scope, type View, viewId } from './reading-needs.ts';

/** Flows and levels as formulas ask for them, over everything that was read for one scope. */
export type Observed = {
  figureOf(input: ObservedInput, from: CivilDate, to: CivilDate, group: Group): Figure;
  dailyOf(flow: string, from: CivilDate, to: CivilDate, group: Group): ReadonlyMap<CivilDate, Figure>;
  levelAt(metric: LevelMetric, date: CivilDate, group: Group): number | null;
  groupsOf(inputs: readonly ObservedInput[], from: CivilDate, to: CivilDate): (string | null)[];
};

export function observedIn(answers: readonly Answered[], since: KnownSince, scope: Scope): Observed {
  const views = new Map(
    answers.map((answer) => [
      viewId({ by: answer.need.by ?? null, filter: answer.need.filter }),
      ledgerView(answer),
    ]),
  );
  const viewed = (view: View): LedgerView => {
    const found = views.get(viewId(view));
    if (!found)
      throw new Error(`Nothing was read by ${view.by ?? 'no dimension'} of ${JSON.stringify(view.filter)}.`);
    return found;
  };
  // Asked for with every figure; a formula may need only picked views, and then it was not read.
  let plainly: LedgerView | undefined;
  const plain = () => {
    plainly ??= viewed(plainView(scope));
    return plainly;
  };

  /** What one look at the ledger says, before any condition. */
  const seen = (
    { metric, moment }: ObservedInput,
    from: CivilDate,
    to: CivilDate,
    view: LedgerView,
    group: Group,
  ) => {
    if (metric.kind === 'level') {
      const state = view.levelAt(metric, group, moment === 'opening' ? addDays(from, -1) : to);
      return { value: state?.value ?? null, rows: state?.rows ?? 0 };
    }
    const figure = figureOfDays(view.flowDays(metric.key, group, from, to));
    return figure.rows > 0 || isKnown(metric.key, to) ? figure : NO_DATA;
  };
  const isKnown = (metric: string, by: CivilDate) => (since.get(metric) ?? UNKNOWN) <= by;

  /**
   * The part that meets a condition. Where observations are there but not one says the dimension, the part is not
   * zero but unknown: a company that does not record origins has no share from marketing.
   */
  const picked = (
    input: ObservedInput,
    only: Condition,
    from: CivilDate,
    to: CivilDate,
    group: Group,
  ): Figure => {
    const view = viewed(conditionView(only.dimension, scope));
    const says = [...view.groupsOf(input.metric.key)].some(
      (value) => value !== null && seen(input, from, to, view, value).rows > 0,
    );
    const whole = seen(input, from, to, view, undefined);
    if (whole.rows > 0 && !says) return NO_DATA;
    if (group === undefined) return seen(input, from, to, view, only.value);
    const nothing = { value: whole.value === null ? null : 0, rows: 0 };
    if (scope.by === only.dimension)
      return group === only.value ? seen(input, from, to, view, group) : nothing;
    const pick = pickedView(only, scope);
    return pick ? seen(input, from, to, viewed(pick), group) : nothing;
  };

  const groupedBy = (only: Condition | null): LedgerView | null => {
    if (!only) return plain();
    const view = scope.by === only.dimension ? conditionView(only.dimension, scope) : pickedView(only, scope);
    return view && viewed(view);
  };

  const figureOf: Observed['figureOf'] = (input, from, to, group) =>
    input.only ? picked(input, input.only, from, to, group) : seen(input, from, to, plain(), group);

  return {
    figureOf,
    dailyOf(flow, from, to, group) {
      const days = plain().flowDays(flow, group, from, to);
      return new Map(days.map(({ date, sum, rows }) => [date, { value: sum, rows }]));
    },
    levelAt: (metric, date, group) => plain().levelAt(metric, group, date)?.value ?? null,
    groupsOf(inputs, from, to) {
      const names = new Set(
        inputs.flatMap(({ metric, only }) => [...(groupedBy(only)?.groupsOf(metric.key) ?? [])]),
      );
      const present = [...names].filter((group) =>
        inputs.some((input) => {
          const { value, rows } = figureOf(input, from, to, group);
          return input.metric.kind === 'flow' ? rows > 0 : value !== null && value !== 0;
        }),
      );
      return present.sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
    },
  };
}

const NO_DATA: Figure = { value: null, rows: 0 };

/** Later than every date. */
const UNKNOWN = '9999-12-31';

function figureOfDays(days: readonly DaySum[]): Figure {
  const { sum, rows } = sumOfDays(days);
  return { value: sum, rows };
}
