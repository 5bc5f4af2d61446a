import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { storyAugust } from '../../src/demo-company/story.ts';
import { addMonths } from '../../src/domain/civil-date.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { rollingTo } from '../../src/domain/periods.ts';
import { metricNames } from '../../src/speech/kpi-words/metric-names.ts';
import { readKpiWords } from '../../src/speech/kpi-words.ts';
import { FISCAL_YEAR, figuresOn, MORNINGS, monthOf, monthsBefore, valuesOf } from './support/company-on.ts';

const README = readFileSync(new URL('../../src/demo-company/README.md', import.meta.url), 'utf8');
const QUESTIONS = [...README.matchAll(/`\/kpi ([^`]+)`/g)].map(([, words]) => words!);

describe('where the README says to look', () => {
  test.each(QUESTIONS)('/kpi %s is understood on any day', (words) => {
    const names = metricNames(BUILT_IN_CATALOGUE);
    const read = MORNINGS.map((today) => readKpiWords(words, { today, fiscalYear: FISCAL_YEAR, names }));
    expect(read.filter((one) => 'problem' in one)).toEqual([]);
  });

  test('there is enough to see', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(10);
  });
});

describe.each(MORNINGS)('the story on %s', (today) => {
  const august = storyAugust(today);
  const spring = { from: addMonths(august, -5), to: monthOf(addMonths(august, -3)).to };
  const since = { from: august, to: today };
  const broad = { by: 'campaign', is: 'LinkedIn: bred målgrupp' } as const;

  test('meetings became opportunities in about 31 % of cases in spring, in about 22 % since August', () => {
    const [then, now] = valuesOf(today, 'meeting_to_opportunity', [spring, since]);
    expect(then).toBeGreaterThan(0.27);
    expect(then).toBeLessThan(0.35);
    expect(now).toBeGreaterThan(0.18);
    expect(now).toBeLessThan(0.26);
  });

  test('no other step of the funnel drags', () => {
    for (const metric of ['contact_to_mql', 'mql_to_meeting', 'visitor_to_contact']) {
      const [then, now] = valuesOf(today, metric, [spring, since]);
      expect(now! / then!).toBeGreaterThan(0.85);
    }
  });

  test('it is one campaign that drags: of its meetings about one in fifteen becomes an opportunity', () => {
    const [its] = valuesOf(today, 'meeting_to_opportunity', [since], broad);
    expect(its).toBeLessThan(0.12);
    const [meetings, opportunities, itsMeetings, itsOpportunities] = [
      ...['meetings', 'opportunities'].map((metric) => valuesOf(today, metric, [since])[0]!),
      ...['meetings', 'opportunities'].map((metric) => valuesOf(today, metric, [since], broad)[0]!),
    ] as [number, number, number, number];
    expect(itsMeetings / meetings).toBeGreaterThan(0.15);
    expect(itsMeetings / meetings).toBeLessThan(0.33);
    const rest = (opportunities - itsOpportunities) / (meetings - itsMeetings);
    expect(rest).toBeGreaterThan(0.22);
    expect(rest).toBeLessThan(0.36);
  });

  test('the webinar series of that spring gave more than every fifth meeting while it ran', () => {
    const campaign = `Webbinarieserien våren ${august.slice(0, 4)}`;
    const [all] = valuesOf(today, 'meetings', [spring]);
    const [its] = valuesOf(today, 'meetings', [spring], { by: 'campaign', is: campaign });
    expect(its! / all!).toBeGreaterThan(0.2);
    expect(its! / all!).toBeLessThan(0.3);
    const period = rollingTo('month', 18, today);
    const figures = figuresOn(today, ['meetings'], [period], { by: 'campaign' });
    const total = figures.valueOf('meetings', period.from, period.to, { group: campaign }).value;
    expect(total).toBeGreaterThan(45);
    expect(total).toBeLessThan(75);
  });

  test('the pipeline of the last twelve months was never out of sight', () => {
    const ends = monthsBefore(today, 12);
    const values = [...valuesOf(today, 'pipeline', [...ends, since])].map((value) => value!);
    expect(Math.min(...values)).toBeGreaterThan(3_500_000);
    expect(Math.max(...values)).toBeLessThan(11_000_000);
  });
});
