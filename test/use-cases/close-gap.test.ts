import { beforeAll, describe, expect, test } from 'vitest';
import { answerJson } from '../../src/cli/answer-json.ts';
import { demoCompany } from '../../src/demo-company/demo-company.ts';
import { loadDemoCompany } from '../../src/demo-company/load-demo-company.ts';
import type { GapRequest } from '../../src/domain/kpi-request.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { monthNamed } from '../../src/domain/named-periods.ts';
import { periodAt } from '../../src/domain/periods.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import { speak } from '../../src/speech/speak.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { closeGap } from '../../src/use-cases/close-gap.ts';
import { neededKpi } from '../../src/use-cases/needed-kpi.ts';
import { saveWhatIf } from '../../src/use-cases/save-what-if.ts';
import { openTestStore } from '../support/databases.ts';
import { plainly } from '../support/plainly.ts';

const CALENDAR_YEAR = { startMonth: 1 } as const;
const quarter = (date: string) => periodAt('quarter', date, CALENDAR_YEAR);

let store: OpenStore;
let workspace: Workspace;
beforeAll(async () => {
  store = await openTestStore();
  const company = demoCompany({ today: '2026-11-22' });
  workspace = await store.workspaces.create({ ...company.workspace, teamId: 'havsvik' });
  await loadDemoCompany(store, workspace.id, company);
});

const world = () => ({ now: () => '2026-11-22T08:00:00.000Z', store });
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

