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
  const { outcome, review } = await openReview(deps.world, workspace, { ...wanted, locale: reader.locale });
  if (outcome === 'to_post') return post(opening, review, deps);
  if (outcome === 'opening') {
    await tell(sentence('open.opening', reader));
    return;
  }
  const way = await wayTo(client, review);
  if (way === 'gone' && review.closedAt === null) return postAgain(opening, review, deps);
  await tell(linked(review.closedAt ? 'open.closed' : 'open.already', way, reader));
}

/** Its message was deleted; what was written is not. */
async function postAgain(opening: ReviewOpening, review: Review, deps: SlackDeps): Promise<void> {
  const { reviews } = deps.world.store;
  if (!(await reviews.lost(review.id, review.ts ?? ''))) return;
  const threadTs = review.threadTs === review.ts ? null : review.threadTs;
  await post({ ...opening, threadTs }, review, deps);
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
    if (threadTs === null) return;
    await tell(linked('open.done', await wayTo(client, { ...review, ts }), reader));
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

/** Where it is; `gone` where Slack knows of no such message, `null` where it does not say. */
async function wayTo(
  client: WebClient,
  { channelId, ts }: Pick<Review, 'channelId' | 'ts'>,
): Promise<{ readonly url: string } | 'gone' | null> {
  try {
    const { permalink } = await client.chat.getPermalink({ channel: channelId, message_ts: ts ?? '' });
    return permalink ? { url: permalink } : null;
  } catch (error) {
    return slackErrorOf(error) === 'message_not_found' ? 'gone' : null;
  }
}

/** A sentence, and the way to the review. */
function linked(key: ReviewSentence, way: Awaited<ReturnType<typeof wayTo>>, reader: Reader): Message {
  const message = sentence(key, reader);
  if (way === null || way === 'gone') return message;
  const link: RichTextElement = { type: 'link', ...way, text: reviewSay(reader.locale, 'open.link') };
  return { text: message.text, blocks: [richText(section(...words(`${message.text} `), link))] };
}

function sentence(key: ReviewSentence, { locale }: Reader): Message {
  return plainly(reviewSay(locale, key, { command: COMMAND }));
}

function plainly(text: string): Message {
  return { text, blocks: [richText(section(...words(text)))] };
}
