import { describe, expect, test } from 'vitest';
import type { Competition, CompetitionContent, CompetitionStanding } from '../../src/domain/competition.ts';
import { leaderboardOf } from '../../src/domain/leaderboard.ts';
import type { Locale } from '../../src/domain/metric.ts';
import { speakEnd, speakStanding, speakStart } from '../../src/speech/competition-sentences.ts';
import type { Spoken } from '../../src/speech/spoken.ts';
import { BUILT_IN } from '../../src/use-cases/workspace-metrics.ts';
import { plainly } from '../support/plainly.ts';

const RACE: Competition = {
  id: 3,
  workspaceId: 1,
  channelId: 'C1',
  metric: 'meetings',
  by: 'owner',
  from: '2026-12-01',
  to: '2026-12-12',
  prize: 'en tårta',
  locale: 'sv',
  createdBy: 'Åsa Lindqvist',
  createdAt: '2026-11-18T08:00:00.000Z',
  withdrawnAt: null,
};
const END: CompetitionContent = { competition: 3, moment: 'end', ownerId: null };
const NOW = '2026-12-03T13:05:00.000Z';

type Parts = readonly (readonly [string | null, number])[];
const standing = (
  parts: Parts,
  { unnamed = [] as string[], ...change }: Partial<Competition> & { unnamed?: string[] } = {},
): CompetitionStanding => {
  const competition = { ...RACE, ...change };
  const { metric, from, to, by } = competition;
  return {
    competition,
    phase: 'running',
    board: leaderboardOf({
      metric: BUILT_IN.catalogue.get(metric)!,
      period: { kind: 'dates', from, to },
      today: '2026-12-03',
      by,
      parts: parts.map(([name, value]) => ({ name, value })),
      unnamed: new Set(unnamed),
    }),
  };
};
const readerIn = (locale: Locale) => ({
  locale,
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  fiscalYear: { startMonth: 1 },
});
const said = ({ headline, lines, context }: Spoken) => [headline, ...lines, ...context].map(plainly);
const ends = (locale: Locale, ...asked: Parameters<typeof standing>) =>
  said(speakEnd(standing(...asked), END, readerIn(locale)));

const ERIK: Parts = [
  ['Erik Holm', 9],
  ['Sara Nyberg', 7],
  [null, 2],
];

describe('a competition', () => {
  test('is announced with what, when, between whom and for what', () => {
    expect(said(speakStart(standing([]), null, readerIn('sv')))).toEqual([
      'Tävling: flest bokade möten, 1–12 december. 🏁',
      'Mellan säljare; priset är en tårta.',
      'Startad av Åsa Lindqvist · bara den som leder nämns',
    ]);
    const english = standing([], { metric: 'revenue', by: 'department', prize: '' });
    expect(said(speakStart(english, null, readerIn('en')))).toEqual([
      'Competition: most revenue won, 1–12 December. 🏁',
      'Between departments.',
      'Started by Åsa Lindqvist · only whoever leads is named',
    ]);
  });

  test('stands as it stood at a moment, and only the first is named', () => {
    const [, , line, , at] = said(speakStart(standing(ERIK), NOW, readerIn('sv')));
    expect(line).toBe('Erik Holm leder med 9 bokade möten, 2 före. 18 bokade möten tillsammans.');
    expect(at).toBe('Som siffrorna var 3 dec. 14:05');
  });

  test.each<[string, Locale, Parameters<typeof standing>, string]>([
    ['before anything', 'en', [[]], 'Nothing counted yet.'],
    [
      'with a shared lead',
      'en',
      [[...ERIK, ['Bo', 9]]],
      'Bo and Erik Holm share the lead with 9 meetings booked each. 27 meetings booked all together.',
    ],
    [
      'with a leader who is not named',
      'sv',
      [ERIK, { unnamed: ['Erik Holm'] }],
      'Någon som inte vill nämnas leder. 18 bokade möten tillsammans.',
    ],
    [
      'with a second who is not named',
      'sv',
      [ERIK, { unnamed: ['Sara Nyberg'] }],
      'Erik Holm leder med 9 bokade möten. 18 bokade möten tillsammans.',
    ],
    [
      'with nobody’s figures',
      'en',
      [[[null, 4]]],
      '4 meetings booked so far, and the figures do not say whose.',
    ],
    [
      'between departments',
      'sv',
      [
        [
          ['sales', 4],
          ['marketing', 1],
        ],
        { by: 'department' },
      ],
      'Sälj leder med 4 bokade möten, 3 före. 5 bokade möten tillsammans.',
    ],
  ])('%s', (_, locale, asked, line) => {
    expect(said(speakStanding(standing(...asked), readerIn(locale)))).toContain(line);
  });

  test('ends with who won and what all did together', () => {
    expect(ends('sv', ERIK)).toEqual([
      'Erik Holm vann tävlingen med 9 bokade möten. 🏆',
      'Flest bokade möten, 1–12 december. Priset: en tårta. 18 bokade möten tillsammans: bra jobbat.',
    ]);
    expect(ends('en', [...ERIK, ['Bo', 9]], { prize: '' })).toEqual([
      'Bo and Erik Holm share the victory with 9 meetings booked each. 🏆',
      'Most meetings booked, 1–12 December. 27 meetings booked all together: well done.',
    ]);
    expect(ends('en', ERIK, { unnamed: ['Erik Holm'] })[0]).toBe(
      'The competition is decided, and the winner does not want to be named. 🏆',
    );
    expect(ends('sv', [[null, 4]])).toEqual([
      'Tävlingen slutade utan resultat: det finns inga siffror för bokade möten som är någons.',
      'Flest bokade möten, 1–12 december.',
    ]);
  });

  test('says that what came later changed the result', () => {
    const corrected = { ...END, correctedAt: '2026-12-15T08:00:00.000Z' };
    expect(said(speakEnd(standing(ERIK), corrected, readerIn('sv'))).at(-1)).toBe(
      'Rättat 15 dec.: siffror som kom senare ändrade resultatet.',
    );
  });
});
