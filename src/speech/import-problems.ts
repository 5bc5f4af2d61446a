import type { Cell, ImportProblem } from '../domain/import-problem.ts';
import type { Locale } from '../domain/metric.ts';
import { LARGEST_VALUE } from '../domain/observation.ts';
import { list, number, percent } from './format.ts';
import { fieldName, type ImportSentence, importWords } from './import-words.ts';

/** What is wrong with a file, where, and what puts it right. */
export function problemSentence(problem: ImportProblem, locale: Locale): string {
  const key: ImportSentence = `problem.${problem.code}`;
  return importWords(locale, key, valuesOf(problem, locale));
}

type Values = Record<string, string | number>;

function valuesOf(problem: ImportProblem, locale: Locale): Values {
  const whole = (value: number) => number(value, locale);
  switch (problem.code) {
    case 'workbook':
    case 'not_text':
    case 'empty_file':
    case 'header_only':
    case 'file_changed':
    case 'metric_wanted':
      return {};
    case 'broken_encoding':
      return { encoding: problem.encoding };
    case 'duplicate_header':
      return { column: problem.column, positions: list(problem.positions.map(String), locale) };
    case 'too_many_columns':
      return { columns: whole(problem.columns), limit: whole(problem.limit) };
    case 'unclosed_quote':
    case 'stray_quote':
    case 'cell_too_large':
      return { line: whole(problem.line) };
    case 'missing_column':
      return {
        field: problem.field,
        fieldName: fieldName(locale, problem.field),
        columns: columnList(problem.columns),
      };
    case 'no_such_column':
      return { field: problem.field, column: problem.column, columns: columnList(problem.columns) };
    case 'mixed_dates':
    case 'mixed_decimals':
      return {
        column: problem.one.column,
        one: shorten(problem.one.text),
        oneLine: whole(problem.one.line),
        other: shorten(problem.other.text),
        otherLine: whole(problem.other.line),
      };
    case 'mixed_currencies':
      return { currencies: list(problem.currencies, locale), own: problem.own };
    case 'unknown_stages':
      return {
        column: problem.column,
        stages: list(
          problem.stages.map(({ name, rows }) => `${shorten(name)} (${whole(rows)})`),
          locale,
        ),
        options: problem.stages.map(({ name }) => `--stage "${name}=open|won|lost"`).join(' '),
      };
    case 'conflicting_rows': {
      const [first, second] = problem.lines;
      return { first: whole(first), second: whole(second), key: shorten(problem.key) };
    }
    case 'level_needs_changes':
      return { metric: problem.metric };
    case 'ragged_row':
      return { line: whole(problem.line), cells: problem.cells, expected: whole(problem.expected) };
    case 'too_long':
      return {
        ...cellValues(problem.cell, locale),
        length: whole(problem.cell.text.length),
        limit: whole(problem.limit),
      };
    case 'bare_percent': {
      const fraction = Number(problem.cell.text.replace(',', '.')) / 100;
      const readable = Number.isFinite(fraction) ? fraction : 0.8;
      return {
        ...cellValues(problem.cell, locale),
        percent: percent(readable, locale, 6),
        fraction: number(readable, locale, 8),
      };
    }
    case 'too_large':
      return { ...cellValues(problem.cell, locale), largest: whole(LARGEST_VALUE) };
    default:
      return cellValues(problem.cell, locale);
  }
}

function cellValues({ line, column, text }: Cell, locale: Locale): Values {
  return { line: number(line, locale), column, text: shorten(text) };
}

/** Enough to find it again. Control characters would let a file write on somebody's terminal. */
function shorten(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}]/gu, '·');
  return visible.length > 60 ? `${visible.slice(0, 60)}…` : visible;
}

/** As many as a person reads. */
function columnList(columns: readonly string[]): string {
  const named = columns.filter((name) => name !== '').map(shorten);
  return named.length > 30 ? `${named.slice(0, 30).join(', ')} …` : named.join(', ');
}
