import type { Exchange } from '../../../traffic.ts';
import type { Interaction } from './interactions.ts';
import { outcomeOf } from './outcome.ts';
import { summaryOf, titleOf } from './summary.ts';

/** What somebody wants to see of the traffic. */
export type Choice = {
  readonly direction: Exchange['direction'] | undefined;
  /** A name: `chat.postMessage`, `/kpi`. */
  readonly name: string | undefined;
  readonly onlyWrong: boolean;
  readonly words: string;
};

export const EVERYTHING: Choice = { direction: undefined, name: undefined, onlyWrong: false, words: '' };

export function isChosen(exchange: Exchange, { direction, name, onlyWrong, words }: Choice): boolean {
  if (direction !== undefined && exchange.direction !== direction) return false;
  if (name !== undefined && titleOf(exchange) !== name) return false;
  if (onlyWrong && outcomeOf(exchange).kind !== 'wrong') return false;
  return words === '' || wordsOf(exchange).includes(words.toLowerCase());
}

const WORDS = new WeakMap<Exchange, string>();

function wordsOf(exchange: Exchange): string {
  const known = WORDS.get(exchange);
  if (known !== undefined) return known;
  const { name, via, fault = '', request, answer, ms } = exchange;
  const words = [name, via, fault, summaryOf(exchange), JSON.stringify(request), JSON.stringify(answer)]
    .join('\n')
    .toLowerCase();
  if (ms !== undefined) WORDS.set(exchange, words);
  return words;
}

/** One line of the list; `depth` 1 for a call that belongs to what stands above it. */
export type Row = { readonly exchange: Exchange; readonly depth: 0 | 1 };

/** Each interaction with its calls below it; a call whose cause is not wanted stands by itself. */
export function rowsOf(interactions: readonly Interaction[], choice: Choice): readonly Row[] {
  return interactions.flatMap(({ cause, calls }) => {
    const head = cause && isChosen(cause, choice) ? [{ exchange: cause, depth: 0 } as const] : [];
    const depth = head.length > 0 ? 1 : 0;
    return [
      ...head,
      ...calls
        .filter(({ exchange }) => isChosen(exchange, choice))
        .map(({ exchange }): Row => ({ exchange, depth })),
    ];
  });
}

/** In the order they came. */
export const flatRowsOf = (exchanges: readonly Exchange[], choice: Choice): readonly Row[] =>
  exchanges.filter((one) => isChosen(one, choice)).map((exchange) => ({ exchange, depth: 0 }));
