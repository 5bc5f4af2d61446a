import type { ActionsBlock } from '@slack/types';
import { isPerson } from '../../domain/post.ts';
import type { Reader } from '../../speech/format.ts';
import { noteSay, speakNote } from '../../speech/note-sentences.ts';
import type { Note } from '../../use-cases/tell-owner.ts';
import { escaped } from './clean-text.ts';
import type { Message } from './message.ts';
import { button } from './pressable.ts';

/** Its value is the key of what is to be said again. */
export const SEND_AGAIN = 'post:again';
/** Its value is the digest's number. */
export const RESUME_DIGEST = 'digest:resume';

/** A direct message to whoever looks after something that was not said, with what can be pressed about it. */
export function noteMessage(note: Note, now: string, reader: Reader): Message {
  const spoken = speakNote({ ...note, place: placeIn(note.channelId) }, now, reader);
  const paragraphs = [`*${spoken.headline}*`, ...spoken.lines];
  return {
    text: [spoken.headline, ...spoken.lines].join('\n'),
    blocks: [
      // Slack makes a name of a channel's id; everything else in it is our own.
      { type: 'section', text: { type: 'mrkdwn', text: paragraphs.join('\n'), verbatim: true } },
      ...buttons(note, reader),
    ],
  };
}

export function placeIn(channelId: string): string {
  return isPerson(channelId) ? `<@${escaped(channelId)}>` : `<#${escaped(channelId)}>`;
}

function buttons({ cause, about, digestId, paused }: Note, { locale }: Reader): ActionsBlock[] {
  const again = noteSay(locale, cause === 'missed' ? 'note.now' : 'note.again');
  const elements = [
    ...(paused && digestId !== null
      ? [button(RESUME_DIGEST, noteSay(locale, 'note.resume'), String(digestId))]
      : []),
    ...(cause === 'pictures' ? [] : [button(SEND_AGAIN, again, about)]),
  ];
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
}