describe('Havsvik', () => {
  test('asked for nothing in particular: revenue, this quarter, against what the pace leaves', async () => {
    const { gap, report } = await close('revenue');
    expect(report.period).toMatchObject({ from: '2026-10-01', to: '2026-12-31' });
    expect(gap).toMatchObject({ basis: 'forecast', unfit: [] });
    expect(gap!.missing).toBeCloseTo(report.target!.value - report.forecast!.value, 5);
  });

  test('so late in the quarter only deals still help, and what is too late says so', async () => {
    const { gap } = await close('revenue');
    const why = new Map(gap!.levers.map(({ lever, whyNot }) => [lever.key, whyNot]));
    expect(why.get('deals_won')).toBeNull();
    expect(why.get('average_deal')).toBeNull();
    for (const stage of ['opportunities', 'meetings', 'visitors']) expect(why.get(stage)).toBe('late');
    const { lines } = await said('sv', 'revenue');
    expect(lines.join(' ')).toMatch(
      /För sent under Q4: fler affärsmöjligheter, möten, MQL, kontakter och besökare/,
    );
  });

  test('for the quarter to come every stage does, by the pace of the last weeks', async () => {
    const { gap } = await close('revenue', { period: quarter('2027-01-01') });
    expect(gap).toMatchObject({ basis: 'usual' });
    expect(gap!.levers.filter(({ whyNot }) => whyNot === null).map(({ lever }) => lever.key)).toEqual(
      expect.arrayContaining(['meetings', 'mql', 'contacts', 'meeting_to_opportunity', 'sales_cycle']),
    );
  });

  test('as many people bring meetings as the answer to what is needed counts', async () => {
    const { gap } = await close('opportunities');
    const { needed } = await neededKpi(world(), workspace, BUILT_IN_CATALOGUE, {
      kind: 'needed',
      metric: 'meetings',
      period: null,
      filter: {},
      working: false,
    });
    expect(gap!.levers.find(({ lever }) => lever.key === 'meetings')!.lever).toMatchObject({
      people: needed.people!.count,
    });
  });

  test.each([
    ['sv', 'revenue', {}, /^\d+ fler affärer stänger gapet på 1,4.Mkr under Q4\.$/],
    ['en', 'opportunities', {}, /^\d+ more meetings close the gap of 17 opportunities in Q4\.$/],
    [
      'sv',
      'meetings',
      {},
      /^Det finns inget gap: i den här takten blir det 263 möten under Q4, 23 över målet\.$/,
    ],
    [
      'en',
      'revenue',
      { period: quarter('2026-08-01') },
      /^Revenue in Q3 ended SEK.295K short of the target\./,
    ],
    ['sv', 'cac', {}, /^Jag kan inte säga vad som stänger gapet för CAC\.$/],
    [
      'sv',
      'revenue',
      { what: [{ lever: 'average_deal', by: 0.1, unit: 'share' }] },
      /^Med 10.% större affärer blir det 2,9.Mkr under Q4: 1,3.Mkr saknas fortfarande\.$/,
    ],
    [
      'en',
      'revenue',
      { what: [{ lever: 'deals_won', by: 8, unit: 'things' }] },
      /^With 8 more deals you reach the target: SEK.4\.4M in Q4\.$/,
    ],
    ['en', 'followers', {}, /^I cannot tell what closes a gap in social followers\.$/],
  ] as const)('in %s, of %s: %o', async (locale, metric, about, headline) => {
    expect((await said(locale, metric, about)).headline).toMatch(headline);
  });

  test('once it is closed, the table holds only what did it, and what each brings', async () => {
    const what = [
      { lever: 'deals_won', by: 6, unit: 'things' },
      { lever: 'opportunity_to_win', by: 0.3, unit: 'share' },
    ] as const;
    const { table } = await said('sv', 'revenue', { what });
    expect(plainly(JSON.stringify(table))).toBe(
      JSON.stringify({
        head: ['Det ni kan ändra', 'I dag', 'Provat', 'Ger'],
        rows: [
          ['Affärer till 31 dec.', '8', '14', '+1,2 Mkr'],
          ['Affärsmöjligheter → affärer', '33 %', '43 %', '+349 tkr'],
        ],
      }),
    );
  });

  test('a script reads every lever, the smallest change first', async () => {
    const { gap, levers } = answerJson(await close('opportunities')) as {
      gap: object;
      levers: { key: string; reachable: boolean; change: number }[];
    };
    expect(gap).toMatchObject({ basis: 'forecast', tried: [], not_levers: [] });
    expect(levers[0]).toMatchObject({ kind: 'stage', key: 'meetings', reachable: true, why_not: null });
    expect(levers.map(({ change }) => change)).toEqual(
      levers.map(({ change }) => change).toSorted((a, b) => a - b),
    );
  });

  test('what is tried and moves nothing is named', async () => {
    const { lines } = await said('sv', 'revenue', { what: [{ lever: 'followers', by: 0.1, unit: 'share' }] });
    expect(lines).toContain('Det här påverkar inte försäljningen genom tratten: följare.');
  });

  test('a good forecast says what it rests on', async () => {
    const { lines, table } = await said('en', 'meetings');
    expect(lines.join(' ')).toMatch(
      /It bears one of these at a time: only 44% of MQL becoming meetings \(55% today\)/,
    );
    expect(table!.head).toEqual(['What can change', 'Today', 'The limit', 'Margin']);
  });

  test('what was tried becomes targets of the same period', async () => {
    const november = monthNamed(2026, 11);
    const what = [
      { lever: 'meetings', by: 9, unit: 'things' },
      { lever: 'meeting_to_opportunity', by: 0.1, unit: 'share' },
    ] as const;
    const request = asked('opportunities', { period: november, what });
    const { saved } = await saveWhatIf(world(), workspace, BUILT_IN_CATALOGUE, request, 'Åsa');
    const meetings = saved.find(({ metric }) => metric === 'meetings')!;
    expect(saved.map((target) => [target.metric, target.every, target.from, target.until])).toEqual([
      ['meetings', 'month', '2026-11-01', '2026-11-30'],
      ['meeting_to_opportunity', 'month', '2026-11-01', '2026-11-30'],
    ]);
    expect(meetings.value).toBeGreaterThan(9);
    expect(Number.isInteger(meetings.value)).toBe(true);
    expect(await saveWhatIf(world(), workspace, BUILT_IN_CATALOGUE, request, 'Åsa')).toEqual({
      saved: [],
      setAt: null,
    });
  });
});
