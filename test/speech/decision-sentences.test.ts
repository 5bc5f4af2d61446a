import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/domain/decision.ts';
import type { DecisionProgress, Move } from '../../src/domain/decision-progress.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { decisionLine, moveLine, speakDecisions } from '../../src/speech/decision-sentences.ts';
import type { Reader } from '../../src/speech/format.ts';
import { plainly } from '../support/plainly.ts';

const TODAY = '2026-12-08';
const reader = (locale: 'sv' | 'en'): Reader => ({
  ...{ locale, currency: 'SEK', timeZone: 'Europe/Stockholm', fiscalYear: { startMonth: 1 } },
});

function progress(about: Partial<Decision>, move: Move | null): DecisionProgress {
  const decision: Decision = {
    id: 1,
    workspaceId: 1,
    channelId: 'C1',
    reviewId: null,
    text: 'Ring alla leads inom en dag',
    ownerId: 'U1',
    ownerName: 'Erik Holm',
    dueOn: '2026-12-15',
    metric: move ? 'meetings' : null,
    decidedOn: '2026-11-09',
    decidedAt: '2026-11-09T08:00:00.000Z',
    decidedBy: 'U1',
    closed: null,
    ...about,
  };
  const metric = decision.metric === null ? null : (BUILT_IN_CATALOGUE.get(decision.metric) ?? null);
  return { decision, today: TODAY, metric, move };
}
const moved = (before: number, since: number, verdict: 'better' | 'worse' | 'same' | 'chance'): Move => ({
  ...{ kind: 'moved', before, since, verdict },
});

test('a decision and what its metric has done since, in one line for a digest', () => {
  const one = progress({}, moved(2.1, 2.9, 'better'));
  expect(plainly(decisionLine(one, reader('sv')))).toBe(
    'Ring alla leads inom en dag – Erik Holm, senast 15 dec. Bokade möten per arbetsdag: 2,1 → 2,9 sedan 9 nov., åt rätt håll.',
  );
  expect(plainly(decisionLine(one, reader('en')))).toBe(
    'Ring alla leads inom en dag – Erik Holm, by 15 Dec. Meetings booked per working day: 2.1 → 2.9 since 9 Nov, the right way.',
  );
});

test('in a digest a long decision is cut, whatever its letters', () => {
  const line = decisionLine(progress({ text: '👩‍👩‍👧 '.repeat(200) }, null), reader('en'));
  expect(line).toContain('👩‍👩‍👧… – Erik Holm, by 15 Dec.');
  expect(line.match(/👩‍👩‍👧/gu)).toHaveLength(70);
});

test.each<[string, Partial<Decision>, Move | null, string, string]>([
  ['without a metric', {}, null, 'Erik Holm, senast 15 dec.', 'Erik Holm, by 15 Dec.'],
  [
    'late, kindly',
    { dueOn: '2026-12-01' },
    null,
    'Erik Holm, skulle ha varit klart 1 dec.',
    'Erik Holm, was to be done by 1 Dec.',
  ],
  ['today', { dueOn: TODAY }, null, 'Erik Holm, ska vara klart i dag.', 'Erik Holm, due today.'],
  [
    'done',
    { closed: { outcome: 'done', at: '2026-12-01T23:30:00.000Z', by: 'U1' } },
    null,
    'Erik Holm, klart 2 dec.',
    'Erik Holm, done 2 Dec.',
  ],
])('when it is due: %s', (_, about, move, sv, en) => {
  const one = progress(about, move);
  expect(plainly(decisionLine(one, reader('sv')))).toBe(`Ring alla leads inom en dag – ${sv}`);
  expect(plainly(decisionLine(one, reader('en')))).toBe(`Ring alla leads inom en dag – ${en}`);
});

