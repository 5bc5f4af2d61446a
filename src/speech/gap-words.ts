import type { Lever, WhatIf } from '../domain/funnel/lever.ts';
import type { LeverNeed } from '../domain/funnel/lever-need.ts';
import type { Metric } from '../domain/metric.ts';
import { number, percent, type Reader, shortDate, shortFigure } from './format.ts';
import { funnelSay, type MetricOf, stageName } from './funnel-words.ts';
import { capitalised, speaker, type Values } from './say.ts';
import { gapEn } from './sentences/gap-en.ts';
import { gapSv } from './sentences/gap-sv.ts';

/** One sentence about a gap and what closes it. */
export const gapSay = speaker<keyof typeof gapEn>({ en: gapEn, sv: gapSv });

/** An amount of the goal: of things that are counted, only whole ones. */
export function goalFigure(amount: number, metric: Metric, way: 'up' | 'down', reader: Reader): string {
  const whole = way === 'up' ? Math.ceil(amount) : Math.floor(amount);
  return shortFigure(metric.unit === 'count' ? whole : amount, metric, reader);
}

/** The same with what it counts: `17 möten`, `ett möte`; money says by itself what it is. */
export function goalPhrase(
  amount: number,
  metric: Metric,
  way: 'up' | 'down',
  metricOf: MetricOf,
  reader: Reader,
): string {
  const figure = goalFigure(amount, metric, way, reader);
  if (metric.unit !== 'count') return figure;
  const single = `single.${metric.key}`;
  if (figure === '1' && single in gapEn) return gapSay(reader.locale, single as keyof typeof gapEn);
  return funnelSay(reader.locale, 'need.one', {
    count: figure,
    stage: stageName(metric.key, metricOf, reader),
  });
}

/** With its sign, `+162 tkr`. Fractions of what is counted are kept, or three small steps would seem to add up to nothing. */
export function gainFigure(gain: number, metric: Metric, reader: Reader): string {
  const sign = gain < 0 ? '−' : '+';
  const size = Math.abs(gain);
  if (metric.unit !== 'count') return `${sign}${goalFigure(size, metric, 'down', reader)}`;
  return `${sign}${number(size, reader.locale, size < 10 ? 1 : 0)}`;
}

/** A lever where it stands alone: `Möten till 2 dec.`, `Möten → affärsmöjligheter`, `Snittaffär`. */
export function leverName(lever: Lever, today: string, metricOf: MetricOf, reader: Reader): string {
  const { locale } = reader;
  if (lever.kind === 'stage')
    return gapSay(locale, 'lever.stage', {
      stage: capitalised(stageName(lever.key, metricOf, reader), locale),
      date: shortDate(lever.latest, today, locale),
    });
  return shortLeverName(lever, metricOf, reader);
}

/** The same without a date, for a button. */
export function shortLeverName(lever: Lever, metricOf: MetricOf, reader: Reader): string {
  const { locale } = reader;
  const { from, to, stage } = namesIn(lever, metricOf, reader);
  if (lever.kind === 'stage') return capitalised(stage, locale);
  return gapSay(locale, `lever.${lever.kind}`, { from: capitalised(from, locale), to });
}

/** A lever's figures as they are read: what is needed is never rounded to less than that. */
export function leverFigures(
  { lever, now, tried, needed, whatIf }: LeverNeed,
  reader: Reader,
): { readonly now: string; readonly tried: string | null; readonly needed: string } {
  // 2.13 % and 2.09 % are told apart.
  const isClose =
    needed !== null && now !== null && needed !== now && isSameShown(lever, now, needed, reader);
  const shown = (value: number) => figureOf(lever, value, 'near', reader, isClose ? 1 : 0);
  // Eight more than 8.4 is said as eight more than eight.
  const enough =
    lever.kind === 'stage' && now !== null && whatIf
      ? number(Math.round(now) + whatIf.by, reader.locale)
      : needed === null
        ? ''
        : figureOf(lever, needed, 'enough', reader, isClose ? 1 : 0);
  return {
    now: now === null ? '' : shown(now),
    tried: tried === null ? null : shown(tried),
    needed: enough,
  };
}

