import type { ActionsBlock, ActionsBlockElement, Button } from '@slack/types';
import { z } from 'zod';
import { LIMITS } from '../../block-kit/limits.ts';
import type { Decision } from '../../domain/decision.ts';
import type { DecisionsAnswer } from '../../domain/decision-answer.ts';
import type { DecisionsRequest } from '../../domain/decision-request.ts';
import type { Locale } from '../../domain/metric.ts';
import { decisionSay } from '../../speech/decision-sentences.ts';
import type { Reader } from '../../speech/format.ts';
import type { DecisionChange } from '../../use-cases/change-decision.ts';
import { button, run, shareButton } from './pressable.ts';

/** What is done to one decision; the block that the button stands in says to which, since a date picker has no value. */
export const DECISION_ACT = 'decision:act:';
/** Opens the form of one that is there, with what it says. */
export const DECISION_EDIT = 'decision:edit';
/** Opens the form of a new one, filled in with the button's words. */
export const DECISION_NEW = 'decision:new';

export const DECISION_NEW_VALUE = 'decision';
/** So many are shown at once, each with its buttons. */
export const DECISIONS_SHOWN = 10;

/** Where a decision's buttons stand, and so what is shown anew once one was pressed. */
export type DecisionSpot = {
  readonly id: number;
  /** Of a list, which; or the decision alone. */
  readonly shown: 'open' | 'closed' | 'card';
  /** The first of the list that is shown. */
  readonly from: number;
  /** Of the message: everybody goes on reading that one. */
  readonly locale: Locale;
  /** Who asked, where everybody sees the list. */
  readonly askedBy?: string | undefined;
};

const BLOCK = 'decision';
const UNDO_BLOCK = 'undo';

function blockOf(kind: string, { id, shown, from, locale, askedBy = '' }: DecisionSpot): string {
  return [kind, id, shown, from, locale, askedBy].join(':');
}

export function spotIn(blockId: string): DecisionSpot | undefined {
  const [kind, id, shown, from, locale, askedBy] = blockId.split(':');
  if (kind !== BLOCK && kind !== UNDO_BLOCK) return undefined;
  return {
    id: Number(id),
    shown: shown === 'open' || shown === 'closed' ? shown : 'card',
    from: Number(from),
    locale: locale === 'sv' ? 'sv' : 'en',
    ...(askedBy && { askedBy }),
  };
}

/** Done, dropped, in other words, or another date; of one that is closed, open again. */
export function decisionRow(
  { closed, dueOn }: Pick<Decision, 'closed' | 'dueOn'>,
  spot: DecisionSpot,
  { locale }: Reader,
): ActionsBlock {
  const act = (
    change: 'done' | 'dropped' | 'reopened',
    key: 'button.done' | 'button.drop' | 'button.reopen',
  ) => button(`${DECISION_ACT}${change}`, decisionSay(locale, key), changeValue({ kind: change }));
  const elements: ActionsBlockElement[] = closed
    ? [act('reopened', 'button.reopen')]
    : [
        act('done', 'button.done'),
        act('dropped', 'button.drop'),
        button(DECISION_EDIT, decisionSay(locale, 'button.edit'), String(spot.id)),
        {
          type: 'datepicker',
          action_id: `${DECISION_ACT}moved`,
          initial_date: dueOn,
          placeholder: { type: 'plain_text', text: decisionSay(locale, 'button.date') },
        },
      ];
  // Slack keeps what stood in a calendar for as long as its block has the same name, whatever date it is given since.
  return { type: 'actions', block_id: `${blockOf(BLOCK, spot)}:${dueOn}`, elements };
}

/** None where the words before were longer than a button can carry. */
export function undoRows(undo: DecisionChange, spot: DecisionSpot, { locale }: Reader): ActionsBlock[] {
  const value = changeValue(undo);
  if (value.length > LIMITS.button.value) return [];
  const undoing = button(`${DECISION_ACT}undo`, decisionSay(locale, 'button.undo'), value);
  return [{ type: 'actions', block_id: blockOf(UNDO_BLOCK, spot), elements: [undoing] }];
}

function changeValue(change: DecisionChange): string {
  if (change.kind === 'edited') return `edited ${JSON.stringify(change.terms)}`;
  return change.kind === 'moved' ? `moved ${change.dueOn}` : change.kind;
}

const termsSchema = z.object({
  text: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  dueOn: z.string(),
  metric: z.string().nullable(),
});

export function changeIn(value: string): DecisionChange | undefined {
  const [kind, dueOn] = value.split(' ');
  if (kind === 'edited') return { kind, terms: termsSchema.parse(JSON.parse(value.slice(kind.length))) };
  if (kind === 'moved') return dueOn ? { kind, dueOn } : undefined;
  return kind === 'done' || kind === 'dropped' || kind === 'reopened' ? { kind } : undefined;
}

export function newDecisionButton({ locale }: Reader): Button {
  return button(DECISION_NEW, decisionSay(locale, 'button.new'), DECISION_NEW_VALUE);
}

/** Under a list: a new one, the others, and the rest of them. */
export function decisionsElements(
  { rows, closed, from, hasClosed }: DecisionsAnswer,
  reader: Reader,
): ActionsBlockElement[] {
  const { locale } = reader;
  const shown: DecisionsRequest = { kind: 'decisions', closed, from };
  const left = rows.length - (from - 1) - DECISIONS_SHOWN;
  const count = Math.min(left, DECISIONS_SHOWN);
  const earlier = Math.max(1, from - DECISIONS_SHOWN);
  return [
    newDecisionButton(reader),
    ...(left > 0
      ? [
          run('next', decisionSay(locale, 'button.next', { count }), {
            ...shown,
            from: from + DECISIONS_SHOWN,
          }),
        ]
      : []),
    ...(from > 1
      ? [
          run('earlier', decisionSay(locale, 'button.earlier', { count: from - earlier }), {
            ...shown,
            from: earlier,
          }),
        ]
      : []),
    ...(closed
      ? [run('open', decisionSay(locale, 'button.open'), { kind: 'decisions', closed: false, from: 1 })]
      : hasClosed
        ? [run('closed', decisionSay(locale, 'button.closed'), { kind: 'decisions', closed: true, from: 1 })]
        : []),
    ...[rows.length > 0 ? shareButton(shown, reader) : undefined].filter((it) => it !== undefined),
  ];
}
