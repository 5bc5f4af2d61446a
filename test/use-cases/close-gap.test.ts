import { beforeAll, describe, expect, test } from 'vitest';
import { answerJson } from '../../src/cli/answer-json.ts';
import { addDays } from '../../src/domain/civil-date.ts';
import type { GapRequest } from '../../src/domain/kpi-request.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { monthNamed } from '../../src/domain/named-periods.ts';
import { periodAt } from '../../src/domain/periods.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import { speak } from '../../src/speech/speak.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { closeGap } from '../../src/use-cases/close-gap.ts';
import { saveWhatIf } from '../../src/use-cases/save-what-if.ts';
import { setTargets } from '../../src/use-cases/set-target.ts';
import { openTestStore } from '../support/databases.ts';
import { anObservation, aWorkspace, deliver } from '../support/deliveries.ts';
import { plainly } from '../support/plainly.ts';

const CALENDAR_YEAR = { startMonth: 1 } as const;
const quarter = (date: string) => periodAt('quarter', date, CALENDAR_YEAR);

let store: OpenStore;
let workspace: Workspace;

/**
 * Every Wednesday for a year, to 18 November: 2 000 visitors, 40 contacts, 12 MQL, 6 meetings by two people, 3
 * opportunities, and a deal of 100 000 kr that took 30 days.
 */
const WEEKLY = {
  visitors: 2000,
  contacts: 40,
  mql: 12,
  opportunities: 3,
  deals_won: 1,
  revenue: 100_000,
  sales_cycle_days: 30,
};

beforeAll(async () => {
  store = await openTestStore();
  workspace = await aWorkspace(store);
  const weeks = Array.from({ length: 60 }, (_, week) => addDays('2026-11-18', -7 * week));
  await deliver(
    store,
    workspace,
    weeks.flatMap((date) => [
      ...Object.entries(WEEKLY).map(([metric, value]) =>
        anObservation({ metric, date, value, key: `${metric}-${date}` }),
      ),
      ...['Åsa', 'Erik'].map((owner) =>
        anObservation({ metric: 'meetings', date, value: 3, key: `${owner}-${date}`, dimensions: { owner } }),
      ),
    ]),
  );
  const aim = (metric: string, value: number, every: 'quarter' | 'month') => ({
    metric,
    value,
    every,
    from: '2026-01-01',
    until: null,
    filter: {},
    parties: [],
    setBy: 'Åsa',
  });
  await setTargets(world(), workspace, [
    aim('revenue', 1_500_000, 'quarter'),
    aim('revenue', 500_000, 'month'),
    aim('meetings', 70, 'quarter'),
    aim('opportunities', 45, 'quarter'),
    aim('mql', 30, 'month'),
    { ...aim('contacts', 300, 'month'), every: 'once', from: '2026-11-09', until: '2026-12-18' },
  ]);
});

const world = () => ({ now: () => '2026-11-18T08:00:00.000Z', store });
const asked = (metric: string, about: Partial<GapRequest> = {}): GapRequest => ({
  kind: 'gap',
  metric,
  period: null,
  what: [],
  ...about,
});
const close = (metric: string, about: Partial<GapRequest> = {}) =>
  closeGap(world(), workspace, BUILT_IN_CATALOGUE, asked(metric, about));
const said = async (locale: 'sv' | 'en', metric: string, about: Partial<GapRequest> = {}) =>
  speak(await close(metric, about), BUILT_IN_CATALOGUE.get, {
    locale,
    currency: 'SEK',
    timeZone: 'Europe/Stockholm',
    fiscalYear: CALENDAR_YEAR,
  });

