import type { Noise } from './machine.ts';

/** One side of a comparison, measured once. */
export type Side<Measured> = () => Promise<Measured>;

/** By round: what one said and what the other said within the same seconds. */
export type Rounds<Measured = number> = {
  readonly ours: readonly Measured[];
  readonly limit: readonly Measured[];
};

/**
 * Measures ours and its limit in turn, so that whatever else the machine does hits both, the other one first in every
 * second round. What is measured before the first round warms up and is not counted.
 */
export async function inRounds<Measured>(
  { noise, rounds }: { readonly noise: Noise; readonly rounds: number },
  sides: { readonly ours: Side<Measured>; readonly limit: Side<Measured> },
): Promise<Rounds<Measured>> {
  await sides.ours();
  await sides.limit();
  const ours: Measured[] = [];
  const limit: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    noise.sample();
    if (round % 2 === 0) ours.push(await sides.ours());
    limit.push(await sides.limit());
    if (round % 2 === 1) ours.push(await sides.ours());
  }
  return { ours, limit };
}

/** One figure out of everything that the rounds measured. */
export function pick<Measured>(
  { ours, limit }: Rounds<Measured>,
  figure: (measured: Measured) => number,
): Rounds {
  return { ours: ours.map(figure), limit: limit.map(figure) };
}

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Does it again until the time is up, three times at least.
 * @returns milliseconds of the quickest: what slows one time and not another is the machine, not the work
 */
export async function quickestIn(ms: number, work: () => unknown): Promise<number> {
  const start = performance.now();
  let quickest = Number.POSITIVE_INFINITY;
  for (let times = 0; times < 3 || performance.now() - start < ms; times += 1) {
    quickest = Math.min(quickest, await timed(work));
  }
  return quickest;
}
