import { CYCLE_LEVER, DEAL_LEVER, type WhatIf } from '../../domain/funnel/lever.ts';
import { tidy } from '../../domain/numbers.ts';
import { plain } from '../period-words/vocabulary.ts';
import type { MetricNames } from './metric-names.ts';

/** `meetings+24 average_deal+5% sales_cycle-10%`: the words that try just this. */
export function whatIfWords(what: readonly WhatIf[]): string[] {
  return what.map(({ lever, by, unit }) => {
    const size = Math.abs(by);
    const amount = unit === 'share' ? `${Number((size * 100).toPrecision(12))}%` : `${size}`;
    return `${lever}${by < 0 ? '-' : '+'}${amount}`;
  });
}

export type ReadWhatIf = { readonly what: readonly WhatIf[] } | { readonly unknown: string };

/** What somebody tries: `möten +10 %, snittaffär +5 %`, `10% more meetings and 3 more opportunities`. */
export function readWhatIf(text: string, names: MetricNames): ReadWhatIf {
  const parts = partsOf(text);
  const what: WhatIf[] = [];
  for (const part of parts) {
    const read = readPart(part, names);
    if (!read) return { unknown: part };
    what.push(read);
  }
  return { what };
}

/** One change each: what is parted by a comma or an "and", or what stands up to the next signed number. */
function partsOf(text: string): string[] {
  const number = String.raw`\d[\d \u00a0]*(?:[.,]\d+)?\s*(?:%|procent|percent)?`;
  const listed = text.split(/\s*(?:[,;](?!\d)|(?<=\s)(?:och|samt|and|plus)(?=\s))\s*/u);
  return listed.flatMap((one) => {
    const named = [...one.matchAll(new RegExp(String.raw`[^\d+−–-]+[+−–-]\s*${number}`, 'gu'))];
    const all = named.map(([part]) => part.trim());
    return all.length > 1 && all.join('').length >= one.replace(/\s+/g, '').length - all.length
      ? all
      : [one.trim()];
  });
}

function readPart(part: string, names: MetricNames): WhatIf | null {
  const [whole, sign = '', digits = '', percent = ''] =
    /([+−–-]?)\s*(\d[\d \u00a0]*(?:[.,]\d+)?)\s*(%|procent\b|percent\b)?/u.exec(part) ?? [];
  if (whole === undefined) return null;
  const amount = Number(digits.replace(/[ \u00a0]/g, '').replace(',', '.'));
  const words = part.replace(whole, ' ').split(/\s+/).filter(Boolean);
  const isLess = /[−–-]/.test(sign) || words.some((word) => LESS.has(plain(word)));
  const lever = leverNamed(
    words.filter((word) => !SMALL.has(plain(word))),
    names,
  );
  if (lever === null || !(amount <= 1e9)) return null;
  const signed = isLess ? -amount : amount;
  if (percent) return { lever, by: tidy(signed / 100) + 0, unit: 'share' };
  const isCounted = lever !== DEAL_LEVER && lever !== CYCLE_LEVER;
  return isCounted ? { lever, by: signed + 0, unit: 'things' } : null;
}

function leverNamed(words: readonly string[], names: MetricNames): string | null {
  const typed = words.map(plain).join(' ');
  if (/^rate_into_[a-z_]+$/.test(typed)) return typed;
  const said = Object.entries(SAID).find(([, forms]) => forms.includes(typed))?.[0];
  if (said) return said;
  return words.length > 0 ? (names.find(words)?.key ?? null) : null;
}

/** What people call a lever that has another name among the metrics. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  [DEAL_LEVER]: ['deal', 'deals', 'deal size', 'affar', 'affaren', 'affarer', 'affarerna', 'snittaffaren'],
  [CYCLE_LEVER]: ['cycle', 'the cycle', 'cykel', 'cykeln', 'saljcykeln'],
  // Of all that were opened: the share that the funnel's last step is about.
  opportunity_to_win: ['win rate', 'win_rate', 'vinstandel', 'vinstandelen'],
};

const LESS = new Set('fewer less lower smaller shorter farre mindre lagre kortare samre worse'.split(' '));

const SMALL = new Set([
  ...LESS,
  ...'more larger bigger higher better another fler mer storre hogre battre ytterligare'.split(' '),
  ...'we get have had book booked with by the our are were is vi far fick hade har bokar med pa i om'.split(
    ' ',
  ),
  ...'blir blev ar okar okade om if per manad'.split(' '),
]);
