import { DIMENSIONS, type Dimensions } from '../domain/dimension.ts';
import type { KpiRequest, ShowRequest } from '../domain/kpi-request.ts';
import type { Period } from '../domain/period.ts';
import { channelWords } from './kpi-words/channel-words.ts';
import { competitionWords } from './kpi-words/competition-words.ts';
import { decisionWords } from './kpi-words/decision-words.ts';
import { digestWords } from './kpi-words/digests/digest-words.ts';
import { planWords } from './kpi-words/plan-words.ts';
import { targetWords } from './kpi-words/targets/target-words.ts';
import { whatIfWords } from './kpi-words/what-if-words.ts';
import { winWords } from './kpi-words/wins/win-words.ts';

/**
 * The words that ask for just this, whatever day they are read on: buttons carry them, so that pressing one is the
 * same as typing it.
 */
export function requestWords(request: KpiRequest): string {
  switch (request.kind) {
    case 'show':
      return showWords(request);
    case 'scorecard':
      return ['scorecard', ...(request.lens ? ['as', request.lens] : []), ...dates(request.period)].join(' ');
    case 'log': {
      const { metric, value, date, filter } = request;
      return ['log', metric, String(value), ...(date ? [date] : []), ...filters(filter)].join(' ');
    }
    case 'unlog':
      return ['unlog', request.metric, request.at].join(' ');
    case 'role':
      return ['role', ...(request.lens ? [request.lens] : [])].join(' ');
    case 'needed': {
      const words = ['needed', request.metric, ...dates(request.period), ...filters(request.filter)];
      return [...(request.working ? ['explain'] : []), ...words].join(' ');
    }
    case 'gap': {
      const tried = whatIfWords(request.what);
      return [
        'gap',
        request.metric,
        ...dates(request.period),
        ...(tried.length > 0 ? ['what', ...tried] : []),
      ].join(' ');
    }
    case 'funnel':
      return ['funnel', ...dates(request.period)].join(' ');
    case 'tree':
      return ['tree', ...(request.goal ? [request.goal] : []), ...dates(request.period)].join(' ');
    case 'why': {
      const { metric, period, compare } = request;
      return ['why', metric, ...dates(period), ...(compare ? ['vs', ...dates(compare)] : [])].join(' ');
    }
    case 'win':
      return winWords(request);
    case 'top': {
      const { of, period, filter } = request;
      return ['top', ...(of ? [of] : []), ...dates(period), ...filters(filter)].join(' ');
    }
    case 'competition':
    case 'competitions':
    case 'standing':
      return competitionWords(request);
    case 'channel':
      return channelWords(request);
    case 'plan':
      return [planWords(request.wanted), ...(request.byMonth ? ['by month'] : [])].join(' ');
    case 'set_target':
    case 'end_target':
    case 'target_history':
    case 'target_owners':
    case 'target':
    case 'targets':
      return targetWords(request);
    case 'review':
    case 'decisions':
    case 'decide':
      return decisionWords(request);
    case 'digests':
    case 'set_digest':
    case 'digest_step':
      return digestWords(request);
    case 'milestones':
      return ['milestones', ...dates(request.period)].join(' ');
    case 'naming':
      return request.named ? 'named' : 'unnamed';
    case 'explain':
      return ['explain', request.metric, ...dates(request.period)].join(' ');
    case 'follow':
    case 'unfollow':
      return `${request.kind} ${request.metric}`;
    default:
      return request.kind;
  }
}

function showWords({ metric, period, compare, by, focus, filter, knownOn }: ShowRequest): string {
  return [
    ...(focus === 'figure' ? [] : [focus]),
    metric,
    ...dates(period),
    ...(compare ? ['vs', ...dates(compare)] : []),
    ...(by ? ['by', by.kind === 'grain' ? by.grain : by.dimension] : []),
    ...filters(filter),
    ...(knownOn ? ['as known on', knownOn] : []),
  ].join(' ');
}

function filters(filter: Dimensions): string[] {
  return DIMENSIONS.flatMap((dimension) => {
    const value = filter[dimension];
    return value === undefined ? [] : [`${dimension}="${value.replaceAll('"', '')}"`];
  });
}

/** Stretches that move with today keep doing so; calendar ones are known again by their dates. */
function dates(period: Period | null): string[] {
  if (!period) return [];
  if (period.kind === 'rolling') return [`last ${period.count} ${period.grain}s`];
  return [period.from === period.to ? period.from : `${period.from}..${period.to}`];
}
