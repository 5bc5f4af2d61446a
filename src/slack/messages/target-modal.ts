import type { InputBlock, InputBlockElement, ModalView, PlainTextOption } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import type { CivilDate } from '../../domain/civil-date.ts';
import { partiesOf } from '../../domain/contract.ts';
import { DIMENSIONS } from '../../domain/dimension.ts';
import type { Department, Metric } from '../../domain/metric.ts';
import type { SuggestedTarget } from '../../domain/suggested-target.ts';
import { type Target, TEAM_DEPARTMENTS, type TeamDepartment } from '../../domain/target.ts';
import type { SetTargetRequest } from '../../domain/target-request.ts';
import { number, percent, type Reader } from '../../speech/format.ts';
import { capitalised, say } from '../../speech/say.ts';
import { suggestionLine } from '../../speech/targets/suggestion-sentences.ts';
import { exampleFor, type TargetSentence, targetSay } from '../../speech/targets/target-say.ts';
import { shortened } from './clean-text.ts';

export const TARGET_MODAL = 'target';
/** Another metric or kind of period: what history suggests is another. */
export const TARGET_REFILL = 'target:refill';

/** What a modal carries from its opening to its submission. */
export type TargetPlace = {
  readonly responseUrl: string;
  readonly channelId: string;
};

/** What the modal is filled in with. */
export type TargetFacts = {
  readonly metrics: readonly Metric[];
  readonly metric: Metric | null;
  readonly request: Omit<SetTargetRequest, 'kind' | 'metric'>;
  readonly suggestion: SuggestedTarget | null;
  readonly current: Target | null;
  /** Of a part of the company, named or not yet: whether that has a target is not known before it is. */
  readonly isPart: boolean;
  readonly today: CivilDate;
};

/** Opened at once, while history is read: a trigger lives three seconds. */
export function loadingTargetModal({ locale }: Reader): ModalView {
  return {
    type: 'modal',
    callback_id: TARGET_MODAL,
    title: plain(targetSay(locale, 'modal.title')),
    close: plain(targetSay(locale, 'modal.close')),
    blocks: [{ type: 'section', text: plain(targetSay(locale, 'modal.loading')) }],
  };
}

/** What went wrong meanwhile, in place of the fields. */
export function failedTargetModal(sentence: string, reader: Reader): ModalView {
  return { ...loadingTargetModal(reader), blocks: [{ type: 'section', text: plain(sentence) }] };
}

/** Everything a target can say; what is known is filled in. */
export function targetModal(facts: TargetFacts, place: TargetPlace, reader: Reader): ModalView {
  const { locale } = reader;
  const { metric, request, current } = facts;
  const { terms } = request;
  const kept = current?.value === request.value ? current : null;
  const filtered = DIMENSIONS.find((dimension) => request.filter[dimension] !== undefined);
  // Slack keeps what was typed in a field as long as its block_id stays, and 80 of one metric is not 80 of another.
  const about = metric ? `:${metric.key}:${request.every ?? ''}` : '';
  return {
    type: 'modal',
    callback_id: TARGET_MODAL,
    private_metadata: JSON.stringify(place),
    title: plain(targetSay(locale, 'modal.title')),
    submit: plain(targetSay(locale, 'modal.submit')),
    close: plain(targetSay(locale, 'modal.close')),
    blocks: [
      { ...field('metric', metricMenu(facts, reader), reader), dispatch_action: true },
      { ...field('every', everyMenu(request.every, reader), reader), dispatch_action: true },
      {
        ...field('value', text(figureText(request.value, metric, reader)), reader, valueHint(facts, reader)),
        block_id: `value${about}`,
      },
      ...(['minimum', 'stretch'] as const).map((level) => ({
        ...optional(level, text(figureText(terms[level] ?? kept?.[level] ?? null, metric, reader)), reader),
        block_id: `${level}${about}`,
      })),
      optional('from', date(request.from), reader),
      optional('until', date(request.until), reader),
      { ...field('dimension', dimensionMenu(filtered, reader), reader), dispatch_action: true },
      optional('part', text(filtered ? (request.filter[filtered] ?? '') : ''), reader),
      optional('why', text(terms.why ?? current?.why ?? '', true), reader),
      ...owningDepartments(facts).map((party) => ownerField(party, facts, reader)),
      optional('guard', guardMenu(facts, reader), reader),
      ...(current ? [reasonField(facts, reader)] : []),
    ],
  };
}

/** A change has a reason; a part of the company may have had no target of its own. */
function reasonField({ request, isPart }: TargetFacts, reader: Reader): InputBlock {
  const { reason = '' } = request.terms;
  return { ...optional('reason', text(reason, true), reader), optional: isPart };
}

/** Both departments, and delivery where it is theirs as well. */
function owningDepartments({ metric, request }: TargetFacts): TeamDepartment[] {
  const isDeliverys =
    metric !== null &&
    (metric.department === 'delivery' || partiesOf(metric, request.filter).includes('delivery'));
  return TEAM_DEPARTMENTS.filter((party) => party !== 'delivery' || isDeliverys);
}

