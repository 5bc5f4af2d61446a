import type { KnownBlock } from '@slack/types';
import { showOf } from '../domain/kpi-request.ts';
import type { Metric } from '../domain/metric.ts';
import type { MetricChangeProblem } from '../domain/metrics/metric-change-problem.ts';
import { COMMAND } from '../speech/command.ts';
import { list } from '../speech/format.ts';
import { markSections } from '../speech/metric-mark-words.ts';
import {
  type MetricSentence,
  metricSay,
  nextSteps,
  problemWords,
  usesWords,
} from '../speech/metric-words.ts';
import { type ChangedMetric, changeMetric, undoMetricChange } from '../use-cases/change-metric.ts';
import { removeMetric } from '../use-cases/remove-metric.ts';
import { changeMetricButton } from './messages/metric-actions.ts';
import type { MetricFields } from './messages/metric-fields.ts';
import { metricCard, metricNotice, undoRow } from './messages/metric-modal.ts';
import { run } from './messages/pressable.ts';
import { changeOf, keyOf } from './messages/read-metric-modal.ts';
import { type Ground, nameOf } from './person.ts';
import type { Press } from './press.ts';
import type { SlackDeps } from './slack-deps.ts';

/** What is in the fields, saved under the key that there is, or under one made of the name. */
export function save(
  key: string | null,
  fields: MetricFields,
  by: string,
  { workspace, reader, catalogue, own }: Ground,
  { world }: SlackDeps,
): Promise<ChangedMetric> {
  const known = (key === null ? undefined : catalogue.get(key)) ?? null;
  const isNew = known === null;
  return changeMetric(world, workspace, {
    key: key ?? keyOf(fields, (one) => catalogue.get(one) !== undefined),
    change: changeOf(fields, known, isNew || own.includes(known.key), reader.locale),
    by,
  });
}

/** What is wrong where the formula is all that is: then it is shown with the place. */
export function wrongFormula(
  problems: readonly MetricChangeProblem[],
  { formula }: MetricFields,
  { names, reader }: Ground,
): { at: number; sentence: string } | undefined {
  const [problem] = problems;
  if (!problem || problem.at === null || problems.some(({ field }) => field !== 'formula')) return undefined;
  return { at: problem.at, sentence: problemWords(problem, formula, names, reader.locale) };
}

/** What was saved, what builds on it, what it lacks of a good one, and the way back. */
export function card(
  saved: Exclude<ChangedMetric, { outcome: 'refused' }>,
  { reader, catalogue }: Ground,
): { readonly text: string; readonly blocks: KnownBlock[] } {
  const { locale } = reader;
  const { metric, outcome } = saved;
  const text = metricSay(locale, `metric.${outcome}`, { name: metric.name[locale] });
  const lines = [
    ...(metric.kind === 'derived' && outcome !== 'back' ? [`\`${metric.formula}\``] : []),
    ...(outcome === 'same' ? [] : usesWords(saved.uses, locale)),
    ...(outcome === 'added' ? nextSteps(metric, locale) : []),
  ];
  const buttons = [
    run('show', metricSay(locale, 'metric.button.show'), showOf(metric.key, null)),
    changeMetricButton(metric, reader),
    ...(outcome === 'same' ? [] : undoRow(saved.version.id, reader).elements),
  ];
  const nameOf = (key: string) => catalogue.get(key)?.name[locale] ?? metric.name[locale];
  const marks = outcome === 'same' ? [] : markSections(saved.missing, metric, nameOf, locale);
  return { text, blocks: [metricCard(text, lines, marks), { type: 'actions', elements: buttons }] };
}

/** Takes a metric away and says so in the modal, with the way back. */
export async function remove(
  { client, userId, ground: { workspace, reader }, value: key }: Press,
  { world }: SlackDeps,
) {
  const { locale } = reader;
  const by = await nameOf(client, userId);
  // Who pressed has read in the question what builds on it.
  const removed = await removeMetric(world, workspace, { key, by, although: true });
  const said = (sentence: MetricSentence, metric: Metric, more = {}) =>
    metricSay(locale, sentence, { name: metric.name[locale], ...more });
  switch (removed.outcome) {
    case 'unknown':
      return metricNotice(metricSay(locale, 'metric.unknown', { key, command: COMMAND }), reader);
    case 'built_in':
      return metricNotice(said('metric.remove.builtIn', removed.metric), reader);
    case 'needed':
    case 'aimed_at': {
      const { users } = removed.uses;
      const named = list(
        users.map(({ name }) => name[locale]),
        locale,
      );
      return metricNotice(
        said('metric.remove.breaks', removed.metric, { users: named, count: users.length }),
        reader,
      );
    }
    default:
      return metricNotice(said(`metric.${removed.outcome}`, removed.metric), reader, removed.version.id);
  }
}

/** Takes a step back. @returns what came of it */
export async function undo(
  version: number,
  { workspace, reader, catalogue }: Ground,
  deps: SlackDeps,
): Promise<string> {
  const { locale } = reader;
  const undone = await undoMetricChange(deps.world, workspace, version);
  if (undone.outcome === 'breaks')
    return metricSay(locale, 'metric.undo.breaks', { reason: undone.sentence[locale] });
  const { catalogue: now } = await deps.metricsOf(workspace);
  const name = (now.get(undone.key) ?? catalogue.get(undone.key))?.name[locale] ?? undone.key;
  return metricSay(locale, undone.outcome === 'undone' ? 'metric.undone' : 'metric.undone.late', { name });
}
