import { describe, expect, test } from 'vitest';
import type { KpiReport, PeriodTarget } from '../../src/domain/kpi-report.ts';
import type { Locale } from '../../src/domain/metric.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { aimOf, draftLine, draftsLine } from '../../src/speech/contract-words.ts';
import { levelLine } from '../../src/speech/level-sentences.ts';
import { speakReport } from '../../src/speech/report-sentences.ts';
import { sourceSentences } from '../../src/speech/source-sentences.ts';
import { aFlow, aReport } from '../charts/support/reports.ts';
import { plainly } from '../support/plainly.ts';

const readerIn = (locale: Locale) => ({
  locale,
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  fiscalYear: { startMonth: 1 },
});
const [sv, en] = [readerIn('sv'), readerIn('en')];

const plain = aFlow({ targetValue: 80 });
const withTarget = (about: Partial<PeriodTarget>, report: KpiReport = plain): KpiReport => ({
  ...report,
  target: { ...report.target!, version: 3, ...about },
});
const contract = {
  contract: { version: 3, agreedBy: ['Åsa', 'Johan'], agreedAt: '2026-01-11T23:30:00.000Z' },
};
const draft = { draft: true, missing: ['marketing'] } as const;
const pending = { id: '4', version: 4, value: 90, from: plain.period.from, missing: ['marketing'] } as const;

describe('the context of an answer says who stands behind its target', () => {
  test.each([
    [
      'agreed',
      contract,
      'contract v3, agreed 12 Jan by Åsa and Johan',
      'avtal v3, överenskommet 12 jan. av Åsa och Johan',
    ],
    ['a draft', draft, 'draft v3, waiting for marketing', 'utkast v3, väntar på marknad'],
    ['nobody’s but its own', {}, 'target v3, set by U1', 'mål v3, satt av U1'],
    [
      'a part of what is agreed',
      { ...contract, basis: 'split', every: 'quarter' },
      'target is the share by working days of the quarterly one, contract v3, agreed 12 Jan by Åsa and Johan',
      'målet är andelen i arbetsdagar av kvartalsmålet, avtal v3, överenskommet 12 jan. av Åsa och Johan',
    ],
    [
      'a sum of which parts are drafts',
      { ...draft, basis: 'summed' },
      'target summed from the monthly ones, partly a draft, waiting for marketing',
      'målet är summan av månadsmålen, delvis utkast, väntar på marknad',
    ],
    [
      'agreed, with a change that waits',
      { ...contract, pending },
      'contract v3, agreed 12 Jan by Åsa and Johan · v4 is a draft: 90, waiting for marketing',
      'avtal v3, överenskommet 12 jan. av Åsa och Johan · v4 är ett utkast: 90, väntar på marknad',
    ],
    [
      'agreed, with an ending that waits',
      {
        ...contract,
        pending: { ...pending, value: null, from: '2026-12-01', missing: ['sales', 'marketing'] },
      },
      'contract v3, agreed 12 Jan by Åsa and Johan · v4 is a draft: no target from 1 Dec, waiting for sales and marketing',
      'avtal v3, överenskommet 12 jan. av Åsa och Johan · v4 är ett utkast: inget mål från 1 dec., väntar på sälj och marknad',
    ],
  ] as const)('%s', (_, about, english, swedish) => {
    const report = withTarget(about);
    expect(plainly(sourceSentences(report, [], en)[0]!)).toBe(english);
    expect(plainly(sourceSentences(report, [], sv)[0]!)).toBe(swedish);
  });
});

test('a draft is told by the figure itself wherever only that is shown', () => {
  const { metric, target } = withTarget(draft);
  expect(aimOf(target!, metric, en)).toBe('80 (draft)');
  expect(aimOf(target!, metric, sv)).toBe('80 (utkast)');
  expect(aimOf(withTarget({}).target!, metric, sv)).toBe('80');
  expect(draftLine(withTarget(draft), sv)).toEqual(['Målet är ett utkast: det väntar på marknad.']);
  expect(draftLine(plain, sv)).toEqual([]);
  expect(draftsLine([withTarget(draft), plain, withTarget(draft)], en)).toEqual([
    'Drafts among the targets: meetings booked and meetings booked. They wait for marketing.',
  ]);
  expect(draftsLine([plain], en)).toEqual([]);
});

test('a target that is reached while its guard suffers is told with a but', () => {
  const winRate = BUILT_IN_CATALOGUE.get('win_rate')!;
  const guard = aReport({
    metric: winRate,
    actual: 0.22,
    target: { ...plain.target!, value: 0.3 },
    status: 'at_risk',
  });
  const answer = (status: KpiReport['status'], about: Partial<KpiReport> = {}) => ({
    kind: 'report' as const,
    report: { ...plain, status },
    focus: 'figure' as const,
    sources: [],
    inputs: [],
    guard: { ...guard, ...about },
  });
  const lines = (of: ReturnType<typeof answer>, reader = en) => speakReport(of, reader).lines.map(plainly);
  expect(lines(answer('hit'))).toContain(
    'But its guard suffers. The win rate in November is 22%, 8 points below the target of 30%.',
  );
  expect(lines(answer('behind'), sv)).toContain(
    'Håll ögonen på det som inte får bli sämre på kuppen. Vinstandelen i november är 22 %, 8 procentenheter under målet på 30 %.',
  );
  expect(lines(answer('hit', { status: 'on_track' })).join()).not.toContain('guard');
});

describe('levels', () => {
  const levels = { minimum: 70, stretch: 95 };
  test.each([
    [60, 'none', '10 to minimum, 35 to stretch.', '10 kvar till miniminivån, 35 till sträckmålet.'],
    [
      72,
      'between',
      'Minimum reached, 8 to target, 23 to stretch.',
      'Miniminivån är nådd, 8 kvar till målet, 23 till sträckmålet.',
    ],
    [80, 'target', 'Target reached, 15 to stretch.', 'Målet är nått, 15 kvar till sträckmålet.'],
    [96, 'stretch', 'Stretch reached.', 'Sträckmålet är nått.'],
  ])('at %d it is said which is reached (%s)', (actual, _, english, swedish) => {
    const report = { ...withTarget(levels), actual };
    expect(levelLine(report, en)).toEqual([english]);
    expect(levelLine(report, sv)).toEqual([swedish]);
  });

  test('are not said where there are none', () => {
    expect(levelLine(plain, en)).toEqual([]);
  });

  test('of a running cost are not said before it is over, when every cost is within them', () => {
    const cost = {
      ...withTarget({ minimum: 90, stretch: 70 }),
      actual: 75,
      metric: BUILT_IN_CATALOGUE.get('ad_spend')!,
    };
    expect(levelLine(cost, en)).toEqual([]);
    const over = { ...cost, today: '2027-01-15' };
    expect(levelLine(over, en).map(plainly)).toEqual(['Target kept, SEK 5 to stretch.']);
  });

  test('of a share differ by points', () => {
    const share = aReport({
      metric: BUILT_IN_CATALOGUE.get('win_rate')!,
      actual: 0.31,
      target: { ...plain.target!, value: 0.33, minimum: 0.3 },
    });
    expect(levelLine(share, sv).map(plainly)).toEqual([
      'Miniminivån är nådd, 2 procentenheter kvar till målet.',
    ]);
  });
});
