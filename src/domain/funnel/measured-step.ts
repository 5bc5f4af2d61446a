import type { CivilDate } from '../civil-date.ts';
import { type BlendedRate, blendedRate, strengthOf } from './blended-rate.ts';
import type { Funnel, FunnelStep, StepRates } from './stages.ts';
import { matureIn, type StepHistory } from './step-history.ts';

/** What is known of the way from one stage to the next. */
export type MeasuredStep = {
  /** The stages' metrics. */
  readonly from: string;
  readonly to: string;
  readonly step: FunnelStep;
  readonly blended: BlendedRate;
  /** How it was measured; `usual`: not at all, the rule of thumb stands alone. */
  readonly method: StepHistory['method'] | 'usual';
  /** When those entered whose way was counted; `null` where nobody's was. */
  readonly window: Stretch | null;
  /** Days from entering to going on, for half of them; `null` where it could not be measured. */
  readonly lag: number | null;
  /** Days that count as time enough. */
  readonly within: number;
};

export type Stretch = { readonly from: CivilDate; readonly to: CivilDate };

/** @param history `null` where there is none, or where it is not to be used. */
export function measuredStep(
  { from, to, step }: Pick<MeasuredStep, 'from' | 'to' | 'step'>,
  history: StepHistory | null,
  lookBack: Stretch,
): MeasuredStep {
  const window = history && matureIn(history, lookBack);
  const counts = window && history.between(window.from, window.to);
  const own = counts && counts.entered > 0 ? counts : null;
  return {
    from,
    to,
    step,
    blended: blendedRate({
      k: own?.converted ?? 0,
      n: own?.entered ?? 0,
      p0: step.usual,
      m: strengthOf(step.usual),
    }),
    method: own ? history!.method : 'usual',
    window: own ? window : null,
    lag: history?.lag ?? null,
    within: history?.within ?? 0,
  };
}

/** The steps of a funnel, from the top down. */
export function stepsOf(funnel: Funnel): Pick<MeasuredStep, 'from' | 'to' | 'step'>[] {
  return funnel.flatMap(({ metric: to, step }, at) =>
    step && at > 0 ? [{ from: funnel[at - 1]!.metric, to, step }] : [],
  );
}

export function ratesOf(steps: readonly MeasuredStep[]): StepRates {
  return Object.fromEntries(steps.map(({ to, blended }) => [to, blended.rate]));
}
