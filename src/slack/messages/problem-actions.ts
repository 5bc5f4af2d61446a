import type { ActionsBlockElement } from '@slack/types';
import { type KpiProblem, showOf } from '../../domain/kpi-request.ts';
import type { Metric } from '../../domain/metric.ts';
import type { Reader } from '../../speech/format.ts';
import { say } from '../../speech/say.ts';
import { digestProblemElements } from './digest-setup-actions.ts';
import { button, RUN_ACTION, run } from './pressable.ts';

type Names = (key: string) => Metric | undefined;

/** What was meant instead, or everything there is to ask for. */
export function problemElements(problem: KpiProblem, metricOf: Names, reader: Reader): ActionsBlockElement[] {
  const { locale } = reader;
  if (problem.kind === 'digest') return digestProblemElements(problem.problem, reader);
  const near = 'near' in problem ? problem.near : [];
  if (problem.kind === 'unknown_value') {
    const { dimension, known, metric, period } = problem;
    const label = say(locale, 'button.by', { dimension: say(locale, `dimension.${dimension}`) });
    return [
      ...known.map(({ value, request }, at) => run(`value${at}`, value, request)),
      run('by', label, { ...showOf(metric, period), by: { kind: 'dimension', dimension } }),
    ];
  }
  if (problem.kind === 'not_raced') {
    const byOwner = { kind: 'dimension', dimension: 'owner' } as const;
    return [
      run('owner', say(locale, 'button.by.owner'), {
        ...showOf(problem.metric, problem.period),
        by: byOwner,
      }),
    ];
  }
  if (problem.kind === 'not_per_person' || problem.kind === 'parts_without_target') {
    return [run('whole', say(locale, 'button.whole'), showOf(problem.metric, problem.period))];
  }
  return [
    ...near.map(({ metric, text }, index) =>
      button(`${RUN_ACTION}near${index}`, metricOf(metric)?.name[locale] ?? metric, text),
    ),
    run('list', say(locale, 'button.list'), { kind: 'list' }),
    run('help', say(locale, 'button.help'), { kind: 'help' }),
  ];
}