test.each<[string, string, Move, string, string]>([
  [
    'a rare flow by the week',
    'deals_won',
    moved(0.2, 0.34, 'chance'),
    'Vunna affärer i veckan: 1 → 1,7 sedan 9 nov., en så liten skillnad säger inget än.',
    'Deals won a week: 1 → 1.7 since 9 Nov, so small a difference says nothing yet.',
  ],
  [
    'money',
    'revenue',
    moved(120_000, 90_000, 'worse'),
    'Försäljning per arbetsdag: 120 000 kr → 90 000 kr sedan 9 nov., åt fel håll.',
    'Revenue won per working day: SEK 120,000 → SEK 90,000 since 9 Nov, the wrong way.',
  ],
  [
    'a level',
    'pipeline',
    moved(6_000_000, 6_050_000, 'same'),
    'Pipeline: 6 Mkr → 6,1 Mkr sedan 9 nov., ungefär som förut.',
    'Pipeline: SEK 6M → SEK 6.1M since 9 Nov, much as before.',
  ],
  [
    'a share',
    'win_rate',
    moved(0.2, 0.6, 'better'),
    'Vinstandel: 20 % → 60 % sedan 9 nov., åt rätt håll.',
    'Win rate: 20% → 60% since 9 Nov, the right way.',
  ],
  [
    'too early',
    'meetings',
    { kind: 'too_early', workingDays: 1, cases: null },
    'Bokade möten: för tidigt att säga, 1 arbetsdag har gått.',
    'Meetings booked: too early to say, 1 working day has passed.',
  ],
  [
    'the same day',
    'meetings',
    { kind: 'too_early', workingDays: 0, cases: null },
    'Bokade möten: för tidigt att säga, ingen hel arbetsdag har gått.',
    'Meetings booked: too early to say, no whole working day has passed.',
  ],
  [
    'too few',
    'win_rate',
    { kind: 'too_early', workingDays: 20, cases: 3 },
    'Vinstandel: för tidigt att säga, bara 3 fall hittills.',
    'Win rate: too early to say, 3 cases so far.',
  ],
  [
    'silence',
    'meetings',
    { kind: 'no_figures' },
    'Bokade möten: inga siffror har kommit sedan 9 nov.',
    'Meetings booked: no figures have come in since 9 Nov.',
  ],
  [
    'nothing before',
    'meetings',
    { kind: 'unknown_before', since: 2.4 },
    'Bokade möten: 2,4 per arbetsdag sedan 9 nov., men det finns inget före att jämföra med.',
    'Meetings booked: 2.4 per working day since 9 Nov, with nothing before to hold it against.',
  ],
  [
    'a period’s',
    'coverage',
    { kind: 'of_a_period' },
    'Pipelinetäckning: räknas mot en periods mål, så före och efter går inte att jämföra.',
    'Pipeline coverage: counted against the target of a period, so before and after do not compare.',
  ],
])('what the metric has done: %s', (_, metric, move, sv, en) => {
  const one = progress({ metric }, move);
  expect(plainly(moveLine(one, reader('sv'))[0]!)).toBe(sv);
  expect(plainly(moveLine(one, reader('en'))[0]!)).toBe(en);
});

describe('the list', () => {
  const list = (rows: DecisionProgress[], about: object = {}) => ({
    ...{ kind: 'decisions' as const, closed: false, rows, from: 1, late: 0, hasClosed: false, today: TODAY },
    ...about,
  });

  test('says how many are open and, kindly, how many are late', () => {
    const rows = [progress({ dueOn: '2026-12-01' }, moved(2, 4, 'better')), progress({}, null)];
    const spoken = speakDecisions(list(rows, { late: 1 }), reader('sv'));
    expect(spoken.headline).toBe('2 öppna beslut, varav 1 har passerat sitt datum.');
    expect(spoken.sections?.[0]).toEqual({
      title: 'Ring alla leads inom en dag',
      lines: [
        'Erik Holm, skulle ha varit klart 1 dec.',
        'Bokade möten per arbetsdag: 2 → 4 sedan 9 nov., åt rätt håll.',
      ],
    });
    expect(speakDecisions(list(rows), reader('en')).headline).toBe('2 open decisions.');
    expect(speakDecisions(list(rows, { late: 2 }), reader('sv')).headline).toBe(
      '2 öppna beslut, som alla har passerat sitt datum.',
    );
  });

  test('says what to do where there is nothing', () => {
    expect(speakDecisions(list([]), reader('en'))).toMatchObject({
      headline: 'No decisions are open.',
      lines: [
        expect.stringContaining('/kpi decision "Call every lead within a day" @Anna 1 december meetings'),
      ],
    });
    expect(speakDecisions(list([], { closed: true }), reader('sv'))).toMatchObject({
      headline: 'Inget beslut är avslutat än.',
      lines: [],
    });
  });
});
