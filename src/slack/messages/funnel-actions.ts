import type { ActionsBlockElement } from '@slack/types';
import type { FunnelAnswer, WhyAnswer } from '../../domain/answer.ts';
import { mayBeExplained } from '../../domain/funnel/chain.ts';
import { type KpiRequest, SHARED_GOAL, showOf } from '../../domain/kpi-request.ts';
import { previous, rollingTo } from '../../domain/periods.ts';
import type { Reader } from '../../speech/format.ts';
import { funnelSay } from '../../speech/funnel-words.ts';
import { periodName } from '../../speech/period-name.ts';
import { capitalised, say } from '../../speech/say.ts';
import { treeSay } from '../../speech/tree-sentences.ts';
import { whySay } from '../../speech/why-words.ts';
import { gapButton } from './gap-actions.ts';
import { planButton } from './plan-actions.ts';
import { run, shareButton } from './pressable.ts';

export function funnelElements(
  request: KpiRequest | null,
  { report: { period, today, drag } }: FunnelAnswer,
  reader: Reader,
): ActionsBlockElement[] {
  const { locale } = reader;
  const before = previous(period);
  const steps = drag?.step.metric ? { ...showOf(drag.step.metric, null), focus: 'figure' as const } : null;
  return [
    run('previous', capitalised(periodName(before, today, reader), locale), {
      kind: 'funnel',
      period: before,
    }),
    ...(steps
      ? [
          run('since', funnelSay(locale, 'button.drag.since'), {
            ...steps,
            by: { kind: 'grain', grain: 'month' },
          }),
          run('where', funnelSay(locale, 'button.drag.where'), {
            ...steps,
            period: rollingTo('day', 90, today),
            by: { kind: 'dimension', dimension: 'campaign' },
          }),
        ]
      : []),
    run('tree', treeSay(locale, 'button.tree'), { kind: 'tree', goal: null, period }),
    planButton(reader),
    ...[shareButton(request, reader)].filter((element) => element !== undefined),
  ];
}

export function whyElements(
  request: KpiRequest | null,
  { report, explanation }: WhyAnswer,
  reader: Reader,
): ActionsBlockElement[] {
  const { locale } = reader;
  const { metric, period, today, target } = report;
  const why = { kind: 'why', metric: metric.key, period, compare: null } as const;
  const [before, whole] = [previous(period), showOf(metric.key, period)];
  const share = [shareButton(request, reader)].filter((element) => element !== undefined);
  if (!explanation) {
    const goal = { ...why, metric: SHARED_GOAL };
    return [
      ...(mayBeExplained(metric.key) ? [] : [run('why', whySay(locale, 'button.goal'), goal)]),
      run('whole', say(locale, 'button.whole'), whole),
    ];
  }
  const name = (of: typeof period) => periodName(of, today, reader);
  const isTarget = explanation.against.kind === 'target';
  return [
    ...(isTarget
      ? [
          run('against', whySay(locale, 'button.period', { period: name(before) }), {
            ...why,
            compare: before,
          }),
        ]
      : target
        ? [run('against', whySay(locale, 'button.target'), why)]
        : []),
    run('previous', whySay(locale, 'button.previous', { period: name(before) }), { ...why, period: before }),
    // What is over can only be made up for now.
    ...(explanation.change < 0 ? [gapButton(metric.key, today <= period.to ? period : null, reader)] : []),
    run('funnel', whySay(locale, 'button.funnel'), { kind: 'funnel', period }),
    run('whole', say(locale, 'button.whole'), whole),
    ...share,
  ];
}
