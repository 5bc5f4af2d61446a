import type { Exchange } from '../../../traffic.ts';
import type { Interaction } from './interactions.ts';

/** Where a bar begins and how long it is, in percent of the whole. */
export type Bar = {
  readonly exchange: Exchange;
  readonly from: number;
  readonly wide: number;
  /** Milliseconds after the beginning. */
  readonly after: number;
};

const LEAST_WIDE = 1;

/** Every exchange of an interaction on one scale of time. What is still awaited is drawn as long as what is answered. */
export function barsOf({ cause, calls }: Interaction): {
  readonly bars: readonly Bar[];
  readonly span: number;
} {
  const all = [...(cause ? [cause] : []), ...calls.map(({ exchange }) => exchange)];
  const begin = all[0]?.at ?? 0;
  // The sandbox's time, in whole milliseconds, and real time share a scale, since it is seldom moved within an answer.
  const ends = all.map(({ at, ms = 0 }) => at - begin + ms);
  const span = Math.max(1, ...ends);
  return {
    span,
    bars: all.map((exchange) => {
      const after = Math.max(0, exchange.at - begin);
      const from = Math.min(100 - LEAST_WIDE, (after / span) * 100);
      const wide = ((exchange.ms ?? span - after) / span) * 100;
      return { exchange, after, from, wide: Math.min(100 - from, Math.max(LEAST_WIDE, wide)) };
    }),
  };
}
