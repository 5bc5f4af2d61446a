/** One request and its answer, in or out of the bot. */
export type Exchange = {
  readonly id: number;
  /** Sandbox time, milliseconds since 1970. */
  readonly at: number;
  readonly direction: 'from bot' | 'to bot';
  readonly via: 'web api' | 'response url' | 'upload' | 'http' | 'socket';
  /** The method, or what was delivered: `chat.postMessage`, `/kpi`, `block_actions`, `app_mention`. */
  readonly name: string;
  /** Where the bot called: `/api/chat.postMessage`, `/response/T…/…`; undefined for what was delivered to it. */
  readonly path: string | undefined;
  readonly request: unknown;
  answer: unknown;
  /** HTTP status where there is one. */
  status: number | undefined;
  /** Real milliseconds until the answer; undefined while it is awaited. */
  ms: number | undefined;
  /** The fault that struck, if any. */
  readonly fault: string | undefined;
  /** The messages it posted or changed. */
  readonly wrote: MessageKey[];
};

type MessageKey = { readonly channel: string; readonly ts: string };

export type Traffic = {
  /** Oldest first, those with an id above `after`. */
  list(after?: number): Exchange[];
  /** The ids between which all are that are kept; none are while `oldest` is above `newest`. */
  span(): { readonly oldest: number; readonly newest: number };
  begin(start: Started): Begun;
  /** What is written while this work runs, this exchange wrote. */
  during<T>(id: number, work: () => T): T;
  /** A message was posted or changed. */
  wrote(message: MessageKey): void;
  clear(): void;
};

type Started = Pick<Exchange, 'direction' | 'via' | 'name' | 'request'> & {
  readonly path?: string | undefined;
  readonly fault?: string | undefined;
};
type Begun = {
  readonly id: number;
  ended(end: { readonly answer: unknown; readonly status?: number }): void;
};

export const KEPT = 2_000;

export function startTraffic(now: () => number, changed: () => void): Traffic {
  let exchanges: Exchange[] = [];
  let lastId = 0;
  let writing: Exchange | undefined;
  return {
    list: (after = 0) => exchanges.filter(({ id }) => id > after),
    span: () => ({ oldest: exchanges[0]?.id ?? lastId + 1, newest: lastId }),
    begin: (start) => {
      lastId += 1;
      const began = performance.now();
      const exchange: Exchange = {
        id: lastId,
        at: now(),
        ...start,
        path: start.path,
        fault: start.fault,
        answer: undefined,
        status: undefined,
        ms: undefined,
        wrote: [],
      };
      exchanges = [...exchanges.slice(1 - KEPT), exchange];
      changed();
      const ended: Begun['ended'] = ({ answer, status }) => {
        exchange.answer = answer;
        exchange.status = status;
        exchange.ms = performance.now() - began;
        changed();
      };
      return { id: lastId, ended };
    },
    during: (id, work) => {
      writing = exchanges.find((one) => one.id === id);
      try {
        return work();
      } finally {
        writing = undefined;
      }
    },
    wrote: ({ channel, ts }) => {
      if (writing && !writing.wrote.some((one) => one.channel === channel && one.ts === ts))
        writing.wrote.push({ channel, ts });
    },
    clear: () => {
      exchanges = [];
      changed();
    },
  };
}
