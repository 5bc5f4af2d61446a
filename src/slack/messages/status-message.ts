import type { Button, KnownBlock } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import { isUnsaid, type StatusAnswer } from '../../domain/status.ts';
import { setupSay } from '../../speech/digest-setup-words.ts';
import type { Reader } from '../../speech/format.ts';
import { noteSay } from '../../speech/note-sentences.ts';
import {
  digestStatus,
  MOST_UNSAID,
  moreUnsaid,
  statusHead,
  statusNext,
  statusSay,
  unsaidWords,
} from '../../speech/status-sentences.ts';
import { escaped, shortened } from './clean-text.ts';
import { newDigestButton } from './digest-setup-actions.ts';
import { section, token, withPlaces } from './digest-setup-message.ts';
import type { Message } from './message.ts';
import { RESUME_DIGEST, SEND_AGAIN } from './note-message.ts';
import { button, run } from './pressable.ts';

/** As many as a message has blocks for, three each. */
const MOST_DIGESTS = 12;

/** How what comes by itself is doing, with channels and people as Slack shows them, and what can be pressed about each. */
export function statusMessage(answer: StatusAnswer, reader: Reader): Message {
  const { locale } = reader;
  const head = statusHead(answer, reader);
  const next = statusNext(answer, reader);
  const states = answer.digests.slice(0, MOST_DIGESTS);
  const unsaid = answer.unsaid.slice(0, MOST_UNSAID);
  const blocks: KnownBlock[] = [
    section([`*${escaped(head)}*`, ...next.map(escaped)].join('\n')),
    ...states.flatMap((state): KnownBlock[] => {
      const { title, lines } = digestStatus(state, answer, reader, token);
      const { digest, last } = state;
      const elements: Button[] = [
        ...(digest.pausedAt === null ? [] : [resumeButton(digest.id, reader)]),
        ...(last && isUnsaid(last) ? [againButton(last, reader)] : []),
      ];
      return [
        { type: 'divider' },
        section([`*${escaped(title)}*`, ...lines.map(escaped)].join('\n')),
        ...(elements.length > 0 ? [{ type: 'actions' as const, elements }] : []),
      ];
    }),
    ...(unsaid.length > 0
      ? [{ type: 'divider' as const }, section(`*${escaped(statusSay(locale, 'unsaid.title'))}*`)]
      : []),
    ...unsaid.map((post) => ({
      ...section(escaped(unsaidWords(post, reader, token))),
      accessory: againButton(post, reader),
    })),
    ...moreUnsaid(answer, reader).map(section),
    {
      type: 'actions',
      elements: [
        run('figures', statusSay(locale, 'button.figures'), { kind: 'scorecard', period: null }),
        ...(answer.digests.length > 0
          ? [run('digests', setupSay(locale, 'button.list'), { kind: 'digests' })]
          : [newDigestButton(reader)]),
      ],
    },
  ];
  const lines = states.map((state) => {
    const { title, lines } = digestStatus(state, answer, reader, token);
    return `${title}: ${lines.join(' ')}`;
  });
  const text = withPlaces([head, ...next, ...lines].map(escaped).join('\n'));
  return { text: shortened(text, LIMITS.message.updateText), blocks };
}

function resumeButton(digestId: number, { locale }: Reader): Button {
  return button(RESUME_DIGEST, noteSay(locale, 'note.resume'), String(digestId));
}

function againButton(
  { key, state }: { readonly key: string; readonly state: string },
  { locale }: Reader,
): Button {
  return button(SEND_AGAIN, noteSay(locale, state === 'missed' ? 'note.now' : 'note.again'), key);
}
