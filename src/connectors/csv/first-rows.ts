import { crc32 } from 'node:zlib';
import type { CsvRow } from './csv-table.ts';
import { ownText } from './own-text.ts';

/** The first row of each thing a file tells of, held as light as can be: a file has hundreds of thousands. */
export type FirstRows = {
  has(key: string): boolean;
  /** Remembers the row, or says on which line the key came before and whether that row said the same. */
  see(key: string, row: CsvRow): { readonly line: number; readonly same: boolean } | undefined;
};

/** @param most how many rows the file has */
export function firstRows(most: number): FirstRows {
  const places = new Map<string, number>();
  const lines = new Uint32Array(most);
  const prints = new Uint32Array(most);
  return {
    has: (key) => places.has(key),
    see(key, row) {
      const print = fingerprint(row);
      const place = places.get(key);
      if (place !== undefined) return { line: lines[place]!, same: prints[place] === print };
      const next = places.size;
      places.set(ownText(key), next);
      lines[next] = row.line;
      prints[next] = print;
      return undefined;
    },
  };
}

/**
 * Whether two rows say the same, without keeping what they say: compared only between rows with one key. Two texts
 * that differ have one fingerprint once in 2^32.
 */
function fingerprint({ cells }: CsvRow): number {
  return crc32(cells.join('\u001f'));
}
