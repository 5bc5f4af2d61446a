/** What people write after an amount, and how much it makes of it. */
const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  kr: 1,
  sek: 1,
  eur: 1,
  usd: 1,
  k: 1e3,
  tkr: 1e3,
  tusen: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mkr: 1e6,
  msek: 1e6,
  miljon: 1e6,
  miljoner: 1e6,
  million: 1e6,
};

/** `1 200 000`, `1,200,000`, `1,5 Mkr`, `12M`, `200 tkr`, `SEK 200k`; `null` where it is no amount. */
export function readAmount(text: string): number | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^(sek|kr|€|\$|£|eur|usd)\s*/, '')
    .replace(/[\s\u00a0\u202f_']/g, '')
    .replace('−', '-');
  const parts = /^(-?[\d.,]+)([a-zå-ö€$£]*)$/.exec(plain);
  const scale = parts && SCALES[parts[2]!.replace(/[€$£]/, '')];
  const digits = parts && readDigits(parts[1]!);
  if (digits === null || scale === undefined || scale === null) return null;
  // 1.005 million is 1 005 000, and not a binary fraction beside it.
  return Number((digits * scale).toPrecision(15));
}

/** `20 %`, `20`, `0,2`; a fraction. Without its sign a number from 1 up is a percentage. `null` where it is none. */
export function readShare(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-');
  const percent = /(%|procent|percent)$/i.test(plain);
  const digits = readDigits(plain.replace(/(%|procent|percent)$/i, ''));
  if (digits === null) return null;
  return percent || Math.abs(digits) >= 1 ? Number((digits / 100).toPrecision(15)) : digits;
}

/** Groups of three behind one kind of sign are thousands; a single sign before anything else begins the decimals. */
function readDigits(text: string): number | null {
  const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$|^-?\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(text);
  const separator = text.includes(',') && /^-?\d{1,3}(,\d{3})+/.test(text) ? ',' : '.';
  const plain = (grouped ? text.replaceAll(separator, '') : text).replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
