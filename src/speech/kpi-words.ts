import {
  type KpiProblem,
  type KpiRequest,
  type KpiSuggestion,
  SHARED_GOAL,
  type ShowRequest,
  showOf,
} from '../domain/kpi-request.ts';
import type { Metric } from '../domain/metric.ts';
import { readChannelWords } from './kpi-words/channel-words.ts';
import { comparedPeriods, withoutComparison } from './kpi-words/comparison.ts';
import { readCompetitionWords } from './kpi-words/competition-words.ts';
import { readDecisionWords } from './kpi-words/decision-words.ts';
import { readDigestWords } from './kpi-words/digests/read-digest-words.ts';
import { readFunnelWords } from './kpi-words/funnel-request.ts';
import { readLogWords } from './kpi-words/log-words.ts';
import type { MetricNames } from './kpi-words/metric-names.ts';
import { readMilestoneWords } from './kpi-words/milestone-words.ts';
import { afterPhrase, GAP, tokensOf } from './kpi-words/phrases.ts';
import { asLens, readRoleWords } from './kpi-words/role-words.ts';
import { asksForStatus } from './kpi-words/status-words.ts';
import {
  withoutBy,
  withoutFilters,
  withoutKnownOn,
  withoutMetric,
  withoutPeriod,
} from './kpi-words/take-out.ts';
import { readTargetWords } from './kpi-words/targets/read-target-words.ts';
import { readTopWords } from './kpi-words/top-words.ts';
import { FILLERS, VERBS } from './kpi-words/vocabulary.ts';
import { readWinWords } from './kpi-words/wins/read-win-words.ts';
import { plain } from './period-words/vocabulary.ts';
import { type PeriodContext, readPeriod } from './period-words.ts';

export type KpiContext = PeriodContext & { readonly names: MetricNames };

export type ReadWords = { readonly request: KpiRequest } | { readonly problem: KpiProblem };

/**
 * What somebody types after `/kpi`, in Swedish, English or both: a verb, or a metric with a period, a "by" and
 * filters (`owner=Åsa`) in any order. What cannot be understood comes back with what is close to it.
 */
export function readKpiWords(text: string, context: KpiContext): ReadWords {
  const words = tokensOf(text);
  if (words.length === 0) return { request: { kind: 'scorecard', period: null } };
  if (asksForStatus(words)) return { request: { kind: 'status' } };
  const digest = readDigestWords(text, context);
  if (digest) return digest;
  const funnel = readFunnelWords(words, context);
  if (funnel) return funnel;
  const lens = readRoleWords(words);
  if (lens !== undefined) return { request: { kind: 'role', lens } };
  // `won november` begins like a win, and asks for one.
  const win = readWinWords(words, context);
  if (win && 'problem' in readShow(words, context)) return win;
  const channel = readChannelWords(words);
  if (channel) return { request: channel };
  const competition = readCompetitionWords(words, context);
  if (competition) return competition;
  const top = readTopWords(words, (rest) => readShow(rest, context));
  if (top) return top;
  const reached = readMilestoneWords(words, context);
  if (reached) return reached;
  const logged = readLogWords(words, context);
  if (logged) return logged;
  const decision = readDecisionWords(words, context);
  if (decision) return decision;
  const target = readTargetWords(words, context);
  if (target) return target;
  for (const verb of Object.keys(VERBS) as Verb[]) {
    const rest = afterPhrase(words, VERBS[verb]);
    if (rest) {
      const read = readVerb(verb, rest, words, context);
      if (read) return read;
    }
  }
  return readShow(words, context);
}

type Verb = keyof typeof VERBS;

/** What is asked about what is to come: in November, `december` is the next one. */
const AHEAD: readonly Verb[] = ['needed', 'forecast', 'target'];

