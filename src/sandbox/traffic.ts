/** One request and its answer, in or out of the bot. */
export type Exchange = {
  readonly id: number;
  /** Sandbox time, milliseconds since 1970. */
  readonly at: number;
  readonly direction: 'from bot' | 'to bot';
  readonly via: 'web api' | 'response url' | 'upload' | 'http' | 'socket';
  /** The method, or what was delivered: `chat.postMessage`, `/kpi`, `block_actions`, `app_mention`. */
  readonly name: string;
  readonly request: unknown;
  answer: unknown;
  /** HTTP status where there is one. */
  status: number | undefined;
  /** Real milliseconds until the answer; undefined while it is awaited. */
  ms: number | undefined;
  /** The fault that struck, if any. */
  readonly fault: string | undefined;
};

export type Traffic = {
  /** Oldest first, those with an id above `after`. */
  list(after?: number): Exchange[];
  begin(start: Started): Ended;
  clear(): void;
};

type Started = Pick<Exchange, 'direction' | 'via' | 'name' | 'request'> & {
  readonly fault?: string | undefined;
};
type Ended = (end: { readonly answer: unknown; readonly status?: number }) => void;

const KEPT = 2_000;

export function startTraffic(now: () => number, changed: () => void): Traffic {
  let exchanges: Exchange[] = [];
  let lastId = 0;
  return {
    list: (after = 0) => exchanges.filter(({ id }) => id > after),
    begin: (start) => {
      lastId += 1;
      const began = performance.now();
      const exchange: Exchange = {
        id: lastId,
        at: now(),
        ...start,
        fault: start.fault,
        answer: undefined,
        status: undefined,
        ms: undefined,
      };
      exchanges = [...exchanges.slice(1 - KEPT), exchange];
      return ({ answer, status }) => {
        exchange.answer = answer;
        exchange.status = status;
        exchange.ms = performance.now() - began;
        changed();
      };
    },
    clear: () => {
      exchanges = [];
    },
  };
}
