import type { InputBlock, InputBlockElement, ModalView, PlainTextOption } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import { type NewDigest, ON_DAY_OFF } from '../../domain/digest.ts';
import type { Metric } from '../../domain/metric.ts';
import { isPerson } from '../../domain/post.ts';
import { ROLES } from '../../domain/role.ts';
import { type DigestSetupSentence, setupSay, weekdayName } from '../../speech/digest-setup-words.ts';
import type { Reader } from '../../speech/format.ts';
import { TIME_ZONES } from '../../speech/kpi-words/digests/time-zone-words.ts';
import { lensSay } from '../../speech/lens-words.ts';
import { capitalised } from '../../speech/say.ts';
import { shortened } from './clean-text.ts';
import { metricGroups, metricOption } from './metric-menu.ts';

export const DIGEST_MODAL = 'digest';
/** More are no summary any more. */
const MOST_METRICS = 12;

/** What a modal carries from its opening to its submission; `digestId` is `null` for a new one. */
export type DigestModalPlace = {
  readonly responseUrl: string;
  readonly channelId: string;
  readonly digestId: number | null;
};

/** What it is filled in with. */
export type DigestModalFacts = {
  readonly digest: Omit<NewDigest, 'ownerId'>;
  /** In the order in which they were chosen. */
  readonly chosen: readonly Metric[];
  readonly metrics: readonly Metric[];
};

/** Before it is filled in, and where it cannot be: a trigger lives three seconds. */
export function digestNotice(sentence: string | null, { locale }: Reader): ModalView {
  return {
    type: 'modal',
    callback_id: DIGEST_MODAL,
    title: plain(setupSay(locale, 'modal.new')),
    close: plain(setupSay(locale, 'modal.close')),
    blocks: [{ type: 'section', text: plain(sentence ?? setupSay(locale, 'modal.loading')) }],
  };
}

/** Where, what about, when, and how careful to be. */
export function digestModal(
  { digest, chosen, metrics }: DigestModalFacts,
  place: DigestModalPlace,
  reader: Reader,
): ModalView {
  const { locale } = reader;
  const { channelId, role, when, quiet, remindHours } = digest;
  const say = (key: DigestSetupSentence) => setupSay(locale, key);
  const toPerson = isPerson(channelId);
  return {
    type: 'modal',
    callback_id: DIGEST_MODAL,
    private_metadata: JSON.stringify(place),
    title: plain(say(place.digestId === null ? 'modal.new' : 'modal.edit')),
    submit: plain(say('modal.submit')),
    close: plain(say('modal.close')),
    blocks: [
      optional('channel', reader, {
        type: 'conversations_select',
        action_id: 'answer',
        placeholder: plain(say('modal.channel.choose')),
        filter: { include: ['public', 'private'], exclude_bot_users: true },
        ...(!toPerson && channelId !== '' && { initial_conversation: channelId }),
      }),
      optional('person', reader, {
        type: 'users_select',
        action_id: 'answer',
        placeholder: plain(say('modal.person.choose')),
        ...(toPerson && { initial_user: channelId }),
      }),
      field(
        'about',
        reader,
        menu(['channel', ...ROLES] as const, role ?? 'channel', (one) =>
          one === 'channel' ? say('modal.about.channel') : lensSay(locale, `lens.${one}`),
        ),
      ),
      optional('metrics', reader, {
        type: 'multi_static_select',
        action_id: 'answer',
        placeholder: plain(say('modal.metrics.choose')),
        max_selected_items: MOST_METRICS,
        option_groups: metricGroups(metrics, reader),
        ...(chosen.length > 0 && { initial_options: chosen.map((metric) => metricOption(metric, reader)) }),
      }),
      field('days', reader, daysElement(when.weekdays, reader)),
      field('time', reader, {
        type: 'timepicker',
        action_id: 'answer',
        initial_time: when.time,
        timezone: when.timeZone,
      }),
      field('zone', reader, zoneMenu(when.timeZone)),
      field(
        'off',
        reader,
        menu(ON_DAY_OFF, when.onDayOff, (one) => say(`modal.off.${one}`)),
      ),
      optional('quiet.from', reader, timeElement(quiet?.from)),
      optional('quiet.until', reader, timeElement(quiet?.until), 'modal.quiet.hint'),
      field('remind', reader, remindMenu(remindHours, reader)),
      field(
        'language',
        reader,
        menu(['sv', 'en'] as const, digest.locale, (one) => say(`modal.language.${one}`)),
      ),
    ],
  };
}

