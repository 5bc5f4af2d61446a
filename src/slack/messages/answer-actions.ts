import type { ActionsBlock, ActionsBlockElement, Button, PlainTextOption, StaticSelect } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import type {
  Answer,
  BreakdownAnswer,
  CompareAnswer,
  FunnelAnswer,
  NeededAnswer,
  OverTimeAnswer,
  ReportAnswer,
  WhyAnswer,
} from '../../domain/answer.ts';
import { mayBeExplained } from '../../domain/funnel/chain.ts';
import type { KpiReport } from '../../domain/kpi-report.ts';
import {
  type KpiProblem,
  type KpiRequest,
  type NeededRequest,
  SHARED_GOAL,
  type ShowRequest,
  showOf,
} from '../../domain/kpi-request.ts';
import type { Metric } from '../../domain/metric.ts';
import { previous, rollingTo } from '../../domain/periods.ts';
import { isOfferedByOwner } from '../../domain/told-apart.ts';
import type { Reader } from '../../speech/format.ts';
import { funnelSay } from '../../speech/funnel-words.ts';
import { periodName } from '../../speech/period-name.ts';
import { requestWords } from '../../speech/request-words.ts';
import { capitalised, say } from '../../speech/say.ts';
import { whySay } from '../../speech/why-words.ts';
import { shortened } from './clean-text.ts';
import { planButton, planButtons } from './plan-actions.ts';

/**
 * What pressing something does: everything carries the words that one could have typed, so there is one way in.
 * Bolt finds them by these beginnings; an action_id must be unique within its block.
 */
export const RUN_ACTION = 'kpi:run:';
export const SHARE_ACTION = 'kpi:share';

type Names = (key: string) => Metric | undefined;

/** Under an answer that everybody sees, the one who asked may still change it: the block says who that is. */
const ASKED_BY = 'asked:';

export function askedByIn(blockId: string): string | undefined {
  return blockId.startsWith(ASKED_BY) ? blockId.slice(ASKED_BY.length) : undefined;
}

/** What decides which buttons an answer has, beside what it says. */
export type ActionsFor = {
  /** Who asked, where everybody sees the answer. */
  readonly askedBy?: string | undefined;
  /** Other metrics that may have been meant. */
  readonly near?: readonly string[];
};

/** The buttons under an answer; `undefined` where there is nothing to press. */
export function answerActions(
  request: KpiRequest | null,
  answer: Answer,
  metricOf: Names,
  reader: Reader,
  { askedBy, near = [] }: ActionsFor = {},
): ActionsBlock | undefined {
  const own = elementsFor(request, answer, metricOf, reader);
  const elements = [
    // What everybody sees needs no sharing.
    ...(askedBy ? own.filter((element) => element.action_id !== SHARE_ACTION) : own),
    ...instead(request, near, metricOf, reader),
  ];
  if (elements.length === 0) return undefined;
  return { type: 'actions', ...(askedBy && { block_id: `${ASKED_BY}${askedBy}` }), elements };
}

/** The same question about another figure that may have been meant. */
function instead(
  request: KpiRequest | null,
  near: readonly string[],
  metricOf: Names,
  { locale }: Reader,
): ActionsBlockElement[] {
  if (!request || !('metric' in request)) return [];
  const options = near.flatMap((key) => {
    const metric = metricOf(key);
    return metric ? [{ text: metric.name[locale], value: requestWords({ ...request, metric: key }) }] : [];
  });
  return select('instead', say(locale, 'button.instead'), options);
}

function elementsFor(
  request: KpiRequest | null,
  answer: Answer,
  metricOf: Names,
  reader: Reader,
): ActionsBlockElement[] {
  const { locale } = reader;
  switch (answer.kind) {
    case 'report':
    case 'compare':
    case 'over_time':
    case 'breakdown':
      return request?.kind === 'show' ? showElements(request, answer, reader) : [];
    case 'needed':
      return request?.kind === 'needed' ? neededElements(request, answer, reader) : [];
    case 'explain': {
      const { metric, period } = answer.report;
      return [run('whole', say(locale, 'button.whole'), showOf(metric.key, period))];
    }
    case 'scorecard': {
      const options = answer.reports.map(({ metric, period }) => ({
        text: metric.name[locale],
        value: requestWords(showOf(metric.key, period)),
      }));
      return [
        ...select('metric', say(locale, 'button.metric'), options),
        shareButton(request, reader),
      ].filter((element) => element !== undefined);
    }
    case 'follow': {
      const opposite = answer.outcome === 'followed' ? 'unfollow' : 'follow';
      const changed = answer.outcome === 'followed' || answer.outcome === 'unfollowed';
      const undo = { kind: opposite, metric: answer.metric.key } as const;
      return changed ? [run('undo', say(locale, 'button.undo'), undo)] : [];
    }
    case 'hello':
      return EXAMPLES.map(({ key, words }) => button(`${RUN_ACTION}${key}`, say(locale, key), words));
    case 'thanks':
      return [];
    case 'funnel':
      return funnelElements(request, answer, reader);
    case 'why':
      return whyElements(request, answer, reader);
    case 'plan':
      return [...planButtons(answer, reader), shareButton(request, reader)].filter((it) => it !== undefined);
    case 'list':
      return [run('help', say(locale, 'button.help'), { kind: 'help' })];
    case 'help':
      return [run('list', say(locale, 'button.list'), { kind: 'list' })];
    case 'problem':
      return problemElements(answer.problem, metricOf, reader);
  }
}

function funnelElements(
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
    planButton(reader),
    ...[shareButton(request, reader)].filter((element) => element !== undefined),
  ];
}

