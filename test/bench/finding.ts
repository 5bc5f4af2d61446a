import type { Noise } from './machine.ts';
import type { Rounds } from './rounds.ts';
import { ratiosOf, type Spread, spreadOf } from './statistics.ts';
import type { Ground } from './support/ground.ts';

/** One line of the table: what Takt takes beside the least it could take, measured in the same minutes. */
export type Finding = {
  readonly what: string;
  readonly unit: 'ms' | 's' | 'MB';
  readonly ours: Spread;
  readonly limit: Spread;
  /** What the limit is, in words. */
  readonly limitIs: string;
  /** None where the limit is nothing. */
  readonly ratio: Spread | null;
  readonly aim: Aim | null;
  /** Whether it stands in the README, or only in the terminal. */
  readonly isHeadline: boolean;
};

/** At most so much: of the limit, or in the finding's own unit. */
export type Aim = { readonly of: 'ratio' | 'ours'; readonly most: number };

export type Setting = {
  readonly ground: Ground;
  readonly noise: Noise;
  /** Fewer rounds of less: to see that it works, not to quote. */
  readonly quick: boolean;
};

export type Bench = {
  readonly name: string;
  readonly about: string;
  run(setting: Setting): Promise<readonly Finding[]>;
};

type About = Pick<Finding, 'what' | 'unit' | 'limitIs'> & Partial<Pick<Finding, 'aim' | 'isHeadline'>>;

export function findingOf({ ours, limit }: Rounds, about: About): Finding {
  return {
    aim: null,
    isHeadline: true,
    ...about,
    ours: spreadOf(ours),
    limit: spreadOf(limit),
    ratio: ratiosOf(ours, limit),
  };
}

export type Verdict = 'met' | 'missed' | 'no aim';

/** By the median; how sure that is, the quartiles beside it tell. */
export function verdictOf({ aim, ratio, ours }: Finding): Verdict {
  if (!aim) return 'no aim';
  const judged = aim.of === 'ratio' ? ratio : ours;
  return judged && judged.median <= aim.most ? 'met' : 'missed';
}
