import type { InputBlockElement, PlainTextOption } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import type { CivilDate } from '../../domain/civil-date.ts';
import { DIMENSIONS } from '../../domain/dimension.ts';
import type { Department, Metric } from '../../domain/metric.ts';
import type { SuggestedTarget } from '../../domain/suggested-target.ts';
import type { Target } from '../../domain/target.ts';
import type { SetTargetRequest } from '../../domain/target-request.ts';
import type { Reader } from '../../speech/format.ts';
import { capitalised, say } from '../../speech/say.ts';
import { targetSay } from '../../speech/targets/target-say.ts';
import { shortened } from './clean-text.ts';
import { plain } from './inputs.ts';

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

const GROUPS: readonly Department[] = ['shared', 'sales', 'marketing', 'delivery'];

/** Grouped, since a menu takes a hundred options and a group another hundred. */
function metricGroups(metrics: readonly Metric[], reader: Reader) {
  return GROUPS.flatMap((department) => {
    const options = metrics
      .filter((metric) => metric.department === department)
      .slice(0, LIMITS.select.options)
      .map((metric) => metricOption(metric, reader));
    const label = plain(capitalised(targetSay(reader.locale, `modal.group.${department}`), reader.locale));
    return options.length > 0 ? [{ label, options }] : [];
  });
}

function metricOption({ key, name }: Metric, { locale }: Reader): PlainTextOption {
  return { text: plain(shortened(name[locale], LIMITS.option.text)), value: key };
}

export function metricMenu({ metrics, metric }: TargetFacts, reader: Reader): InputBlockElement {
  return {
    type: 'static_select',
    action_id: TARGET_REFILL,
    placeholder: plain(targetSay(reader.locale, 'modal.metric.choose')),
    option_groups: metricGroups(metrics, reader),
    ...(metric && { initial_option: metricOption(metric, reader) }),
  };
}

export function guardMenu(
  { metrics, metric, request, current }: TargetFacts,
  reader: Reader,
): InputBlockElement {
  const key = request.terms.guard === undefined ? current?.guard : request.terms.guard;
  const guard = metrics.find((one) => one.key === key);
  return {
    type: 'static_select',
    action_id: 'answer',
    placeholder: plain(targetSay(reader.locale, 'modal.metric.choose')),
    option_groups: metricGroups(
      metrics.filter((one) => one !== metric),
      reader,
    ),
    ...(guard && guard !== metric && { initial_option: metricOption(guard, reader) }),
  };
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
