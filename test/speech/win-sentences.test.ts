import { describe, expect, test } from 'vitest';
import type { Locale } from '../../src/domain/metric.ts';
import type { WinContent } from '../../src/domain/win-post.ts';
import { speakWin } from '../../src/speech/win-sentences.ts';
import { BUILT_IN } from '../../src/use-cases/workspace-metrics.ts';
import { plainly } from '../support/plainly.ts';

const WIN: WinContent = {
  id: '1',
  customer: 'Acme',
  amount: 250_000,
  owners: [{ name: 'Anna Berg', userId: 'U1' }],
  date: '2026-11-18',
  customerType: null,
  from: {},
  by: 'Åsa Lindqvist',
  ownerId: 'U2',
  locale: 'sv',
  at: '2026-11-18T08:00:00.000Z',
  counted: ['deals_won', 'revenue'],
  elsewhere: [],
  progress: [],
  reversed: null,
};
const Q4 = {
  metric: 'revenue',
  grain: 'quarter',
  from: '2026-10-01',
  actual: 3_100_000,
  target: 5_000_000,
} as const;
const NOVEMBER = {
  metric: 'revenue',
  grain: 'month',
  from: '2026-11-01',
  actual: 980_000,
  target: 1_600_000,
} as const;
const erik = { name: 'Erik Holm', userId: 'U3' };

const said = (change: Partial<WinContent>, locale: Locale, unnamed: string[] = []) => {
  const reader = {
    locale,
    currency: 'SEK',
    timeZone: 'Europe/Stockholm',
    fiscalYear: { startMonth: 1 },
    metricOf: BUILT_IN.catalogue.get,
  };
  const around = { thanks: [], unnamed: new Set(unnamed) };
  const { headline, lines, context } = speakWin({ ...WIN, ...change, locale }, around, reader);
  return [headline, ...lines, ...context].map(plainly);
};

describe('a win, as the channel reads it', () => {
  test.each<[string, Partial<WinContent>, string[], string[]]>([
    [
      'who, customer and amount',
      {},
      ['Anna Berg vann Acme: 250 tkr. 🎉', 'Loggad av Åsa Lindqvist'],
      ['Anna Berg won Acme: SEK 250K. 🎉', 'Logged by Åsa Lindqvist'],
    ],
    [
      'what it does to the quarter and the month',
      { progress: [Q4, NOVEMBER] },
      [
        'Anna Berg vann Acme: 250 tkr. 🎉',
        'Q4 står nu på 3,1 av 5 Mkr, 62 %; november på 980 tkr av 1,6 Mkr, 61 %.',
        'Loggad av Åsa Lindqvist',
      ],
      [
        'Anna Berg won Acme: SEK 250K. 🎉',
        'Q4 is now at SEK 3.1M of 5M, 62%; November at SEK 980K of 1.6M, 61%.',
        'Logged by Åsa Lindqvist',
      ],
    ],
    [
      'two people, a new customer, and what marketing did for it',
      {
        owners: [...WIN.owners, erik],
        customerType: 'new',
        from: { campaign: 'Höstmässan', origin: 'marketing' },
        date: '2026-11-16',
      },
      [
        'Anna Berg och Erik Holm vann Acme, en ny kund: 250 tkr. 🎉',
        'Marknad öppnade dörren med Höstmässan.',
        'Loggad av Åsa Lindqvist · vunnen 16 nov.',
      ],
      [
        'Anna Berg and Erik Holm won Acme, a new customer: SEK 250K. 🎉',
        'Marketing opened the door with Höstmässan.',
        'Logged by Åsa Lindqvist · won 16 Nov',
      ],
    ],
    [
      'neither owner nor amount',
      { owners: [], amount: null, progress: [{ ...Q4, metric: 'deals_won', actual: 31, target: 50 }] },
      ['Acme är vunnen. 🎉', 'Q4 står nu på 31 av 50 vunna affärer, 62 %.', 'Loggad av Åsa Lindqvist'],
      ['Acme is won. 🎉', 'Q4 is now at 31 of 50 deals won, 62%.', 'Logged by Åsa Lindqvist'],
    ],
    [
      'that the CRM counts it when it has it',
      { counted: [], elsewhere: ['HubSpot'], progress: [Q4] },
      [
        'Anna Berg vann Acme: 250 tkr. 🎉',
        'Q4 står på 3,1 av 5 Mkr, 62 %. Affären räknas in när HubSpot har den.',
        'Loggad av Åsa Lindqvist',
      ],
      [
        'Anna Berg won Acme: SEK 250K. 🎉',
        'Q4 is at SEK 3.1M of 5M, 62%. The deal is added once HubSpot has it.',
        'Logged by Åsa Lindqvist',
      ],
    ],
    [
      'that it was taken back, with grace',
      { reversed: { by: 'Erik Holm', at: '2026-11-20T08:00:00.000Z' } },
      [
        'Affären med Acme, 250 tkr, är tillbakatagen.',
        'Erik Holm tog tillbaka affären 20 nov., och siffrorna är rättade. Arbetet fram hit är gjort ändå: tack, Anna Berg.',
      ],
      [
        'The deal with Acme, SEK 250K, was taken back.',
        'Erik Holm took it back on 20 Nov, and the figures are put right. The work that led here was done all the same: thank you, Anna Berg.',
      ],
    ],
  ])('says %s', (_, change, swedish, english) => {
    expect(said(change, 'sv')).toEqual(swedish);
    expect(said(change, 'en')).toEqual(english);
  });

  test('names nobody who does not want to be named', () => {
    expect(said({}, 'sv', ['Anna Berg'])[0]).toBe('Acme är vunnen: 250 tkr. 🎉');
    expect(said({ owners: [...WIN.owners, erik] }, 'en', ['Anna Berg'])[0]).toBe(
      'Erik Holm and the team won Acme: SEK 250K. 🎉',
    );
    // By Slack's id as well, and also whoever only told of it.
    expect(said({}, 'en', ['U1', 'Åsa Lindqvist'])).toEqual([
      'Acme is won: SEK 250K. 🎉',
      'Logged by a colleague',
    ]);
  });
});
