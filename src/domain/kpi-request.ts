import type { ChannelRequest } from './channel-request.ts';
import type { CivilDate } from './civil-date.ts';
import type { CompetitionRequest } from './competition-request.ts';
import type { DecisionRequest } from './decision-request.ts';
import type { DigestProblem, DigestRequest } from './digest-request.ts';
import type { Dimension, Dimensions } from './dimension.ts';
import type { PlanWanted } from './funnel/growth-plan.ts';
import type { WhatIf } from './funnel/lever.ts';
import type { LogProblem, LogRequest, UnlogRequest } from './log-request.ts';
import type { Grain, Period } from './period.ts';
import type { Lens } from './role.ts';
import type { SetTargetRequest, TargetProblem, TargetRequest } from './target-request.ts';
import type { TopRequest } from './top-request.ts';
import type { WinRequest } from './win-request.ts';

/** What somebody asks for, once their words are understood. Metrics are keys. */
export type KpiRequest =
  | ScorecardRequest
  /** Whose figures somebody wants to see from now on; `null` asks which there are. */
  | { readonly kind: 'role'; readonly lens: Lens | null }
  | ShowRequest
  | NeededRequest
  | GapRequest
  | FunnelRequest
  | TreeRequest
  | WhyRequest
  | PlanRequest
  | TargetRequest
  | DigestRequest
  | LogRequest
  | UnlogRequest
  | WinRequest
  | ChannelRequest
  | TopRequest
  | CompetitionRequest
  | DecisionRequest
  | { readonly kind: 'explain'; readonly metric: string; readonly period: Period | null }
  | { readonly kind: 'follow' | 'unfollow'; readonly metric: string }
  /** What was reached; `null` is this year. */
  | { readonly kind: 'milestones'; readonly period: Period | null }
  /** Whether one may be named in celebrations. */
  | { readonly kind: 'naming'; readonly named: boolean }
  /** How what Takt says by itself is doing. */
  | { readonly kind: 'status' }
  | { readonly kind: 'list' }
  | { readonly kind: 'help' }
  | { readonly kind: 'hello' | 'thanks' };

/** How things are going. */
export type ScorecardRequest = {
  readonly kind: 'scorecard';
  readonly period: Period | null;
  /** Without it, what the one who asks has chosen, or else what the channel follows. */
  readonly lens?: Lens;
};

export type ShowRequest = {
  readonly kind: 'show';
  readonly metric: string;
  /** `null`: the current month, or for "by month" the last twelve. */
  readonly period: Period | null;
  /** What the period is held against, at the same working day; `null` is the one before it, in passing. */
  readonly compare: Period | null;
  readonly by: ShowBy | null;
  readonly focus: Focus;
  readonly filter: Dimensions;
  /** The figures as they were known at the end of that day; `null` is as they are known now. */
  readonly knownOn: CivilDate | null;
};

/** A metric's figure in a period, and nothing else about it. */
export function showOf(metric: string, period: Period | null): ShowRequest {
  const whole = { compare: null, by: null, filter: {}, knownOn: null } as const;
  return { kind: 'show', metric, period, focus: 'figure', ...whole };
}

/** What the first sentence is about: the figure, its target, where it is heading, or which part is largest or smallest. */
export type Focus = 'figure' | 'target' | 'forecast' | 'most' | 'least';

/** What is missing to the target, and to the goal that the metric leads to. */
export type NeededRequest = {
  readonly kind: 'needed';
  readonly metric: string;
  readonly period: Period | null;
  readonly filter: Dimensions;
  /** With every step of how it was worked out. */
  readonly working: boolean;
};

/** What closes the gap to a target, beside what is tried. */
export type GapRequest = {
  readonly kind: 'gap';
  readonly metric: string;
  /** `null`: this quarter, or the period around today that has a target. */
  readonly period: Period | null;
  readonly what: readonly WhatIf[];
};

/** The whole way to a customer; `null` is this quarter. */
export type FunnelRequest = { readonly kind: 'funnel'; readonly period: Period | null };

/** The targets that lead to a goal; without one it is the shared one, and all beside it; `period` `null` is this quarter. */
export type TreeRequest = {
  readonly kind: 'tree';
  readonly goal: string | null;
  readonly period: Period | null;
};

/** What everybody works for: meant by whoever does not say what is missing, or missed. */
export const SHARED_GOAL = 'revenue';

/** What a miss or a beat is made of; `compare` `null` is against the target where there is one, or the period before. */
export type WhyRequest = {
  readonly kind: 'why';
  readonly metric: string;
  /** `null`: the last whole month. */
  readonly period: Period | null;
  readonly compare: Period | null;
};

/** A year planned backwards from its goal. */
export type PlanRequest = {
  readonly kind: 'plan';
  readonly wanted: PlanWanted;
  /** Every month of it, and not only the year. */
  readonly byMonth: boolean;
};

export type ShowBy =
  | { readonly kind: 'dimension'; readonly dimension: Dimension }
  | { readonly kind: 'grain'; readonly grain: Grain };

/** Words that were not understood, and what helps; `words` is as typed. */
export type KpiProblem =
  | { readonly kind: 'unknown_words'; readonly words: string; readonly near: readonly KpiSuggestion[] }
  | {
      readonly kind: 'extra_words';
      readonly words: string;
      readonly metric: string;
      readonly near: readonly KpiSuggestion[];
    }
  | { readonly kind: 'missing_metric'; readonly verb: string }
  /** Understood but for what it is about. */
  | { readonly kind: 'which_metric'; readonly near: readonly KpiSuggestion[] }
  | { readonly kind: 'missing_by'; readonly metric: string }
  | { readonly kind: 'unknown_by'; readonly words: string }
  | { readonly kind: 'unknown_filter'; readonly words: string }
  /** A name that no figure has, with those that are close, or else all there are where they are few. */
  | {
      readonly kind: 'unknown_value';
      readonly words: string;
      readonly metric: string;
      readonly period: Period | null;
      readonly dimension: Dimension;
      readonly isNear: boolean;
      readonly known: readonly {
        readonly value: string;
        readonly request: ShowRequest | NeededRequest | SetTargetRequest | LogRequest;
      }[];
    }
  | { readonly kind: 'target'; readonly problem: TargetProblem }
  | { readonly kind: 'digest'; readonly problem: DigestProblem }
  | { readonly kind: 'log'; readonly problem: LogProblem }
  /** What no leaderboard can be of: a share, a level, a cost. */
  | { readonly kind: 'not_raced'; readonly metric: string; readonly period: Period | null }
  /** A figure of the whole organisation, asked for by person. */
  | { readonly kind: 'not_per_person'; readonly metric: string; readonly period: Period | null }
  /** Worked out against a target that none of the parts has. */
  | {
      readonly kind: 'parts_without_target';
      readonly metric: string;
      readonly period: Period | null;
      readonly dimension: Dimension;
      readonly target: string;
    }
  | {
      readonly kind: 'period';
      readonly words: string;
      readonly sentence: { readonly en: string; readonly sv: string };
    };

/** Something close that would have been understood, and the words that ask for it. */
export type KpiSuggestion = {
  readonly metric: string;
  readonly text: string;
  /** It is not close to what was typed, only what most people ask for. */
  readonly isUsual?: true;
};
