import { hash } from 'node:crypto';
import type { ImportFacts } from '../../domain/import-facts.ts';
import type { Export } from '../../use-cases/import-observations.ts';
import type { CsvRow } from './csv-table.ts';

/** An export that came as a CSV file, with how the file was understood. */
export type CsvExport = Export & {
  /** Its notes are complete once `observations` has answered. */
  facts(): ImportFacts;
};

/** A fingerprint of all the cells: whether two rows of one thing say the same. */
export function fingerprint(row: CsvRow): string {
  return hash('sha256', row.cells.join('\u001f'), 'base64url').slice(0, 22);
}
