import type { NumberProblem } from '../../domain/import-problem.ts';
import { LARGEST_VALUE } from '../../domain/observation.ts';

export type DecimalMark = ',' | '.';

export type ReadNumber = {
  /** A percentage as the fraction it is: `80 %` is 0.8. */
  readonly value: number;
  readonly percent: boolean;
  /** As written: `SEK`, `kr`, `$`. */
  readonly currency: string | null;
};

/**
 * What a cell tells about its column's decimal mark. `none`: reads the same either way. `ambiguous`: reads both ways,
 * differently (`1.234`). `unreadable`: reads neither way.
 */
export type DecimalEvidence = DecimalMark | 'none' | 'ambiguous' | 'unreadable';

export function decimalEvidence(text: string): DecimalEvidence {
  if (/^\d+$/.test(text)) return 'none';
  const parts = partsOf(text);
  if (!parts) return 'unreadable';
  const comma = plainDigits(parts.body, ',');
  const point = plainDigits(parts.body, '.');
  if (comma === null) return point === null ? 'unreadable' : '.';
  if (point === null) return ',';
  return comma === point ? 'none' : 'ambiguous';
}

/** @returns the number exactly as written, to the last digit, or why it cannot be. */
export function readNumber(text: string, mark: DecimalMark): ReadNumber | NumberProblem {
  // What most cells are, and every double tells apart.
  if (/^[1-9]\d{0,12}$/.test(text)) return { value: Number(text), percent: false, currency: null };
  const parts = partsOf(text);
  const digits = parts && plainDigits(parts.body, mark);
  if (!parts || digits === null) return 'unreadable_number';
  const exponent = Number(parts.exponent ?? 0) - (parts.percent ? 2 : 0);
  const written = exponent === 0 ? digits : `${digits}e${exponent}`;
  const size = Number(written);
  if (size > LARGEST_VALUE) return 'too_large';
  if (!isExact(written, size)) return 'too_precise';
  const value = size === 0 ? 0 : parts.negative ? -size : size;
  return { value, percent: parts.percent, currency: parts.currency };
}

type Parts = {
  readonly negative: boolean;
  readonly currency: string | null;
  readonly body: string;
  readonly exponent: string | undefined;
  readonly percent: boolean;
};

/** A hyphen, the minus sign U+2212, and the en dash that Word makes of it. */
const SIGN = '[-−–+]';
const CURRENCY = "[^\\d\\s.,()+%'’−–-][^\\d\\s,()+%'’−–-]*";
const SHAPE = new RegExp(
  `^(?<open>\\()?\\s*(?<sign>${SIGN})?\\s*(?<before>${CURRENCY})?\\s*(?<sign2>${SIGN})?\\s*` +
    `(?<body>[.,]?\\d(?:[\\d\\s.,'’]*\\d)?)(?:[eE](?<exponent>[+-]?\\d{1,4}))?` +
    `\\s*(?<percent>%)?\\s*(?<after>${CURRENCY})?\\s*(?<close>\\))?$`,
  'u',
);

/** Everything round the digits. In brackets is negative, as accountants write it. */
function partsOf(text: string): Parts | null {
  const groups = SHAPE.exec(text.trim())?.groups;
  if (!groups) return null;
  const { open, close, sign, sign2, before, after, body, exponent, percent } = groups;
  if ((open === undefined) !== (close === undefined)) return null;
  if (sign !== undefined && (sign2 !== undefined || open !== undefined)) return null;
  if (open !== undefined && sign2 !== undefined) return null;
  if (before !== undefined && (after !== undefined || percent !== undefined)) return null;
  const currency = before ?? after ?? null;
  if (currency !== null && !isCurrency(currency)) return null;
  const minus = sign ?? sign2;
  return {
    negative: open !== undefined || (minus !== undefined && minus !== '+'),
    currency,
    body: body!.replace(/\s/g, ' ').replace(/’/g, "'"),
    exponent,
    percent: percent !== undefined,
  };
}

/** `1 234,56` under `,` is `1234.56`; `null` where it cannot be read so: groups are of three, by one separator. */
function plainDigits(body: string, mark: DecimalMark): string | null {
  const [whole = '', fraction, ...more] = body.split(mark);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  if (whole === '') return `0.${fraction}`;
  const separator = /\D/.exec(whole)?.[0];
  if (separator !== undefined && !isGrouped(whole, separator)) return null;
  const digits = separator === undefined ? whole : whole.split(separator).join('');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

function isGrouped(whole: string, separator: string): boolean {
  const [first = '', ...rest] = whole.split(separator);
  return /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
}

/** Whether the number says all the digits that were written, and no others: 2^53 + 1 has no number of its own. */
function isExact(written: string, value: number): boolean {
  // Fifteen digits always come back from a double as they went in.
  if (/^[\d.]{1,15}$/.test(written)) return true;
  return significant(written) === significant(String(value));
}

function significant(text: string): string {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = (whole + fraction).replace(/^0+/, '');
  const kept = digits.replace(/0+$/, '');
  if (kept === '') return '0';
  return `${kept}e${Number(exponent) - fraction.length + digits.length - kept.length}`;
}

const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** What a sign may stand for; the first is what it most often does. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['DKK', 'SEK', 'NOK', 'ISK'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'],
  US$: ['USD'],
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
  zł: ['PLN'],
  CHF: ['CHF'],
};

function isCurrency(text: string): boolean {
  return currenciesOf(text).length > 0;
}

/** The ISO 4217 codes that a currency, as written, may mean; none where it is not a currency. */
export function currenciesOf(text: string): readonly string[] {
  const code = text.toUpperCase();
  return SIGNS[text] ?? SIGNS[text.toLowerCase()] ?? (CODES.has(code) ? [code] : []);
}

/** The currency in an amount, as written; `null` where there is none, or no amount. */
export function writtenCurrency(text: string): string | null {
  // Only what is not plainly a number can have a currency beside it.
  return /[^\d.,\s]/.test(text) ? (partsOf(text)?.currency ?? null) : null;
}
