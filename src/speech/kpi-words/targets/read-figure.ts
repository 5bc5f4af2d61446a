import type { Metric, Unit } from '../../../domain/metric.ts';
import { readAmount, readShare } from '../../amount-words.ts';
import { plain } from '../../period-words/vocabulary.ts';

type Kind = 'money' | 'count' | 'percent' | 'ratio' | 'days' | 'months' | 'minutes' | 'points';

const KINDS: Readonly<Record<Unit, Kind>> = {
  money: 'money',
  money_per_day: 'money',
  count: 'count',
  percent: 'percent',
  ratio: 'ratio',
  days: 'days',
  months: 'months',
  minutes: 'minutes',
  points: 'points',
};

const SCALES = ['k', 'tusen', 'thousand', 'm', 'mn', 'miljon', 'miljoner', 'million', 'millions'];

/** What may stand behind a figure of each kind, in plain letters. */
const UNIT_WORDS: Readonly<Record<Kind, readonly string[]>> = {
  money: [...SCALES, 'kr', 'sek', 'eur', 'usd', 'kronor', 'tkr', 'mkr', 'msek'],
  count: [...SCALES, 'st', 'stycken'],
  percent: ['%', 'procent', 'percent', 'pct'],
  ratio: ['x', '×', 'ganger', 'times'],
  days: ['dagar', 'days', 'd'],
  months: ['manader', 'months'],
  minutes: ['minuter', 'minutes', 'mins'],
  points: ['points', 'poang'],
};

/** Units that say what a figure is, whatever the metric; `days` could as well be a period's. */
const TELLING: ReadonlySet<string> = new Set([
  ...UNIT_WORDS.money,
  ...UNIT_WORDS.percent,
  ...UNIT_WORDS.ratio,
]);

/** Whether a word behind a number belongs to it. */
export function isUnitWord(word: string, metric: Pick<Metric, 'unit'>): boolean {
  const unit = plain(word);
  return TELLING.has(unit) || UNIT_WORDS[KINDS[metric.unit]].includes(unit);
}

/** Units in which nothing below zero makes sense. */
const MAY_BE_NEGATIVE: readonly Kind[] = ['percent', 'points'];

/**
 * A figure as people write it for a metric: `80`, `1,4 Mkr`, `120 tkr`, `33 %`, `3x`, `45 dagar`. In the metric's
 * unit; a percent is a fraction. `null` where it is no figure, or one of another unit.
 */
export function readFigure(text: string, { unit }: Pick<Metric, 'unit'>): number | null {
  const kind = KINDS[unit];
  const { digits, word } = partsOf(text);
  if (word !== '' && !UNIT_WORDS[kind].includes(word)) return null;
  const value = figureOf(kind, digits, word);
  if (value === null || Math.abs(value) > 1e12) return null;
  return value < 0 && !MAY_BE_NEGATIVE.includes(kind) ? null : value;
}

function figureOf(kind: Kind, digits: string, word: string): number | null {
  switch (kind) {
    case 'percent':
      return readShare(word === '' ? digits : `${digits}%`);
    case 'money':
    case 'count': {
      const scale = word.startsWith('st') ? '' : word === 'millions' ? 'million' : word;
      return readAmount(`${digits}${scale === 'kronor' ? 'kr' : scale}`);
    }
    case 'ratio':
      return readAmount(digits.replace(/:1$/, ''));
    default:
      return readAmount(digits);
  }
}

/** `SEK 1.4m` → `1.4` and `m`; a currency before the number says the same as behind it. */
function partsOf(text: string): { readonly digits: string; readonly word: string } {
  const typed = plain(text)
    .replace(/[\s\u00a0\u202f_']/g, '')
    .replaceAll('−', '-')
    .replace(/[€$£]/g, '');
  const [, before = '', digits = '', word = ''] = /^(sek|kr|eur|usd)?(-?[\d.,:]*\d)(.*)$/.exec(typed) ?? [];
  return { digits, word: word || before };
}
