import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../src/domain/calendar.ts';
import { addDays, type CivilDate } from '../../../src/domain/civil-date.ts';
import { courseOf } from '../../../src/domain/digest-course.ts';
import { type Claim, claimsOf, type DigestRow, headlineOf } from '../../../src/domain/digest-headline.ts';
import { digestPeriods, judgedOn } from '../../../src/domain/digest-periods.ts';
import { claimsIn, digestReport } from '../../../src/domain/digest-report.ts';
import { BUILT_IN_CATALOGUE } from '../../../src/domain/metrics/catalogue.ts';
import { sumOf } from '../../../src/domain/numbers.ts';
import { reportOn } from '../../../src/domain/report-on.ts';
import { hullOf, reportPeriods } from '../../../src/domain/report-periods.ts';
import { NOTHING_MORE, type Target } from '../../../src/domain/target.ts';
import { digestHeadline } from '../../../src/speech/digest-headline-sentences.ts';
import type { Reader } from '../../../src/speech/format.ts';
import { figuresOfACompany, type Seen } from '../../support/figures-of-a-company.ts';
import { plainly } from '../../support/plainly.ts';

const fiscalYear = { startMonth: 1 };
const calendar = calendarOf({ country: 'SE', region: null, worksOnEves: false });
const rules = { ...calendar, fiscalYear };
const MONDAY = '2026-11-23';
const LAST_WEEK = { from: '2026-11-16', to: '2026-11-22' };

/** The rows of Monday's digest over what a company has seen. */
function rowsOf(
  metrics: readonly string[],
  seen: readonly Seen[],
  targets: readonly Target[] = [],
): DigestRow[] {
  const moment = { date: MONDAY, today: MONDAY, time: '08:30' };
  const { period, standing, asOf } = digestPeriods('last_week', moment, rules);
  const asked = [period, standing].map((one) => {
    const judged = judgedOn(one, asOf, MONDAY);
    return { judged, periods: reportPeriods(one, judged, fiscalYear) };
  });
  const spans = [hullOf(asked.map(({ periods }) => periods.span))];
  const figures = figuresOfACompany({ seen, metrics, periods: spans });
  return metrics.map((key) => {
    const metric = BUILT_IN_CATALOGUE.get(key)!;
    const [told, stands] = asked.map(({ judged, periods }) =>
      reportOn({
        metric,
        periods,
        today: judged,
        filter: {},
        knownOn: null,
        figures,
        catalogue: BUILT_IN_CATALOGUE,
        targets,
        calendar,
        fiscalYear,
      }),
    );
    return { period: told!, standing: stands!, course: courseOf(told!, calendar), isLate: false };
  });
}

/** One figure a week, on its Wednesday; the last of them is last week's. */
function weekly(metric: string, values: readonly number[], form?: Seen['form']): Seen[] {
  return values.map((value, at) => ({
    metric,
    date: addDays(LAST_WEEK.from, 2 - 7 * (values.length - 1 - at)),
    value,
    ...(form && { form }),
  }));
}

const aim = (metric: string, value: number): Target => ({
  ...NOTHING_MORE,
  id: metric,
  metric,
  value,
  every: 'month',
  from: '2026-01-01',
  until: null,
  filter: {},
  setAt: '2026-01-01T00:00:00.000Z',
  setBy: 'Åsa',
});

const reader: Reader = { locale: 'sv', currency: 'SEK', timeZone: 'Europe/Stockholm', fiscalYear };
const said = (rows: readonly DigestRow[], locale: Reader['locale'] = 'sv') => {
  const facts = {
    scope: 'last_week' as const,
    today: MONDAY,
    asOf: '2026-11-22',
    period: digestPeriods('last_week', { date: MONDAY, today: MONDAY, time: '08:30' }, rules).period,
    standing: digestPeriods('last_week', { date: MONDAY, today: MONDAY, time: '08:30' }, rules).standing,
    rows,
    ended: [],
    why: null,
    gap: null,
    corrected: [],
    reached: [],
    decisions: [],
    folded: [],
    late: [],
    sources: [],
  };
  return plainly(digestHeadline(digestReport(facts), { ...reader, locale }));
};

