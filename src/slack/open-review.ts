import type { RichTextElement } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Review } from '../domain/review.ts';
import { COMMAND } from '../speech/command.ts';
import type { Reader } from '../speech/format.ts';
import { type ReviewSentence, reviewSay } from '../speech/review-sentences.ts';
import { openReview, type ReviewWanted } from '../use-cases/open-review.ts';
import { isDirectMessage } from './direct-message.ts';
import { failureSentence, slackErrorOf } from './failure.ts';
import type { Message } from './messages/message.ts';
import { richText, section, words } from './messages/rich-text.ts';
import { patiently } from './patiently.ts';
import type { Ground } from './person.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Who opens it, and how they hear what came of it; only they do. */
export type ReviewOpening = Pick<ReviewWanted, 'channelId' | 'threadTs' | 'digestId' | 'userId'> & {
  readonly client: WebClient;
  readonly ground: Ground;
  readonly tell: (message: Message) => Promise<unknown>;
};

/** What Slack says where the bot cannot see the channel at all, or may not write in it. */
const OUTSIDE = new Set(['not_in_channel', 'channel_not_found']);

/** Opens the week's review in the thread, or in one of its own; where it is open already, says where. */
export async function openAndShow(opening: ReviewOpening, deps: SlackDeps): Promise<void> {
  const { client, ground, tell, ...wanted } = opening;
  const { workspace, reader } = ground;
  if (isDirectMessage(wanted.channelId)) {
    await tell(sentence('open.direct', reader));
    return;
  }
  const opened = await openReview(deps.world, workspace, { ...wanted, locale: reader.locale });
  const { review } = opened;
  if (opened.outcome === 'opening') {
    await tell(sentence('open.opening', reader));
  } else if (opened.outcome === 'open') {
    await tell(await linked(client, review, review.closedAt ? 'open.closed' : 'open.already', reader));
  } else {
    await post(opening, review, deps);
  }
}

async function post(
  { client, ground, threadTs, tell }: ReviewOpening,
  review: Review,
  deps: SlackDeps,
): Promise<void> {
  const { reviews } = deps.world.store;
  const { workspace, reader } = ground;
  const shown = await deps.reviewScreen.compose(workspace, review.id);
  if (!shown) return;
  const thread = threadTs === null ? {} : { thread_ts: threadTs };
  try {
    const { ts = '' } = await patiently(() =>
      client.chat.postMessage({
        channel: review.channelId,
        ...thread,
        ...shown.message,
        unfurl_links: false,
      }),
    );
    await reviews.posted(review.id, { ts, threadTs: threadTs ?? ts });
    if (threadTs !== null) await tell(await linked(client, { ...review, ts }, 'open.done', reader));
  } catch (error) {
    const code = slackErrorOf(error);
    // Without a refusal it may be there: then its own buttons say so, or the next one in half a minute posts it.
    if (code !== undefined) await reviews.unposted(review.id);
    if (!OUTSIDE.has(code ?? '')) {
      await tell(plainly(failureSentence(error, reader, deps.log)));
      return;
    }
    await tell(sentence('open.outside', reader));
  }
}

/** A sentence, and the way to the review. */
async function linked(
  client: WebClient,
  { channelId, ts }: Pick<Review, 'channelId' | 'ts'>,
  key: ReviewSentence,
  reader: Reader,
): Promise<Message> {
  const message = sentence(key, reader);
  const at = { channel: channelId, message_ts: ts ?? '' };
  const link = await client.chat.getPermalink(at).catch(() => undefined);
  if (!link?.permalink) return message;
  const way: RichTextElement = {
    type: 'link',
    url: link.permalink,
    text: reviewSay(reader.locale, 'open.link'),
  };
  return { text: message.text, blocks: [richText(section(...words(`${message.text} `), way))] };
}

function sentence(key: ReviewSentence, { locale }: Reader): Message {
  return plainly(reviewSay(locale, key, { command: COMMAND }));
}

function plainly(text: string): Message {
  return { text, blocks: [richText(section(...words(text)))] };
}
