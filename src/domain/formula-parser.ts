import type jsep from 'jsep';
import { DIMENSIONS, type Dimension } from './dimension.ts';
import type { Condition, Formula, Operator } from './formula.ts';
import type { FormulaProblem } from './formula-problem.ts';
import { type Node, partOf, Refusal, type Syntax, syntaxOf, unexpected } from './formula-syntax.ts';
import { plainFormula } from './formula-text.ts';

export type ParsedFormula =
  | { readonly formula: Formula; readonly problem?: never }
  | { readonly formula?: never; readonly problem: FormulaProblem };

/** Reads the language of `formula.ts`. Whether the metrics exist is for the catalogue to say. Never throws. */
export function parseFormula(text: string): ParsedFormula {
  const plain = plainFormula(text);
  if (typeof plain !== 'string') return { problem: plain };
  try {
    const syntax = syntaxOf(plain);
    return { formula: formulaOf(syntax.node, syntax) };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem };
    throw error;
  }
}

function formulaOf(node: Node, syntax: Syntax): Formula {
  const at = syntax.placeOf(node);
  const part = partOf(node);
  switch (part.type) {
    case 'Literal':
      return { kind: 'number', value: numberOf(part, at) };
    case 'Identifier':
      return { kind: 'input', metric: part.name, moment: 'period', only: null, at };
    case 'UnaryExpression':
      if (part.operator !== '-') throw unexpected(syntax.text, at);
      return { kind: 'negative', of: formulaOf(part.argument, syntax) };
    case 'BinaryExpression':
      return {
        kind: 'binary',
        operator: operatorOf(part, syntax),
        left: formulaOf(part.left, syntax),
        right: formulaOf(part.right, syntax),
      };
    case 'CallExpression':
      return callOf(part, syntax);
    case 'MemberExpression':
      throw unexpected(syntax.text, syntax.text.indexOf('.', at));
    case 'ThisExpression':
      throw new Refusal('unknown_metric', at, 'this');
    default:
      throw new Refusal('not_arithmetic', at);
  }
}

function numberOf({ value, raw }: jsep.Literal, at: number): number {
  if (typeof value === 'string') throw new Refusal('not_arithmetic', at);
  // true, false and null, which jsep knows and metrics are not called.
  if (typeof value !== 'number') throw new Refusal('unknown_metric', at, raw);
  if (!Number.isFinite(value)) throw new Refusal('bad_number', at, raw);
  return value;
}

const OPERATORS: readonly string[] = ['+', '-', '*', '/'] satisfies Operator[];

function operatorOf({ operator, right }: jsep.BinaryExpression, syntax: Syntax): Operator {
  if (isOperator(operator)) return operator;
  const at = syntax.text.lastIndexOf(operator, syntax.placeOf(right));
  if (operator.startsWith('=')) throw new Refusal('not_arithmetic', at);
  throw new Refusal('unexpected', at, operator);
}

function isOperator(sign: string): sign is Operator {
  return OPERATORS.includes(sign);
}

/** How each function is written, shown to whoever writes it otherwise. */
const SHAPES = {
  opening: 'opening(active_customers)',
  where: 'where(revenue, origin == "marketing")',
  remaining: 'remaining(revenue)',
  capped: 'capped(1, monthly_churn, 60)',
  months: 'months()',
} as const;

function callOf(call: jsep.CallExpression, syntax: Syntax): Formula {
  const at = syntax.placeOf(call);
  const { type, name } = call.callee as jsep.Identifier;
  if (type !== 'Identifier') throw new Refusal('not_arithmetic', at);
  if (!isFunctionName(name)) throw new Refusal('unknown_function', at, name);
  const formula = functionOf(name, call.arguments, syntax);
  if (!formula) throw new Refusal('wrong_arguments', at, SHAPES[name]);
  return formula;
}

function functionOf(name: keyof typeof SHAPES, given: readonly Node[], syntax: Syntax): Formula | null {
  const [first, second, third, ...more] = given;
  const count = given.length;
  switch (name) {
    case 'months':
      return count === 0 ? { kind: 'months' } : null;
    case 'capped':
      if (!first || !second || !third || more.length > 0) return null;
      return {
        kind: 'capped',
        dividend: formulaOf(first, syntax),
        divisor: formulaOf(second, syntax),
        cap: formulaOf(third, syntax),
      };
    case 'opening':
    case 'remaining': {
      const input = first && count === 1 ? formulaOf(first, syntax) : null;
      if (input?.kind !== 'input' || input.moment !== 'period' || input.only) return null;
      if (name === 'opening') return { ...input, moment: 'opening' };
      return { kind: 'remaining', metric: input.metric, at: input.at };
    }
    case 'where': {
      const input = first && count === 2 ? formulaOf(first, syntax) : null;
      const only = second ? conditionOf(second, syntax) : null;
      return input?.kind === 'input' && !input.only && only ? { ...input, only } : null;
    }
  }
}

function isFunctionName(name: string): name is keyof typeof SHAPES {
  return Object.hasOwn(SHAPES, name);
}

function conditionOf(node: Node, syntax: Syntax): Condition | null {
  const comparison = partOf(node);
  if (comparison.type !== 'BinaryExpression' || comparison.operator !== '==') return null;
  const left = partOf(comparison.left);
  const right = partOf(comparison.right);
  if (left.type !== 'Identifier' || right.type !== 'Literal') return null;
  if (typeof right.value !== 'string' || right.value === '') return null;
  if (!isDimension(left.name)) throw new Refusal('unknown_dimension', syntax.placeOf(left), left.name);
  return { dimension: left.name, value: right.value };
}

function isDimension(name: string): name is Dimension {
  return (DIMENSIONS as readonly string[]).includes(name);
}
