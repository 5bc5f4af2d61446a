import { isDeepStrictEqual } from 'node:util';
import { showOf } from '../domain/kpi-request.ts';
import type { Metric } from '../domain/metric.ts';
import type { MissingMetricMark } from '../domain/metric-marks.ts';
import { BUILT_IN_METRICS } from '../domain/metrics/built-in-metrics.ts';
import { catalogueOf } from '../domain/metrics/catalogue.ts';
import {
  changeProblems,
  type MetricChangeProblem,
  meansElse,
} from '../domain/metrics/metric-change-problem.ts';
import type { MetricChange, OwnMetric } from '../domain/metrics/own-metric.ts';
import { latestVersions, type MetricVersion, ownMetricsIn } from '../domain/metrics/own-metric-versions.ts';
import { soundMetrics } from '../domain/metrics/own-metrics.ts';
import type { Workspace } from '../domain/workspace.ts';
import { metricNames } from '../speech/kpi-words/metric-names.ts';
import { isOfTheLanguage } from '../speech/kpi-words/vocabulary.ts';
import { type ReadWords, readKpiWords } from '../speech/kpi-words.ts';
import type { PeriodContext } from '../speech/period-words.ts';
import { metricMarksOf } from './metric-marks-of.ts';
import { type MetricUses, usesOf } from './metric-uses.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

export type WantedMetric = {
  readonly key: string;
  /** What is to be different; what is left out stays as it is. With a `kind` it is a new one. */
  readonly change: MetricChange;
  readonly by: string;
};

export type ChangedMetric =
  | {
      readonly outcome: 'added' | 'changed' | 'back';
      readonly metric: Metric;
      readonly version: MetricVersion;
      readonly uses: MetricUses;
      /** What it lacks of a good KPI; nothing is said of one that is as Takt defines it. */
      readonly missing: readonly MissingMetricMark[];
    }
  | { readonly outcome: 'same'; readonly metric: Metric }
  | { readonly outcome: 'refused'; readonly problems: readonly MetricChangeProblem[] };

/** Adds a metric, or changes one, built-in or not; nothing that would break another one is saved. */
export async function changeMetric(
  world: World,
  workspace: Workspace,
  { key, change, by }: WantedMetric,
): Promise<ChangedMetric> {
  const { store, now } = world;
  const versions = await store.ownMetrics.versions(workspace.id);
  const own = ownMetricsIn(versions);
  const held = own.find((one) => one.key === key);
  const builtIn = BUILT_IN_METRICS.find((metric) => metric.key === key);
  const wanted: OwnMetric = { key, change: differing({ ...held?.change, ...change }, builtIn) };
  const metrics = soundMetrics(BUILT_IN_METRICS, own).metrics;
  const current = metrics.find((metric) => metric.key === key);
  if (current && sameChange(held?.change ?? {}, wanted.change)) return { outcome: 'same', metric: current };
  const isBack = Object.keys(wanted.change).length === 0;
  const next = isBack
    ? own.filter((one) => one.key !== key)
    : [...own.filter((one) => one.key !== key), wanted];
  const problems = isBack ? [] : changeProblems(BUILT_IN_METRICS, own, wanted);
  if (problems.length > 0) return { outcome: 'refused', problems };
  const { metrics: after } = soundMetrics(BUILT_IN_METRICS, next);
  const { today, fiscalYear } = rulesOf(world, workspace);
  const unheard = wordsOfElse({ today, fiscalYear }, { before: metrics, after }, { key, change });
  if (unheard.length > 0) return { outcome: 'refused', problems: unheard };
  const said = { key, change: isBack ? null : wanted.change, setAt: now(), setBy: by };
  const version = await store.ownMetrics.add(workspace.id, said);
  const [uses, missing] = await Promise.all([
    usesOf(world, workspace, after, key),
    isBack ? [] : metricMarksOf(world, workspace, after, wanted),
  ]);
  return {
    outcome: isBack ? 'back' : held || builtIn ? 'changed' : 'added',
    metric: after.find((metric) => metric.key === key)!,
    version,
    uses,
    missing,
  };
}

/** What a version said is as if it never had been, where nothing has been said of the metric since. */
export async function undoMetricChange(
  { store, now }: World,
  workspace: Workspace,
  id: number,
): Promise<
  | { readonly outcome: 'undone' | 'late'; readonly key: string }
  | { readonly outcome: 'breaks'; readonly key: string; readonly sentence: MetricChangeProblem['sentence'] }
> {
  const versions = await store.ownMetrics.versions(workspace.id);
  const undone = latestVersions(versions).find((version) => version.id === id);
  if (!undone) return { outcome: 'late', key: versions.find((version) => version.id === id)?.key ?? '' };
  const { key } = undone;
  const [before, after] = [versions, versions.filter((version) => version !== undone)].map((each) =>
    soundMetrics(BUILT_IN_METRICS, ownMetricsIn(each)),
  );
  const broken = after!.leftOut.find(({ own }) => !before!.leftOut.some((one) => one.own.key === own.key));
  if (broken) return { outcome: 'breaks', key, sentence: broken.problem.sentence };
  const isUndone = await store.ownMetrics.withdraw(workspace.id, id, now());
  return { outcome: isUndone ? 'undone' : 'late', key };
}

/** Of a built-in only what is really different, so that whatever else Takt learns about it still arrives. */
function differing(change: MetricChange, builtIn: Metric | undefined): MetricChange {
  if (!builtIn || change.kind) return change;
  const known = { ...builtIn, formula: builtIn.kind === 'derived' ? builtIn.formula : undefined };
  const isNew = ([field, value]: [string, unknown]) =>
    field === 'aliases'
      ? change.aliases!.en.length + change.aliases!.sv.length > 0
      : !isSame(value, known[field as keyof typeof known]);
  return Object.fromEntries(Object.entries(change).filter(isNew));
}

function sameChange(one: MetricChange, other: MetricChange): boolean {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof MetricChange>;
  return [...fields].every((field) => isSame(one[field], other[field]));
}

/** Of plain values, in whatever order their fields come. */
function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, other);
}

/** `win size` would be a deal won with Size, until there is such a metric: its name goes before. */
function isOnlyACustomer(read: ReadWords): boolean {
  if (!('request' in read) || read.request.kind !== 'win') return false;
  const { customer, amount, owners } = read.request;
  return customer !== null && amount === null && owners.length === 0;
}

/** Names that mean something else as it is ("plan" is a verb, "november" a period), or would not be found. */
function wordsOfElse(
  context: PeriodContext,
  metrics: { readonly before: readonly Metric[]; readonly after: readonly Metric[] },
  { key, change: { name, aliases } }: OwnMetric,
): MetricChangeProblem[] {
  if (!name && !aliases) return [];
  const [before, after] = [metrics.before, metrics.after].map((each) => metricNames(catalogueOf(each)));
  const isItself = (read: ReadWords) =>
    'request' in read && read.request.kind === 'show' && isSame(read.request, showOf(key, null));
  const isHeard = (word: string) => {
    const [now, then] = [before!, after!].map((names) => readKpiWords(word, { ...context, names }));
    const isFree = 'problem' in now! || isItself(now!) || isOnlyACustomer(now!);
    return isFree && isItself(then!) && !isOfTheLanguage(word);
  };
  const unheard = (field: 'name' | 'aliases', words: readonly string[]) =>
    words.filter((word) => !isHeard(word)).map((word) => meansElse(word, field, key));
  return [
    ...(name ? unheard('name', [...new Set([name.en, name.sv])]) : []),
    ...(aliases ? unheard('aliases', [...aliases.en, ...aliases.sv]) : []),
  ];
}
