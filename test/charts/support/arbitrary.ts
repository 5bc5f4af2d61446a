import fc from 'fast-check';
import type { BreakdownWords, ChartFormat, ReportWords } from '../../../src/charts/words.ts';
import { addDays } from '../../../src/domain/civil-date.ts';
import type { BreakdownRow, Status } from '../../../src/domain/kpi-report.ts';
import { aFlow, aLevel, aMetric, aReport, monthly, NOVEMBER, QUARTER, WEEK, YEAR } from './reports.ts';
import { COUNT, KRONOR, PERCENT } from './speech.ts';

const SWEDISH = [
  'mål',
  'takten',
  'hittills',
  'överenskommet',
  'förväntat',
  'månadsslut',
  'kundanskaffningskostnad',
  'Kommunikationsavdelningens',
  'uppföljningskampanj',
  'Åsa',
];

export const phrase = (most: number) =>
  fc.array(fc.constantFrom(...SWEDISH), { minLength: 1, maxLength: most }).map((words) => words.join(' '));

export const reportWords: fc.Arbitrary<ReportWords> = fc.record({
  title: phrase(9),
  subtitle: phrase(12),
  actual: phrase(1),
  target: phrase(2),
  pace: phrase(1),
  forecast: phrase(2),
});

export const rowWords: fc.Arbitrary<BreakdownWords> = fc.record({
  title: phrase(9),
  subtitle: phrase(12),
  unknown: phrase(2),
  noData: fc.constant('inga uppgifter'),
  ofTarget: fc.constant((figure: string) => `av ${figure}`),
});

export const format: fc.Arbitrary<ChartFormat> = fc.constantFrom(COUNT, KRONOR, PERCENT, {
  ...KRONOR,
  value: (value: number) => `${COUNT.value(value)} kr om dagen`,
});

const status = fc.constantFrom<Status | null>(
  'hit',
  'ahead',
  'on_track',
  'behind',
  'at_risk',
  'too_early',
  null,
);
const period = fc.constantFrom(NOVEMBER, QUARTER, WEEK, YEAR);
/** From a hundredth to a hundred milliards, either way. */
const size = fc
  .record({ digits: fc.integer({ min: -1000, max: 1000 }), power: fc.integer({ min: -2, max: 11 }) })
  .map(({ digits, power }) => (digits / 1000) * 10 ** power);
const direction = fc.constantFrom('up' as const, 'down' as const);

const course = fc.record({
  period,
  into: fc.double({ min: -0.1, max: 1.1, noNaN: true }),
  base: size,
  swing: fc.double({ min: -3, max: 3, noNaN: true }),
  speed: fc.double({ min: 0.1, max: 3, noNaN: true }),
  part: fc.option(fc.double({ min: 0.05, max: 20, noNaN: true })),
  status,
  direction,
});

const dayIn = ({ from, to }: { from: string; to: string }, into: number) =>
  addDays(from, Math.round(((Date.parse(to) - Date.parse(from)) / 86_400_000) * into));

export const flow = course.map(({ period, into, base, swing, speed, part, status, direction }) =>
  aFlow({
    period,
    today: dayIn(period, into),
    daily: (day) => base * (1 + swing * Math.sin(day * speed)),
    ...(part !== null && { targetValue: Math.abs(base) * 20 * part }),
    status: part === null ? null : status,
    metric: aMetric({ direction }),
  }),
);

const values = fc.array(fc.option(size, { freq: 5 }), { minLength: 1, maxLength: 26 });

export const level = fc
  .record({ course, before: values })
  .map(({ course: { period, into, base, swing, speed, part, status, direction }, before }) =>
    aLevel({
      period,
      today: dayIn(period, into),
      at: (day) => base * (3 + swing * Math.sin(day * speed)),
      ...(part !== null && { targetValue: base * part }),
      status: part === null ? null : status,
      metric: aMetric({ kind: 'level', direction }),
      trend: monthly(before.map((value) => (value === null ? null : base + value / 10))),
    }),
  );

export const trend = fc
  .record({ values, target: fc.option(size), change: fc.boolean(), direction })
  .map(({ values, target, change, direction }) =>
    aReport({
      metric: aMetric({ kind: 'derived', formula: 'a / b', direction, unit: 'money' }),
      trend: monthly(
        values,
        values.map((_, i) =>
          target === null || (change && i % 5 === 0) ? null : change && i > 6 ? target * 2 : target,
        ),
      ),
    }),
  );

const row: fc.Arbitrary<BreakdownRow> = fc.record({
  name: fc.option(phrase(4)),
  actual: fc.option(size, { freq: 6 }),
  rows: fc.constant(1),
  share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  target: fc.option(size),
});

export const breakdown = fc.record({
  rows: fc.array(row, { maxLength: 13 }),
  others: fc.option(row, { nil: undefined }),
  direction,
});

export const card = fc.record({
  report: fc.oneof(flow, trend),
  name: phrase(3),
  figure: fc.oneof(
    size.map((value) => KRONOR.value(value)),
    fc.constant('inga uppgifter'),
  ),
  note: phrase(5),
});
