import { beforeAll, describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/domain/calendar.ts';
import type { Digest, NewDigest } from '../../src/domain/digest.ts';
import { scopeOf } from '../../src/domain/digest-periods.ts';
import { nextSlot } from '../../src/domain/digest-slots.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { NOTHING_MORE } from '../../src/domain/target.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import { speakDigest } from '../../src/speech/digest-sentences.ts';
import { speakDigestThread } from '../../src/speech/digest-thread-sentences.ts';
import type { Reader } from '../../src/speech/format.ts';
import { speakReminder } from '../../src/speech/reminder-sentences.ts';
import type { Database } from '../../src/store/database.ts';
import { type OpenStore, storeOn } from '../../src/store/open-store.ts';
import { ensureTeamWorkspace } from '../../src/use-cases/ensure-workspace.ts';
import { toldMark } from '../../src/use-cases/last-told.ts';
import { makeDigest } from '../../src/use-cases/make-digest.ts';
import { reminderFor, remindersOf } from '../../src/use-cases/remind.ts';
import { BUILT_IN } from '../../src/use-cases/workspace-metrics.ts';
import { databases } from '../support/databases.ts';
import { plainly } from '../support/plainly.ts';

/** Monday 23 November 2026, 08:30 in Stockholm; and the Monday before. */
const MONDAY = '2026-11-23T07:30:00.000Z';
const WEEK_BEFORE = '2026-11-16T07:30:00.000Z';

let database: Database;
let store: OpenStore;
let teams = 0;
beforeAll(async () => {
  database = await databases[0]!.open();
  store = storeOn(database);
});

type Seen = Partial<Observation> & Pick<Observation, 'date' | 'value'>;

/** A team with a digest on Mondays, and what its ledger learns when. */
async function aTeam(wanted: Partial<NewDigest> = {}) {
  teams += 1;
  const world = { now: () => MONDAY, store };
  const workspace: Workspace = await ensureTeamWorkspace(world, { id: `T0DIGEST${teams}`, name: 'Havsvik' });
  const when = {
    weekdays: [1],
    time: '08:30',
    timeZone: 'Europe/Stockholm',
    onDayOff: 'next_working_day',
  } as const;
  const next = nextSlot(when, calendarOf(workspace), '2026-11-22T12:00:00.000Z');
  const added: NewDigest = {
    channelId: 'C0GROWTH',
    metrics: ['meetings', 'pipeline'],
    role: null,
    when,
    quiet: null,
    remindHours: 4,
    locale: 'sv',
    ownerId: 'U0OWNER',
    ...wanted,
  };
  const digest = await store.digests.add(workspace.id, added, next, WEEK_BEFORE);
  let keys = 0;
  const learns = async (learnedAt: string, seen: readonly Seen[], source = 'HubSpot') => {
    async function* all(): AsyncGenerator<Observation> {
      for (const one of seen) {
        keys += 1;
        yield { metric: 'meetings', form: 'amount', dimensions: {}, key: String(keys), ...one };
      }
    }
    const delivery = {
      workspaceId: workspace.id,
      source,
      label: 'test.csv',
      learnedAt,
      dry: false,
      completeFor: [],
      leftOut: () => [],
    };
    await store.ledger.record(delivery, all());
  };
  const told = async (of: Digest, at: string, from: string, to: string) => {
    const key = `digest:${of.id}:${at.slice(0, 10)}`;
    const content = { digestId: of.id, date: at.slice(0, 10) };
    const post = {
      key,
      kind: 'digest' as const,
      channelId: of.channelId,
      threadOf: null,
      digestId: of.id,
      content,
    };
    await store.posts.add(workspace.id, [{ ...post, dueAt: at, expiresAt: at }], at);
    const [claimed] = await store.posts.claim({
      workspaceIds: [workspace.id],
      now: at,
      prepareUntil: at,
      leaseMs: 60_000,
      limit: 1,
      perWorkspace: 1,
    });
    const message = {
      text: '…',
      blocks: [{ type: 'rich_text', block_id: toldMark({ from, to, at }), elements: [] }],
    };
    await store.posts.change(claimed!, {
      state: 'sent',
      message,
      ts: '1.0',
      sentTo: of.channelId,
      sentAt: at,
    });
  };
  const report = (at = MONDAY) =>
    makeDigest({ now: () => at, store }, workspace, BUILT_IN, digest, {
      scope: scopeOf(at.slice(0, 10), digest.when),
      date: at.slice(0, 10),
      folded: [],
    });
  return { workspace, digest, learns, told, report };
}

/** As celebrations remember goals. */
async function reaches(workspace: Workspace, goals: readonly object[]): Promise<void> {
  for (const [at, facts] of goals.entries()) {
    await database.pool.query(
      `insert into milestone (workspace_id, key, kind, metric, period_from, period_to, facts, at)
       values ($1, $2, 'goal', 'meetings', '2026-11-01', '2026-11-30', $3, '2026-11-19T12:00:00Z')`,
      [workspace.id, `goal:${at}`, JSON.stringify(facts)],
    );
  }
}

const readerIn = (locale: Reader['locale']): Reader => ({
  locale,
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  fiscalYear: { startMonth: 1 },
});
const coming = { dueAt: MONDAY, late: false, mayRepeat: false };
const metricOf = BUILT_IN.catalogue.get;

/** The message as lines. */
function said(
  report: Awaited<ReturnType<typeof makeDigest>>,
  locale: Reader['locale'] = 'sv',
  how = coming,
): string[] {
  const { notes, headline, lines } = speakDigest(report, how, metricOf, readerIn(locale));
  return [...notes, headline, ...lines.map(({ label, text }) => `${label}: ${text}`)].map(plainly);
}

/** Twelve usual weeks, each Wednesday's, up to the last one. */
const usualWeeks = (values: readonly number[]): Seen[] =>
  values.map((value, at) => {
    const wednesday = Date.parse('2026-11-18T00:00:00.000Z') - (values.length - 1 - at) * 7 * 86_400_000;
    return { date: new Date(wednesday).toISOString().slice(0, 10), value };
  });

describe('what a digest tells', () => {
  test('what was corrected since the one before, from where and on which day', async () => {
    const { digest, learns, told, report } = await aTeam();
    await learns('2026-11-16T06:00:00.000Z', [
      ...usualWeeks([20, 21, 20, 21]),
      { date: '2026-11-12', value: 20 },
    ]);
    await told(digest, WEEK_BEFORE, '2026-11-09', '2026-11-15');
    // What is learnt of the next week is no correction of the one that was told.
    await learns('2026-11-17T06:00:00.000Z', [{ date: '2026-11-13', value: 3 }]);
    await learns('2026-11-20T06:00:00.000Z', [{ date: '2026-11-19', value: 8 }]);
    const told1 = await report();
    expect(told1.corrected).toMatchObject([
      { before: 40, after: 43, sources: ['HubSpot'], on: '2026-11-17', from: '2026-11-09', to: '2026-11-15' },
    ]);
    expect(said(told1)).toContain('Rättat: Bokade möten vecka 46: 40 → 43 (HubSpot, kom i tisdags).');
    expect(said(told1, 'en')).toContain(
      'Corrected: Meetings booked in week 46: 40 → 43 (HubSpot, arrived Tuesday).',
    );
  });

  test('what is late is said, and nothing is claimed of it', async () => {
    const { learns, report } = await aTeam();
    await learns('2026-11-18T17:00:00.000Z', usualWeeks([20, 21, 20, 21, 20, 4]));
    await learns(
      '2026-11-20T06:00:00.000Z',
      [9, 8.9, 8.8, 8.7, 8.6, 8.5].map((value, at) => ({
        ...usualWeeks([1, 1, 1, 1, 1, 1])[at]!,
        value: value * 1e6,
        metric: 'pipeline',
        form: 'snapshot' as const,
      })),
      'CRM',
    );
    expect(said(await report())).toEqual([
      'Vecka 47: pipelinen på 8,5 Mkr, ned 5 veckor i rad.',
      'Sent: HubSpot (senast onsdag 18 nov. 18:00) har inte kommit med allt för v 47 än, så möten kan vara ofullständiga.',
    ]);
    expect(said(await report(), 'en')[1]).toBe(
      'Late: HubSpot (last heard of Wednesday 18 Nov 18:00) has not told all of week 47 yet, so meetings may be incomplete.',
    );
  });

  test('where nothing has come at all, there is nothing to judge by', async () => {
    const { learns, report } = await aTeam({ metrics: ['meetings'] });
    await learns('2026-11-11T17:00:00.000Z', usualWeeks([20, 21, 20, 21, 20]).slice(0, 4));
    expect(said(await report())[0]).toBe(
      'Vecka 47: siffrorna har inte kommit än, så det finns inget att bedöma.',
    );
  });

  test('nothing to say is one line, late and perhaps again is admitted before it', async () => {
    const { learns, report } = await aTeam();
    await learns('2026-11-20T06:00:00.000Z', usualWeeks([20, 21, 20, 21, 20, 21, 20]));
    const told = await report();
    expect(said(told)).toEqual(['Vecka 47: 20 möten (21 veckan före). Inget sticker ut.']);
    expect(said(told, 'sv', { dueAt: MONDAY, late: true, mayRepeat: true })).toEqual([
      'Det här kommer sent: det skulle ha kommit måndag 23 nov. 08:30.',
      'Du kan ha läst det här redan: Slack bekräftade aldrig det första.',
      'Vecka 47: 20 möten (21 veckan före). Inget sticker ut.',
    ]);
    expect(said(told, 'en', { dueAt: MONDAY, late: true, mayRepeat: true }).slice(0, 2)).toEqual([
      'This comes late: it was due Monday 23 Nov 08:30.',
      'You may have read this already: Slack did not confirm the first one.',
    ]);
  });

  test('what is behind is taken apart and has something that closes it; the thread tells figure by figure', async () => {
    const { workspace, learns, report } = await aTeam({ metrics: ['revenue', 'meetings'] });
    const month = (metric: string, value: number): Seen[] =>
      ['2026-08', '2026-09', '2026-10'].map((at) => ({ metric, date: `${at}-12`, value }));
    await learns('2026-11-20T06:00:00.000Z', [
      ...month('meetings', 80),
      ...month('opportunities', 24),
      ...month('deals_won', 8),
      ...month('revenue', 1_600_000),
      { metric: 'meetings', date: '2026-11-11', value: 60 },
      { metric: 'opportunities', date: '2026-11-11', value: 9 },
      { metric: 'deals_won', date: '2026-11-11', value: 3 },
      { metric: 'revenue', date: '2026-11-11', value: 600_000 },
    ]);
    await store.targets.add(workspace.id, {
      ...NOTHING_MORE,
      metric: 'revenue',
      value: 1_600_000,
      every: 'month',
      from: '2026-01-01',
      until: null,
      filter: {},
      setAt: WEEK_BEFORE,
      setBy: 'Åsa',
    });
    const told = await report();
    expect(said(told)[0]).toContain('ligger långt efter takten: 600 tkr av 1,6 Mkr');
    const sums = told.why!.explanation!;
    const effects = sums.parts.reduce((sum, { effect }) => sum + effect, 0);
    expect(effects).toBeCloseTo(sums.change, 6);
    expect(said(told).join('\n')).toMatch(
      /Varför: Försäljningen i november ligger 1 Mkr under samma arbetsdag i oktober: 707 tkr för att/,
    );
    expect(said(told).join('\n')).toMatch(/Det stänger gapet: .+\./);
    const thread = speakDigestThread(told, metricOf, readerIn('sv'));
    expect(thread.sections?.map(({ title }) => title)).toEqual(['Försäljning', 'Bokade möten']);
    expect(plainly(thread.sections![0]!.lines.join(' '))).toContain(
      'Till och med söndag 22 nov. borde det vara 1,1 Mkr (15 av 21 arbetsdagar).',
    );
    expect(thread.table?.rows.at(-1)?.map(plainly)).toEqual([
      'Summa',
      '1 600 000 kr',
      '600 000 kr',
      '-1 000 000 kr',
    ]);
  });

  test('a month that ended in the week is told once, with what reached its target and what did not', async () => {
    const { workspace, learns, report } = await aTeam({ metrics: ['meetings', 'contacts'] });
    await learns('2026-12-04T06:00:00.000Z', [
      { date: '2026-11-04', value: 84 },
      { metric: 'contacts', date: '2026-11-04', value: 300 },
      { date: '2026-12-02', value: 20 },
      { metric: 'contacts', date: '2026-12-02', value: 90 },
    ]);
    for (const [metric, value] of [
      ['meetings', 80],
      ['contacts', 400],
    ] as const)
      await store.targets.add(workspace.id, {
        ...NOTHING_MORE,
        metric,
        value,
        every: 'month',
        from: '2026-01-01',
        until: null,
        filter: {},
        setAt: WEEK_BEFORE,
        setBy: 'Åsa',
      });
    expect(said(await report('2026-12-07T07:30:00.000Z'))).toContain(
      'Så slutade november: Bokade möten (84 av 80) nådde målet, nya kontakter (300 av 400) nådde inte fram.',
    );
    const week50 = await report('2026-12-14T07:30:00.000Z');
    expect(week50.ended).toEqual([]);
  });

  test('what was reached since the one before, its highest level, and nobody’s own targets', async () => {
    const { workspace, digest, learns, told, report } = await aTeam();
    await learns('2026-11-20T06:00:00.000Z', usualWeeks([20, 21, 20, 21, 20, 21, 20]));
    await told(digest, WEEK_BEFORE, '2026-11-09', '2026-11-15');
    await reaches(workspace, [
      { level: 'minimum', goal: 70, filter: {} },
      { level: 'value', goal: 80, filter: {} },
      { level: 'value', goal: 20, filter: { owner: 'Erik Holm' } },
    ]);
    expect(said(await report())).toContain('Nått: Målet för bokade möten i november (80).');
    expect(said(await report(), 'en')).toContain('Reached: The target for meetings booked in November (80).');
  });
});

describe('the reminder before a digest', () => {
  const hand = (date: string, personId: string): Seen => ({
    metric: 'calls',
    date,
    value: 12,
    key: `${date}T15:00:00.000Z/${personId}`,
  });
  const lastWeeks = ['2026-10-21', '2026-10-28', '2026-11-04', '2026-11-11'];

  test('goes to whoever usually logs and has not, by themselves, and not at night', async () => {
    const { workspace, digest, learns } = await aTeam({ metrics: ['calls'] });
    await learns(
      '2026-11-12T15:00:00.000Z',
      lastWeeks.flatMap((date) => [hand(date, 'U0ERIK'), hand(date, 'U0SARA')]),
      'Takt',
    );
    await learns('2026-11-19T15:00:00.000Z', [hand('2026-11-19', 'U0SARA')], 'Takt');
    const early = '2026-11-23T03:30:00.000Z';
    const world = { now: () => early, store };
    const posts = await remindersOf(world, workspace, BUILT_IN, digest, early);
    expect(posts).toMatchObject([
      { channelId: 'U0ERIK', kind: 'reminder', dueAt: '2026-11-23T06:30:00.000Z', expiresAt: MONDAY },
    ]);
    const reminder = await reminderFor(world, workspace, BUILT_IN, digest, 'U0ERIK');
    const words = {
      ...reminder!,
      digest,
      place: '#growth',
      logs: reminder!.logs.map((key) => metricOf(key)!),
      late: [],
    };
    const spoken = (locale: Reader['locale']) => {
      const { headline, lines } = speakReminder(words, '2026-11-23T06:30:00.000Z', readerIn(locale));
      return [headline, ...lines].map(plainly);
    };
    expect(spoken('sv')).toEqual([
      'I dag kl. 08:30 kommer sammanfattningen i #growth.',
      'Du har inte loggat samtal vecka 47 än: `/kpi logga samtal 3 2026-11-20`. Då räknas det med.',
    ]);
    expect(spoken('en')).toEqual([
      'Today at 08:30 the digest comes in #growth.',
      'You have not logged calls in week 47 yet: `/kpi log calls 3 2026-11-20`. Then it counts.',
    ]);
  });

  test('is skipped once the figures are in', async () => {
    const { workspace, digest, learns } = await aTeam({ metrics: ['calls'] });
    await learns(
      '2026-11-12T15:00:00.000Z',
      lastWeeks.map((date) => hand(date, 'U0ERIK')),
      'Takt',
    );
    const world = { now: () => '2026-11-23T06:00:00.000Z', store };
    expect(await reminderFor(world, workspace, BUILT_IN, digest, 'U0ERIK')).not.toBeNull();
    await learns('2026-11-23T05:59:00.000Z', [hand('2026-11-20', 'U0ERIK')], 'Takt');
    expect(await reminderFor(world, workspace, BUILT_IN, digest, 'U0ERIK')).toBeNull();
    expect(await remindersOf(world, workspace, BUILT_IN, digest, world.now())).toEqual([]);
  });

  test('of a source that is late goes to the digest’s owner, and to whoever answers for what it feeds', async () => {
    const { workspace, digest, learns } = await aTeam({ metrics: ['meetings'] });
    await learns('2026-11-18T17:00:00.000Z', usualWeeks([20, 21, 20, 21]));
    const target = await store.targets.add(workspace.id, {
      ...NOTHING_MORE,
      metric: 'meetings',
      value: 80,
      every: 'month',
      from: '2026-01-01',
      until: null,
      filter: {},
      parties: ['sales'],
      owners: { sales: 'Åsa Lindqvist' },
      setAt: WEEK_BEFORE,
      setBy: 'Åsa',
    });
    const yes = { department: 'sales' as const, name: 'Åsa Lindqvist', userId: 'U0ASA', at: WEEK_BEFORE };
    await store.targets.agree([target.id], yes);
    const world = { now: () => '2026-11-23T06:45:00.000Z', store };
    const posts = await remindersOf(world, workspace, BUILT_IN, digest, world.now());
    expect(posts.map(({ channelId }) => channelId).sort()).toEqual(['U0ASA', 'U0OWNER']);
    const reminder = await reminderFor(world, workspace, BUILT_IN, digest, 'U0OWNER');
    expect(reminder!.late).toMatchObject([{ source: 'HubSpot' }]);
  });
});
