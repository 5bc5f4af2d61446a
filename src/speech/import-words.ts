import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../domain/metric.ts';
import { INTL } from './format.ts';
import { importEn } from './sentences/import-en.ts';
import { importSv } from './sentences/import-sv.ts';

export type ImportSentence = keyof typeof importEn;

const CATALOGUES: Readonly<Record<Locale, Readonly<Record<ImportSentence, string>>>> = {
  en: importEn,
  sv: importSv,
};

/** One sentence of an import; numbers are written the reader's way. @throws when a value is missing. */
export function importWords(
  locale: Locale,
  key: ImportSentence,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const message = new IntlMessageFormat(CATALOGUES[locale][key], INTL[locale], undefined, {
    ignoreTag: true,
  });
  return String(message.format(values));
}

/** What a field is called. */
export function fieldName(locale: Locale, field: string): string {
  const key = `field.${field}`;
  return key in importEn ? importWords(locale, key as ImportSentence) : field;
}
