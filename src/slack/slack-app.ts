import { App, type AppOptions } from '@slack/bolt';
import type { Logger } from 'pino';
import { ackOnce } from './ack-once.ts';
import { agreeConversation } from './agree-conversation.ts';
import { boltLogger } from './bolt-logger.ts';
import { channelConversation } from './channel-conversation.ts';
import { competitionConversation } from './competition-conversation.ts';
import { decisionConversation } from './decision-conversation.ts';
import { digestConversation } from './digest-conversation.ts';
import { failureSentence } from './failure.ts';
import { gapConversation } from './gap-conversation.ts';
import { guard, guardedReceiver } from './guarded-receiver.ts';
import { kpiConversation } from './kpi-conversation.ts';
import { metricConversation } from './metric-conversation.ts';
import { onceOnly } from './once-only.ts';
import { planConversation } from './plan-conversation.ts';
import { postConversation } from './post-conversation.ts';
import { questionConversation } from './question-conversation.ts';
import { reviewConversation } from './review-conversation.ts';
import { shareConversation } from './share-conversation.ts';
import type { SlackDeps } from './slack-deps.ts';
import { targetConversation } from './target-conversation.ts';
import { thanksConversation } from './thanks-conversation.ts';
import { winConversation } from './win-conversation.ts';

export type SlackConnection = {
  readonly botToken: string;
  readonly slackApiUrl?: string | undefined;
} & (
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number }
);

export type RunningSlackApp = {
  readonly app: App;
  /** The team whose token it is. */
  readonly teamId: string;
  /** Where signed HTTP arrives; `null` in Socket Mode. */
  readonly requestUrl: string | null;
  /** Takes nothing new, finishes what is under way (ten seconds at most), then returns. */
  stop(): Promise<void>;
};

const DRAIN_MS = 10_000;

/**
 * Starts listening to Slack; a wrong token fails here and not at the first command.
 *
 * `onTeam` is told whose token it is before the first command can come.
 * The client never repeats a call by itself: it repeats those whose answer was lost, too, and so posts twice.
 */
export async function startSlackApp(
  connection: SlackConnection,
  deps: SlackDeps,
  onTeam: (team: { id: string; name: string }) => Promise<unknown>,
): Promise<RunningSlackApp> {
  const app = new App({
    ...receiving(connection, deps.log),
    token: connection.botToken,
    logger: boltLogger(deps.log),
    deferInitialization: true,
    clientOptions: {
      ...(connection.slackApiUrl && { slackApiUrl: connection.slackApiUrl }),
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: 10_000,
    },
  });
  ackOnce(app);
  onceOnly(app, deps);
  kpiConversation(app, deps);
  shareConversation(app, deps);
  planConversation(app, deps);
  metricConversation(app, deps);
  gapConversation(app, deps);
  targetConversation(app, deps);
  agreeConversation(app, deps);
  postConversation(app, deps);
  winConversation(app, deps);
  channelConversation(app, deps);
  competitionConversation(app, deps);
  reviewConversation(app, deps);
  decisionConversation(app, deps);
  digestConversation(app, deps);
  thanksConversation(app, deps);
  questionConversation(app, deps);
  // Whoever asked has been told where a conversation could; what comes here is logged whole.
  app.error(async (error) => {
    failureSentence(error.original ?? error, { locale: 'en' }, deps.log);
  });
  await app.init();
  const { team_id: teamId = '', team = 'Slack' } = await app.client.auth.test();
  await onTeam({ id: teamId, name: team });
  const requestUrl = await listen(app, connection);
  return {
    app,
    teamId,
    requestUrl,
    stop: async () => {
      const stopped = app.stop();
      const drained = await deps.inFlight.drain(DRAIN_MS);
      if (!drained) deps.log.warn('stopped with answers still under way');
      await stopped;
    },
  };
}

function receiving(connection: SlackConnection, log: Logger): AppOptions {
  return connection.mode === 'socket'
    ? { socketMode: true, appToken: connection.appToken }
    : { receiver: guardedReceiver(connection.signingSecret, log) };
}

async function listen(app: App, connection: SlackConnection): Promise<string | null> {
  if (connection.mode === 'socket') {
    await app.start();
    return null;
  }
  const { host, port } = connection;
  const server = await app.start({ host, port });
  if (server) guard(server, Date.now);
  const address = server?.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return `http://${host}:${actual}/slack/events`;
}
