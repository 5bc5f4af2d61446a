import { mayBeExplained } from '../../domain/funnel/chain.ts';
import { NOTHING_WANTED } from '../../domain/funnel/growth-plan.ts';
import {
  type Focus,
  type KpiRequest,
  SHARED_GOAL,
  type ShowBy,
  type ShowRequest,
} from '../../domain/kpi-request.ts';
import { yearAt } from '../../domain/named-periods.ts';
import type { Period } from '../../domain/period.ts';
import { periodAt, previous } from '../../domain/periods.ts';
import { comparedPeriods } from '../kpi-words/comparison.ts';
import type { PeriodContext } from '../period-words.ts';
import type { Intent, Said } from './said.ts';

/** The request that a question makes by itself; `null` where it does not say what it is about. */
export function requestOf(said: Said, context: PeriodContext): KpiRequest | null {
  const { intent } = said;
  const period = intent && LOOKS_AHEAD.includes(intent) ? notToday(said.period, context) : said.period;
  switch (intent) {
    case 'list':
    case 'help':
    case 'hello':
    case 'thanks':
      return { kind: intent };
    case 'funnel':
      return { kind: 'funnel', period };
    case 'plan':
      return { kind: 'plan', wanted: { ...NOTHING_WANTED, year: yearIn(period, context) }, byMonth: false };
    case 'owners':
      return requestFor(intent, said.metric ?? SHARED_GOAL, said, context);
    case 'tree':
      return { kind: 'tree', goal: said.namesMetric ? said.metric : null, period };
    case 'targets':
      return { kind: 'targets', setAt: null };
    case 'scorecard':
      // One period beside another is of one figure.
      if (said.comparison) return null;
      return { kind: 'scorecard', period: notToday(period, context) };
    case 'why':
      return requestFor(
        intent,
        said.metric ?? SHARED_GOAL,
        { ...said, period: notToday(period, context) },
        context,
      );
    case 'gap': {
      // What closes a gap closes no deal.
      const metric = said.namesMetric ? said.metric : null;
      return requestFor(intent, metric ?? SHARED_GOAL, { ...said, period }, context);
    }
    case 'needed':
    case 'forecast':
    case 'target': {
      const metric = said.metric ?? (said.many ? null : SHARED_GOAL);
      return metric === null ? null : requestFor(intent, metric, { ...said, period }, context);
    }
    default: {
      if (said.metric !== null)
        return requestFor(intent ?? 'show', said.metric, { ...said, period }, context);
      return said.by === null &&
        said.period !== null &&
        said.comparison === null &&
        !said.many &&
        said.rest.length === 0
        ? { kind: 'scorecard', period: said.period }
        : null;
    }
  }
}

/** What a follow-up makes of the request before it: what it says replaces, and the rest stays. */
export function followedUp(said: Said, before: KpiRequest, context: PeriodContext): KpiRequest | null {
  const earlier = partsOf(before);
  const metric = said.metric ?? earlier.metric;
  const current = earlier.period ?? periodAt('month', context.today, context.fiscalYear);
  const period = said.oneBefore ? previous(current) : (said.period ?? earlier.period);
  const movesOn = said.oneBefore || said.period !== null;
  if (metric === null) return said.by === null && said.intent === null ? { kind: 'scorecard', period } : null;
  const named = said.intent === null || said.intent === 'show' ? earlier.intent : said.intent;
  const intent = named === 'why' && !mayBeExplained(metric) ? 'explain' : named;
  const parts = {
    ...said,
    period,
    by: said.by ?? (said.intent === null || said.intent === 'show' ? earlier.by : null),
    filter: { ...earlier.filter, ...said.filter },
  };
  const isFigure = said.by !== null || said.comparison !== null;
  const request = requestFor(isFigure && !RANKS.includes(intent) ? 'show' : intent, metric, parts, context);
  const keepsComparison = request.kind === 'show' && !said.comparison && !movesOn && earlier.compare !== null;
  return keepsComparison ? { ...request, compare: earlier.compare } : request;
}

/** Which year is to be planned; "the year" is the one that is worth planning, whichever that is today. */
function yearIn(period: Period | null, { today, fiscalYear }: PeriodContext): number | null {
  const isYear = period?.kind === 'calendar' && period.grain === 'year';
  return isYear && period.from > today ? yearAt(period.from, fiscalYear).ends : null;
}

const RANKS: readonly Intent[] = ['most', 'least'];
const LOOKS_AHEAD: readonly Intent[] = ['needed', 'gap', 'forecast', 'target'];

/** "How are we doing today" is not about this one day. */
function notToday(period: Period | null, { today }: PeriodContext): Period | null {
  return period?.from === today && period.to === today ? null : period;
}

type Parts = Pick<Said, 'period' | 'comparison' | 'by' | 'filter' | 'knownOn' | 'trend'>;

function requestFor(intent: Intent, metric: string, said: Parts, context: PeriodContext): KpiRequest {
  const { filter, knownOn } = said;
  if (intent === 'explain') return { kind: 'explain', metric, period: said.period };
  if (intent === 'needed') return { kind: 'needed', metric, period: said.period, filter, working: false };
  if (intent === 'owners') return { kind: 'target_owners', metric, filter };
  if (intent === 'gap') return { kind: 'gap', metric, period: said.period, what: [] };
  const { period, compare } = comparedPeriods(said.period, said.comparison, context);
  if (intent === 'why') return { kind: 'why', metric, period, compare };
  const by = said.by ?? (said.trend && !compare ? grainFor(period) : null);
  const focus = focusOf(intent, by);
  return { kind: 'show', metric, period, compare, by, focus, filter, knownOn };
}

function focusOf(intent: Intent, by: ShowBy | null): Focus {
  if (RANKS.includes(intent)) return by?.kind === 'dimension' ? (intent as 'most' | 'least') : 'figure';
  return intent === 'target' || intent === 'forecast' ? intent : 'figure';
}

/** So long that a month is a fine enough step. */
const MONTHS_FROM = 62;

function grainFor(period: Period | null): ShowBy {
  const days = period ? (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 : MONTHS_FROM;
  return { kind: 'grain', grain: days >= MONTHS_FROM ? 'month' : 'week' };
}

type Earlier = Pick<ShowRequest, 'by' | 'filter' | 'period' | 'compare'> & {
  readonly metric: string | null;
  readonly intent: Intent;
};

function partsOf(before: KpiRequest): Earlier {
  const nothing = {
    metric: null,
    intent: 'show',
    period: null,
    compare: null,
    by: null,
    filter: {},
  } as const;
  switch (before.kind) {
    case 'show': {
      const { focus } = before;
      return { ...before, intent: focus === 'figure' ? 'show' : focus };
    }
    case 'needed':
    case 'gap':
    case 'why':
    case 'explain':
      return { ...nothing, ...before, intent: before.kind };
    case 'target_owners':
      return { ...nothing, metric: before.metric, filter: before.filter, intent: 'owners' };
    case 'scorecard':
      return { ...nothing, period: before.period };
    default:
      return nothing;
  }
}
