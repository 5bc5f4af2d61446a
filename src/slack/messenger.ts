import { setMaxListeners } from 'node:events';
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { isPerson, type PostMessage } from '../domain/post.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Found, Messenger, PostOutcome } from '../use-cases/posts-port.ts';
import { uploadPicture } from './picture.ts';
import { outcomeOf } from './post-outcome.ts';

/** By this Takt's own messages are told apart from what others post. */
const EVENT_TYPE = 'takt_post';
const PAGE = 200;
/** A channel in which more was said since is not worth reading through. */
const MOST_PAGES = 5;

export type SlackMessenger = Messenger & {
  /** Whoever is heard of again has Takt installed. */
  heardFrom(teamId: string): void;
};

/**
 * Speaks through the Web API client, which must neither repeat a call by itself nor wait when it is told to.
 * @param clientOf the client of a Slack team; `undefined` where this process does not speak for it
 * @param signal no answer is waited for any longer once the process is to end
 */
export function slackMessenger(
  clientOf: (teamId: string) => WebClient | undefined,
  log: Logger,
  signal: AbortSignal = new AbortController().signal,
): SlackMessenger {
  const dead = new Set<string>();
  // Every call under way listens, and there may be dozens.
  setMaxListeners(0, signal);

  const asked = async (
    { teamId }: Workspace,
    blocks: readonly object[],
    call: (client: WebClient) => Promise<PostOutcome>,
  ): Promise<PostOutcome> => {
    const client = teamId === null || dead.has(teamId) ? undefined : clientOf(teamId);
    if (!client || teamId === null) return { kind: 'installation_dead', error: 'not_installed' };
    try {
      return await orUnknown(call(client), signal);
    } catch (error) {
      const outcome = outcomeOf(error, blocks);
      if (outcome.kind === 'installation_dead') {
        dead.add(teamId);
        log.error({ teamId, error: outcome.error }, 'Slack does not let Takt speak any more');
      }
      return outcome;
    }
  };

  return {
    speaksFor: ({ teamId }) => teamId !== null && !dead.has(teamId) && clientOf(teamId) !== undefined,
    heardFrom: (teamId) => void dead.delete(teamId),
    post: (workspace, { channelId, threadTs }, message, key) =>
      asked(workspace, message.blocks, async (client) => {
        const { ts, channel } = await client.chat.postMessage({
          channel: channelId,
          ...(threadTs !== null && { thread_ts: threadTs }),
          ...said(message, key),
          unfurl_links: false,
          unfurl_media: false,
        });
        return sentAs(ts, channel ?? channelId);
      }),
    update: (workspace, { channelId, ts }, message, key) =>
      asked(workspace, message.blocks, async (client) => {
        const answer = await client.chat.update({ channel: channelId, ts, ...said(message, key) });
        return sentAs(answer.ts, channelId);
      }),
    find: async ({ teamId }, { channelId, threadTs }, key, since) => {
      const client = teamId === null ? undefined : clientOf(teamId);
      // A person's direct messages have a name of their own, which only Slack could tell.
      if (!client || isPerson(channelId)) return { kind: 'cannot_look' };
      try {
        return await findIn(client, { channelId, threadTs }, key, since);
      } catch (error) {
        return notFound(error);
      }
    },
    upload: async ({ teamId }, { png, alt, filename }) => {
      const client = teamId === null || dead.has(teamId) ? undefined : clientOf(teamId);
      if (!client) return { kind: 'failed' };
      try {
        const fileId = await uploadPicture(client, { png: Buffer.from(png), alt, filename });
        return { kind: 'there', fileId };
      } catch (error) {
        const outcome = outcomeOf(error, []);
        log.warn({ err: error }, 'a picture could not be uploaded; the words go without it');
        return outcome.kind === 'missing_scope'
          ? { kind: 'missing_scope', scope: outcome.scope }
          : { kind: 'failed' };
      }
    },
  };
}

function said({ text, blocks }: PostMessage, key: string) {
  return {
    text,
    blocks: blocks as KnownBlock[],
    metadata: { event_type: EVENT_TYPE, event_payload: { key } },
  };
}

/** An answer without the message's name is none. */
function sentAs(ts: string | undefined, channelId: string): PostOutcome {
  return ts === undefined ? { kind: 'unknown', error: 'no_ts' } : { kind: 'sent', ts, channelId };
}

/** Whoever stops in the middle of a call does not know what became of it. */
function orUnknown(call: Promise<PostOutcome>, signal: AbortSignal): Promise<PostOutcome> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve({ kind: 'unknown', error: 'stopped' });
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    call.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

async function findIn(
  client: WebClient,
  { channelId: channel, threadTs }: { readonly channelId: string; readonly threadTs: string | null },
  key: string,
  since: string,
): Promise<Found> {
  const oldest = String(Date.parse(since) / 1_000);
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const asked = {
      channel,
      oldest,
      limit: PAGE,
      include_all_metadata: true,
      ...(cursor && { cursor }),
    };
    const answer =
      threadTs === null
        ? await client.conversations.history(asked)
        : await client.conversations.replies({ ...asked, ts: threadTs });
    const ours = answer.messages?.find(
      ({ metadata }) =>
        metadata?.event_type === EVENT_TYPE &&
        (metadata.event_payload as { readonly key?: unknown } | undefined)?.key === key,
    );
    if (ours?.ts) return { kind: 'there', ts: ours.ts };
    cursor = answer.response_metadata?.next_cursor || undefined;
    if (!cursor) return { kind: 'not_there' };
  }
  return { kind: 'cannot_look' };
}

function notFound(error: unknown): Found {
  const outcome = outcomeOf(error, []);
  if (outcome.kind === 'wait') return { kind: 'ask_later', seconds: outcome.seconds };
  if (outcome.kind === 'unknown') return { kind: 'ask_later', seconds: null };
  return { kind: 'cannot_look' };
}