describe('the headline of a digest', () => {
  test.each<[string, Seen[], string, string]>([
    [
      'the best week in a while, but something else has been falling',
      [
        ...weekly('meetings', [20, 34, 21, 22, 19, 23, 20, 21, 31]),
        ...weekly('pipeline', [8.1e6, 8.2e6, 8.1e6, 8.2e6, 8.4e6, 8.4e6, 8.0e6, 7.8e6, 7.6e6], 'snapshot'),
      ],
      'Vecka 47: 31 möten, bästa veckan sedan v 40, men pipelinen sjönk för tredje veckan i rad, till 7,6 Mkr.',
      'Week 47: 31 meetings, the best week since week 40, but the pipeline fell for the third week running, to SEK 7.6M.',
    ],
    [
      'nothing as high in all the weeks that are known',
      weekly('meetings', [10, 12, 11, 9, 12, 10, 31]),
      'Vecka 47: 31 möten, bättre än någon av de 6 veckorna före.',
      'Week 47: 31 meetings, better than any of the 6 weeks before.',
    ],
    [
      'two good things',
      [
        ...weekly('meetings', [10, 12, 11, 9, 12, 10, 31]),
        ...weekly('contacts', [50, 52, 41, 49, 42, 50, 90]),
      ],
      'Vecka 47: 31 möten, bättre än någon av de 6 veckorna före, och antalet nya kontakter var högre än någon av de 6 veckorna före (90).',
      'Week 47: 31 meetings, better than any of the 6 weeks before, and the number of new contacts was higher than in any of the 6 weeks before (90).',
    ],
    [
      'a cost that fell is good, and is not called a best week',
      weekly('ad_spend', [9_000, 9_400, 9_100, 9_300, 9_200, 6_000]),
      'Vecka 47: annonskostnaden på 6 000 kr, lägre än någon av de 5 veckorna före.',
      'Week 47: ad spend at SEK 6,000, lower than in any of the 5 weeks before.',
    ],
    [
      'nothing stands out',
      weekly('meetings', [20, 19, 20, 21, 20, 21, 20]),
      'Vecka 47: 20 möten (21 veckan före). Inget sticker ut.',
      'Week 47: 20 meetings (21 the week before). Nothing stands out.',
    ],
  ])('%s', (_, seen, sv, en) => {
    const rows = rowsOf([...new Set(seen.map(({ metric }) => metric))], seen);
    expect(said(rows)).toBe(sv);
    expect(said(rows, 'en')).toBe(en);
  });

  test('a month behind its target is told by the last day that counts', () => {
    const seen = weekly('meetings', [20, 19, 20, 10, 12, 10]);
    expect(said(rowsOf(['meetings'], seen, [aim('meetings', 80)]))).toBe(
      'Vecka 47: 10 möten (november ligger långt efter takten: 32 av 80).',
    );
  });

  test('a level below its target, and a formula by its month', () => {
    const seen = [
      ...weekly('pipeline', [5e6, 5e6, 5e6, 5e6, 5e6], 'snapshot'),
      ...weekly('meetings', [20, 20, 20, 20, 20]),
      ...weekly('opportunities', [8, 8, 2, 2, 2]),
    ];
    const targets = [aim('pipeline', 9e6), aim('meeting_to_opportunity', 0.4)];
    expect(said(rowsOf(['pipeline'], seen, targets))).toBe(
      'Vecka 47: pipelinen på 5 Mkr, under målet på 9 Mkr.',
    );
    expect(said(rowsOf(['meeting_to_opportunity'], seen, targets))).toBe(
      'Vecka 47: konverteringen från möte till affärsmöjlighet i november ligger under målet på 40 % (10 %).',
    );
  });

  test('nothing is claimed of what has not all come, and without figures it says what to do', () => {
    const rows = rowsOf(['meetings'], weekly('meetings', [10, 12, 11, 9, 12, 10, 31]));
    expect(said(rows.map((row) => ({ ...row, isLate: true })))).toBe(
      'Vecka 47: siffrorna har inte kommit än, så det finns inget att bedöma.',
    );
    expect(said(rowsOf(['meetings'], []))).toMatch(/^Vecka 47: inga siffror än\. Läs in några/);
  });

  test('is true of the figures, whatever they are', () => {
    const courses = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 13 });
    const company = fc.record({
      meetings: courses,
      contacts: courses,
      pipeline: fc.array(
        fc.integer({ min: 1, max: 9 }).map((million) => million * 1e6),
        { minLength: 1, maxLength: 13 },
      ),
      target: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(company, ({ meetings, contacts, pipeline, target }) => {
        const seen = [
          ...weekly('meetings', meetings),
          ...weekly('contacts', contacts),
          ...weekly('pipeline', pipeline, 'snapshot'),
        ];
        const rows = rowsOf(['meetings', 'contacts', 'pipeline'], seen, [aim('meetings', target)]);
        const told = claimsIn(headlineOf(rows));
        for (const claim of [...told, ...rows.flatMap(claimsOf)]) isTrue(claim, seen, target);
      }),
      { numRuns: 300 },
    );
  });
});

