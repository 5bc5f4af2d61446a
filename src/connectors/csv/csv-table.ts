import { CsvError } from 'csv-parse';
import { type ImportProblem, ImportRefused } from '../../domain/import-problem.ts';
import type { ByteSource } from './byte-source.ts';
import { type Delimiter, dialectOf } from './delimiter.ts';
import { keptRows } from './kept-rows.ts';
import { parsed } from './parsed.ts';
import { structureProblem } from './structure-problem.ts';
import { decoded, encodingOf, type TextEncoding } from './text-encoding.ts';

export type CsvTable = {
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
  /** Trimmed; a column without a name is the empty text. */
  readonly header: readonly string[];
  /** All of them, each time. Blank lines and rows of empty cells are passed over. */
  rows(): AsyncIterable<CsvRow>;
};

/** `line` is where the row begins, the header's being 1. It may be ragged: compare `cells` with the header. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

const LIMITS = { columns: 1_000, cellCharacters: 1_000_000, rowCharacters: 2_000_000 } as const;

/** @throws ImportRefused for a file that is not a table of text: see `FileProblem`. */
export async function openCsv(source: ByteSource): Promise<CsvTable> {
  const encoding = await encodingOf(source);
  const { delimiter, sepLine } = await dialectOf(decoded(source, encoding));
  const file = { source, encoding, delimiter };
  const before = sepLine ? 1 : 0;
  return {
    encoding,
    delimiter,
    header: await headerOf(recordsOf(file, before)),
    rows: keptRows(() => recordsOf(file, before + 1), source.onReadAgain ?? (() => {})),
  };
}

type CsvFile = {
  readonly source: ByteSource;
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
};

/** Also looks past the header, so that a table without rows is never taken for an export. */
async function headerOf(rows: AsyncIterable<CsvRow>): Promise<string[]> {
  let header: string[] | undefined;
  for await (const { cells } of rows) {
    if (header !== undefined) return header;
    header = cells.map((cell) => cell.trim());
    refuseBadHeader(header);
  }
  throw new ImportRefused([{ code: header === undefined ? 'empty_file' : 'header_only' }]);
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function refuseBadHeader(header: readonly string[]): void {
  if (header.length > LIMITS.columns) {
    throw new ImportRefused([{ code: 'too_many_columns', columns: header.length, limit: LIMITS.columns }]);
  }
  const positions = new Map<string, number[]>();
  for (const [index, name] of header.entries()) {
    const key = name.toLowerCase();
    positions.set(key, [...(positions.get(key) ?? []), index + 1]);
  }
  const problems: ImportProblem[] = [];
  for (const [name, places] of positions) {
    const column = header[places[0]! - 1]!;
    if (name !== '' && places.length > 1)
      problems.push({ code: 'duplicate_header', column, positions: places });
  }
  if (problems.length > 0) throw new ImportRefused(problems);
}

/** The records with anything in them, but for the first `skip`. */
async function* recordsOf(file: CsvFile, skip: number): AsyncGenerator<CsvRow> {
  const { source, encoding, delimiter } = file;
  const records = parsed(decoded(source, encoding), {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    // In bytes, of which a character has four at most. However far away a closing quote is, no more is held.
    max_record_size: 4 * LIMITS.rowCharacters,
  });
  // Counted here: asking the parser for its line numbers makes it half again as slow.
  let line = 1;
  try {
    for await (const cells of records) {
      if (cells.some((cell) => cell.length > LIMITS.cellCharacters)) {
        throw new ImportRefused([{ code: 'cell_too_large', line }]);
      }
      if (!isBlank(cells)) {
        if (skip === 0) yield { line, cells };
        else skip -= 1;
      }
      line += 1 + lineBreaks(cells);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportRefused([await structureProblem(decoded(source, encoding), delimiter, LIMITS)]);
  }
}

function lineBreaks(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    if (cell.includes('\n')) breaks += cell.split('\n').length - 1;
  }
  return breaks;
}
