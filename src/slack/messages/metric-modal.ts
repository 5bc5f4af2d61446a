import type { ActionsBlock, InputBlock, KnownBlock, ModalView } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import type { Reader } from '../../speech/format.ts';
import { type MetricSentence, metricSay } from '../../speech/metric-words.ts';
import type { SpokenSection } from '../../speech/spoken.ts';
import { clean, shortened } from './clean-text.ts';
import { plain, textInput } from './inputs.ts';
import { DEPARTMENTS, KINDS, UNITS } from './metric-fields.ts';
import { chosen, type MetricModalFacts, menu, picker, removal, wrongBlocks } from './metric-modal-parts.ts';
import { bold, richText, section, words } from './rich-text.ts';

export const METRIC_MODAL = 'metric';
/** Chosen in it, since only one kind has a formula. */
export const METRIC_KIND = 'metric:kind';
export const METRIC_UNDO = 'metric:undo';

/** What a modal carries from its opening to its submission; `key` is `null` for a new metric. */
export type MetricPlace = {
  readonly responseUrl: string;
  readonly channelId: string;
  readonly key: string | null;
};

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
    input('sv', 'metric.modal.sv', textInput(fields.sv)),
    input('en', 'metric.modal.en', textInput(fields.en)),
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
      input(
        'definition',
        'metric.modal.definition',
        textInput(fields.definition),
        'metric.modal.definition.hint',
      ),
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
        ? [input('formula', 'metric.modal.formula', textInput(fields.formula), 'metric.modal.formula.hint')]
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
      input('decimals', 'metric.modal.decimals', textInput(fields.decimals), 'metric.modal.decimals.hint'),
      input('aliases', 'metric.modal.aliases', textInput(fields.aliases), 'metric.modal.aliases.hint'),
      ...removal(facts, reader),
    ],
  };
}

export function undoRow(version: number, { locale }: Reader): ActionsBlock {
  const label = plain(metricSay(locale, 'metric.button.undo'));
  return {
    type: 'actions',
    elements: [{ type: 'button', action_id: METRIC_UNDO, text: label, value: String(version) }],
  };
}

/** What was saved, and what it leads to; the buttons are the caller's. */
export function metricCard(
  headline: string,
  lines: readonly string[],
  sections: readonly SpokenSection[],
): KnownBlock {
  return richText(
    section(
      { type: 'text', text: clean(headline), style: { bold: true } },
      ...words(lines.map((line) => `\n${line}`).join('')),
    ),
    ...sections.map(({ title, lines }) =>
      section(...words('\n'), ...bold(title), ...words(`\n${lines.join('\n')}`)),
    ),
  );
}
