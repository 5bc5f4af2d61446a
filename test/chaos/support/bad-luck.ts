import type { FaultSeed } from '../../../src/sandbox/fault-schema.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';

/** Longer than whoever asks has patience for (`PATIENCE_MS`). */
const LATE_MS = 900;
export const PATIENCE_MS = 600;

/** Of a hundred messages thirty meet one of these: of seven kinds Slack has done the work all the same. */
const POSTING: readonly [percent: number, fault: FaultSeed][] = [
  [5, { kind: 'lost' }],
  [4, { kind: 'status', status: 503, done: true }],
  [4, { kind: 'status', status: 500 }],
  [4, { kind: 'error', error: 'internal_error', done: true }],
  [3, { kind: 'error', error: 'internal_error' }],
  [4, { kind: 'truncated' }],
  [2, { kind: 'html' }],
  [2, { kind: 'late', ms: LATE_MS }],
  [1, { kind: 'late', ms: LATE_MS, held: true }],
  [1, { kind: 'rate_limited', retryAfter: 1 }],
];

/** Looking is no safer than posting. */
const LOOKING: FaultSeed = { kind: 'status', status: 503, method: 'conversations.history', probability: 0.1 };

/** The sandbox's own seed says whom it strikes. */
export function badLuck({ faults }: Pick<Sandbox, 'faults'>): void {
  let left = 100;
  for (const [percent, fault] of POSTING) {
    // Each is asked only where those before it did not strike.
    faults.add({ ...fault, method: 'chat.postMessage', probability: percent / left });
    left -= percent;
  }
  faults.add(LOOKING);
}

/** How the messages of a run arrived. */
export type Tally = { readonly lost: number; readonly doubled: number; readonly extra: number };

/** @param said the messages that stand in Slack, by what was to be said */
export function tally(wanted: readonly string[], said: readonly string[]): Tally {
  const count = new Map<string, number>();
  for (const text of said) count.set(text, (count.get(text) ?? 0) + 1);
  const times = wanted.map((text) => count.get(text) ?? 0);
  return {
    lost: times.filter((n) => n === 0).length,
    doubled: times.filter((n) => n > 1).length,
    extra: times.reduce((sum, n) => sum + Math.max(0, n - 1), 0),
  };
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const total = (name: keyof Tally) => tallies.reduce((sum, one) => sum + one[name], 0);
  return { lost: total('lost'), doubled: total('doubled'), extra: total('extra') };
}

/** Those of a run, or with `TAKT_SEEDS=1009,1010` those alone: what failed can be seen again. */
export function seedsFor(usual: readonly number[]): readonly number[] {
  return process.env.TAKT_SEEDS?.split(',').map(Number) ?? usual;
}