function daysElement(weekdays: readonly number[], { locale }: Reader): InputBlockElement {
  const options = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    text: plain(capitalised(weekdayName(day, locale), locale)),
    value: String(day),
  }));
  const initial = options.filter(({ value }) => weekdays.includes(Number(value)));
  return {
    type: 'checkboxes',
    action_id: 'answer',
    options,
    ...(initial.length > 0 && { initial_options: initial }),
  };
}

/** By continent, since a group takes a hundred; Slack searches in all of them as one types. */
function zoneMenu(chosen: string): InputBlockElement {
  const zones = TIME_ZONES.includes(chosen) ? TIME_ZONES : [chosen, ...TIME_ZONES];
  const byArea = new Map<string, string[]>();
  for (const zone of zones) {
    const area = zone.split('/')[0]!;
    byArea.set(area, [...(byArea.get(area) ?? []), zone]);
  }
  const option = (zone: string): PlainTextOption => ({ text: plain(zone.replaceAll('_', ' ')), value: zone });
  return {
    type: 'static_select',
    action_id: 'answer',
    option_groups: [...byArea].flatMap(([area, all]) =>
      inParts(all).map((part) => ({ label: plain(area), options: part.map(option) })),
    ),
    initial_option: option(chosen),
  };
}

function inParts(all: readonly string[]): string[][] {
  const size = LIMITS.select.options;
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
    all.slice(part * size, (part + 1) * size),
  );
}

const REMINDERS = [2, 4, 24, 48] as const;

function remindMenu(chosen: number | null, { locale }: Reader): InputBlockElement {
  const hours = [...new Set([...REMINDERS, ...(chosen === null ? [] : [chosen])])].sort((a, b) => a - b);
  const values = ['none', ...hours.map(String)];
  return menu(values, chosen === null ? 'none' : String(chosen), (one) =>
    one === 'none'
      ? setupSay(locale, 'modal.remind.none')
      : setupSay(locale, 'modal.remind.hours', { hours: Number(one) }),
  );
}

function timeElement(initial: string | undefined): InputBlockElement {
  return { type: 'timepicker', action_id: 'answer', ...(initial && { initial_time: initial }) };
}

function menu<Value extends string>(
  values: readonly Value[],
  value: Value,
  label: (value: Value) => string,
): InputBlockElement {
  const options = values.map((one) => ({
    text: plain(shortened(label(one), LIMITS.option.text)),
    value: one as string,
  }));
  return {
    type: 'static_select',
    action_id: 'answer',
    options,
    initial_option: options[values.indexOf(value)] ?? options[0]!,
  };
}

type Required = 'about' | 'days' | 'time' | 'zone' | 'off' | 'remind' | 'language';
type Optional = 'channel' | 'person' | 'metrics' | 'quiet.from' | 'quiet.until';
export type DigestField = Required | Optional;

function field(name: DigestField, { locale }: Reader, element: InputBlockElement): InputBlock {
  return { type: 'input', block_id: name, label: plain(setupSay(locale, `modal.${name}`)), element };
}

const HINTS = ['channel', 'person', 'metrics'] as const;

function optional(
  name: Optional,
  reader: Reader,
  element: InputBlockElement,
  hinted?: DigestSetupSentence,
): InputBlock {
  const own = HINTS.find((one) => one === name);
  const hint = hinted ?? (own && (`modal.${own}.hint` as const));
  return {
    ...field(name, reader, element),
    optional: true,
    ...(hint && { hint: plain(setupSay(reader.locale, hint)) }),
  };
}

/** Slack shows no code in a modal's own words. */
function plain(words: string) {
  return { type: 'plain_text' as const, text: words.replaceAll('`', '') };
}
