import { tokensOf } from './kpi-words/phrases.ts';
import { figureAt } from './kpi-words/targets/figures-in.ts';
import { readFigure } from './kpi-words/targets/read-figure.ts';

/** What a message tells of a won deal; `null` where it does not, and whoever reads on fills it in. */
export type FoundWin = {
  readonly customer: string | null;
  readonly amount: number | null;
  /** Slack's ids of those who are named. */
  readonly people: readonly string[];
  /** Whoever writes tells of somebody else's. */
  readonly congratulates: boolean;
};

/** A bare number below it counts something else: three meetings, two years. */
const LEAST_AMOUNT = 1_000;
/** Whoever tells of a win does so at once; nobody searches an essay for it. */
const READ = 600;
const MONEY = { unit: 'money' } as const;

/** Looks for customer, amount and people in what somebody wrote: `Acme är i hamn! 250 tkr :tada: @anna`. */
export function winIn(text: string): FoundWin {
  const people = [...text.slice(0, READ).matchAll(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g)].map(([, id]) => id!);
  const said = text
    .slice(0, READ)
    .replace(/<@[^>]*>|<[#!][^>]*>/g, ' ')
    .replace(/:[a-z0-9_+-]+:|\p{Extended_Pictographic}/giu, ' ')
    .replace(/[*_~`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const { amount, rest } = amountIn(said);
  const congratulates = CONGRATULATES.test(said);
  return { customer: customerIn(rest), amount, people: [...new Set(people)], congratulates };
}

const CONGRATULATES =
  /(?<!\p{L})(?:grattis|gratulerar|bravo|heja|hurra för|congrat\p{L}*|kudos|hats off|applåd\p{L}*)(?!\p{L})/iu;

function amountIn(said: string): { readonly amount: number | null; readonly rest: string } {
  const words = tokensOf(said);
  let found: { readonly at: number; readonly length: number; readonly amount: number } | undefined;
  for (let at = 0; at < words.length; ) {
    const figure = figureAt(words, at, MONEY);
    const amount = figure ? readFigure(figure.text, MONEY) : null;
    if (figure && amount !== null && (figure.hasUnit || amount >= LEAST_AMOUNT)) {
      found = { at, length: figure.length, amount };
    }
    at += figure?.length ?? 1;
  }
  if (!found) return { amount: null, rest: said };
  const around = [...words.slice(0, found.at), '|', ...words.slice(found.at + found.length)];
  return { amount: found.amount, rest: around.join(' ') };
}

/** Phrases between dots, as one pattern. */
function oneOf(phrases: string): string {
  return `(?:${phrases
    .split(/\s*·\s*/)
    .map((one) => one.trim().replace(/\s+/g, ' '))
    .join('|')})`;
}

const WORD = String.raw`[\p{Lu}\d][\p{L}\p{N}&.'’-]*[\p{L}\p{N}]|[\p{Lu}\d]`;
const NAME = String.raw`(?<name>(?:${WORD})(?:\s+(?:(?:&|och|and|of|i|för|von|de)\s+)?(?:${WORD}))*)`;
const WON = oneOf(
  `vann · vunnit · signat · signerat · signade · signerade · stängt · stängde · landat · landade · tagit hem · tog hem · rott hem · rodde hem · skrivit avtal · skrev avtal · fått in · välkomna · won · signed · closed · landed · bagged · welcome`,
);
const BETWEEN = oneOf(
  `avtalet · avtal · affären · affär · dealen · deal · kontraktet · kontrakt · kunden · kund · nya · ny · en · the · a · new · contract · customer · our · with · med · till · to · on`,
);
const IN = oneOf(
  `vunnen · vunnet · i hamn · klar · klara · påskriven · signad · signerad · hemma · på plats · ombord · won · signed · closed · in the bag · on board · done · ours`,
);
const DID = oneOf(
  `signerade · signade · skrev på · skrivit på · har skrivit på · tackade ja · har tackat ja · sa ja · signed · has signed · have signed · said yes`,
);

const PATTERNS = [
  `(?<![\\p{L}])${WON}\\s+(?:${BETWEEN}\\s+)*${NAME}`,
  `(?<![\\p{L}])(?:är|is|are)\\s+${NAME}\\s+${IN}(?![\\p{L}])`,
  `${NAME}\\s+(?:är|is|are)\\s+(?:now\\s+|nu\\s+|äntligen\\s+|finally\\s+)?${IN}(?![\\p{L}])`,
  `${NAME}\\s+${DID}(?![\\p{L}])`,
].map((pattern) => new RegExp(pattern, 'u'));

/** `vann` begins a sentence with a capital as often as not. */
const BEGINS = new RegExp(`^${WON}(?=\\s)`, 'iu');
/** Words that begin a sentence and are nobody's name. */
const NO_NAMES =
  /^(?:vi|jag|we|i|yes|ja|nu|now|wow|grattis|congrats|hurra|boom|woho|ny|new|affär|deal|vinst|win|tack|thanks|äntligen|finally|kolla|look|hej|hi)$/i;

function customerIn(said: string): string | null {
  const text = said.replace(BEGINS, (word) => word.toLowerCase());
  for (const pattern of PATTERNS) {
    const name = nameIn(pattern.exec(text)?.groups?.name);
    if (name) return name;
  }
  // `Acme, 250 tkr!`: next to nothing but a name.
  const bare = text.replace(/[|!?,.:;–-]+(?=\s|$)/g, ' ').trim();
  const whole = new RegExp(`^${NAME}$`, 'u').exec(bare)?.groups?.name;
  return nameIn(whole);
}

/** Without the words before it that only begin the sentence. */
function nameIn(found: string | undefined): string | null {
  const words = found?.split(' ') ?? [];
  while (words[0] !== undefined && NO_NAMES.test(words[0])) words.shift();
  const name = words.join(' ').replace(/[.'’-]+$/, '');
  return name === '' ? null : name;
}
