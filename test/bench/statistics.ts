/** A figure as some rounds measured it; half of them lie from `q1` to `q3`. */
export type Spread = { readonly median: number; readonly q1: number; readonly q3: number };

/** The value below which this share (0–1) of them lies, between neighbours in proportion (R's type 7). */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('There is no percentile of nothing.');
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), q1: percentile(values, 0.25), q3: percentile(values, 0.75) };
}

/**
 * What each round says of ours against its own limit. Both were measured within seconds of each other, so that a
 * neighbour who slowed one slowed the other, and is not in the ratio.
 */
export function ratiosOf(ours: readonly number[], limit: readonly number[]): Spread {
  if (ours.length !== limit.length) throw new Error('Each round has two sides.');
  return spreadOf(ours.map((value, round) => value / limit[round]!));
}

export type Point = { readonly x: number; readonly y: number };

/**
 * How much `y` rises with `x` between each two points. Their median is a slope that one odd point does not move.
 * https://en.wikipedia.org/wiki/Theil%E2%80%93Sen_estimator
 */
export function slopesOf(points: readonly Point[]): number[] {
  return points.flatMap((a, i) =>
    points.slice(i + 1).flatMap((b) => (b.x === a.x ? [] : [(b.y - a.y) / (b.x - a.x)])),
  );
}
