import { hash } from 'node:crypto';
import type { ImportFacts } from '../../domain/import-facts.ts';
import type { Export } from '../../use-cases/import-observations.ts';

/** An export that came as a CSV file, with how the file was understood. */
export type CsvExport = Export & {
  /** Its notes are complete once `observations` has answered. */
  facts(): ImportFacts;
};

/** 128 bits, where a text itself would be too long a key. */
export function fingerprintOf(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}
