import type { BreakdownWords, ChartFormat, ReportWords } from '../../../src/charts/words.ts';
import { isoWeekOf } from '../../../src/domain/civil-date.ts';

export const WORDS: ReportWords = {
  title: 'Mötena ligger 6 % efter takten',
  subtitle: '51 av 80 möten · 13 av 21 arbetsdagar i november',
  actual: 'hittills',
  target: 'mål',
  pace: 'takten',
  forecast: 'prognos',
};

export const ROW_WORDS: BreakdownWords = {
  title: 'Bokade möten i november',
  subtitle: '51 möten · 2 av 6 har nått sitt mål',
  unknown: 'utan ägare',
  noData: 'inga uppgifter',
  ofTarget: (figure) => `av ${figure}`,
};

const number = (value: number, digits = 0) =>
  new Intl.NumberFormat('sv-SE', { maximumFractionDigits: digits }).format(value);

const dates = (
  bucket: (from: string, grain: string) => string,
): Pick<ChartFormat, 'share' | 'date' | 'bucket'> => ({
  share: (fraction) => `${number(fraction * 100)} %`,
  date: (date) => `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`,
  bucket: (period) => bucket(period.from, 'grain' in period ? period.grain : ''),
});

const MONTHS = ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'];

const bucket = (from: string, grain: string) => {
  if (grain === 'week') return `v ${isoWeekOf(from).week}`;
  if (grain === 'month') return MONTHS[Number(from.slice(5, 7)) - 1]!;
  if (grain === 'quarter') return `Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
  return from.slice(0, 4);
};

export const COUNT: ChartFormat = {
  value: (value) => number(value),
  tick: (value) => number(value),
  bare: (value) => number(value),
  ...dates(bucket),
};

export const KRONOR: ChartFormat = {
  value: (value) => (Math.abs(value) < 1e6 ? `${number(value / 1e3)} tkr` : `${number(value / 1e6, 1)} Mkr`),
  tick: (value, { largest }) => (largest < 1e6 ? number(value / 1e3) : number(value / 1e6, 2)),
  bare: (value, { largest }) => (largest < 1e6 ? number(value / 1e3) : number(value / 1e6, 1)),
  ...dates(bucket),
};

export const PERCENT: ChartFormat = {
  value: (value) => `${number(value * 100, 1)} %`,
  tick: (value) => `${number(value * 100)} %`,
  bare: (value) => number(value * 100),
  ...dates(bucket),
};
