import { z } from 'zod';

const when = {
  /** A Web API method, `response_url`, `upload`, or `*` for anything. */
  method: z.string().default('*'),
  /** How many times it strikes; without it, until it is cleared. */
  times: z.int().min(1).optional(),
  /** 0 to 1, from the sandbox's seed. */
  probability: z.number().min(0).max(1).default(1),
};

/** What can go wrong between the bot and Slack. Only `error` and `rate_limited` are sure to have changed nothing. */
export const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rate_limited'), retryAfter: z.int().min(0).default(1), ...when }),
  z.strictObject({ kind: z.literal('error'), error: z.string(), ...when }),
  /** A 5xx; `done` says whether the work was done all the same. */
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(400).max(599).default(503),
    done: z.boolean().default(false),
    ...when,
  }),
  /** Done, but the connection dies before the answer. */
  z.strictObject({ kind: z.literal('lost'), ...when }),
  /** Done, and answered after so many real milliseconds. */
  z.strictObject({ kind: z.literal('late'), ms: z.int().min(0), ...when }),
  /** Done, and half of the JSON arrives. */
  z.strictObject({ kind: z.literal('truncated'), ...when }),
  /** Done, and a web page arrives with status 200. */
  z.strictObject({ kind: z.literal('html'), ...when }),
]);

export type FaultSeed = z.input<typeof faultSchema>;
export type Fault = z.output<typeof faultSchema>;

export type Faults = {
  /** Returns the id to clear it by. */
  add(fault: FaultSeed): number;
  list(): (Fault & { readonly id: number; readonly left: number | undefined })[];
  /** One, or all. */
  clear(id?: number): void;
  /** The fault that strikes this call, if one does; it is then used up by one. */
  strike(method: string): Fault | undefined;
};

export function startFaults(seed: number, changed: () => void): Faults {
  const random = seededRandom(seed);
  let faults: { id: number; fault: Fault; left: number | undefined }[] = [];
  let lastId = 0;
  return {
    add: (given) => {
      const fault = faultSchema.parse(given);
      lastId += 1;
      faults.push({ id: lastId, fault, left: fault.times });
      changed();
      return lastId;
    },
    list: () => faults.map(({ id, fault, left }) => ({ ...fault, id, left })),
    clear: (id) => {
      faults = id === undefined ? [] : faults.filter((one) => one.id !== id);
      changed();
    },
    strike: (method) => {
      const found = faults.find(
        ({ fault }) =>
          (fault.method === '*' || fault.method === method) &&
          (fault.probability === 1 || random() < fault.probability),
      );
      if (!found) return undefined;
      if (found.left !== undefined) found.left -= 1;
      faults = faults.filter(({ left }) => left !== 0);
      return found.fault;
    },
  };
}

/** mulberry32: the same seed gives the same bad luck. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
