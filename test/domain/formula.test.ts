import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, type FormulaWorld } from '../../src/domain/formula.ts';
import { parseFormula } from '../../src/domain/formula-parser.ts';

const NOTHING: FormulaWorld = { input: () => null, remaining: () => null, months: () => 1 };

function worldOf(values: Readonly<Record<string, number>>, rest: Partial<FormulaWorld> = {}): FormulaWorld {
  return {
    ...NOTHING,
    input: ({ metric }) => (Object.hasOwn(values, metric) ? values[metric]! : null),
    ...rest,
  };
}

function worth(text: string, world: FormulaWorld = NOTHING): number | null {
  const { formula, problem } = parseFormula(text);
  if (problem) throw new Error(problem.sentence.en);
  return evaluate(formula, world);
}

describe('arithmetic', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) × 3', 9],
    ['8 ÷ 4 ÷ 2', 1],
    ['10 − 4 − 3', 3],
    ['-(2 + 3)', -5],
    ['--2', 2],
    ['0,8 * 10', 8],
    ['0.1 + 0.2', 0.3],
    ['1 - 0.9', 0.1],
    ['3 * 0.1', 0.3],
    ['months() * 2', 2],
    ['capped(120, 3, 60)', 40],
    ['capped(120, 1, 60)', 60],
    ['capped(1, 0, 60)', 60],
  ])('%s is %d', (text, expected) => {
    expect(worth(text)).toBe(expected);
  });

  test('zero is never negative', () => {
    expect(Object.is(worth('0 * -1'), 0)).toBe(true);
    expect(Object.is(worth('0 / -5'), 0)).toBe(true);
  });
});

describe('no data', () => {
  test.each([
    ['a zero divisor', '1 / 0'],
    ['nothing over nothing, capped or not', 'capped(0, 0, 60)'],
    ['a missing input', 'known + missing'],
    ['a missing input times zero', '0 * missing'],
    ['a missing input over itself', 'missing / missing'],
    ['a missing divisor under a cap', 'capped(1, missing, 60)'],
    ['a target nobody has set', 'known / remaining(known)'],
    ['more than a number can hold', '1e300 * 1e300'],
    ['infinity less infinity', '1e300 * 1e300 - 1e300 * 1e300'],
  ])('%s is no data', (_, text) => {
    expect(worth(text, worldOf({ known: 5 }))).toBeNull();
  });

  test('what remains of a target can be divided by', () => {
    const world = worldOf({ pipeline: 300 }, { remaining: (metric) => (metric === 'revenue' ? 100 : null) });
    expect(worth('pipeline / remaining(revenue)', world)).toBe(3);
  });
});

describe('what a formula names', () => {
  test('an opening and a condition are kept with the metric and its place', () => {
    const { formula } = parseFormula('where(opening(pipeline), origin == “marketing”)');
    expect(formula).toEqual({
      kind: 'input',
      metric: 'pipeline',
      moment: 'opening',
      only: { dimension: 'origin', value: 'marketing' },
      at: 14,
    });
  });
});

