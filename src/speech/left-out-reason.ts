import type { Locale } from '../domain/metric.ts';
import { type ImportSentence, importWords } from './import-words.ts';
import { importEn } from './sentences/import-en.ts';

/** Why an import left rows out, as it said then; a reason of a newer version stays as it is written. */
export function leftOutReason(reason: string, rows: number, locale: Locale): string {
  const key = `reason.${reason}`;
  return key in importEn ? importWords(locale, key as ImportSentence, { rows }) : reason;
}
