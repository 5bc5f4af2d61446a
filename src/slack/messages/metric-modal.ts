import type {
  ActionsBlock,
  InputBlock,
  KnownBlock,
  ModalView,
  Option,
  PlainTextInput,
  PlainTextOption,
} from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import type { Department, Metric, Unit } from '../../domain/metric.ts';
import type { Reader } from '../../speech/format.ts';
import { type MetricSentence, metricSay, pointedAt, usesWords } from '../../speech/metric-words.ts';
import type { MetricUses } from '../../use-cases/metric-uses.ts';
import { clean, shortened } from './clean-text.ts';
import { richText, section, words } from './rich-text.ts';

export const METRIC_MODAL = 'metric';
/** What is pressed in it: the kind, of which only one has a formula; another metric to change; taking one away. */
export const METRIC_KIND = 'metric:kind';
export const METRIC_PICK = 'metric:pick';
export const METRIC_REMOVE = 'metric:remove';
export const METRIC_UNDO = 'metric:undo';

export const UNITS = [
  'count',
  'money',
  'percent',
  'ratio',
  'days',
  'months',
  'minutes',
  'points',
  'money_per_day',
] as const satisfies readonly Unit[];
const DEPARTMENTS = ['shared', 'sales', 'marketing', 'delivery'] as const satisfies readonly Department[];
const KINDS = ['flow', 'level', 'derived'] as const satisfies readonly Metric['kind'][];

/** What a modal carries from its opening to its submission; `key` is `null` for a new metric. */
export type MetricPlace = {
  readonly responseUrl: string;
  readonly channelId: string;
  readonly key: string | null;
};

/** What its fields say; everything as text, as somebody typed it. */
export type MetricFields = {
  readonly sv: string;
  readonly en: string;
  readonly definition: string;
  readonly kind: Metric['kind'];
  readonly unit: Unit;
  readonly direction: Metric['direction'];
  readonly department: Department;
  readonly decimals: string;
  readonly formula: string;
  readonly aliases: string;
};

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

export const NEW_METRIC: MetricFields = {
  sv: '',
  en: '',
  definition: '',
  kind: 'flow',
  unit: 'count',
  direction: 'up',
  department: 'shared',
  decimals: '',
  formula: '',
  aliases: '',
};

/** What the fields of a metric that there is begin with; `aliases` are only the workspace's own. */
export function fieldsOf(metric: Metric, aliases: Metric['aliases'], { locale }: Reader): MetricFields {
  const { name, definition, kind, unit, direction, department, decimals } = metric;
  return {
    sv: name.sv,
    en: name.en,
    definition: definition[locale],
    kind,
    unit,
    direction,
    department,
    decimals: String(decimals),
    formula: metric.kind === 'derived' ? metric.formula : '',
    aliases: [...aliases.en, ...aliases.sv].join(', '),
  };
}

/** Opened at once, while the metrics are read: a trigger lives three seconds. Also says how something ended. */
export function metricNotice(sentence: string | null, reader: Reader, undo?: number): ModalView {
  const { locale } = reader;
  const shown = sentence ?? metricSay(locale, 'metric.modal.loading');
  return {
    type: 'modal',
    callback_id: METRIC_MODAL,
    title: plain(metricSay(locale, 'metric.modal.title')),
    close: plain(metricSay(locale, sentence === null ? 'metric.modal.close' : 'metric.modal.done')),
    blocks: [{ type: 'section', text: plain(shown) }, ...(undo === undefined ? [] : [undoRow(undo, reader)])],
  };
}

