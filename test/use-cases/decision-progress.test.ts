import { beforeAll, expect, test } from 'vitest';
import { datesFrom, weekdayOf } from '../../src/domain/civil-date.ts';
import type { Digest } from '../../src/domain/digest.ts';
import { digestLines } from '../../src/speech/digest-sentences.ts';
import { speakDigestThread } from '../../src/speech/digest-thread-sentences.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { decide, dueUnlessSaid } from '../../src/use-cases/decide.ts';
import { decisionProgress } from '../../src/use-cases/decision-progress.ts';
import { makeDigest } from '../../src/use-cases/make-digest.ts';
import { BUILT_IN } from '../../src/use-cases/workspace-metrics.ts';
import { sharedTestStore } from '../support/databases.ts';
import { anObservation, aWorkspace, deliver } from '../support/deliveries.ts';
import { plainly } from '../support/plainly.ts';

let store: OpenStore;
beforeAll(async () => {
  store = await sharedTestStore();
});

const at = (now: string) => ({ now: () => now, store });
/** Monday 9 November, when it is decided, and Monday 7 December, when the digest comes. */
const DECIDED = '2026-11-09T09:00:00.000Z';
const NOW = '2026-12-07T07:30:00.000Z';
const TEAM = {
  channelId: 'C1',
  reviewId: null,
  owner: { id: 'U1', name: 'Erik Holm' },
  dueOn: '2026-12-11',
  by: 'U2',
};

/** Two meetings every working day of the autumn, five from 9 November on. */
async function aTeam(learnedAt: string) {
  const workspace = await aWorkspace(store);
  const days = datesFrom('2026-09-01', '2026-12-04').filter((date) => weekdayOf(date) <= 5);
  await deliver(
    store,
    workspace,
    days.map((date) =>
      anObservation({ metric: 'meetings', date, key: date, value: date < '2026-11-09' ? 2 : 5 }),
    ),
    { learnedAt },
  );
  return workspace;
}

test('a digest, /kpi decisions and the terminal say the same of a decision', async () => {
  const workspace = await aTeam('2026-12-07T06:00:00.000Z');
  await decide(at(DECIDED), workspace, { ...TEAM, text: 'Ring inom en dag', metric: 'meetings' });
  await decide(at(DECIDED), workspace, { ...TEAM, text: 'Annan kanal', metric: null, channelId: 'C2' });
  const decisions = await store.decisions.openDecisions(workspace.id, 'C1');
  const [one] = await decisionProgress(at(NOW), workspace, BUILT_IN.catalogue, decisions);
  expect(one?.move).toEqual({ kind: 'moved', before: 2, since: 5, verdict: 'better' });

  const next = { date: '2026-12-14', at: '2026-12-14T07:30:00.000Z' };
  const when = { weekdays: [1], time: '08:30', timeZone: 'Europe/Stockholm', onDayOff: 'skip' } as const;
  const about = { channelId: 'C1', metrics: ['meetings'], role: null, when, quiet: null, remindHours: null };
  const digest: Digest = await store.digests.add(
    workspace.id,
    { ...about, locale: 'sv', ownerId: 'U2' },
    next,
    DECIDED,
  );
  const asked = { scope: 'last_week', date: '2026-12-07', folded: [] } as const;
  const report = await makeDigest(at(NOW), workspace, BUILT_IN, digest, asked);
  const reader = {
    locale: 'sv',
    currency: 'SEK',
    timeZone: 'Europe/Stockholm',
    fiscalYear: { startMonth: 1 },
  } as const;
  const lines = digestLines(report, BUILT_IN.catalogue.get, reader);
  expect(lines.map(({ label, text }) => `${label}: ${plainly(text)}`)).toContain(
    'Beslutat: Ring inom en dag – Erik Holm, senast 11 dec. Bokade möten per arbetsdag: 2 → 5 sedan 9 nov., åt rätt håll.',
  );
  expect(speakDigestThread(report, BUILT_IN.catalogue.get, reader).sections).toHaveLength(1);
  for (const text of ['Två', 'Tre', 'Fyra'])
    await decide(at(DECIDED), workspace, { ...TEAM, text, metric: null });
  const fuller = await makeDigest(at(NOW), workspace, BUILT_IN, digest, asked);
  expect(digestLines(fuller, BUILT_IN.catalogue.get, reader).at(-1)?.text).toContain('och 1 till i tråden');
  const thread = speakDigestThread(fuller, BUILT_IN.catalogue.get, reader);
  expect(thread.sections?.at(-1)).toMatchObject({ title: 'Beslutat' });
  expect(thread.sections?.at(-1)?.lines[3]).toBe('Fyra – Erik Holm, senast 11 dec.');

  // What is decided under a digest is due when it comes next; anything else in a week.
  expect(await dueUnlessSaid(at(NOW), workspace, digest.id)).toBe('2026-12-14');
  await store.digests.pause(workspace.id, digest.id, NOW, '');
  expect(await dueUnlessSaid(at('2026-12-08T08:00:00.000Z'), workspace, digest.id)).toBe('2026-12-15');
});

test('days of which no source has told are not held against a decision', async () => {
  const workspace = await aTeam('2026-11-20T06:00:00.000Z');
  const told = async (text: string, metric: string, decidedAt = DECIDED) => {
    const { decision } = await decide(at(decidedAt), workspace, { ...TEAM, text, metric });
    return (await decisionProgress(at(NOW), workspace, BUILT_IN.catalogue, [decision]))[0]!;
  };
  expect((await told('Ring', 'meetings')).move).toMatchObject({ before: 2, since: 5 });
  expect((await told('Sent', 'meetings', '2026-11-23T09:00:00.000Z')).move).toEqual({ kind: 'no_figures' });
  expect((await told('Inget', 'calls')).move).toEqual({ kind: 'no_figures' });
  // An import with nothing new says that nothing happened.
  await deliver(store, workspace, [], { learnedAt: '2026-12-07T06:00:00.000Z' });
  expect((await told('Sent', 'meetings', '2026-11-23T09:00:00.000Z')).move).toMatchObject({ since: 5 });
  const gone = await told('Borta', 'a_metric_that_was_removed');
  expect(gone).toMatchObject({ metric: null, move: null });
});
