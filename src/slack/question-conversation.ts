import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { say } from '../speech/say.ts';
import { askQuestion } from '../use-cases/ask-kpi.ts';
import type { Place } from '../use-cases/ports.ts';
import { isDirectMessage } from './direct-message.ts';
import { failureSentence } from './failure.ts';
import { lastQuestion, remember } from './last-question.ts';
import { drawn, messageOf, type Prepared, prepare } from './prepare-answer.ts';
import type { SlackDeps } from './slack-deps.ts';

/** A person's message that is meant for the bot. */
type Question = {
  readonly client: WebClient;
  readonly eventId: string;
  readonly teamId: string;
  readonly userId: string;
  readonly text: string;
  /** Where the answer goes and what it may be a follow-up to: a mention's thread, or the direct message. */
  readonly place: Place;
};

/** Questions in free words: `@Takt hur många möten saknas?` in a channel or thread, and anything in a direct message. */
export function questionConversation(app: App, deps: SlackDeps): void {
  app.event('app_mention', async ({ event, body, client }) => {
    // A mention that is put in, or changed, afterwards is told of again.
    if (event.user === undefined || event.bot_id !== undefined || 'edited' in event) return;
    const place = { channelId: event.channel, threadTs: event.thread_ts ?? event.ts };
    const { event_id: eventId, team_id: teamId } = body;
    await deps.inFlight.track(
      hear({ client, eventId, teamId, userId: event.user, text: event.text, place }, deps),
    );
  });

  app.event('message', async ({ event, body, client }) => {
    if (event.channel_type !== 'im' || !isWritten(event)) return;
    const place = { channelId: event.channel, threadTs: event.thread_ts ?? null };
    const { event_id: eventId, team_id: teamId } = body;
    await deps.inFlight.track(
      hear({ client, eventId, teamId, userId: event.user, text: event.text ?? '', place }, deps),
    );
  });
}

/** By a person, and just now: not an edit, a deletion, a join, or anything that a bot says. */
function isWritten(event: { readonly subtype?: string | undefined }): event is {
  readonly subtype?: undefined;
  readonly user: string;
  readonly text?: string;
  readonly thread_ts?: string;
} {
  const written = event.subtype === undefined || event.subtype === 'file_share';
  return written && 'user' in event && typeof event.user === 'string' && !('bot_id' in event && event.bot_id);
}

/** Answers once, however often Slack delivers the same event (https://docs.slack.dev/apis/events-api#retries). */
async function hear(question: Question, deps: SlackDeps): Promise<void> {
  const { eventId, teamId } = question;
  const { store, now } = deps.world;
  const workspace = await deps.workspaces.byTeam(teamId);
  if (!workspace) {
    deps.log.warn({ teamId }, 'a workspace that is not known');
    return;
  }
  try {
    if (!(await store.conversations.take(workspace.id, eventId, now()))) return;
  } catch (error) {
    const reader = await deps.people.readerOf(question.client, question.userId, workspace);
    await tell(question, failureSentence(error, reader, deps.log));
    return;
  }
  try {
    await answer(question, workspace, deps);
  } catch (error) {
    // Whether it was posted nobody can know; asking again is better than being answered twice.
    deps.log.error({ err: error }, 'a question could not be answered');
  }
  await store.conversations.answered(workspace.id, eventId, now());
}

async function answer(question: Question, workspace: Prepared['workspace'], deps: SlackDeps): Promise<void> {
  const { client, teamId, userId, text, place } = question;
  const { channelId } = place;
  const asker = {
    client,
    teamId,
    userId,
    channelId,
    isPublic: !isDirectMessage(channelId),
    tell: (sentence: string) => tell(question, sentence),
  };
  const prepared = await prepare(asker, text, deps, async (asking) =>
    askQuestion(deps.world, asking, text, await lastQuestion(workspace, place, deps)),
  );
  if (!prepared) return;
  const asked = { askedBy: userId };
  const { ts } = await client.chat.postMessage({
    ...addressOf(place),
    ...messageOf(prepared, asked),
    unfurl_links: false,
  });
  await remember(prepared, place, deps);
  const picture = await drawn({ client }, prepared, deps);
  if (picture === 'nothing' || ts === undefined) return;
  const shown =
    picture === 'failed' ? { footnote: say(prepared.reader.locale, 'chart.failed') } : { picture };
  try {
    await client.chat.update({
      channel: channelId,
      ts,
      ...messageOf(prepared, { ...asked, ...shown }),
    });
  } catch (error) {
    // The words stand; the log has the rest.
    failureSentence(error, prepared.reader, deps.log);
  }
}

/** Only to the one who asked: what went wrong is nobody else's business. */
function tell({ client, place, userId }: Question, sentence: string): Promise<unknown> {
  return client.chat.postEphemeral({ ...addressOf(place), user: userId, text: sentence });
}

function addressOf({ channelId, threadTs }: Place) {
  return { channel: channelId, ...(threadTs !== null && { thread_ts: threadTs }) };
}