/** Everything there is to say about a metric. A field's id has the metric in it: Slack keeps what was typed by id. */
export function metricModal(facts: MetricModalFacts, place: MetricPlace, reader: Reader): ModalView {
  const { locale } = reader;
  const { fields, metric, state, wrong } = facts;
  const say = (key: MetricSentence) => metricSay(locale, key);
  const id = (field: string) => `${field}:${metric?.key ?? ''}`;
  const input = (field: string, key: MetricSentence, element: InputBlock['element'], hint?: MetricSentence) =>
    ({
      type: 'input',
      block_id: id(field),
      label: plain(say(key)),
      element,
      optional: element.type === 'plain_text_input',
      ...(hint && { hint: plain(say(hint)) }),
    }) satisfies InputBlock;
  const names = [
    input('sv', 'metric.modal.sv', text(fields.sv)),
    input('en', 'metric.modal.en', text(fields.en)),
  ];
  const [first, second] = locale === 'sv' ? names : names.toReversed();
  const hasFormula = (metric ?? fields).kind === 'derived';
  return {
    type: 'modal',
    callback_id: METRIC_MODAL,
    private_metadata: JSON.stringify(place),
    title: plain(
      shortened(say(state === 'new' ? 'metric.modal.new' : 'metric.modal.title'), LIMITS.view.title),
    ),
    submit: plain(say('metric.modal.submit')),
    close: plain(say('metric.modal.close')),
    blocks: [
      // The place itself may be out of sight, far down.
      ...(wrong ? [{ type: 'section' as const, text: plain(say('metric.modal.wrong')) }] : []),
      ...(state === 'new' ? [picker(facts, reader)] : []),
      ...(metric && state !== 'own' && state !== 'new'
        ? [
            {
              type: 'section' as const,
              text: plain(metricSay(locale, 'metric.modal.changing', { name: metric.name[locale] })),
            },
          ]
        : []),
      first!,
      { ...second!, hint: plain(say('metric.modal.name.hint')) },
      input('definition', 'metric.modal.definition', text(fields.definition), 'metric.modal.definition.hint'),
      ...(state === 'new'
        ? [
            {
              ...input('kind', 'metric.modal.kind', {
                type: 'radio_buttons',
                action_id: METRIC_KIND,
                ...chosen(KINDS, fields.kind, (kind) => say(`metric.modal.kind.${kind}`)),
              }),
              dispatch_action: true,
            },
          ]
        : []),
      ...(hasFormula
        ? [input('formula', 'metric.modal.formula', text(fields.formula), 'metric.modal.formula.hint')]
        : []),
      ...(wrong ? wrongBlocks(fields.formula, wrong) : []),
      input(
        'unit',
        'metric.modal.unit',
        menu(UNITS, fields.unit, (unit) => say(`metric.unit.${unit}`)),
      ),
      input(
        'direction',
        'metric.modal.direction',
        menu(['up', 'down'] as const, fields.direction, (way) => say(`metric.good.${way}`)),
      ),
      input(
        'department',
        'metric.modal.department',
        menu(DEPARTMENTS, fields.department, (department) => say(`metric.by.${department}`)),
      ),
      input('decimals', 'metric.modal.decimals', text(fields.decimals), 'metric.modal.decimals.hint'),
      input('aliases', 'metric.modal.aliases', text(fields.aliases), 'metric.modal.aliases.hint'),
      ...removal(facts, reader),
    ],
  };
}

/** The formula in letters of one width, with a sign under the place: Slack's own line of error has neither. */
function wrongBlocks(formula: string, { at, sentence }: { at: number; sentence: string }): KnownBlock[] {
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

function picker({ all, own }: MetricModalFacts, { locale }: Reader): KnownBlock {
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
function removal({ metric, state, uses }: MetricModalFacts, { locale }: Reader): ActionsBlock[] {
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

export function undoRow(version: number, { locale }: Reader): ActionsBlock {
  const label = plain(metricSay(locale, 'metric.button.undo'));
  return {
    type: 'actions',
    elements: [{ type: 'button', action_id: METRIC_UNDO, text: label, value: String(version) }],
  };
}

/** What was saved, and what it leads to; the buttons are the caller's. */
export function metricCard(headline: string, lines: readonly string[]): KnownBlock {
  return richText(
    section(
      { type: 'text', text: clean(headline), style: { bold: true } },
      ...words(lines.map((line) => `\n${line}`).join('')),
    ),
  );
}

function text(initial: string): PlainTextInput {
  return {
    type: 'plain_text_input',
    action_id: 'answer',
    ...(initial !== '' && { initial_value: initial }),
  };
}

function menu<Value extends string>(values: readonly Value[], value: Value, label: (value: Value) => string) {
  return { type: 'static_select' as const, action_id: 'answer', ...chosen(values, value, label) };
}

function chosen<Value extends string>(
  values: readonly Value[],
  value: Value,
  label: (value: Value) => string,
) {
  const options: PlainTextOption[] = values.map((one) => ({ text: plain(label(one)), value: one }));
  const initial: Option | undefined = options[values.indexOf(value)];
  return { options, ...(initial && { initial_option: initial as PlainTextOption }) };
}

function plain(text: string) {
  return { type: 'plain_text' as const, text };
}
