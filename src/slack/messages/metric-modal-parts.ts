import type { ActionsBlock, KnownBlock, Option, PlainTextOption } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import type { Metric } from '../../domain/metric.ts';
import type { Reader } from '../../speech/format.ts';
import { metricSay, pointedAt, usesWords } from '../../speech/metric-words.ts';
import type { MetricUses } from '../../use-cases/metric-uses.ts';
import { clean, shortened } from './clean-text.ts';
import { plain } from './inputs.ts';
import { DEPARTMENTS, type MetricFields } from './metric-fields.ts';
import { section, words } from './rich-text.ts';

/** What is pressed in the modal: another metric to change, and taking the one that is shown away. */
export const METRIC_PICK = 'metric:pick';
export const METRIC_REMOVE = 'metric:remove';

/** What the modal is filled in with. */
export type MetricModalFacts = {
  readonly fields: MetricFields;
  /** The metric that is to change; `null` for a new one. */
  readonly metric: Metric | null;
  /** `changed`: built in, with something of the workspace's own about it. */
  readonly state: 'new' | 'built_in' | 'changed' | 'own';
  readonly uses: MetricUses;
  /** What one may change instead. */
  readonly all: readonly Metric[];
  readonly own: readonly string[];
  /** What is wrong with the formula, and where. */
  readonly wrong?: { readonly at: number; readonly sentence: string } | undefined;
};

/** The formula in letters of one width, with a sign under the place: Slack's own line of error has neither. */
export function wrongBlocks(
  formula: string,
  { at, sentence }: { at: number; sentence: string },
): KnownBlock[] {
  const shown = pointedAt(clean(formula), at).join('\n');
  return [
    {
      type: 'rich_text',
      block_id: 'wrong',
      elements: [
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: shown }] },
        section(...words(sentence)),
      ],
    },
  ];
}

/** The metrics that one may change instead of making one: the workspace's own first, then by who drives them. */
export function picker({ all, own }: MetricModalFacts, { locale }: Reader): KnownBlock {
  const option = ({ key, name }: Metric): PlainTextOption => ({
    text: plain(shortened(clean(name[locale]), LIMITS.option.text)),
    value: key,
  });
  const groups = [
    {
      label: metricSay(locale, 'metric.modal.group.own'),
      metrics: all.filter(({ key }) => own.includes(key)),
    },
    ...DEPARTMENTS.map((department) => ({
      label: metricSay(locale, `metric.by.${department}`),
      metrics: all.filter((metric) => metric.department === department && !own.includes(metric.key)),
    })),
  ].filter(({ metrics }) => metrics.length > 0);
  return {
    type: 'section',
    block_id: 'existing',
    text: plain(metricSay(locale, 'metric.modal.existing.hint')),
    accessory: {
      type: 'static_select',
      action_id: METRIC_PICK,
      placeholder: plain(metricSay(locale, 'metric.modal.existing')),
      option_groups: groups.map(({ label, metrics }) => ({
        label: plain(label),
        options: metrics.slice(0, LIMITS.select.options).map(option),
      })),
    },
  };
}

/** With what depends on it in the question whether one is sure. */
export function removal({ metric, state, uses }: MetricModalFacts, { locale }: Reader): ActionsBlock[] {
  if (!metric || state === 'new' || state === 'built_in') return [];
  const way = state === 'own' ? 'remove' : 'giveBack';
  const said = { name: clean(metric.name[locale]), uses: usesWords(uses, locale).join(' ') };
  const ask = metricSay(locale, `metric.modal.${way}.text`, said).trim();
  return [
    {
      type: 'actions',
      block_id: 'remove',
      elements: [
        {
          type: 'button',
          action_id: METRIC_REMOVE,
          text: plain(metricSay(locale, `metric.button.${way}`)),
          style: 'danger',
          value: metric.key,
          confirm: {
            title: plain(metricSay(locale, `metric.modal.${way}.title`)),
            text: plain(shortened(ask, LIMITS.confirm.text)),
            confirm: plain(metricSay(locale, `metric.modal.${way}.yes`)),
            deny: plain(metricSay(locale, 'metric.modal.remove.no')),
          },
        },
      ],
    },
  ];
}

export function menu<Value extends string>(
  values: readonly Value[],
  value: Value,
  label: (value: Value) => string,
) {
  return { type: 'static_select' as const, action_id: 'answer', ...chosen(values, value, label) };
}

export function chosen<Value extends string>(
  values: readonly Value[],
  value: Value,
  label: (value: Value) => string,
) {
  const options: PlainTextOption[] = values.map((one) => ({ text: plain(label(one)), value: one }));
  const initial: Option | undefined = options[values.indexOf(value)];
  return { options, ...(initial && { initial_option: initial as PlainTextOption }) };
}
