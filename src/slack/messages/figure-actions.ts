import type { ActionsBlockElement } from '@slack/types';
import type {
  BreakdownAnswer,
  CompareAnswer,
  NeededAnswer,
  OverTimeAnswer,
  ReportAnswer,
} from '../../domain/answer.ts';
import { mayBeExplained } from '../../domain/funnel/chain.ts';
import type { KpiReport } from '../../domain/kpi-report.ts';
import { type NeededRequest, type ShowRequest, showOf } from '../../domain/kpi-request.ts';
import { previous } from '../../domain/periods.ts';
import { isOfferedByOwner } from '../../domain/told-apart.ts';
import type { TopRequest } from '../../domain/top-request.ts';
import type { Reader } from '../../speech/format.ts';
import { periodName } from '../../speech/period-name.ts';
import { requestWords } from '../../speech/request-words.ts';
import { capitalised, say } from '../../speech/say.ts';
import { whySay } from '../../speech/why-words.ts';
import { gapButton } from './gap-actions.ts';
import { run, select, shareButton } from './pressable.ts';
import { targetOffer, targetOffers } from './target-offers.ts';

/** Something is missing of it, and there still is time. */
function isOpen({ metric, period, today, target, remaining }: KpiReport): boolean {
  return mayBeExplained(metric.key) && today <= period.to && target !== null && remaining !== 0;
}

/** A miss or a beat can be explained once there is one. */
function isWorthWhy(report: KpiReport): boolean {
  const { metric, period, today, actual, target, change } = report;
  if (!mayBeExplained(metric.key) || actual === null || (!target && !change)) return false;
  return today > period.to || isBehind(report);
}

function isBehind({ status }: KpiReport): boolean {
  return status === 'behind' || status === 'at_risk';
}

/** What one may ask of a figure next: another period, its parts, its course, its working. */
export function showElements(
  request: ShowRequest,
  answer: ReportAnswer | CompareAnswer | OverTimeAnswer | BreakdownAnswer,
  reader: Reader,
): ActionsBlockElement[] {
  const { kind, report } = answer;
  const { locale } = reader;
  const { metric, period, today } = report;
  const before = previous(period);
  const grain = report.trend.grain;
  const plain: ShowRequest = { ...request, by: null, compare: null, focus: 'figure' };
  // One person's figure has the others' beside it.
  const { owner: _, ...others } = plain.filter;
  const byOwner = { ...plain, filter: others, by: { kind: 'dimension', dimension: 'owner' } as const };
  const overTime = { ...plain, period: null, by: { kind: 'grain', grain } as const };
  const isWhole = kind === 'report';
  const isPlain = Object.keys(request.filter).length === 0 && !request.knownOn;
  return [
    ...(answer.kind === 'report' && request.focus === 'target' && !request.knownOn
      ? targetOffers(request, answer, reader)
      : []),
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
          ...(isWorthWhy(report) && isPlain
            ? [
                run('why', whySay(locale, 'button.why'), {
                  kind: 'why',
                  metric: metric.key,
                  period,
                  compare: null,
                }),
              ]
            : []),
          ...(isOpen(report) && isBehind(report) && isPlain ? [gapButton(metric.key, period, reader)] : []),
          run('over', say(locale, 'button.over', { grain: say(locale, `grain.${grain}`) }), overTime),
        ]
      : [run('whole', say(locale, 'button.whole'), plain)]),
    run('working', say(locale, 'button.working'), { kind: 'explain', metric: metric.key, period }),
    ...(answer.kind === 'report' && lacksTarget(request, answer)
      ? [targetOffer(request, answer, reader)]
      : []),
    ...[shareButton(request, reader)].filter((element) => element !== undefined),
  ];
}

/** Of what is not over, and where the answer is not about the target anyway. */
function lacksTarget({ focus, knownOn }: ShowRequest, { report: { target, period, today } }: ReportAnswer) {
  return !target && focus !== 'target' && !knownOn && today <= period.to;
}

export function neededElements(
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
    ...(isOpen(report) && Object.keys(request.filter).length === 0
      ? [gapButton(request.metric, report.period, reader)]
      : []),
    ...[shareButton(request, reader)].filter((element) => element !== undefined),
  ];
}

/** What most people ask for next. */
const OFFERED = [
  { grain: 'week', words: ['this week', 'last week'] },
  { grain: 'month', words: ['this month', 'last month'] },
  { grain: 'quarter', words: ['this quarter', 'last quarter'] },
  { grain: 'year', words: ['this year', 'last year'] },
] as const;

export function periodOptions(request: ShowRequest | NeededRequest | TopRequest, { locale }: Reader) {
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
