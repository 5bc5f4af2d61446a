import { describe, expect, test } from 'vitest';
import type { ReportAnswer } from '../../src/domain/answer.ts';
import type { Dimensions } from '../../src/domain/dimension.ts';
import type { KpiReport } from '../../src/domain/kpi-report.ts';
import type { Locale } from '../../src/domain/metric.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { reportHeadline } from '../../src/speech/report-chart-words.ts';
import { speakReport } from '../../src/speech/report-sentences.ts';
import { aFlow, aLevel, aReport } from '../charts/support/reports.ts';
import { plainly } from '../support/plainly.ts';

const reader = (locale: Locale) => ({
  locale,
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  fiscalYear: { startMonth: 1 },
});
const metric = (key: string) => BUILT_IN_CATALOGUE.get(key)!;
const told = (report: KpiReport, locale: Locale): string => {
  const answer: ReportAnswer = {
    kind: 'report',
    report,
    focus: 'figure',
    sources: [],
    inputs: [],
    guard: null,
  };
  return plainly(speakReport(answer, reader(locale)).headline);
};
const ERIK = { owner: 'Erik Holm' };

describe('a figure of a part of the company says of which', () => {
  const meetings = aFlow({ metric: metric('meetings'), targetValue: 80, status: 'at_risk' });
  const pipeline = aLevel({ metric: metric('pipeline'), at: () => 3_000_000 });
  const winRate = aReport({ metric: metric('win_rate'), actual: 0.33 });

  test.each<[string, KpiReport, Dimensions, Locale, string]>([
    [
      'a sum',
      meetings,
      ERIK,
      'sv',
      '52 av 80 bokade möten i november för Erik Holm: ni ligger långt efter takten.',
    ],
    [
      'a sum',
      meetings,
      ERIK,
      'en',
      '52 of 80 meetings booked in November for Erik Holm: you are well behind pace.',
    ],
    ['a state', pipeline, { origin: 'marketing' }, 'sv', 'Pipelinen (ursprung: marketing) är 3 Mkr.'],
    ['a share', winRate, { channel: 'Telefon' }, 'en', 'The win rate in November (channel: Telefon) is 33%.'],
    ['the whole', meetings, {}, 'sv', '52 av 80 bokade möten i november: ni ligger långt efter takten.'],
  ])('%s', (_, report, filter, locale, said) => {
    expect(told({ ...report, filter }, locale)).toBe(said);
  });

  test('and so does its picture', () => {
    const { subtitle } = reportHeadline({ ...meetings, filter: ERIK }, reader('sv'));
    expect(plainly(subtitle)).toMatch(/^November för Erik Holm · 52 av 80/);
  });
});
