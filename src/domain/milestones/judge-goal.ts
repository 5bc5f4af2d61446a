import { type Level, type Levels, levelsReached } from '../levels.ts';
import type { Metric } from '../metric.ts';
import type { Phase } from './phase.ts';

/** What has to be known to judge a target in one of its periods. */
export type GoalStanding = {
  readonly metric: Pick<Metric, 'kind' | 'direction'>;
  readonly phase: Phase;
  readonly levels: Levels;
  /** Now, or at the period's end; `null` is no data. */
  readonly actual: number | null;
  /** Of a level, as it stood before the period, or when it was first known; `null` for all else. */
  readonly opening: number | null;
  /** Too few cases stand behind it. */
  readonly tooFew: boolean;
  /** Whether any source of it has been heard since the period ended; where none has, its last figures may not be in. */
  readonly heard: boolean;
  /** The levels that are remembered as reached in the period, taken back since or not. */
  readonly remembered: readonly Level[];
  /** Whether the target itself is among them and holds. */
  readonly holds: boolean;
  /** Whether the miss is remembered. */
  readonly missed: boolean;
};

export type GoalVerdict = {
  /** Those that are reached and were not, from the least. */
  readonly reached: readonly Level[];
  /** The one to tell of; several at once are one piece of news, and a level below one that was told is none. */
  readonly told: Level | null;
  readonly missed: boolean;
};

const NOTHING: GoalVerdict = { reached: [], told: null, missed: false };

/**
 * What is new about a target in a period. A sum that should grow has reached a level the moment it does, a state that
 * should grow when it rises to it within the period; a ratio is still being made and a ceiling may still break, so they
 * are judged when the figures of the last day are in, and so is every miss.
 */
export function judgeGoal(standing: GoalStanding): GoalVerdict {
  const { metric, phase, levels, actual, opening, remembered } = standing;
  if (actual === null || phase === 'ahead' || phase === 'past') return NOTHING;
  const isSettled = phase === 'settled' && standing.heard;
  if (!isReachedAtOnce(metric) && (!isSettled || standing.tooFew)) return NOTHING;
  const there = levelsReached(actual, levels, metric.direction);
  const reached = there.filter((level) => !remembered.includes(level));
  const missed =
    isSettled && !there.includes('value') && !standing.holds && !standing.missed && isWorthReaching(standing);
  // A state that was there when the period began has come to nothing new.
  const wasThere = opening === null ? [] : levelsReached(opening, levels, metric.direction);
  const highest = reached.at(-1) ?? null;
  const isNews =
    highest !== null &&
    isWorthReaching(standing) &&
    !wasThere.includes(highest) &&
    !remembered.some((level) => isAbove(level, highest));
  return { reached, told: isNews && !missed && !standing.missed ? highest : null, missed };
}

/** Whether a level counts from the moment it is reached, and not only at the period's end. */
export function isReachedAtOnce({ kind, direction }: Pick<Metric, 'kind' | 'direction'>): boolean {
  return direction === 'up' && kind !== 'derived';
}

/** Nobody has done anything for a sum of nothing. */
function isWorthReaching({ metric, levels }: GoalStanding): boolean {
  return metric.direction === 'down' || levels.value > 0;
}

const FROM_THE_LEAST: readonly Level[] = ['minimum', 'value', 'stretch'];

export function isAbove(a: Level, b: Level): boolean {
  return FROM_THE_LEAST.indexOf(a) > FROM_THE_LEAST.indexOf(b);
}
