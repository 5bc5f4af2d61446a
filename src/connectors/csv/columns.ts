import { DIMENSIONS, type Dimension } from '../../domain/dimension.ts';
import type { ColumnChoice } from '../../domain/import-facts.ts';
import { type Cell, type ImportProblem, ImportRefused } from '../../domain/import-problem.ts';
import type { CsvRow } from './csv-table.ts';
import type { CsvOptions } from './options.ts';

/** The names a field's column goes by, the most telling first. */
export type FieldNames<Field extends string> = Readonly<Record<Field, readonly string[]>>;

export type Columns<Field extends string> = {
  readonly choices: readonly ColumnChoice[];
  /** The column's name; `null` where the file has none. */
  nameOf(field: Field | Dimension): string | null;
  /** The field's cell, trimmed; empty where the file has no such column. */
  cell(cells: readonly string[], field: Field | Dimension): string;
  /** The same cell, for people. */
  at(row: CsvRow, field: Field | Dimension): Cell;
  readonly dimensions: readonly Dimension[];
};

/**
 * Finds each field's column: the one somebody named, or else the first whose header is one of the field's names.
 * @throws ImportRefused where a named column, or one the file cannot do without, is not there.
 */
export function chooseColumns<Field extends string>(
  header: readonly string[],
  names: FieldNames<Field>,
  dimensionNames: Partial<FieldNames<Dimension>>,
  required: readonly Field[],
  options: Pick<CsvOptions, 'map' | 'dimensions'>,
): Columns<Field> {
  const problems: ImportProblem[] = [];
  const places = new Map<string, number>();
  const choices: ColumnChoice[] = [];
  const choose = (field: string, known: readonly string[], said: string | undefined) => {
    const index = said === undefined ? guess(header, known) : find(header, said);
    if (index >= 0) {
      places.set(field, index);
      choices.push({ field, column: header[index]!, by: said === undefined ? 'name' : 'map' });
    } else if (said !== undefined) {
      problems.push({ code: 'no_such_column', field, column: said, columns: header });
    }
  };

  for (const field of Object.keys(names) as Field[]) choose(field, names[field], options.map.get(field));
  for (const dimension of DIMENSIONS) {
    const said = options.dimensions.get(dimension) ?? options.map.get(dimension);
    choose(dimension, dimensionNames[dimension] ?? [], said);
  }
  for (const field of required) {
    const saidWrong = problems.some((problem) => 'field' in problem && problem.field === field);
    if (!places.has(field) && !saidWrong) problems.push({ code: 'missing_column', field, columns: header });
  }
  if (problems.length > 0) throw new ImportRefused(problems);

  const nameOf = (field: string) => {
    const index = places.get(field);
    return index === undefined ? null : header[index]!;
  };
  const cell = (cells: readonly string[], field: string) => {
    const index = places.get(field);
    return index === undefined ? '' : cells[index]!.trim();
  };
  return {
    choices,
    nameOf,
    cell,
    at: ({ line, cells }, field) => ({ line, column: nameOf(field) ?? '', text: cell(cells, field) }),
    dimensions: DIMENSIONS.filter((dimension) => places.has(dimension)),
  };
}

function find(header: readonly string[], said: string): number {
  const exact = header.indexOf(said.trim());
  if (exact >= 0) return exact;
  return header.findIndex((name) => name.toLowerCase() === said.trim().toLowerCase());
}

function guess(header: readonly string[], names: readonly string[]): number {
  const bare = header.map(bareName);
  for (const name of names) {
    const index = bare.indexOf(bareName(name));
    if (index >= 0) return index;
  }
  return -1;
}

/**
 * A name without case, punctuation, what stands in brackets (`Amount (SEK)`, `Closed Won (Sales Pipeline)`) and the
 * `Deal - ` that Pipedrive puts before every column.
 */
export function bareName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(deal|affär) - /, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
