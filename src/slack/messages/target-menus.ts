import type { InputBlockElement } from '@slack/types';
import type { CivilDate } from '../../domain/civil-date.ts';
import { DIMENSIONS } from '../../domain/dimension.ts';
import type { Metric } from '../../domain/metric.ts';
import type { SuggestedTarget } from '../../domain/suggested-target.ts';
import type { Target } from '../../domain/target.ts';
import type { SetTargetRequest } from '../../domain/target-request.ts';
import type { Reader } from '../../speech/format.ts';
import { capitalised, say } from '../../speech/say.ts';
import { targetSay } from '../../speech/targets/target-say.ts';
import { plain } from './inputs.ts';
import { metricMenu } from './metric-menu.ts';

/** Another metric or kind of period: what history suggests is another. */
export const TARGET_REFILL = 'target:refill';

/** What the modal is filled in with. */
export type TargetFacts = {
  readonly metrics: readonly Metric[];
  readonly metric: Metric | null;
  readonly request: Omit<SetTargetRequest, 'kind' | 'metric'>;
  readonly suggestion: SuggestedTarget | null;
  readonly current: Target | null;
  /** Of a part of the company, named or not yet: whether that has a target is not known before it is. */
  readonly isPart: boolean;
  readonly today: CivilDate;
};

/** Which metric the target is for; choosing another fills the modal anew. */
export function targetMetricMenu({ metrics, metric }: TargetFacts, reader: Reader): InputBlockElement {
  return metricMenu(TARGET_REFILL, metrics, metric, targetSay(reader.locale, 'modal.metric.choose'), reader);
}

export function guardMenu(
  { metrics, metric, request, current }: TargetFacts,
  reader: Reader,
): InputBlockElement {
  const key = request.terms.guard === undefined ? current?.guard : request.terms.guard;
  const others = metrics.filter((one) => one !== metric);
  const guard = others.find((one) => one.key === key) ?? null;
  return metricMenu('answer', others, guard, targetSay(reader.locale, 'modal.metric.choose'), reader);
}

const CADENCES = ['week', 'month', 'quarter', 'year', 'once'] as const;

export function everyMenu(every: SetTargetRequest['every'], { locale }: Reader): InputBlockElement {
  const options = CADENCES.map((one) => ({
    text: plain(targetSay(locale, `modal.every.${one}`)),
    value: one,
  }));
  return {
    type: 'static_select',
    action_id: TARGET_REFILL,
    options,
    initial_option: options[CADENCES.indexOf(every ?? 'month')]!,
  };
}

export function dimensionMenu(chosen: string | undefined, { locale }: Reader): InputBlockElement {
  const options = [
    { text: plain(targetSay(locale, 'modal.dimension.all')), value: 'all' },
    ...DIMENSIONS.map((dimension) => ({
      text: plain(capitalised(say(locale, `dimension.${dimension}`), locale)),
      value: dimension,
    })),
  ];
  const initial = options.find(({ value }) => value === chosen) ?? options[0]!;
  return { type: 'static_select', action_id: TARGET_REFILL, options, initial_option: initial };
}
