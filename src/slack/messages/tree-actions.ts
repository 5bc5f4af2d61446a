import type { ActionsBlockElement } from '@slack/types';
import type { TreeAnswer } from '../../domain/answer.ts';
import { type KpiRequest, showOf } from '../../domain/kpi-request.ts';
import { previous } from '../../domain/periods.ts';
import { nodesIn } from '../../domain/target-tree.ts';
import type { Reader } from '../../speech/format.ts';
import { periodName } from '../../speech/period-name.ts';
import { requestWords } from '../../speech/request-words.ts';
import { capitalised, say } from '../../speech/say.ts';
import { whySay } from '../../speech/why-words.ts';
import { gapButton } from './gap-actions.ts';
import { planButton } from './plan-actions.ts';
import { run, select, shareButton } from './pressable.ts';

/** From the tree to any figure in it, to what closes the gap, and to the funnel. */
export function treeElements(
  request: KpiRequest | null,
  { tree: { goal, beside, period }, today }: TreeAnswer,
  reader: Reader,
): ActionsBlockElement[] {
  const { locale } = reader;
  const nodes = [goal, ...beside].flatMap(nodesIn).filter(({ report }) => report.target !== null);
  if (nodes.length === 0) return [planButton(reader)];
  const metrics = new Map(nodes.map(({ report: { metric } }) => [metric.key, metric]));
  const options = [...metrics.values()].map((metric) => ({
    text: metric.name[locale],
    value: requestWords(showOf(metric.key, period)),
  }));
  const before = previous(period);
  return [
    ...select('metric', say(locale, 'button.metric'), options),
    ...(request?.kind === 'tree'
      ? [
          run('previous', capitalised(periodName(before, today, reader), locale), {
            ...request,
            period: before,
          }),
        ]
      : []),
    gapButton(goal.report.metric.key, period.to < today ? null : period, reader),
    run('funnel', whySay(locale, 'button.funnel'), { kind: 'funnel', period }),
    ...[shareButton(request, reader)].filter((element) => element !== undefined),
  ];
}
