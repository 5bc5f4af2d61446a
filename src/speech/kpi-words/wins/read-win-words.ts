import type { KpiProblem } from '../../../domain/kpi-request.ts';
import type { WinRequest } from '../../../domain/win-request.ts';
import type { PeriodContext } from '../../period-words.ts';
import type { MetricNames } from '../metric-names.ts';
import { afterPhrase, bare } from '../phrases.ts';
import { withoutFilters } from '../take-out.ts';
import { ANOTHER, COUNTED, CUSTOMER, WIN } from './vocabulary.ts';
import {
  asCustomerType,
  customerIn,
  personCalled,
  withoutAmount,
  withoutOneOf,
  withoutPeople,
  withoutPhrase,
} from './win-parts.ts';

/** Whether it begins like a win; the rest decides. */
export function beginsAsWin(words: readonly string[]): boolean {
  return [WIN.sure, WIN.unsure].some((phrases) => afterPhrase(words, phrases) !== undefined);
}

/** Whether somebody wants to tell of a win and has said nothing of it: `win`, `logga vinst`. */
export function asksForWin(words: readonly string[]): boolean {
  return afterPhrase(words, WIN.sure)?.length === 0;
}

type ReadWin = { readonly request: WinRequest } | { readonly problem: KpiProblem };

/**
 * `win Acme 250000 @anna`, `vunnen Acme 250 tkr @anna @erik igår ny kund kampanj=Höstmässan`: who, how much and by whom, in
 * any order. `undefined` where it is about something else.
 */
export function readWinWords(
  words: readonly string[],
  context: PeriodContext & { readonly names: MetricNames },
): ReadWin | undefined {
  const sure = afterPhrase(words, WIN.sure);
  const rest = sure ?? afterPhrase(words, WIN.unsure);
  if (!rest || isMetric(words, words.length - rest.length, context.names)) return undefined;
  const { words: unfiltered, filter, wrong } = withoutFilters(rest);
  const people = withoutPeople(unfiltered);
  const kind = withoutOneOf(people.words, CUSTOMER);
  const counted = withoutPhrase(kind.words, COUNTED);
  const another = withoutPhrase(counted.words, ANOTHER);
  const priced = withoutAmount(another.words, context);
  const customer = customerIn(priced.words);
  // `won by owner`, `vunnet förra veckan`: nothing that only a deal has.
  const isToldOf = customer !== null && (priced.amount !== null || people.owners.length > 0);
  if (sure ? rest.length > 0 && customer === null && people.owners.length === 0 : !isToldOf) return undefined;
  if (wrong) return { problem: { kind: 'unknown_filter', words: wrong } };
  const { owner, customer_type, ...from } = filter;
  return {
    request: {
      kind: 'win',
      customer,
      amount: priced.amount,
      owners: owner === undefined ? people.owners : [...people.owners, personCalled(owner)],
      date: priced.date,
      customerType: kind.found ?? asCustomerType(customer_type),
      from,
      counted: counted.found,
      another: another.found,
    },
  };
}

/** `win rate` begins like a win and is a figure. */
function isMetric(words: readonly string[], verb: number, names: MetricNames): boolean {
  const longest = Math.min(names.longest, words.length);
  for (let length = verb + 1; length <= longest; length += 1) {
    if (names.find(words.slice(0, length).map(bare))) return true;
  }
  return false;
}
