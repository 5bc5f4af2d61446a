import { describe, expect, test } from 'vitest';
import { type NewCompetitionRequest, NO_COMPETITION } from '../../src/domain/competition-request.ts';
import { asksForCompetition } from '../../src/speech/kpi-words/competition-words.ts';
import { readKpiWords } from '../../src/speech/kpi-words.ts';
import { requestWords } from '../../src/speech/request-words.ts';
import { BUILT_IN } from '../../src/use-cases/workspace-metrics.ts';

const context = { today: '2026-11-18', fiscalYear: { startMonth: 1 }, names: BUILT_IN.names };
const asked = (text: string) => {
  const read = readKpiWords(text, context);
  return 'request' in read ? read.request : read.problem;
};
const race = (more: Partial<NewCompetitionRequest>): NewCompetitionRequest => ({
  ...NO_COMPETITION,
  of: 'meetings',
  ...more,
});
const advent = { from: '2026-12-01', to: '2026-12-12' };

describe('a competition', () => {
  test.each<[string, NewCompetitionRequest]>([
    ['tävling möten 1 dec till 12 dec pris "tårta" mellan säljare', race({ ...advent, prize: 'tårta' })],
    [
      'tävling möten 1 dec till 12 dec pris "en tårta" mellan avdelningar',
      race({ ...advent, prize: 'en tårta', by: 'department' }),
    ],
    ['competition meetings 1 dec to 12 dec prize cake', race({ ...advent, prize: 'cake' })],
    [
      'competition between departments for most meetings from 1 dec until 12 dec prize a big cake',
      race({ ...advent, prize: 'a big cake', by: 'department' }),
    ],
    ['tävling flest möten pris en flaska vin 1–12 december', race({ ...advent, prize: 'en flaska vin' })],
    ['tävling möten nästa vecka', race({ from: '2026-11-23', to: '2026-11-29' })],
    ['tävling möten den här veckan', race({ from: '2026-11-16', to: '2026-11-22' })],
    ['tävling möten till 12 dec', race({ to: '2026-12-12' })],
    [
      'competition meetings in december pris=tårta',
      race({ from: '2026-12-01', to: '2026-12-31', prize: 'tårta' }),
    ],
    ['tävling försäljning mars', race({ of: 'revenue', from: '2027-03-01', to: '2027-03-31' })],
    ['tävling möten', race({})],
    ['tävling 1 dec till 12 dec', race({ of: null, ...advent })],
    [
      'new competition revenue until 12 dec per team',
      race({ of: 'revenue', to: '2026-12-12', by: 'department' }),
    ],
  ])('%s', (text, expected) => {
    expect(asked(text)).toEqual(expected);
    expect(asked(requestWords(expected))).toEqual(expected);
  });

  test.each(['tävling', 'competition', 'starta en tävling'])('%s asks for the questions', (text) => {
    expect(asksForCompetition(text.split(' '))).toBe(true);
  });

  test.each<[string, object]>([
    ['tävlingar', { kind: 'competitions' }],
    ['competitions', { kind: 'competitions' }],
    ['ställningen', { kind: 'competitions' }],
    ['tävling #3', { kind: 'standing', id: 3 }],
    ['competition standing #12', { kind: 'standing', id: 12 }],
    ['tävling möten tjing', { kind: 'unknown_words', words: 'tjing', near: [] }],
  ])('%s', (text, expected) => {
    expect(asked(text)).toEqual(expected);
  });
});