function readVerb(verb: Verb, rest: string[], words: string[], context: KpiContext): ReadWords | undefined {
  switch (verb) {
    case 'help':
    case 'list':
      return rest.length === 0 ? { request: { kind: verb } } : undefined;
    case 'scorecard': {
      const as = asLens(rest);
      const dated = as?.rest ?? rest;
      const asked = { kind: 'scorecard' as const, ...(as && { lens: as.lens }) };
      if (dated.length === 0) return { request: { ...asked, period: null } };
      const read = readPeriod(dated.join(' '), context);
      if (!read) return undefined;
      return 'period' in read
        ? { request: { ...asked, period: read.period } }
        : { problem: { kind: 'period', words: dated.join(' '), sentence: read.problem } };
    }
    case 'why': {
      const read = rest.length === 0 ? null : readShow(rest, context);
      return read && 'problem' in read ? read : { request: whyOf(read?.request ?? null) };
    }
    default: {
      if (rest.length === 0) return { problem: { kind: 'missing_metric', verb: words[0]! } };
      const needed = verb === 'explain' ? afterPhrase(rest, VERBS.needed) : undefined;
      const ahead = needed || AHEAD.includes(verb) ? ({ ...context, prefer: 'ahead' } as const) : context;
      const read = readShow(needed ?? rest, ahead);
      // Without a metric it is said in other words.
      if (ahead !== context && 'request' in read && read.request.kind !== 'show') return undefined;
      if ('problem' in read || read.request.kind !== 'show') return read;
      const request = asked(needed ? 'needed' : verb, read.request, rest);
      return { request: needed && request.kind === 'needed' ? { ...request, working: true } : request };
    }
  }
}

function asked(
  verb: Exclude<Verb, 'help' | 'list' | 'scorecard' | 'why'>,
  show: ShowRequest,
  words: readonly string[],
): KpiRequest {
  const { metric, period } = show;
  switch (verb) {
    case 'explain':
      return { kind: verb, metric, period };
    case 'follow':
    case 'unfollow':
      return { kind: verb, metric };
    case 'needed':
      return { kind: verb, metric: sought(metric, words), period, filter: show.filter, working: false };
    case 'most':
    case 'least':
      return { ...show, focus: verb, by: show.by ?? { kind: 'dimension', dimension: 'owner' } };
    default:
      return { ...show, focus: verb };
  }
}

/** Why the goal is missed or beaten, where no figure is named; of a part of one only what it came to is known. */
function whyOf(asked: KpiRequest | null): KpiRequest {
  if (asked?.kind !== 'show') {
    const period = asked?.kind === 'scorecard' ? asked.period : null;
    return { kind: 'why', metric: SHARED_GOAL, period, compare: null };
  }
  const { metric, period, compare, by, filter, knownOn } = asked;
  const isPart = by !== null || knownOn !== null || Object.keys(filter).length > 0;
  return isPart ? asked : { kind: 'why', metric: sought(metric, []), period, compare };
}

/** "Customers" are those one has; those that are missing are new ones, unless the active are named. */
function sought(metric: string, words: readonly string[]): string {
  const namesActive = words.some((word) => /^a[ck]tiv/.test(plain(word)));
  return metric === 'active_customers' && !namesActive ? 'new_customers' : metric;
}

function readShow(all: string[], context: KpiContext): ReadWords {
  const { words: unfiltered, filter, wrong } = withoutFilters(all);
  if (wrong) return { problem: { kind: 'unknown_filter', words: wrong } };
  const known = withoutKnownOn(unfiltered, context);
  if ('problem' in known) return known;
  const found = withoutMetric(known.words, context.names);
  const grouped = withoutBy(found.words, found.metric);
  if ('problem' in grouped) return grouped;
  const compared = withoutComparison(grouped.words, context);
  if ('problem' in compared) return compared;
  const timed = withoutPeriod(compared.words, context);
  if ('problem' in timed) return timed;
  const left = timed.words.filter((word) => word !== GAP && !FILLERS.has(plain(word))).join(' ');
  const { metric } = found;
  if (!metric) {
    if (left) return unknown(left, context);
    if (grouped.by) return { problem: { kind: 'missing_metric', verb: all[0]! } };
    return { request: { kind: 'scorecard', period: timed.period } };
  }
  const request: KpiRequest = {
    ...showOf(metric.key, null),
    ...comparedPeriods(timed.period, compared.said, context),
    by: grouped.by,
    filter,
    knownOn: known.on,
  };
  if (!left) return { request };
  return {
    problem: {
      kind: 'extra_words',
      words: left,
      metric: metric.key,
      near: suggestions(left, context, metric),
    },
  };
}

function unknown(words: string, context: KpiContext): ReadWords {
  return { problem: { kind: 'unknown_words', words, near: suggestions(words, context) } };
}

function suggestions(words: string, { names }: KpiContext, understood?: Metric): KpiSuggestion[] {
  const near = names.near(words, 3);
  const metrics = understood
    ? [understood, ...near.filter((metric) => metric !== understood)].slice(0, 3)
    : near;
  return metrics.map(({ key }) => ({ metric: key, text: key }));
}
