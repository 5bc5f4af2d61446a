import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../domain/metric.ts';
import { INTL } from './format.ts';
import { en } from './sentences/en.ts';
import { sv } from './sentences/sv.ts';

export type SentenceKey = keyof typeof en;
export type Values = Readonly<Record<string, string | number>>;

/** One sentence of what Takt says in answers. @throws when a value that the sentence names is not given. */
export const say = speaker({ en, sv });

/** Says the sentences of one catalogue in two languages; each is parsed once, which costs more than saying it. */
export function speaker<Key extends string>(
  catalogues: Readonly<Record<Locale, Readonly<Record<Key, string>>>>,
): (locale: Locale, key: Key, values?: Values) => string {
  const parsed = new Map<string, IntlMessageFormat>();
  return (locale, key, values = {}) => {
    const id = `${locale}:${key}`;
    let message = parsed.get(id);
    if (!message) {
      message = new IntlMessageFormat(catalogues[locale][key], INTL[locale], undefined, { ignoreTag: true });
      parsed.set(id, message);
    }
    return String(message.format(values));
  };
}

/** The first letter large, as a sentence begins; a word such as `CAC` or `iPad` stays as it is. */
export function capitalised(text: string, locale: Locale): string {
  const [first = '', second = ''] = text;
  if (second && second !== second.toLocaleLowerCase(INTL[locale])) return text;
  return first.toLocaleUpperCase(INTL[locale]) + text.slice(first.length);
}

/** The first letter small, as inside a sentence; abbreviations (`MQL`) stay as they are. */
export function uncapitalised(text: string, locale: Locale): string {
  const [first = '', second = ''] = text;
  if (second && second !== second.toLocaleLowerCase(INTL[locale])) return text;
  return first.toLocaleLowerCase(INTL[locale]) + text.slice(first.length);
}