function whyElements(
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
    run('funnel', whySay(locale, 'button.funnel'), { kind: 'funnel', period }),
    run('whole', say(locale, 'button.whole'), whole),
    ...share,
  ];
}

/** A miss or a beat can be explained once there is one. */
function isWorthWhy({ metric, period, today, actual, target, change, status }: KpiReport): boolean {
  if (!mayBeExplained(metric.key) || actual === null || (!target && !change)) return false;
  return today > period.to || status === 'behind' || status === 'at_risk';
}

function showElements(
  request: ShowRequest,
  { kind, report }: ReportAnswer | CompareAnswer | OverTimeAnswer | BreakdownAnswer,
  reader: Reader,
): ActionsBlockElement[] {
  const { locale } = reader;
  const { metric, period, today } = report;
  const before = previous(period);
  const grain = report.trend.grain;
  const plain: ShowRequest = { ...request, by: null, compare: null, focus: 'figure' };
  const byOwner = { ...plain, by: { kind: 'dimension', dimension: 'owner' } as const };
  const overTime = { ...plain, period: null, by: { kind: 'grain', grain } as const };
  const isWhole = kind === 'report';
  return [
    ...(kind === 'over_time'
      ? []
      : [
          run('previous', capitalised(periodName(before, today, reader), locale), {
            ...request,
            compare: null,
            period: before,
          }),
          ...select(
            'period',
            say(locale, 'button.period'),
            periodOptions({ ...request, compare: null }, reader),
          ),
        ]),
    ...(isWhole
      ? [
          ...(isOfferedByOwner(metric) ? [run('owner', say(locale, 'button.by.owner'), byOwner)] : []),
          ...(isWorthWhy(report) && Object.keys(request.filter).length === 0 && !request.knownOn
            ? [
                run('why', whySay(locale, 'button.why'), {
                  kind: 'why',
                  metric: metric.key,
                  period,
                  compare: null,
                }),
              ]
            : []),
          run('over', say(locale, 'button.over', { grain: say(locale, `grain.${grain}`) }), overTime),
        ]
      : [run('whole', say(locale, 'button.whole'), plain)]),
    run('working', say(locale, 'button.working'), { kind: 'explain', metric: metric.key, period }),
    ...[shareButton(request, reader)].filter((element) => element !== undefined),
  ];
}

function neededElements(
  request: NeededRequest,
  { needed: { report }, working }: NeededAnswer,
  reader: Reader,
): ActionsBlockElement[] {
  const { locale } = reader;
  const other: NeededRequest = { ...request, working: !working };
  return [
    run('needed', say(locale, working ? 'button.working.hide' : 'button.working'), other),
    ...select('period', say(locale, 'button.period'), periodOptions({ ...request, working: false }, reader)),
    run('whole', say(locale, 'button.whole'), {
      ...showOf(request.metric, report.period),
      filter: request.filter,
    }),
    ...[shareButton(request, reader)].filter((element) => element !== undefined),
  ];
}

function problemElements(problem: KpiProblem, metricOf: Names, { locale }: Reader): ActionsBlockElement[] {
  const near = 'near' in problem ? problem.near : [];
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

/** For somebody who only said hello. */
const EXAMPLES = [
  { key: 'example.needed', words: 'needed meetings' },
  { key: 'example.pipeline', words: 'pipeline' },
  { key: 'example.scorecard', words: 'scorecard' },
] as const;

/** What most people ask for next. */
const OFFERED = [
  { grain: 'week', words: ['this week', 'last week'] },
  { grain: 'month', words: ['this month', 'last month'] },
  { grain: 'quarter', words: ['this quarter', 'last quarter'] },
  { grain: 'year', words: ['this year', 'last year'] },
] as const;

function periodOptions(request: ShowRequest | NeededRequest, { locale }: Reader) {
  const base = requestWords({ ...request, period: null });
  return [
    ...OFFERED.flatMap(({ grain, words }) =>
      (['this', 'last'] as const).map((which, index) => ({
        text: say(locale, `option.${which}.${grain}`),
        value: `${base} ${words[index]}`,
      })),
    ),
    { text: say(locale, 'option.last90'), value: `${base} last 90 days` },
  ];
}

function shareButton(request: KpiRequest | null, { locale }: Reader): Button | undefined {
  return request ? button(SHARE_ACTION, say(locale, 'button.share'), requestWords(request)) : undefined;
}

function run(name: string, text: string, request: KpiRequest): Button {
  return button(`${RUN_ACTION}${name}`, text, requestWords(request));
}

function button(actionId: string, text: string, value: string): Button {
  return {
    type: 'button',
    action_id: actionId,
    text: { type: 'plain_text', text: shortened(text, LIMITS.button.text) },
    value,
  };
}

/** A select whose options do not fit what Slack allows is left out: the buttons beside it do. */
function select(
  name: string,
  placeholder: string,
  options: readonly { text: string; value: string }[],
): StaticSelect[] {
  const fitting: PlainTextOption[] = options
    .filter(({ value }) => value.length <= LIMITS.option.value)
    .slice(0, LIMITS.select.options)
    .map(({ text, value }) => ({
      text: { type: 'plain_text', text: shortened(text, LIMITS.option.text) },
      value,
    }));
  if (fitting.length === 0) return [];
  return [
    {
      type: 'static_select',
      action_id: `${RUN_ACTION}${name}`,
      placeholder: { type: 'plain_text', text: shortened(placeholder, LIMITS.placeholder) },
      options: fitting,
    },
  ];
}