describe('a formula that cannot be read says where and why', () => {
  test.each([
    ['', 'empty', 0],
    ['   ', 'empty', 0],
    ['revenue +', 'missing_part', 9],
    ['revenue + * 2', 'missing_part', 10],
    ['()', 'missing_part', 1],
    ['(revenue', 'unclosed_parenthesis', 8],
    ['opening(pipeline', 'unclosed_parenthesis', 16],
    ['revenue)', 'unexpected', 7],
    ['revenue cost', 'unexpected', 8],
    ['revenue, cost', 'unexpected', 7],
    ['60 000', 'unexpected', 3],
    ['revenue ** 2', 'unexpected', 8],
    ['+revenue', 'unexpected', 0],
    ['revenue == cost', 'not_arithmetic', 8],
    ['"revenue"', 'not_arithmetic', 0],
    ['revenue; cost', 'unknown_character', 7],
    ['revenue 😀', 'unknown_character', 8],
    ['a ? b : c', 'unknown_character', 2],
    ['`a`', 'unknown_character', 0],
    ['a["b"]', 'unknown_character', 1],
    ['where(revenue, origin == "a\\"b")', 'unknown_character', 27],
    ['"revenue', 'unclosed_text', 0],
    ['12kr', 'bad_number', 0],
    ['1e999', 'bad_number', 0],
    ['profit(revenue)', 'unknown_function', 0],
    ['opening(1)', 'wrong_arguments', 0],
    ['opening(opening(pipeline))', 'wrong_arguments', 0],
    ['months(3)', 'wrong_arguments', 0],
    ['where(revenue)', 'wrong_arguments', 0],
    ['where(revenue, "marketing")', 'wrong_arguments', 0],
    ['where(revenue, origin == "")', 'wrong_arguments', 0],
    ['where(revenue, origin = "marketing")', 'single_equals', 22],
    ['where(revenue, orgin == "marketing")', 'unknown_dimension', 15],
  ])('%s: %s', (text, kind, at) => {
    expect(parseFormula(text).problem).toMatchObject({ kind, at });
  });

  test('in both languages, with what to do', () => {
    expect(parseFormula('meetings ÷').problem?.sentence).toEqual({
      en: 'At character 11: something is missing here. Write a metric or a number, or take the sign before it away.',
      sv: 'Vid tecken 11: här saknas något. Skriv ett nyckeltal eller ett tal, eller ta bort tecknet framför.',
    });
  });

  test.each([
    ['constructor.constructor', 'unexpected'],
    ['eval(1)', 'unknown_function'],
    ['__proto__(1)', 'unknown_function'],
    ['hasOwnProperty(1)', 'unknown_function'],
    ['(1)(2)', 'not_arithmetic'],
    ['this', 'unknown_metric'],
    ['true', 'unknown_metric'],
    ['null', 'unknown_metric'],
  ])('%s is no way to code', (text, kind) => {
    expect(parseFormula(text).problem?.kind).toBe(kind);
  });

  test('too long and too deep are refused before they are read', () => {
    expect(parseFormula('1+'.repeat(600)).problem?.kind).toBe('too_long');
    expect(parseFormula(`${'('.repeat(51)}1${')'.repeat(51)}`).problem?.kind).toBe('too_deep');
    expect(worth(`${'('.repeat(50)}1${')'.repeat(50)}`)).toBe(1);
  });
});

describe('whatever is written', () => {
  const piece = fc.constantFrom(
    ...[
      '+',
      '-',
      '*',
      '/',
      '(',
      ')',
      ',',
      '==',
      '=',
      '"',
      "'",
      '.',
      ' ',
      '×',
      '÷',
      '−',
      '0',
      '1',
      '1e308',
      '0,5',
    ],
    ...[
      'revenue',
      'opening',
      'where',
      'remaining',
      'months',
      'capped',
      'origin',
      '__proto__',
      'this',
      '[',
      '?',
      ';',
    ],
  );
  const scribble = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

  test('it is read or refused with a place inside it, never thrown, and never worth anything but a number', () => {
    fc.assert(
      fc.property(
        fc.oneof(scribble, fc.string(), fc.string({ unit: 'binary' })),
        fc.double(),
        (text, input) => {
          const { formula, problem } = parseFormula(text);
          if (problem) {
            expect(problem.at).toBeGreaterThanOrEqual(0);
            expect(problem.at).toBeLessThanOrEqual(text.length);
            return;
          }
          const value = evaluate(formula, { input: () => input, remaining: () => input, months: () => 1 });
          expect(value === null || Number.isFinite(value)).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('a missing input never becomes a number', () => {
    const operator = fc.constantFrom('+', '-', '*', '/');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(operator, fc.integer({ min: -9, max: 9 })), { maxLength: 6 }),
        (steps) => {
          const text = steps.reduce((inner, [sign, number]) => `(${number}) ${sign} (${inner})`, 'missing');
          expect(worth(text)).toBeNull();
        },
      ),
    );
  });
});