/** Holds a claim against what was seen, without any of the code that made it. */
function isTrue({ row, says, isGood }: Claim, seen: readonly Seen[], target: number): void {
  const { metric } = row.period;
  const weekOf = (weeksBack: number) => {
    const from = addDays(LAST_WEEK.from, -7 * weeksBack);
    return valueIn(metric.key, from, addDays(from, 6), seen);
  };
  const now = weekOf(0)!;
  switch (says.kind) {
    case 'highest':
    case 'lowest': {
      const tops = (value: number) => (says.kind === 'highest' ? value < now : value > now);
      for (let back = 1; back <= says.count; back += 1) expect(tops(weekOf(back)!)).toBe(true);
      if (says.since) {
        expect(says.since.from).toBe(addDays(LAST_WEEK.from, -7 * (says.count + 1)));
        expect(tops(weekOf(says.count + 1)!)).toBe(false);
      }
      expect(isGood).toBe(says.kind === 'highest');
      return;
    }
    case 'rising':
    case 'falling': {
      const step = (back: number) => Math.sign(weekOf(back)! - weekOf(back + 1)!);
      const way = says.kind === 'rising' ? 1 : -1;
      for (let back = 0; back < says.count; back += 1) expect(step(back)).toBe(way);
      const before = weekOf(says.count + 1);
      if (!says.isAll) expect(before === null ? 0 : step(says.count)).not.toBe(way);
      return;
    }
    case 'standing': {
      const actual = valueIn('meetings', '2026-11-01', '2026-11-22', seen)!;
      const expected = (target * 15) / 21;
      if (says.status === 'hit') expect(actual).toBeGreaterThanOrEqual(target);
      if (says.status === 'ahead') expect(actual).toBeGreaterThan(expected);
      if (says.status === 'behind' || says.status === 'at_risk') expect(actual).toBeLessThan(expected);
      return;
    }
    default:
      expect(says.before).toBe(weekOf(1));
      expect(says.kind === 'up' ? now > says.before : now < says.before).toBe(true);
  }
}

/** A flow's sum, a level's last state; `null` before it is known. */
function valueIn(metric: string, from: CivilDate, to: CivilDate, seen: readonly Seen[]): number | null {
  const mine = seen.filter((one) => one.metric === metric && one.date <= to);
  if (mine.length === 0) return null;
  if (mine[0]!.form === 'snapshot') return mine.at(-1)!.value;
  return sumOf(mine.filter(({ date }) => date >= from).map(({ value }) => value));
}
