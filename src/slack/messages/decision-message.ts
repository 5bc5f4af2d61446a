import type { KnownBlock } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import type { CivilDate } from '../../domain/civil-date.ts';
import type { Decision } from '../../domain/decision.ts';
import type { DecisionsAnswer } from '../../domain/decision-answer.ts';
import type { Metric } from '../../domain/metric.ts';
import { decisionSay, dueWords, movesWords } from '../../speech/decision-sentences.ts';
import type { Reader } from '../../speech/format.ts';
import type { Spoken } from '../../speech/spoken.ts';
import type { DecisionChange } from '../../use-cases/change-decision.ts';
import { answerMessage, type Extras } from './answer-message.ts';
import { clean, escaped, shortened } from './clean-text.ts';
import { DECISIONS_SHOWN, type DecisionSpot, decisionRow, undoRows } from './decision-actions.ts';
import type { Message } from './message.ts';
import { bold, richText, section, words } from './rich-text.ts';

/** Ten of them and all that stands around stay under what a message may hold. */
const LONGEST_TITLE = 300;

export type DecisionExtras = Extras & {
  /** Who asked, where everybody sees the list. */
  readonly askedBy?: string | undefined;
  readonly just?: JustDone | undefined;
};

/** What was just done to a decision, and what takes it back. */
export type JustDone = {
  readonly id: number;
  readonly sentence: string;
  readonly undo: DecisionChange | null;
};

/** A list of decisions, each with its own buttons, a few at a time; above it what was just done. */
export function decisionsMessage(
  answer: DecisionsAnswer,
  spoken: Spoken,
  reader: Reader,
  { askedBy, just, ...extras }: DecisionExtras = {},
): Message {
  const { locale } = reader;
  const { rows, closed, from } = answer;
  const shown = rows.slice(from - 1, from - 1 + DECISIONS_SHOWN);
  const spotOf = (id: number): DecisionSpot => ({
    ...{ id, shown: closed ? 'closed' : 'open', from, locale, askedBy },
  });
  const sections = (spoken.sections ?? []).slice(from - 1, from - 1 + DECISIONS_SHOWN);
  const isPart = shown.length < rows.length;
  const part = decisionSay(locale, 'list.rest', {
    from,
    to: from + shown.length - 1,
    count: rows.length,
  });
  const message = answerMessage(
    {
      ...spoken,
      sections: sections.map(({ title, lines }) => ({ title: shortened(title, LONGEST_TITLE), lines })),
      context: [...(isPart ? [part] : []), ...spoken.context],
    },
    {
      ...extras,
      underSections: shown.map(({ decision }) => [
        decisionRow(decision, spotOf(decision.id), reader),
        { type: 'divider' },
      ]),
    },
  );
  if (!just) return message;
  const above: KnownBlock[] = [
    richText(section(...words(shortened(just.sentence, LONGEST_TITLE)))),
    ...(just.undo ? undoRows(just.undo, spotOf(just.id), reader) : []),
  ];
  return { text: message.text, blocks: [...above, ...message.blocks] };
}

/** One decision, told to those whom it concerns; as it stands now. */
export function decisionCard(
  {
    decision,
    metric,
    today,
  }: {
    readonly decision: Decision;
    readonly metric: Metric | null;
    readonly today: CivilDate;
  },
  reader: Reader,
): Message {
  const { locale } = reader;
  const { closed, id, ownerId, ownerName, dueOn } = decision;
  const text = shortened(decision.text, LIMITS.text - 200);
  const head = decisionSay(locale, closed ? `changed.${closed.outcome}` : 'card.head', { text });
  const due = closed ? '' : `, ${dueWords(dueOn, today, reader)}`;
  const moves = metric && !closed ? `, ${movesWords(metric, reader)}` : '';
  const spot: DecisionSpot = { id, shown: 'card', from: 1, locale };
  return {
    text: shortened(escaped(`${head}\n${ownerName}${due}${moves}`), LIMITS.message.updateText),
    blocks: [
      richText(
        section(
          ...bold(clean(head)),
          ...words('\n'),
          { type: 'user', user_id: ownerId },
          ...words(`${due}${moves}`),
        ),
      ),
      decisionRow(decision, spot, reader),
    ],
  };
}
