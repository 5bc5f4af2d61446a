import type { CivilDate } from '../civil-date.ts';
import type { Fraction } from './fraction.ts';

/** Something a team can do more or better of, as it is today and with what it moves. */
export type Lever = StageLever | RateLever | DealLever | CycleLever;

type Named = {
  /** A metric's key, or `rate_into_mql` where the workspace has no metric for a step. */
  readonly key: string;
};

/** More of a stage. */
export type StageLever = Named & {
  readonly kind: 'stage';
  /** A working day, in the last weeks; `null` where nobody counted. */
  readonly perDay: number | null;
  /** What one of them brings of the goal in the end, at today's rates; `null` where that is not known. */
  readonly worth: number | null;
  /** The rates it passes on its way. */
  readonly passes: readonly string[];
  /** Half of what comes later is too late for the period. */
  readonly latest: CivilDate;
  /** Working days until then. */
  readonly days: number;
  /** Who had any of it lately; `null` where the figures do not say. */
  readonly people: number | null;
};

/** A larger share of one stage that comes to the next. */
export type RateLever = Named & {
  readonly kind: 'rate';
  readonly from: string;
  readonly to: string;
  readonly rate: Fraction;
  /** Of those who enter, a working day; `null` where nobody counted. */
  readonly perDay: number | null;
  readonly latest: CivilDate;
  readonly days: number;
  readonly people: number | null;
};

/** Larger deals; `null`: none was won in a year. */
export type DealLever = Named & { readonly kind: 'deal'; readonly value: number | null };

/** Fewer days from opportunity to win; `null`: not known. */
export type CycleLever = Named & { readonly kind: 'cycle'; readonly value: number | null };

/** A change of a lever that somebody tries: 0.1 is a tenth more, and −0.1 of the sales cycle is a tenth shorter. */
export type WhatIf = {
  /** The lever's key. */
  readonly lever: string;
  readonly by: number;
  /** `things`: so many more of a stage, in all the time that is left. */
  readonly unit: 'share' | 'things';
};

export const DEAL_LEVER = 'average_deal';
export const CYCLE_LEVER = 'sales_cycle';
