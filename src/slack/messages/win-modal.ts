import type { ModalView } from '@slack/types';
import type { CivilDate } from '../../domain/civil-date.ts';
import type { Dimension } from '../../domain/dimension.ts';
import { CUSTOMER_TYPES } from '../../domain/win.ts';
import type { WinRequest } from '../../domain/win-request.ts';
import { list, number, type Reader } from '../../speech/format.ts';
import { winSay } from '../../speech/win-sentences.ts';
import { plain, textInput } from './inputs.ts';
import { field, menu, option, tellingModal } from './modal-fields.ts';

export const WIN_MODAL = 'win';

/** What a modal carries from its opening to its submission. */
export type WinPlace = {
  readonly responseUrl: string;
  /** Where it was opened; in a direct message the channel is asked for. */
  readonly channelId: string;
  /** Of the win itself where what it was opened from says so: a message can be logged once. */
  readonly winId: string | null;
  /** It is another deal than the one that looks the same. */
  readonly another: boolean;
};

export type WinFacts = {
  readonly request: WinRequest;
  /** Slack's ids of those who won it. */
  readonly userIds: readonly string[];
  readonly asksWhere: boolean;
  /** What figures can be told apart by. */
  readonly known: readonly { readonly dimension: Dimension; readonly value: string }[];
  /** The sources that count such deals themselves. */
  readonly elsewhere: readonly string[];
  readonly today: CivilDate;
};

/** While what the figures know is read, or what went wrong meanwhile. */
export function tellingWinModal(sentence: string, { locale }: Reader): ModalView {
  const words = {
    callbackId: WIN_MODAL,
    title: winSay(locale, 'win.modal.title'),
    close: winSay(locale, 'win.modal.close'),
  };
  return tellingModal(words, sentence);
}

/** Everything a win can say; what was said already is filled in. */
export function winModal(facts: WinFacts, place: WinPlace, reader: Reader): ModalView {
  const { locale } = reader;
  const { request, userIds, today } = facts;
  const say = (key: Parameters<typeof winSay>[1], values = {}) => winSay(locale, key, values);
  return {
    ...tellingWinModal('', reader),
    private_metadata: JSON.stringify(place),
    submit: plain(say('win.modal.submit')),
    blocks: [
      field('customer', { label: say('win.modal.customer') }, textInput(request.customer ?? '')),
      field(
        'amount',
        { label: say('win.modal.amount'), hint: say('win.modal.amount.hint') },
        textInput(request.amount === null ? '' : number(request.amount, locale, 2)),
        { optional: true },
      ),
      field(
        'owners',
        { label: say('win.modal.owners'), hint: say('win.modal.owners.hint') },
        {
          type: 'multi_users_select',
          action_id: 'answer',
          ...(userIds.length > 0 && { initial_users: [...userIds] }),
        },
      ),
      ...(facts.asksWhere ? [whereField(reader)] : []),
      field('type', { label: say('win.modal.type') }, typeMenu(request, reader), { optional: true }),
      ...originField('campaign', facts, reader),
      ...originField('origin', facts, reader),
      field(
        'date',
        { label: say('win.modal.date') },
        { type: 'datepicker', action_id: 'answer', initial_date: request.date ?? today },
      ),
      ...(facts.elsewhere.length > 0 ? [countedField(facts, reader)] : []),
    ],
  };
}

function whereField({ locale }: Reader) {
  return field(
    'channel',
    { label: winSay(locale, 'win.modal.channel'), hint: winSay(locale, 'win.modal.channel.hint') },
    {
      type: 'conversations_select',
      action_id: 'answer',
      placeholder: plain(winSay(locale, 'win.modal.channel.choose')),
      filter: { include: ['public', 'private'] },
    },
  );
}

function typeMenu({ customerType }: WinRequest, { locale }: Reader) {
  const options = CUSTOMER_TYPES.map((type) => ({
    text: winSay(locale, `win.modal.type.${type}`),
    value: type,
  }));
  return menu(options, {
    placeholder: winSay(locale, 'win.modal.type.choose'),
    chosen: customerType ?? undefined,
  });
}

/** A menu of what the figures know; what is not among them can be said in words. */
function originField(dimension: 'campaign' | 'origin', { known, request }: WinFacts, { locale }: Reader) {
  const said = request.from[dimension];
  const names = [
    ...(said === undefined ? [] : [said]),
    ...known.filter((one) => one.dimension === dimension).map(({ value }) => value),
  ];
  const options = [...new Set(names)].map((value) => ({ text: value, value }));
  const element = menu(options, {
    placeholder: winSay(locale, `win.modal.${dimension}.choose`),
    chosen: said,
  });
  if (element.options?.length === 0) return [];
  return [field(dimension, { label: winSay(locale, `win.modal.${dimension}`) }, element, { optional: true })];
}

function countedField({ request, elsewhere }: WinFacts, { locale }: Reader) {
  const choice = option({ text: winSay(locale, 'win.modal.counted.label'), value: 'counted' });
  return field(
    'counted',
    {
      label: winSay(locale, 'win.modal.counted'),
      hint: winSay(locale, 'win.modal.counted.hint', { sources: list(elsewhere, locale) }),
    },
    {
      type: 'checkboxes',
      action_id: 'answer',
      options: [choice],
      ...(request.counted && { initial_options: [choice] }),
    },
    { optional: true },
  );
}