function ownerField(party: TeamDepartment, { current }: TargetFacts, reader: Reader): InputBlock {
  const { locale } = reader;
  const name = current?.owners[party];
  return {
    type: 'input',
    block_id: party,
    label: plain(targetSay(locale, `modal.owner.${party}`)),
    optional: true,
    ...(name && { hint: plain(targetSay(locale, 'modal.owner.hint', { name })) }),
    element: {
      type: 'users_select',
      action_id: 'answer',
      placeholder: plain(targetSay(locale, 'modal.owner.choose')),
    },
  };
}

const GROUPS: readonly Department[] = ['shared', 'sales', 'marketing', 'delivery'];

/** Grouped, since a menu takes a hundred options and a group another hundred. */
export function metricGroups(metrics: readonly Metric[], reader: Reader) {
  return GROUPS.flatMap((department) => {
    const options = metrics
      .filter((metric) => metric.department === department)
      .slice(0, LIMITS.select.options)
      .map((metric) => metricOption(metric, reader));
    const label = plain(capitalised(targetSay(reader.locale, `modal.group.${department}`), reader.locale));
    return options.length > 0 ? [{ label, options }] : [];
  });
}

export function metricOption({ key, name }: Metric, { locale }: Reader): PlainTextOption {
  return { text: plain(shortened(name[locale], LIMITS.option.text)), value: key };
}

function metricMenu({ metrics, metric }: TargetFacts, reader: Reader): InputBlockElement {
  return {
    type: 'static_select',
    action_id: TARGET_REFILL,
    placeholder: plain(targetSay(reader.locale, 'modal.metric.choose')),
    option_groups: metricGroups(metrics, reader),
    ...(metric && { initial_option: metricOption(metric, reader) }),
  };
}

function guardMenu({ metrics, metric, request, current }: TargetFacts, reader: Reader): InputBlockElement {
  const key = request.terms.guard === undefined ? current?.guard : request.terms.guard;
  const guard = metrics.find((one) => one.key === key);
  return {
    type: 'static_select',
    action_id: 'answer',
    placeholder: plain(targetSay(reader.locale, 'modal.metric.choose')),
    option_groups: metricGroups(
      metrics.filter((one) => one !== metric),
      reader,
    ),
    ...(guard && guard !== metric && { initial_option: metricOption(guard, reader) }),
  };
}

const CADENCES = ['week', 'month', 'quarter', 'year', 'once'] as const;

function everyMenu(every: SetTargetRequest['every'], { locale }: Reader): InputBlockElement {
  const options = CADENCES.map((one) => ({
    text: plain(targetSay(locale, `modal.every.${one}`)),
    value: one,
  }));
  return {
    type: 'static_select',
    action_id: TARGET_REFILL,
    options,
    initial_option: options[CADENCES.indexOf(every ?? 'month')]!,
  };
}

function dimensionMenu(chosen: string | undefined, { locale }: Reader): InputBlockElement {
  const options = [
    { text: plain(targetSay(locale, 'modal.dimension.all')), value: 'all' },
    ...DIMENSIONS.map((dimension) => ({
      text: plain(capitalised(say(locale, `dimension.${dimension}`), locale)),
      value: dimension,
    })),
  ];
  const initial = options.find(({ value }) => value === chosen) ?? options[0]!;
  return { type: 'static_select', action_id: TARGET_REFILL, options, initial_option: initial };
}

function valueHint({ metric, request, suggestion, today }: TargetFacts, reader: Reader): string {
  const { locale } = reader;
  if (metric && suggestion) {
    return suggestionLine(suggestion, metric, request.every ?? 'month', today, reader);
  }
  return targetSay(locale, 'modal.value.hint', { example: exampleFor(metric ?? { unit: 'count' }, locale) });
}

/** As one would type it: whole, since it is read back. */
function figureText(value: number | null, metric: Metric | null, { locale }: Reader): string {
  if (value === null) return '';
  return metric?.unit === 'percent' ? percent(value, locale, 2) : number(value, locale, 4);
}

function text(initial: string, isLong = false): InputBlockElement {
  return {
    type: 'plain_text_input',
    action_id: 'answer',
    ...(isLong && { multiline: true, max_length: 500 }),
    ...(initial !== '' && { initial_value: initial }),
  };
}

function date(initial: CivilDate | null): InputBlockElement {
  return { type: 'datepicker', action_id: 'answer', ...(initial && { initial_date: initial }) };
}

type Field =
  | 'metric'
  | 'every'
  | 'value'
  | 'minimum'
  | 'stretch'
  | 'from'
  | 'until'
  | 'dimension'
  | 'part'
  | 'why'
  | 'guard'
  | 'reason';

function field(name: Field, element: InputBlockElement, { locale }: Reader, hinted?: string): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plain(targetSay(locale, `modal.${name}`)),
    ...(hinted && { hint: plain(shortened(hinted, LIMITS.input.hint)) }),
    element,
  };
}

function optional(
  name: Exclude<Field, 'metric' | 'every' | 'value' | 'dimension'>,
  element: InputBlockElement,
  reader: Reader,
): InputBlock {
  return { ...field(name, element, reader, hint(name, reader)), optional: true };
}

function hint(name: Exclude<Field, 'metric' | 'every' | 'value' | 'dimension'>, { locale }: Reader): string {
  return targetSay(locale, `modal.${name}.hint` satisfies TargetSentence);
}

function plain(words: string) {
  return { type: 'plain_text' as const, text: words };
}
