import { describe, expect, test } from 'vitest';
import { NO_WIN, type WinRequest } from '../../src/domain/win-request.ts';
import { asksForWin } from '../../src/speech/kpi-words/wins/read-win-words.ts';
import { winWords } from '../../src/speech/kpi-words/wins/win-words.ts';
import { readKpiWords } from '../../src/speech/kpi-words.ts';
import { BUILT_IN } from '../../src/use-cases/workspace-metrics.ts';

const context = { today: '2026-11-18', fiscalYear: { startMonth: 1 }, names: BUILT_IN.names };
const asked = (text: string) => {
  const read = readKpiWords(text, context);
  return 'request' in read ? read.request : read.problem;
};
const win = (customer: string | null, amount: number | null, more: Partial<WinRequest> = {}): WinRequest => ({
  ...NO_WIN,
  customer,
  amount,
  ...more,
});
const anna = { userId: 'U1', called: null } as const;
const called = (name: string) => ({ userId: null, called: name }) as const;

describe('a win', () => {
  test.each<[string, WinRequest]>([
    ['win Acme 250000 <@U1|anna>', win('Acme', 250_000, { owners: [anna] })],
    ['vunnen Acme 250 tkr <@U1>', win('Acme', 250_000, { owners: [anna] })],
    ['won Acme SEK 250,000 @anna', win('Acme', 250_000, { owners: [called('anna')] })],
    ['affär Acme AB 1,2 Mkr @anna', win('Acme AB', 1_200_000, { owners: [called('anna')] })],
    ['deal Acme 250k', win('Acme', 250_000)],
    ['win Acme 250k', win('Acme', 250_000)],
    ['win Acme 250 000 kr', win('Acme', 250_000)],
    ['win Acme €12.5k', win('Acme', 12_500)],
    ['win 250k Acme', win('Acme', 250_000)],
    ['win Acme', win('Acme', null)],
    ['win Acme <@U1>', win('Acme', null, { owners: [anna] })],
    ['we won Acme for 250k with <@U1> and @erik', win('Acme', 250_000, { owners: [anna, called('erik')] })],
    ['vi vann affären med Acme AB för 250 tkr', win('Acme AB', 250_000)],
    ['vi vann Ålands Bank för 1,5 miljoner', win('Ålands Bank', 1_500_000)],
    [
      'win Acme 250k @"Erik Holm", @anna',
      win('Acme', 250_000, { owners: [called('Erik Holm'), called('anna')] }),
    ],
    ['win Acme 250k owner="Erik Holm"', win('Acme', 250_000, { owners: [called('Erik Holm')] })],
    ['win "Studio 54" 120 tkr', win('Studio 54', 120_000)],
    ['win 3M 250000', win('3M', 250_000)],
    ['win 3M 250000 igår', win('3M', 250_000, { date: '2026-11-17' })],
    ['win 3M', win('3M', null)],
    ['win 7-Eleven 250k', win('7-Eleven', 250_000)],
    ['win Acme 250k yesterday', win('Acme', 250_000, { date: '2026-11-17' })],
    ['win Acme 250k 2026-11-16', win('Acme', 250_000, { date: '2026-11-16' })],
    ['vunnen Acme 250 tkr den 16 november', win('Acme', 250_000, { date: '2026-11-16' })],
    ['win Mars 250k', win('Mars', 250_000)],
    ['win Acme 250k new customer', win('Acme', 250_000, { customerType: 'new' })],
    ['vunnen ny kund Acme 250 tkr', win('Acme', 250_000, { customerType: 'new' })],
    ['vunnen Acme 250 tkr befintlig kund', win('Acme', 250_000, { customerType: 'existing' })],
    [
      'vunnen Acme 250 tkr kampanj=Höstmässan ursprung=marketing',
      win('Acme', 250_000, { from: { campaign: 'Höstmässan', origin: 'marketing' } }),
    ],
    ['win Acme 250k count anyway', win('Acme', 250_000, { counted: true })],
    ['win Acme 250k another deal', win('Acme', 250_000, { another: true })],
    ['logga vinst Acme 250 tkr', win('Acme', 250_000)],
    ['logga affär Acme 250 tkr', win('Acme', 250_000)],
    ['vunnen affär Acme', win('Acme', null)],
    ['win acme.se 250k', win('acme.se', 250_000)],
  ])('%s', (text, expected) => {
    expect(asked(text)).toEqual(expected);
    expect(asked(winWords(expected))).toEqual(expected);
  });

  test.each(['win', 'Log a win', 'vinst', 'ny affär', 'vi vann'])('%s asks for the questions', (text) => {
    expect(asksForWin(text.split(' '))).toBe(true);
  });

  test('and a dimension that there is not is said', () => {
    expect(asked('win Acme 250k farg=blå')).toEqual({ kind: 'unknown_filter', words: 'farg=blå' });
  });
});

describe('is not what only asks for a figure', () => {
  test.each([
    ['won', 'show'],
    ['won november 2025', 'show'],
    ['won by owner', 'show'],
    ['vunna affärer v47', 'show'],
    ['affär', 'show'],
    ['win rate', 'show'],
    ['win rate 2017-q3', 'show'],
    ['win rate trend', 'extra_words'],
    ['vunnen affär', 'show'],
    ['deals', 'show'],
    ['logga affärer 3', 'log'],
    ['log deals 3', 'log'],
    ['won 3', 'extra_words'],
    ['deal size', 'show'],
    ['deal success', 'unknown_words'],
  ])('%s', (text, kind) => {
    expect(asked(text).kind).toBe(kind);
  });
});
