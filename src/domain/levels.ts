import type { Direction } from './metric.ts';
import type { Target } from './target.ts';

/** What is wanted, and on either side of it the least that will do and what would be splendid. */
export type Levels = Pick<Target, 'value' | 'minimum' | 'stretch'>;

export type Level = 'minimum' | 'value' | 'stretch';

const FROM_THE_LEAST: readonly Level[] = ['minimum', 'value', 'stretch'];

/** The highest level that a figure reaches; `null` where it reaches none. */
export function levelReached(actual: number, levels: Levels, direction: Direction): Level | null {
  return levelsReached(actual, levels, direction).at(-1) ?? null;
}

/** Every level that a figure reaches, from the least. */
export function levelsReached(actual: number, levels: Levels, direction: Direction): Level[] {
  return levelsOf(levels).flatMap(({ level, at }) => (reaches(actual, at, direction) ? [level] : []));
}

/** The levels that a figure has not reached yet, the nearest first, and how far it is to each; never negative. */
export function levelsAhead(
  actual: number,
  levels: Levels,
  direction: Direction,
): { readonly level: Level; readonly missing: number }[] {
  return levelsOf(levels)
    .filter(({ at }) => !reaches(actual, at, direction))
    .map(({ level, at }) => ({ level, missing: Math.abs(at - actual) }));
}

/** The level that lies on the wrong side of the target; `null` where both are in order. */
export function misplacedLevel({ value, minimum, stretch }: Levels, direction: Direction): Level | null {
  if (minimum !== null && !reaches(value, minimum, direction)) return 'minimum';
  return stretch !== null && !reaches(stretch, value, direction) ? 'stretch' : null;
}

function levelsOf(levels: Levels): { level: Level; at: number }[] {
  return FROM_THE_LEAST.flatMap((level) => {
    const at = levels[level];
    return at === null ? [] : [{ level, at }];
  });
}

/** Whether a figure is where a goal wants it to be. */
export function reaches(actual: number, at: number, direction: Direction): boolean {
  return direction === 'up' ? actual >= at : actual <= at;
}