describe('what closes the gap', () => {
  test('asked for nothing in particular: revenue, this quarter, against what the pace leaves', async () => {
    const { gap, report } = await close('revenue');
    expect(report.period).toMatchObject({ from: '2026-10-01', to: '2026-12-31' });
    expect(gap).toMatchObject({ basis: 'forecast', unfit: [] });
    expect(gap!.missing).toBeCloseTo(1_500_000 - report.forecast!.value, 5);
  });

  test('months that have targets make a quarter that has one', async () => {
    const { report } = await close('mql');
    expect(report.period).toMatchObject({ from: '2026-10-01', to: '2026-12-31' });
    expect(report.target).toMatchObject({ value: 90, basis: 'summed' });
    expect((await close('mql', { period: monthNamed(2026, 11) })).report.target).toMatchObject({ value: 30 });
  });

  test('two dates around today that have a target are the period where no other has one', async () => {
    expect((await close('contacts')).report.period).toMatchObject({ from: '2026-11-09', to: '2026-12-18' });
  });

  test('opportunities help as long as there is time for them to be won', async () => {
    const { gap } = await close('revenue');
    const stage = gap!.levers.find(({ lever }) => lever.key === 'opportunities')!;
    expect(stage).toMatchObject({ whyNot: null, lever: { latest: '2026-12-01', days: 9 } });
    const { lines } = await said('sv', 'revenue', { period: monthNamed(2026, 11) });
    expect(lines.join(' ')).toContain(
      'För sent i november: fler affärsmöjligheter, möten, MQL, kontakter och besökare, eller bättre konvertering på vägen dit. Affärsmöjligheter som kommer efter den 31 okt. hinner oftast inte bli affärer i tid.',
    );
  });

  test('of the quarter to come the weeks before tell the pace', async () => {
    const { gap } = await close('revenue', { period: quarter('2027-01-01') });
    expect(gap).toMatchObject({ basis: 'usual' });
    expect(gap!.levers.filter(({ whyNot }) => whyNot !== null)).toEqual([]);
  });

  test('it is told for each of those who book the meetings', async () => {
    const { gap } = await close('opportunities');
    const { lever, perWeek, perPersonWeek } = gap!.levers.find((need) => need.lever.key === 'meetings')!;
    expect(lever).toMatchObject({ people: 2 });
    expect(perPersonWeek).toBe(perWeek! / 2);
  });

  test.each<['sv' | 'en', string, Partial<GapRequest>, string]>([
    [
      'sv',
      'revenue',
      {},
      'Gapet på 240 tkr under Q4 stängs om snittaffären blir 143 tkr, i stället för 100 tkr i dag.',
    ],
    [
      'en',
      'opportunities',
      {},
      'The gap of 8 opportunities in Q4 closes if 69% of meetings become opportunities, instead of today’s 48%.',
    ],
    ['sv', 'meetings', {}, 'Det finns inget gap: i den här takten blir det 75 möten under Q4, 5 över målet.'],
    [
      'en',
      'revenue',
      { period: quarter('2026-08-01') },
      'Revenue in Q3 ended SEK 100K short of the target. That gap can no longer be closed.',
    ],
    ['sv', 'cac', {}, 'Jag kan inte säga vad som stänger gapet för CAC.'],
    [
      'sv',
      'revenue',
      { what: [{ lever: 'average_deal', by: 0.1, unit: 'share' }] },
      'Med 10 % större affärer blir det 1,3 Mkr under Q4: 184 tkr saknas fortfarande.',
    ],
    [
      'en',
      'revenue',
      { what: [{ lever: 'deals_won', by: 3, unit: 'things' }] },
      'With 3 more deals you reach the target: SEK 1.6M in Q4.',
    ],
    ['en', 'new_customers', {}, 'There is no data for new customers yet.'],
  ])('in %s, of %s', async (locale, metric, about, headline) => {
    expect(plainly((await said(locale, metric, about)).headline)).toBe(headline);
  });

  test('once it is closed, the table holds only what did it, and what each brings', async () => {
    const what = [
      { lever: 'deals_won', by: 2, unit: 'things' },
      { lever: 'opportunity_to_win', by: 0.2, unit: 'share' },
    ] as const;
    const { table } = await said('sv', 'revenue', { what });
    expect(plainly(JSON.stringify(table))).toBe(
      JSON.stringify({
        head: ['Det ni kan ändra', 'I dag', 'Provat', 'Ger'],
        rows: [
          ['Affärer till 31 dec.', '6', '8', '+200 tkr'],
          ['Affärsmöjligheter → affärer', '33 %', '40 %', '+112 tkr'],
        ],
      }),
    );
  });

  test('a script reads every lever, the smallest change first', async () => {
    const { gap, levers } = answerJson(await close('opportunities')) as {
      gap: object;
      levers: { change: number | null }[];
    };
    expect(gap).toMatchObject({ basis: 'forecast', tried: [], not_levers: [] });
    expect(levers[0]).toMatchObject({
      kind: 'rate',
      key: 'meeting_to_opportunity',
      reachable: true,
      why_not: null,
    });
    const changes = levers.map(({ change }) => change ?? Infinity);
    expect(changes).toEqual(changes.toSorted((a, b) => (a === b ? 0 : a - b)));
  });

  test('what is tried and moves nothing is named', async () => {
    const { lines } = await said('sv', 'revenue', { what: [{ lever: 'followers', by: 0.1, unit: 'share' }] });
    expect(lines).toContain('Det här påverkar inte försäljningen genom tratten: följare.');
  });

  test('a good forecast says what it rests on', async () => {
    const { lines, table } = await said('en', 'meetings');
    expect(plainly(lines.join(' '))).toMatch(/^A good place to be\. It bears one of these at a time: /);
    expect(table!.head).toEqual(['What can change', 'Today', 'The limit', 'Margin']);
  });
});

describe('what was tried, kept', () => {
  test('becomes targets of the same period, once', async () => {
    const what = [
      { lever: 'meetings', by: 9, unit: 'things' },
      { lever: 'meeting_to_opportunity', by: 0.1, unit: 'share' },
    ] as const;
    const request = asked('opportunities', { period: quarter('2026-11-18'), what });
    const { saved, setAt } = await saveWhatIf(world(), workspace, BUILT_IN_CATALOGUE, request, 'Åsa');
    // 42 so far, 29 working days of 6 meetings a week, and 9 more.
    expect(saved).toMatchObject([
      { metric: 'meetings', value: 85, every: 'quarter', from: '2026-10-01', until: '2026-12-31', setAt },
      { metric: 'meeting_to_opportunity', every: 'quarter', from: '2026-10-01', until: '2026-12-31', setAt },
    ]);
    const again = await saveWhatIf(world(), workspace, BUILT_IN_CATALOGUE, request, 'Åsa');
    expect(again).toEqual({ saved: [], setAt: null });
  });
});
