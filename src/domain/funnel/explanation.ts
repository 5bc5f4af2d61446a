import type { CivilDate } from '../civil-date.ts';
import { runningSum } from '../numbers.ts';
import type { Period } from '../period.ts';
import { effectsOf } from './effects.ts';

/** Why a figure is not what it should be or was: the change, split exactly over what it is made of. */
export type Explanation = {
  readonly against: ExplainedAgainst;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** From the top of the funnel down; their effects sum to the change. */
  readonly parts: readonly ExplainedPart[];
  /** The stages whose counts it was made from. */
  readonly stages: readonly ChainStage[];
  /** The fewest cases that stand behind either side: few swing much. */
  readonly cases: number;
};

export type ExplainedAgainst =
  /** What the target takes at the rates and the deal size of a stretch before it; by today, in a period that runs. */
  | { readonly kind: 'target'; readonly usual: { readonly from: CivilDate; readonly to: CivilDate } }
  | { readonly kind: 'period'; readonly period: Period };

/** What is multiplied: how many came, which share went on, and what a deal brought. */
export type ExplainedPart = (
  | { readonly kind: 'volume'; readonly metric: string }
  | { readonly kind: 'rate'; readonly from: string; readonly to: string }
  | { readonly kind: 'deal' }
) & {
  /** The factor itself; `null` where nothing says what it is. */
  readonly before: number | null;
  readonly after: number | null;
  /** Of the change, in the metric's unit. */
  readonly effect: number;
};

/** What is counted on the way to a figure, and so many days before the figure's own period. */
export type ChainStage = { readonly metric: string; readonly days: number };

/** The same stages from the top down, the figure itself last, with what each came to on either side. */
export type ChainFacts = {
  readonly stages: readonly ChainStage[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly against: ExplainedAgainst;
};

/** `null` where nothing explains the figure: only it is known, or money came without a deal. */
export function explanationOf(facts: ChainFacts): Explanation | null {
  const { stages, before, after, against } = withoutGaps(facts);
  const isMoney = stages.at(-1)?.metric === 'revenue';
  if (stages.length < 2 || (isMoney && stages.at(-2) !== facts.stages.at(-2))) return null;
  const ratios = stages.map((_, at) => [ratioAt(before, at), ratioAt(after, at)] as const);
  // What one side cannot say is taken to be as on the other: it explains nothing.
  const effects = effectsOf(
    ratios.map(([was, is]) => was ?? is ?? 1),
    ratios.map(([was, is]) => is ?? was ?? 1),
  );
  const [first, last] = [before.at(-1)!, after.at(-1)!];
  const counted = isMoney ? -2 : -1;
  const change = runningSum();
  change.add(last);
  change.add(-first);
  return {
    against,
    before: first,
    after: last,
    change: change.value(),
    parts: stages.map(({ metric }, at) => ({
      ...factorAt(metric, stages[at - 1]?.metric),
      before: ratios[at]![0],
      after: ratios[at]![1],
      effect: effects[at]!,
    })),
    stages,
    cases: Math.min(before.at(counted)!, after.at(counted)!),
  };
}

/** A stage where nobody was counted, below which somebody came all the same, is no step: the ones beside it meet. */
function withoutGaps({ stages, before, after, against }: ChainFacts): ChainFacts {
  const isGap = (counts: readonly number[], at: number) => counts[at]! <= 0 && counts.at(-1) !== 0;
  const kept = stages.flatMap((_, at) =>
    at < stages.length - 1 && (isGap(before, at) || isGap(after, at)) ? [] : [at],
  );
  return {
    stages: kept.map((at) => stages[at]!),
    before: kept.map((at) => before[at]!),
    after: kept.map((at) => after[at]!),
    against,
  };
}

function ratioAt(counts: readonly number[], at: number): number | null {
  if (at === 0) return counts[0]!;
  const above = counts[at - 1]!;
  return above === 0 ? null : counts[at]! / above;
}

function factorAt(metric: string, above: string | undefined) {
  if (above === undefined) return { kind: 'volume', metric } as const;
  return metric === 'revenue'
    ? ({ kind: 'deal' } as const)
    : ({ kind: 'rate', from: above, to: metric } as const);
}
