import { expect, test } from 'vitest';
import { type FoundWin, winIn } from '../../src/speech/found-win.ts';

const found = (customer: string | null, amount: number | null, ...people: string[]): FoundWin => ({
  customer,
  amount,
  people,
  congratulates: false,
});

test.each<[string, FoundWin]>([
  ['Acme är i hamn! 250 tkr :tada: bra jobbat <@U1>', found('Acme', 250_000, 'U1')],
  ['Nu är Ålands Bank påskriven, 1,2 Mkr', found('Ålands Bank', 1_200_000)],
  ['Vi vann Acme AB :rocket:', found('Acme AB', null)],
  ['Signat med *Acme* – 250 000 kr 🎉', found('Acme', 250_000)],
  ['We just won Acme for SEK 250k with <@U1> and <@U2|erik>', found('Acme', 250_000, 'U1', 'U2')],
  ['Closed the deal with Bank of Åland, 90k', found('Bank of Åland', 90_000)],
  ['Acme has signed!', found('Acme', null)],
  ['Welcome our new customer Northwind & Sons! 1.5M', found('Northwind & Sons', 1_500_000)],
  ['Acme 250 tkr!', found('Acme', 250_000)],
  ['Yes! 3M skrev på, 250 000', found('3M', 250_000)],
  ['Bokade 3 möten i dag', found(null, null)],
  ['Vilken dag', found(null, null)],
  ['Affär! 84 500 kr', found(null, 84_500)],
  ['vann en affär på 250 tkr idag', found(null, 250_000)],
  ['', found(null, null)],
  ['Acme är vunnen, grattis <@U1>!', { ...found('Acme', null, 'U1'), congratulates: true }],
  ['Congrats <@U1>, Acme is signed: 90k', { ...found('Acme', 90_000, 'U1'), congratulates: true }],
])('%s', (text, expected) => {
  expect(winIn(text)).toEqual(expected);
});
