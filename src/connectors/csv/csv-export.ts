import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { ImportFacts } from '../../domain/import-facts.ts';
import type { Export } from '../../use-cases/import-observations.ts';
import type { CsvRow } from './csv-table.ts';

/** An export that came as a CSV file, with how the file was understood. */
export type CsvExport = Export & {
  /** Its notes are complete once `observations` has answered. */
  facts(): ImportFacts;
};

/**
 * Whether two rows of one thing say the same, without keeping what they say: compared only between rows with one
 * key, and light enough to keep for every row. Two texts that differ have one fingerprint once in 2^32.
 */
export function fingerprint({ cells }: CsvRow): number {
  return crc32(cells.join('\u001f'));
}

/** 128 bits, where a text itself would be too long a key. */
export function fingerprintOf(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}
