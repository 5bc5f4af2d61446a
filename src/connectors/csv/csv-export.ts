import { hash } from 'node:crypto';
import type { ImportFacts } from '../../domain/import-facts.ts';
import type { Export } from '../../use-cases/import-observations.ts';
import type { CsvRow } from './csv-table.ts';

/** An export that came as a CSV file, with how the file was understood. */
export type CsvExport = Export & {
  /** Its notes are complete once `observations` has answered. */
  facts(): ImportFacts;
};

/** Whether two rows of one thing say the same, without keeping what they say. */
export function fingerprint({ cells }: CsvRow): string {
  return fingerprintOf(cells.join('\u001f'));
}

/** 128 bits: two different texts do not meet by chance. */
export function fingerprintOf(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}
