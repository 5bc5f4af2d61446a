import type { Dimension } from './dimension.ts';
import { sumOf, tidy } from './numbers.ts';

/**
 * The language of derived metrics, over metric keys. `parseFormula` reads it, `evaluate` works it out.
 *
 * - `+ − × ÷` (or `- * /`), a leading minus, parentheses, and numbers with a point or a comma: `0.8`, `0,8`.
 * - `revenue`: the period's sum of a flow, a level at the period's end, or another derived metric.
 * - `opening(active_customers)`: a level as it stood before the period began.
 * - `where(revenue, origin == "marketing")`: only the part of a flow or a level that says so.
 * - `remaining(revenue)`: what is left to the period's target.
 * - `capped(a, b, 60)`: a ÷ b but never above 60, and 60 where nothing divides a positive a.
 * - `months()`: the period's length in calendar months.
 */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | FormulaInput
  | { readonly kind: 'remaining'; readonly metric: string; readonly at: number }
  | { readonly kind: 'months' }
  | { readonly kind: 'negative'; readonly of: Formula }
  | {
      readonly kind: 'capped';
      readonly dividend: Formula;
      readonly divisor: Formula;
      readonly cap: Formula;
    }
  | {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    };

export type Operator = '+' | '-' | '*' | '/';

/** A metric as a formula names it; `at` is where, counted from 0. */
export type FormulaInput = {
  readonly kind: 'input';
  readonly metric: string;
  readonly moment: Moment;
  readonly only: Condition | null;
  readonly at: number;
};

/** A level can also be asked for as it stood before the period began. */
export type Moment = 'period' | 'opening';

export type Condition = { readonly dimension: Dimension; readonly value: string };

/** What a formula is worked out against; `null` is "no data". */
export type FormulaWorld = {
  readonly input: (input: FormulaInput) => number | null;
  readonly remaining: (metric: string) => number | null;
  readonly months: () => number;
};

/** `null` (no data) when an input is missing or a divisor is zero; never infinite, never NaN. */
export function evaluate(formula: Formula, world: FormulaWorld): number | null {
  const value = workedOut(formula, world);
  // Adding zero turns −0 into 0.
  return value !== null && Number.isFinite(value) ? value + 0 : null;
}

function workedOut(formula: Formula, world: FormulaWorld): number | null {
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'input':
      return world.input(formula);
    case 'remaining':
      return world.remaining(formula.metric);
    case 'months':
      return world.months();
    case 'negative': {
      const value = evaluate(formula.of, world);
      return value === null ? null : -value;
    }
    case 'capped':
      return cappedRatio(
        evaluate(formula.dividend, world),
        evaluate(formula.divisor, world),
        evaluate(formula.cap, world),
      );
    case 'binary':
      return calculated(formula.operator, evaluate(formula.left, world), evaluate(formula.right, world));
  }
}

function calculated(operator: Operator, left: number | null, right: number | null): number | null {
  if (left === null || right === null) return null;
  switch (operator) {
    case '+':
      return sumOf([left, right]);
    case '-':
      return sumOf([left, -right]);
    case '*':
      return tidy(left * right);
    case '/':
      return right === 0 ? null : left / right;
  }
}

function cappedRatio(dividend: number | null, divisor: number | null, cap: number | null): number | null {
  if (dividend === null || divisor === null || cap === null) return null;
  if (divisor === 0) return dividend > 0 ? cap : null;
  return Math.min(dividend / divisor, cap);
}

/** The formula and everything inside it, left to right. */
export function nodesOf(formula: Formula): Formula[] {
  return [formula, ...insideOf(formula).flatMap(nodesOf)];
}

function insideOf(formula: Formula): Formula[] {
  switch (formula.kind) {
    case 'negative':
      return [formula.of];
    case 'capped':
      return [formula.dividend, formula.divisor, formula.cap];
    case 'binary':
      return [formula.left, formula.right];
    default:
      return [];
  }
}
