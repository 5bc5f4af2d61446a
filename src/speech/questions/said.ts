import type { CivilDate } from '../../domain/civil-date.ts';
import type { Dimension, Dimensions } from '../../domain/dimension.ts';
import type { ShowBy } from '../../domain/kpi-request.ts';
import type { Period } from '../../domain/period.ts';
import type { SaidComparison } from '../kpi-words/comparison.ts';
import type { KpiContext } from '../kpi-words.ts';

/** What a person wants to know. */
export type Intent =
  | 'show'
  | 'needed'
  | 'gap'
  | 'forecast'
  | 'target'
  | 'explain'
  | 'why'
  | 'most'
  | 'least'
  | 'scorecard'
  | 'funnel'
  | 'plan'
  | 'owners'
  | 'tree'
  | 'targets'
  | 'list'
  | 'help'
  | 'hello'
  | 'thanks';

/** What the words of a question say, each part `null` where they do not. */
export type Said = {
  readonly intent: Intent | null;
  /** Key. */
  readonly metric: string | null;
  readonly period: Period | null;
  /** The metric was named, and not only spoken of by what people do. */
  readonly namesMetric: boolean;
  /** The one before the period last spoken of. */
  readonly oneBefore: boolean;
  readonly comparison: SaidComparison | null;
  readonly by: ShowBy | null;
  readonly filter: Dimensions;
  readonly knownOn: CivilDate | null;
  /** It begins like something that follows up (`och …`, `what about …`). */
  readonly followsUp: boolean;
  /** Asks in so many words, and is more than the name of a figure. */
  readonly asks: boolean;
  /** Of many things (`how many`), not of much. */
  readonly many: boolean;
  /** Over time, without saying by what. */
  readonly trend: boolean;
  /** Not understood, and what stands before it. */
  readonly rest: readonly { readonly word: string; readonly narrows: boolean }[];
};

/** A value that some observations have: a seller, a campaign. */
export type KnownValue = { readonly dimension: Dimension; readonly value: string };

export type QuestionContext = KpiContext & {
  /** What the workspace's figures can be told apart by. */
  readonly values: readonly KnownValue[];
};
