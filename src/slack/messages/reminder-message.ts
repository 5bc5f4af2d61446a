import type { Spoken } from '../../speech/spoken.ts';
import { escaped } from './clean-text.ts';
import { withPlaces } from './digest-setup-message.ts';
import type { Message } from './message.ts';

/** A reminder to one person. */
export function reminderMessage({ headline, lines, context }: Spoken): Message {
  const said = (words: string) => withPlaces(escaped(words));
  return {
    text: [headline, ...lines].map(said).join('\n'),
    blocks: [
      {
        type: 'section',
        text: {
          type: 'mrkdwn',
          text: [`*${said(headline)}*`, ...lines.map(said)].join('\n'),
          verbatim: true,
        },
      },
      {
        type: 'context',
        elements: context.map((line) => ({ type: 'plain_text', text: line, emoji: false })),
      },
    ],
  };
}
