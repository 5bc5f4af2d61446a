import {
  type CallFault,
  type DeliveryFault,
  type Fault,
  type FaultSeed,
  faultSchema,
} from './fault-schema.ts';

export type Faults = {
  /** Returns the id to clear it by. */
  add(fault: FaultSeed): number;
  list(): WaitingFault[];
  /** One, or all. */
  clear(id?: number): void;
  /** The fault that strikes this call of the bot's, if one does; it is then used up by one. */
  strikeCall(method: string): CallFault | undefined;
  /** The fault that strikes this delivery to the bot. */
  strikeDelivery(name: string): DeliveryFault | undefined;
};

export type WaitingFault = Fault & {
  readonly id: number;
  /** How many times it has still to strike; undefined until it is cleared. */
  readonly left: number | undefined;
  readonly struck: number;
};

type Waiting = { readonly id: number; readonly fault: Fault; left: number | undefined; struck: number };

export function startFaults(seed: number, changed: () => void): Faults {
  const random = seededRandom(seed);
  let faults: Waiting[] = [];
  let lastId = 0;

  const strike = <F extends Fault>(name: string, concerns: (fault: Fault) => fault is F): F | undefined => {
    for (const one of faults) {
      const { fault } = one;
      if (!concerns(fault) || (fault.method !== '*' && fault.method !== name)) continue;
      if (fault.probability !== 1 && random() >= fault.probability) continue;
      one.struck += 1;
      if (one.left !== undefined) one.left -= 1;
      faults = faults.filter(({ left }) => left !== 0);
      changed();
      return fault;
    }
    return undefined;
  };

  return {
    add: (given) => {
      const fault = faultSchema.parse(given);
      lastId += 1;
      faults.push({ id: lastId, fault, left: fault.times, struck: 0 });
      changed();
      return lastId;
    },
    list: () => faults.map(({ fault, ...about }) => ({ ...fault, ...about })),
    clear: (id) => {
      faults = id === undefined ? [] : faults.filter((one) => one.id !== id);
      changed();
    },
    strikeCall: (method) => strike(method, isOfCalls),
    strikeDelivery: (name) => strike(name, isOfDeliveries),
  };
}

const isOfDeliveries = (fault: Fault): fault is DeliveryFault =>
  fault.kind === 'delayed' || fault.kind === 'unheard' || fault.kind === 'unreachable';

const isOfCalls = (fault: Fault): fault is CallFault => !isOfDeliveries(fault);

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