/** A change that is tried: `10 % fler möten`, `8 fler affärer`, `5 % större affärer`. */
export function whatIfPhrase({ by, unit }: WhatIf, lever: Lever, metricOf: MetricOf, reader: Reader): string {
  const { locale } = reader;
  const { from, to, stage } = namesIn(lever, metricOf, reader);
  const size = Math.abs(by);
  const one = `one.${lever.key}`;
  if (unit === 'things' && by === 1 && one in gapEn) return gapSay(locale, one as keyof typeof gapEn);
  return gapSay(locale, by < 0 ? `less.${lever.kind}` : `more.${lever.kind}`, {
    size: unit === 'share' ? percent(size, locale, 1) : number(size, locale, Number.isInteger(size) ? 0 : 1),
    stage,
    from,
    to,
  });
}

/** What alone is enough: `8 fler affärer`, `50 % av alla möten blir affärsmöjligheter`. */
export function enoughPhrase(need: LeverNeed, metricOf: MetricOf, reader: Reader): string {
  const { lever, whatIf } = need;
  const kind = kindOf(lever);
  if (kind === 'stage') return whatIf ? whatIfPhrase(whatIf, lever, metricOf, reader) : '';
  return gapSay(reader.locale, `full.${kind}`, leverWords(need, metricOf, reader));
}

/** What sentences about a lever need. */
export function leverWords(need: LeverNeed, metricOf: MetricOf, reader: Reader): Values {
  const { now, needed } = leverFigures(need, reader);
  return { ...namesIn(need.lever, metricOf, reader), now, needed };
}

/** More meetings than leads is no share, and is said of every hundred. */
export function kindOf(lever: Lever): 'stage' | 'rate' | 'ratio' | 'deal' | 'cycle' {
  return isRatio(lever) ? 'ratio' : lever.kind;
}

/** `+12 %` · `−3,5 %` */
export function signedPercent(share: number, { locale }: Reader): string {
  const shown = percent(Math.abs(share), locale, Math.abs(share) < 0.1 ? 1 : 0);
  return share < 0 ? `−${shown}` : `+${shown}`;
}

/** A rate a person can act on: 3.625 is `3,6`; from ten on, whole. */
export function aWeek(perWeek: number, { locale }: Reader): string {
  return number(perWeek, locale, Math.abs(perWeek) < 10 ? 1 : 0);
}

function namesIn(lever: Lever, metricOf: MetricOf, reader: Reader) {
  const name = (metric: string) => stageName(metric, metricOf, reader);
  return {
    from: lever.kind === 'rate' ? name(lever.from) : '',
    to: lever.kind === 'rate' ? name(lever.to) : '',
    stage: lever.kind === 'stage' ? name(lever.key) : '',
  };
}

function isRatio(lever: Lever): boolean {
  return lever.kind === 'rate' && lever.rate.numerator > lever.rate.denominator;
}

function isSameShown(lever: Lever, now: number, needed: number, reader: Reader): boolean {
  return figureOf(lever, now, 'near', reader) === figureOf(lever, needed, 'enough', reader);
}

function figureOf(lever: Lever, value: number, way: 'near' | 'enough', reader: Reader, more = 0): string {
  const { locale } = reader;
  // The noise of binary fractions is no reason to ask for one more.
  const up = (amount: number) => (way === 'near' ? amount : Math.ceil(Number(amount.toPrecision(12))));
  switch (lever.kind) {
    case 'stage':
      return number(value, locale);
    case 'rate': {
      if (isRatio(lever)) return number(up(value * 100), locale);
      const decimals = (value < 0.1 ? 1 : 0) + more;
      return percent(up(value * 100 * 10 ** decimals) / 10 ** decimals / 100, locale, decimals);
    }
    case 'deal': {
      const step = value >= 100_000 ? 1000 : 1;
      return shortFigure(up(value / step) * step, { unit: 'money', decimals: 0 }, reader);
    }
    case 'cycle':
      return gapSay(locale, 'days', { days: way === 'near' ? Math.round(value) : Math.floor(value) });
  }
}
