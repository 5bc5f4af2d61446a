import jsep from 'jsep';
import { type FormulaProblem, type FormulaProblemKind, formulaProblem } from './formula-problem.ts';

export type Node = jsep.Expression;

/** A part by its own fields: jsep types what it returns by `type` alone. */
export function partOf(node: Node): jsep.CoreExpression {
  return node as jsep.CoreExpression;
}

/** What jsep makes of a formula, with the place in the text where each part begins. */
export type Syntax = { readonly text: string; readonly node: Node; readonly placeOf: (node: Node) => number };

/** Thrown while a formula is read; `parseFormula` turns it into a value. */
export class Refusal extends Error {
  readonly problem: FormulaProblem;

  constructor(kind: FormulaProblemKind, at: number, what = '') {
    super(kind);
    this.problem = formulaProblem(kind, at, what);
  }
}

/** One expression in the signs of `plainFormula`. @throws Refusal */
export function syntaxOf(text: string): Syntax {
  const parser = new PlacingParser(text);
  try {
    const node = parser.parse();
    if (parser.index < text.length) throw unexpected(text, parser.index);
    const placeOf = (part: Node): number =>
      parser.places.get(part) ?? placeOf((part as jsep.BinaryExpression).left);
    return { text, node, placeOf };
  } catch (error) {
    throw isJsepError(error) ? refusalOf(text, error) : error;
  }
}

/** A word or sign where none like it can stand. */
export function unexpected(text: string, at: number): Refusal {
  if (text[at] === '=' && text[at + 1] !== '=') return new Refusal('single_equals', at);
  return new Refusal('unexpected', at, text.slice(at).match(/^([\p{L}\p{N}_]+|==|.)/u)?.[0] ?? '');
}

type JsepParser = {
  index: number;
  parse(): Node;
  gobbleSpaces(): void;
  gobbleToken(): Node | false;
  gobbleExpression(): Node | false;
  gobbleExpressions(until?: number): Node[];
};

// jsep's typings leave out the class behind the function. Deriving from it leaves jsep's shared tables alone.
const { Jsep } = jsep as unknown as { readonly Jsep: new (text: string) => JsepParser };

/** jsep, remembering where each part begins, and reading one expression where jsep would take a list of them. */
class PlacingParser extends Jsep {
  readonly places = new Map<Node, number>();

  override gobbleToken(): Node | false {
    this.gobbleSpaces();
    const at = this.index;
    const node = super.gobbleToken();
    if (node && !this.places.has(node)) this.places.set(node, at);
    return node;
  }

  override gobbleExpressions(): Node[] {
    const node = this.gobbleExpression();
    if (!node) throw new Refusal('missing_part', this.index);
    return [node];
  }
}

type JsepError = Error & { readonly index: number; readonly description: string };

function isJsepError(error: unknown): error is JsepError {
  return error instanceof Error && 'index' in error && 'description' in error;
}

function refusalOf(text: string, { index, description }: JsepError): Refusal {
  if (/^(Variable names|Expected exponent)/.test(description)) {
    const begins = text.slice(0, index).match(/[\w.]*$/)!.index!;
    return new Refusal('bad_number', begins, text.slice(begins).match(/^[\p{L}\p{N}_.]+/u)?.[0]);
  }
  if (/^(Expected expression|missing unaryOp)/.test(description)) return new Refusal('missing_part', index);
  if (index < text.length) return unexpected(text, index);
  return new Refusal(
    /^(Unclosed|Expected \))/.test(description) ? 'unclosed_parenthesis' : 'missing_part',
    index,
  );
}
