import { setImmediate } from 'node:timers/promises';
import type { CsvRow } from './csv-table.ts';

/** Beyond this the file is parsed anew: however long it is, no more of it is held. */
const MOST_BYTES = 20_000_000;
/** No cell has it: a text with the character NUL is refused. */
const BETWEEN_CELLS = '\0';
/** Others get their turn after each page. */
const PAGE_BYTES = 256 * 1024;
const PAGE_ROWS = 4_096;
/** UTF-8's most for one unit of a JavaScript text. */
const BYTES_OF_UNIT = 3;

/** Rows as bytes, one after another, each with its line and the place at which it ends. */
type Page = {
  readonly bytes: Buffer;
  readonly lines: Uint32Array;
  readonly ends: Uint32Array;
  rows: number;
  used: number;
};

/**
 * Rows that are read several times over and parsed once, which takes five times as long as taking their texts apart
 * again. They are kept outside the heap and take no more room than the file: V8 lets its heap grow to a multiple of
 * what lives there, so each byte of rows in it would cost several.
 * @param onRead told of the bytes of rows that are read again.
 */
export function keptRows(
  parse: () => AsyncIterable<CsvRow>,
  onRead: (bytes: number) => void,
): () => AsyncIterable<CsvRow> {
  let kept: readonly Page[] | undefined;
  return () => {
    if (kept) return readAgain(kept, onRead);
    return keeping(parse(), (all) => {
      kept = all;
    });
  };
}

async function* keeping(
  rows: AsyncIterable<CsvRow>,
  onEnd: (kept: readonly Page[]) => void,
): AsyncGenerator<CsvRow> {
  let pages: Page[] | undefined = [];
  let bytes = 0;
  for await (const row of rows) {
    if (pages) {
      bytes += keep(pages, row);
      if (bytes > MOST_BYTES) pages = undefined;
    }
    yield row;
  }
  if (pages) onEnd(pages);
}

/** @returns the bytes it took */
function keep(pages: Page[], { line, cells }: CsvRow): number {
  const text = cells.join(BETWEEN_CELLS);
  const most = text.length * BYTES_OF_UNIT;
  let page = pages.at(-1);
  if (!page || page.rows === PAGE_ROWS || page.used + most > page.bytes.length) {
    page = emptyPage(most);
    pages.push(page);
  }
  const length = page.bytes.write(text, page.used);
  page.used += length;
  page.lines[page.rows] = line;
  page.ends[page.rows] = page.used;
  page.rows += 1;
  return length;
}

function emptyPage(least: number): Page {
  return {
    bytes: Buffer.allocUnsafeSlow(Math.max(PAGE_BYTES, least)),
    lines: new Uint32Array(PAGE_ROWS),
    ends: new Uint32Array(PAGE_ROWS),
    rows: 0,
    used: 0,
  };
}

async function* readAgain(pages: readonly Page[], onRead: (bytes: number) => void): AsyncGenerator<CsvRow> {
  for (const { bytes, lines, ends, rows, used } of pages) {
    let start = 0;
    for (let place = 0; place < rows; place += 1) {
      const end = ends[place]!;
      yield { line: lines[place]!, cells: bytes.toString('utf8', start, end).split(BETWEEN_CELLS) };
      start = end;
    }
    onRead(used);
    await setImmediate();
  }
}
