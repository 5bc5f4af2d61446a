import { createHash } from 'node:crypto';
import type { InputBlock, ModalView } from '@slack/types';
import type { CivilDate } from '../../domain/civil-date.ts';
import type { Locale, Metric } from '../../domain/metric.ts';
import { type DecisionSentence, decisionSay } from '../../speech/decision-sentences.ts';
import type { Reader } from '../../speech/format.ts';
import { clean, shortened } from './clean-text.ts';
import { metricMenu } from './metric-menu.ts';

export const DECISION_MODAL = 'decision';

const LONGEST = 500;

/** What a modal carries from its opening to its submission. */
export type DecisionPlace = {
  readonly channelId: string;
  /** In whose thread it is told; `null`: where it was asked for. */
  readonly reviewId: number | null;
  readonly responseUrl: string;
  /** The decision that is edited; without it, it is a new one. */
  readonly edits?: DecisionEdit | undefined;
};

/** Which decision, and what the form was filled with: what is as it was has not been changed. */
export type DecisionEdit = {
  /** The block under the decision. */
  readonly block: string;
  /** Of the words as the form showed them, no more than what tells them apart. */
  readonly text: string;
  readonly ownerId: string;
  readonly dueOn: CivilDate;
  readonly metric: string | null;
};

export type DecisionFields = {
  readonly text: string;
  readonly ownerId: string | null;
  readonly dueOn: CivilDate;
  readonly metric: Metric | null;
};

/** Opened at once, while metrics and dates are read; also says what went wrong. */
export function decisionNotice(sentence: string | null, { locale }: { readonly locale: Locale }): ModalView {
  return {
    type: 'modal',
    callback_id: DECISION_MODAL,
    title: plain(decisionSay(locale, 'modal.title')),
    close: plain(decisionSay(locale, 'modal.close')),
    blocks: [{ type: 'section', text: plain(sentence ?? decisionSay(locale, 'modal.loading')) }],
  };
}

/** What, who, by when, and the figure that is to show it. */
export function decisionModal(
  { text, ownerId, dueOn, metric }: DecisionFields,
  metrics: readonly Metric[],
  place: DecisionPlace,
  reader: Reader,
): ModalView {
  const { locale } = reader;
  const say = (key: DecisionSentence) => decisionSay(locale, key);
  const initial = shownText(text);
  return {
    type: 'modal',
    callback_id: DECISION_MODAL,
    private_metadata: JSON.stringify(place),
    title: plain(say(place.edits ? 'modal.title.edit' : 'modal.title')),
    submit: plain(say(place.edits ? 'modal.submit.edit' : 'modal.submit')),
    close: plain(say('modal.close')),
    blocks: [
      {
        ...input('text', say('modal.text'), {
          type: 'plain_text_input',
          action_id: 'answer',
          multiline: true,
          max_length: LONGEST,
          ...(initial !== '' && { initial_value: initial }),
        }),
        hint: plain(say('modal.text.hint')),
      },
      input('owner', say('modal.owner'), {
        type: 'users_select',
        action_id: 'answer',
        placeholder: plain(say('modal.owner.choose')),
        ...(ownerId !== null && { initial_user: ownerId }),
      }),
      input('due', say('modal.due'), { type: 'datepicker', action_id: 'answer', initial_date: dueOn }),
      {
        ...input(
          'metric',
          say('modal.metric'),
          metricMenu('answer', metrics, metric, say('modal.metric.choose'), reader),
        ),
        optional: true,
        hint: plain(say('modal.metric.hint')),
      },
    ],
  };
}

/** As much of the words as the form holds. */
function shownText(text: string): string {
  return shortened(clean(text), LONGEST);
}

/** What the form of a decision that is there begins with. */
export function editOf(block: string, { text, ownerId, dueOn, metric }: DecisionFields): DecisionEdit {
  return {
    block,
    text: fingerprint(shownText(text)),
    ownerId: ownerId ?? '',
    dueOn,
    metric: metric?.key ?? null,
  };
}

/** Only what was changed in the form: the rest may have been changed elsewhere meanwhile. */
export function changedIn(
  { text, ownerId, dueOn, metric }: DecisionAnswers,
  opened: DecisionEdit,
): Partial<DecisionAnswers> {
  return {
    ...(fingerprint(text) !== opened.text && { text }),
    ...(ownerId !== opened.ownerId && { ownerId }),
    ...(dueOn !== opened.dueOn && { dueOn }),
    ...(metric !== opened.metric && { metric }),
  };
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text.trim()).digest('hex').slice(0, 16);
}

export type DecisionValues = {
  readonly [block: string]: {
    readonly [action: string]: {
      readonly value?: string | null | undefined;
      readonly selected_option?: { readonly value: string } | null | undefined;
      readonly selected_date?: string | null | undefined;
      readonly selected_user?: string | null | undefined;
    };
  };
};

export type DecisionAnswers = {
  readonly text: string;
  readonly ownerId: string;
  readonly dueOn: CivilDate;
  readonly metric: string | null;
};

/** What was answered, or which fields cannot be used and why. Slack itself sees to it that something is in each. */
export function readDecisionModal(
  values: DecisionValues,
  today: CivilDate,
  { locale }: Reader,
): DecisionAnswers | { readonly errors: Readonly<Record<string, string>> } {
  const answer = (field: string) => values[field]?.answer;
  const text = clean(answer('text')?.value ?? '').trim();
  const dueOn = answer('due')?.selected_date ?? '';
  const errors = {
    ...(text === '' && { text: decisionSay(locale, 'modal.text.hint') }),
    ...(dueOn < today && { due: decisionSay(locale, 'modal.error.past') }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  return {
    text,
    ownerId: answer('owner')?.selected_user ?? '',
    dueOn,
    metric: answer('metric')?.selected_option?.value ?? null,
  };
}

function input(blockId: string, label: string, element: InputBlock['element']): InputBlock {
  return { type: 'input', block_id: blockId, label: plain(label), element };
}

function plain(text: string) {
  return { type: 'plain_text' as const, text };
}
